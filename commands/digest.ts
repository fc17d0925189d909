import { changeSettings, settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command } from '../src/app/conversation/command.ts';
import { buildDigest } from '../src/app/delivery/digest.ts';
import { timeZoneNamed } from '../src/app/names.ts';
import { obstacleInWords, weekdayName, weekdayNames } from '../src/app/wording.ts';
import { Fault } from '../src/domain/errors.ts';
import { addMs, day, toInstant } from '../src/domain/time.ts';

const weekdays = weekdayNames.map((name) => name.toLowerCase());

export const digest: Command = {
  name: 'digest',
  description: 'The week in this channel: now, weekly, daily, or off',
  who: 'anyone',
  slow: true,
  options: [
    {
      name: 'when',
      description: 'What to do',
      type: 'text',
      required: false,
      choices: ['now', 'weekly', 'daily', 'off'],
    },
    { name: 'day', description: 'Day of the week', type: 'text', required: false, choices: weekdays },
    { name: 'hour', description: 'Hour of the day', type: 'integer', required: false, min: 0, max: 23 },
    { name: 'time-zone', description: 'Such as Europe/London', type: 'text', required: false, maxLength: 60 },
  ],
  async run({ channel, options, person, obstacle }, context) {
    const { store, clock } = context;
    const when = options.when ?? 'now';
    if (when === 'now') {
      const now = toInstant(clock.now());
      const post = await buildDigest(channel, { from: addMs(now, -7 * day), to: now }, context);
      return { ...post, open: false };
    }
    if (!person.mayManage) throw new Fault('invalid', 'Setting the digest is for those who manage this channel.');
    const settings = await settingsOf(channel, store);
    if (when === 'off') {
      await changeSettings(channel, store, () => ({ digest: null }));
      return { title: 'This channel gets no digest any more', open: true };
    }
    const before = settings.digest;
    const timeZone = timeZoneNamed(options['time-zone'] ?? before?.timeZone ?? context.timeZone);
    const schedule = {
      every: when === 'daily' ? ('day' as const) : ('week' as const),
      weekday: options.day === undefined ? (before?.weekday ?? 1) : weekdays.indexOf(options.day),
      hour: Number(options.hour ?? before?.hour ?? 9),
      timeZone,
    };
    await changeSettings(channel, store, () => ({ digest: schedule }));
    await store.facts.put(
      `digest-since/${channel.platform}/${channel.workspace}/${channel.channel}`,
      toInstant(clock.now()),
    );
    const against = await obstacle?.();
    const at = `${String(schedule.hour).padStart(2, '0')}:00, ${timeZone}`;
    return {
      title: 'The digest of this channel is set',
      summary: [
        schedule.every === 'day' ? `Every day at ${at}.` : `Every ${weekdayName(schedule.weekday)} at ${at}.`,
        ...(against ? [obstacleInWords(against)] : []),
      ].join('\n\n'),
      open: true,
    };
  },
};
