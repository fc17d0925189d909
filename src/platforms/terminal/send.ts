import type { Pace } from '../../app/ports/platform.ts';
import type { Sender, SendOutcome } from '../../app/ports/sender.ts';
import type { Channel } from '../../domain/channel.ts';
import { inWords } from '../../domain/errors.ts';
import { renderPost, type TerminalLook } from './render.ts';

/** The one channel of the terminal. */
export const terminalChannel: Channel = { platform: 'terminal', workspace: 'local', channel: 'terminal' };

export const terminalPace: Pace = { concurrency: 1, channel: null, room: null };

/** Prints posts. `write` resolves when the text has left. */
export function createTerminalSender(write: (text: string) => Promise<void>, look: TerminalLook): Sender {
  async function print(text: string, messageId: string): Promise<SendOutcome> {
    try {
      await write(text);
      return { kind: 'sent', messageId };
    } catch (error) {
      return { kind: 'retry', reason: inWords(error), afterMs: 1_000, scope: 'channel' };
    }
  }

  return {
    platform: 'terminal',
    repeatableMs: 0,
    send: ({ id, post }) => print(`\n${renderPost(post, look)}`, id),
    // What is printed stays: the new words come below.
    edit: ({ post }, messageId) => print(`\nCorrected:\n${renderPost(post, look)}`, messageId),
    // What scrolled by cannot be looked for.
    find: async () => undefined,
  };
}
