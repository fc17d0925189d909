import type { Sender } from '../../app/ports/sender.ts';
import type { Channel } from '../../domain/channel.ts';
import { inWords } from '../../domain/errors.ts';
import { renderPost, type TerminalLook } from './render.ts';

/** The one channel of the terminal. */
export const terminalChannel: Channel = { platform: 'terminal', workspace: 'local', channel: 'terminal' };

/** Prints posts. `write` resolves when the text has left. */
export function createTerminalSender(write: (text: string) => Promise<void>, look: TerminalLook): Sender {
  return {
    platform: 'terminal',
    repeatable: false,
    async send(delivery) {
      try {
        await write(`\n${renderPost(delivery.post, look)}`);
        return { kind: 'sent', messageId: delivery.id };
      } catch (error) {
        return { kind: 'retry', reason: inWords(error), afterMs: 1_000, scope: 'channel' };
      }
    },
    // What scrolled by cannot be looked for.
    find: async () => undefined,
  };
}
