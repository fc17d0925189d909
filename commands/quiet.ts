import { changeSettings, settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command } from '../src/app/conversation/command.ts';
import { timeZoneNamed } from '../src/app/names.ts';
import { Fault } from '../src/domain/errors.ts';
import { isWithinHours } from '../src/domain/local-time.ts';
import { toInstant } from '../src/domain/time.ts';

export const quiet: Command = {
  name: 'quiet',
  description: 'Hours in which posts to this channel wait',
  who: 'managers',
  slow: false,
  options: [
    { name: 'when', description: 'On or off', type: 'text', required: false, choices: ['on', 'off'] },
    { name: 'from', description: 'First quiet hour (0 to 23)', type: 'integer', required: false, min: 0, max: 23 },
    { name: 'to', description: 'Hour at which they end', type: 'integer', required: false, min: 0, max: 23 },
    { name: 'time-zone', description: 'Such as Europe/London', type: 'text', required: false, maxLength: 60 },
    {
      name: 'urgent',
      description: 'Whether urgent news waits too',
      type: 'text',
      required: false,
      choices: ['pass', 'wait'],
    },
  ],
  async run({ channel, options }, { store, clock, timeZone }) {
    const settings = await settingsOf(channel, store);
    const now = toInstant(clock.now());
    if (options.when === 'off') {
      await changeSettings(channel, store, () => ({ quietHours: null }));
      await store.outbox.release(channel, now, 'quiet');
      return { title: 'This channel has no quiet hours any more', summary: 'What waited comes now.', open: true };
    }
    const before = settings.quietHours;
    const quietHours = {
      from: Number(options.from ?? before?.from ?? 20),
      to: Number(options.to ?? before?.to ?? 8),
      timeZone: timeZoneNamed(options['time-zone'] ?? before?.timeZone ?? settings.digest?.timeZone ?? timeZone),
      urgentPasses: options.urgent === undefined ? (before?.urgentPasses ?? true) : options.urgent === 'pass',
    };
    if (quietHours.from === quietHours.to) {
      throw new Fault('invalid', 'Quiet hours need a beginning and an end that differ, such as from:22 to:7.');
    }
    await changeSettings(channel, store, () => ({ quietHours }));
    if (!isWithinHours(now, quietHours)) await store.outbox.release(channel, now, 'quiet');
    return {
      title: 'The quiet hours of this channel are set',
      summary: `From ${oClock(quietHours.from)} to ${oClock(quietHours.to)}, ${quietHours.timeZone}, posts wait. ${
        quietHours.urgentPasses ? 'Urgent news comes all the same.' : 'Urgent news waits too.'
      }`,
      open: true,
    };
  },
};

function oClock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
