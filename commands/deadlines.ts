import { settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Answer, Command, CommandContext } from '../src/app/conversation/command.ts';
import { forgetReminders, noteReminder } from '../src/app/delivery/reminders.ts';
import { actorNamed } from '../src/app/names.ts';
import type { CommandRequest } from '../src/app/ports/bot.ts';
import { counted, dateLabel, dayInWords } from '../src/app/wording.ts';
import type { DatedEvent } from '../src/domain/assessment.ts';
import { Fault } from '../src/domain/errors.ts';
import type { Story } from '../src/domain/story.ts';
import { toInstant } from '../src/domain/time.ts';

const pageSize = 10;
const mostStories = 200;

interface Ahead {
  readonly story: Story;
  readonly event: DatedEvent;
}

export const deadlines: Command = {
  name: 'deadlines',
  description: 'Days ahead: in force from, opt out by, comment by; with a reminder',
  who: 'anyone',
  slow: false,
  options: [
    {
      name: 'company',
      description: 'Only of this company or regulator',
      type: 'text',
      required: false,
      complete: 'actor',
      maxLength: 100,
    },
    {
      name: 'remind',
      description: 'Remind this channel so many days before each, or off',
      type: 'text',
      required: false,
      choices: ['1', '3', '7', '14', '30', 'off'],
    },
  ],
  async run(request, context) {
    const { options, page } = request;
    const name = options.company === undefined ? null : actorNamed(options.company, context.registry);
    const events = await ahead(name, context);
    if (options.remind !== undefined) return remind(request, options.remind, events, context);
    const shown = events.slice(page * pageSize, (page + 1) * pageSize);
    return {
      title: name === null ? 'Days ahead' : `Days ahead: ${name}`,
      summary: events.length === 0 ? 'No day ahead is known.' : '',
      sections: shown.length === 0 ? [] : [{ heading: 'Soonest first', lines: shown.map(lineOf) }],
      more: events.length > (page + 1) * pageSize,
    };
  },
};

/** Days that bind somebody, from today on, soonest first. */
async function ahead(name: string | null, { store, clock }: CommandContext): Promise<Ahead[]> {
  const today = toInstant(clock.now()).slice(0, 10);
  const stories = await store.stories.withDatesFrom(today, mostStories);
  return stories
    .filter((story) => name === null || story.companies.includes(name) || story.regulators.includes(name))
    .flatMap((story) => story.dates.filter(({ day }) => day >= today).map((event) => ({ story, event })))
    .sort((left, right) => left.event.day.localeCompare(right.event.day));
}

async function remind(
  { channel, person }: CommandRequest,
  daysBefore: string,
  events: readonly Ahead[],
  { store, clock, timeZone }: CommandContext,
): Promise<Answer> {
  if (!person.mayManage) throw new Fault('invalid', 'Reminders are set by those who manage this channel.');
  if (daysBefore === 'off') {
    const forgotten = await forgetReminders(channel, store);
    return { title: `${counted(forgotten, 'reminder')} of this channel forgotten`, open: true };
  }
  const zone = (await settingsOf(channel, store)).digest?.timeZone ?? timeZone;
  const noted: Ahead[] = [];
  for (const one of events) {
    const reminder = { channel, storyId: one.story.id, title: one.story.title, event: one.event };
    if (await noteReminder(reminder, Number(daysBefore), zone, toInstant(clock.now()), store)) noted.push(one);
  }
  if (noted.length === 0) {
    throw new Fault('invalid', `No day ahead is further away than ${counted(Number(daysBefore), 'day')}.`);
  }
  return {
    title: `This channel will be reminded ${counted(Number(daysBefore), 'day')} before`,
    summary: `At 09:00, ${zone}. "deadlines remind:off" forgets it.`,
    sections: [{ heading: 'Of', lines: noted.slice(0, pageSize).map(lineOf) }],
    open: true,
  };
}

function lineOf({ story, event }: Ahead) {
  const text = `${dateLabel(event.kind)} ${dayInWords(event.day)}: ${story.title} ("${event.quote.slice(0, 160)}")`;
  return { text, url: null };
}
