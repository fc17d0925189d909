import type { DatedEvent } from '../../domain/assessment.ts';
import { type Channel, channelKey } from '../../domain/channel.ts';
import { newDelivery } from '../../domain/delivery.ts';
import { stableId } from '../../domain/identity.ts';
import { instantOfWallClock } from '../../domain/local-time.ts';
import type { Post } from '../../domain/post.ts';
import { addMs, day, type Instant } from '../../domain/time.ts';
import type { Repositories, Store, StoryRepository } from '../ports/store.ts';
import { dateLabel, dayInWords } from '../wording.ts';

/** A day ahead that a channel wants to be reminded of. */
export interface Reminder {
  readonly channel: Channel;
  readonly storyId: string;
  readonly title: string;
  readonly event: DatedEvent;
}

/** Reminders come in the morning. */
const atHour = 9;
const prefix = 'reminder/';

/** Notes a reminder so many days before; false where that moment has passed. Noting it twice is noting it once. */
export async function noteReminder(
  reminder: Reminder,
  daysBefore: number,
  timeZone: string,
  now: Instant,
  { facts }: Pick<Repositories, 'facts'>,
): Promise<boolean> {
  const onDay = addMs(`${reminder.event.day}T00:00:00.000Z`, -daysBefore * day).slice(0, 10);
  const at = instantOfWallClock(onDay, atHour, timeZone);
  if (at <= now) return false;
  await facts.put(`${prefix}${at}/${idOf(reminder)}`, JSON.stringify(reminder));
  return true;
}

/** Forgets what a channel is to be reminded of; how many that were. */
export async function forgetReminders(channel: Channel, { facts }: Pick<Repositories, 'facts'>): Promise<number> {
  let forgotten = 0;
  for (const name of await facts.names(prefix)) {
    const noted = await facts.get(name);
    if (noted === null || channelKey((JSON.parse(noted) as Reminder).channel) !== channelKey(channel)) continue;
    await facts.remove(name);
    forgotten += 1;
  }
  return forgotten;
}

/** Writes the reminders whose time has come into the outbox, each once; how many. */
export async function enqueueDueReminders(now: Instant, store: Store): Promise<number> {
  const due = (await store.facts.names(prefix)).filter((name) => (name.split('/')[1] ?? '') <= now);
  let count = 0;
  for (const name of due) {
    await store.transaction(async ({ facts, outbox, stories }) => {
      const noted = await facts.get(name);
      if (noted === null) return;
      const { channel, ...what } = JSON.parse(noted) as Reminder;
      await facts.remove(name);
      if (!(await isStillSo(what, stories))) return;
      count += 1;
      await outbox.enqueue([
        newDelivery({
          id: stableId([name], 25),
          channel,
          post: reminderPost(what),
          priority: 1,
          storyId: null,
          createdAt: now,
        }),
      ]);
    });
  }
  return count;
}

/** A day that was moved, or taken back, is no longer one of its story. */
async function isStillSo(
  { storyId, event }: Omit<Reminder, 'channel'>,
  stories: Pick<StoryRepository, 'get'>,
): Promise<boolean> {
  const story = await stories.get(storyId);
  return story === null || story.dates.some(({ kind, day }) => kind === event.kind && day === event.day);
}

function idOf({ channel, storyId, event }: Reminder): string {
  return stableId([channelKey(channel), storyId, event.kind, event.day], 16);
}

function reminderPost({ title, event, storyId }: Omit<Reminder, 'channel'>): Post {
  return {
    kind: 'notice',
    title: `Reminder: ${dateLabel(event.kind).toLowerCase()} ${dayInWords(event.day)}`,
    url: null,
    severity: 0,
    summary: title,
    quotes: [{ text: event.quote, source: title, url: null }],
    fields: [],
    links: [],
    buttons: [{ label: 'Show more', action: 'more', value: storyId }],
    sections: [],
    footer: 'This channel asked for it with "deadlines remind".',
  };
}
