import { changeSettings, settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command } from '../src/app/conversation/command.ts';
import { counted } from '../src/app/wording.ts';
import { Fault } from '../src/domain/errors.ts';
import { toInstant } from '../src/domain/time.ts';

const most = 1_000;

export const limit: Command = {
  name: 'limit',
  description: 'Most posts a day in this channel; the rest waits for its digest',
  who: 'managers',
  slow: false,
  options: [{ name: 'posts', description: 'A number, or "off"', type: 'text', required: true, maxLength: 10 }],
  async run({ channel, options }, { store, clock }) {
    const settings = await settingsOf(channel, store);
    const asked = (options.posts ?? '').trim().toLowerCase();
    if (asked === 'off') {
      await changeSettings(channel, store, () => ({ dailyLimit: null }));
      await store.outbox.release(channel, toInstant(clock.now()), 'digest');
      return { title: 'This channel gets every post at once', summary: 'What was held back comes now.', open: true };
    }
    if (!/^\d{1,4}$/.test(asked) || Number(asked) < 1 || Number(asked) > most) {
      throw new Fault('invalid', `The number of posts a day is 1 to ${most}, or "off".`);
    }
    await changeSettings(channel, store, () => ({ dailyLimit: Number(asked) }));
    return {
      title: `This channel gets at most ${counted(Number(asked), 'post')} a day`,
      summary: `What exceeds it waits for ${
        settings.digest === null ? 'the next morning, as this channel has no digest' : "the channel's digest"
      }. Urgent news comes all the same.`,
      open: true,
    };
  },
};
