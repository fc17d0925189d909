import { type Channel, channelKey } from '../../domain/channel.ts';
import { type Delivery, newDelivery } from '../../domain/delivery.ts';
import { stableId } from '../../domain/identity.ts';
import { lastDue } from '../../domain/local-time.ts';
import type { Post, PostSection } from '../../domain/post.ts';
import type { Story } from '../../domain/story.ts';
import type { ChannelSettings } from '../../domain/subscription.ts';
import { addMs, day, type Instant, msBetween } from '../../domain/time.ts';
import type { Severity } from '../../domain/topic.ts';
import { digestOfDocuments } from '../documents/document-digest.ts';
import { type SourceTrouble, sourceTroubles, troubleOf } from '../news/source-health.ts';
import type { Repositories, Store } from '../ports/store.ts';
import { storyLines } from '../stories/story-lines.ts';
import { counted, dayInWords, severityWords, topicWords, weekdayInWords } from '../wording.ts';
import { type WantsContext, wantedStories } from './channel-wants.ts';

export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

const mostStories = 20;
/** Characters for what the daily number held back. */
const roomForHeld = 2_500;

/**
 * The scheduled summary of a channel: what its daily number held back, its stories by severity, how many of each kind
 * against the period before.
 */
export async function buildDigest(
  channel: Channel,
  period: Period,
  context: WantsContext,
  held: readonly Delivery[] = [],
): Promise<Post> {
  const length = msBetween(period.from, period.to);
  const stories = await storiesOf(channel, period, context);
  const before = await storiesOf(channel, { from: addMs(period.from, -length), to: period.from }, context);
  const ranked = stories.toSorted(
    (left, right) => right.severity - left.severity || right.updatedAt.localeCompare(left.updatedAt),
  );
  const unread = await unreadSources(context.store, period);
  const documents = await digestOfDocuments(channel, period, context);
  const sections: PostSection[] = [];
  if (held.length > 0) {
    const lines = held.map(({ post }) => ({ text: post.title, url: post.url }));
    sections.push({ heading: 'Held back by the number of posts a day', lines });
  }
  for (const severity of [3, 2, 1] as const) {
    const group = ranked.slice(0, mostStories).filter((story) => story.severity === severity);
    if (group.length > 0)
      sections.push({
        heading: severityWords[severity],
        lines: await storyLines(group, context.store, { underSeverity: true }),
      });
  }
  const counts = countLines(stories, before);
  if (counts.length > 0)
    sections.push({
      heading: `Counts (in brackets: the ${length > 2 * day ? 'week' : 'day'} before)`,
      lines: counts.map((text) => ({ text, url: null })),
    });
  const unreadLines = [
    ...documents.unread.slice(0, 10),
    ...unread.slice(0, 10).map(({ name, error, since, address }) => ({
      text: `${name} ${since === null ? '(never so far)' : `since ${weekdayInWords(since)}`}: ${error}`,
      url: address,
    })),
  ];
  if (unreadLines.length > 0) sections.push({ heading: 'Could not be read', lines: unreadLines });
  const leftOut = [
    stories.length > mostStories
      ? `${counted(stories.length - mostStories, 'story', 'stories')} more not shown; "latest" lists them.`
      : null,
    documents.cosmetic > 0 ? `${counted(documents.cosmetic, 'cosmetic edit')} of documents not shown.` : null,
  ].filter((part) => part !== null);
  return {
    kind: 'digest',
    title: `${length > 2 * day ? 'The week' : 'The day'} to ${dayInWords(period.to)}`,
    url: null,
    // The summary is no alarm, however grave a story in it: how many are is said in its first line.
    severity: 0,
    summary: summaryWords(stories, unread, documents.unread.length),
    quotes: [],
    fields: [],
    links: [],
    buttons: [],
    sections,
    footer: leftOut.length === 0 ? null : leftOut.join(' '),
  };
}

/** Quiet because nothing happened is another thing than quiet because nothing could be read. */
function summaryWords(stories: readonly Story[], sources: readonly SourceTrouble[], documents: number): string {
  if (stories.length > 0) return `${counted(stories.length, 'story', 'stories')}: ${bySeverity(stories)}.`;
  const unread = [
    sources.length > 0 ? `${counted(sources.length, 'source')}${sinceWords(sources)}` : '',
    documents > 0 ? counted(documents, 'document') : '',
  ].filter((part) => part !== '');
  if (unread.length === 0) return 'Nothing changed: every source was read, and nothing in it concerned this channel.';
  return `Nothing was found that concerns this channel, but ${unread.join(' and ')} could not be read.`;
}

/** `2 urgent, 1 minor` */
function bySeverity(stories: readonly Story[]): string {
  const of = (severity: Severity) => stories.filter((story) => story.severity === severity).length;
  return ([3, 2, 1] as const)
    .filter((severity) => of(severity) > 0)
    .map((severity) => `${of(severity)} ${severityWords[severity].toLowerCase()}`)
    .join(', ');
}

/** From when on some source could not be read: news may be missing from then. */
function sinceWords(sources: readonly SourceTrouble[]): string {
  const days = sources.flatMap(({ since }) => (since === null ? [] : [since])).sort();
  const [first] = days;
  if (first === undefined) return '';
  return ` (${sources.length === 1 ? 'since' : 'the first since'} ${weekdayInWords(first)})`;
}

function countLines(now: readonly Story[], before: readonly Story[]): string[] {
  const lines: string[] = [];
  for (const [what, keysOf] of [
    ['company', (story: Story) => story.companies],
    ['topic', (story: Story) => story.topics.filter((topic) => topic !== 'other').map(topicWords)],
  ] as const) {
    const counts = tally(now, keysOf);
    const earlier = tally(before, keysOf);
    const top = [...counts].sort((left, right) => right[1] - left[1] || left[0].localeCompare(right[0])).slice(0, 5);
    if (top.length === 0) continue;
    lines.push(`By ${what}: ${top.map(([name, count]) => `${name} ${count} (${earlier.get(name) ?? 0})`).join(', ')}`);
  }
  return lines;
}

function tally(stories: readonly Story[], keysOf: (story: Story) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const story of stories) for (const key of keysOf(story)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The stories of a period that a channel wants: those of which something became known in it. Periods follow each other
 * without a gap, so that each piece of news is in one summary; what was old already when it was read is in none.
 */
async function storiesOf(channel: Channel, { from, to }: Period, context: WantsContext): Promise<Story[]> {
  const { store } = context;
  const [subscriptions, settings, news] = await Promise.all([
    store.subscriptions.forChannel(channel),
    store.channels.settings(channel),
    store.stories.newsBetween(from, to, 1_000),
  ]);
  const oldest = addMs(from, -msBetween(from, to));
  const recent = news.filter(({ updatedAt }) => updatedAt >= oldest);
  return wantedStories(subscriptions, settings, recent, context);
}

/** Sources that cannot be read, and those that were not, because nobody asked them for most of the period. */
async function unreadSources(store: Store, { from, to }: Period): Promise<SourceTrouble[]> {
  const feeds = await store.feeds.all();
  const states = await store.feeds.states();
  const failing = sourceTroubles(feeds, states);
  const known = new Set(failing.map(({ id }) => id));
  const feedOf = new Map(feeds.map((feed) => [feed.id, feed]));
  const latest = addMs(to, -msBetween(from, to) / 2);
  const silent = states.flatMap((state): SourceTrouble[] => {
    const feed = feedOf.get(state.feedId);
    if (feed === undefined || known.has(feed.id) || state.lastSuccessAt === null) return [];
    if (state.lastSuccessAt >= latest || state.intervalMs > msBetween(from, to) / 2) return [];
    return [troubleOf(feed, state, 'was not asked since: Codicil was not running')];
  });
  return [...failing, ...silent];
}

/**
 * Writes every digest that is due and not yet written into the outbox. Keyed by its period: one that was missed while
 * the program was down is written when it comes up, once; of several missed ones only the last. One that could not be
 * delivered yet is taken into the next.
 */
export async function enqueueDueDigests(now: Instant, context: WantsContext): Promise<number> {
  let written = 0;
  for (const settings of await context.store.channels.withDigest()) {
    const due = await duePeriod(settings, now, context.store);
    if (due === null) continue;
    await writeDigest(settings.channel, due, now, context);
    written += 1;
  }
  return written;
}

async function writeDigest(channel: Channel, due: Period, now: Instant, context: WantsContext): Promise<void> {
  const { store } = context;
  const key = channelKey(channel);
  const stale = await store.outbox.waitingDigests(channel);
  const staleFrom = stale.length === 0 ? null : await store.facts.get(`digest-from/${key}`);
  const period = { from: staleFrom !== null && staleFrom < due.from ? staleFrom : due.from, to: due.to };
  const held = fitting([...(await membersOf(stale, store)), ...(await store.outbox.heldForDigest(channel))]);
  const post = await buildDigest(channel, period, context, held);
  const id = stableId(['digest', key, period.to], 25);
  await store.transaction(async ({ outbox, facts }) => {
    await outbox.disband(stale.map((one) => one.id));
    await outbox.markDropped(
      stale.map((one) => one.id),
      `taken into the digest of ${period.to}`,
    );
    await outbox.enqueue([newDelivery({ id, channel, post, priority: 3, storyId: null, createdAt: now })]);
    if (held.length > 0) await outbox.join([id, ...held.map((one) => one.id)], id);
    await facts.put(`digest-since/${key}`, period.to);
    await facts.put(`digest-from/${key}`, period.from);
  });
}

async function membersOf(digests: readonly Delivery[], { outbox }: Store): Promise<Delivery[]> {
  const members: Delivery[] = [];
  for (const { id } of digests) members.push(...(await outbox.batchOf(id)).filter((one) => one.id !== id));
  return members;
}

/** As many as a message surely shows; the others go out by themselves a little later. */
function fitting(held: readonly Delivery[]): Delivery[] {
  let used = 0;
  return held.filter(({ post }) => {
    used += post.title.length * 2 + (post.url?.length ?? 0);
    return used < roomForHeld;
  });
}

/** From the last digest (or when it was asked for) to the last time one was due; null where that one is done. */
async function duePeriod(
  { channel, digest }: ChannelSettings,
  now: Instant,
  { facts }: Repositories,
): Promise<Period | null> {
  if (digest === null) return null;
  const to = lastDue(digest, now);
  const noted = await facts.get(`digest-since/${channelKey(channel)}`);
  // What was noted while the clock was wrong must not silence the channel until then.
  const since = noted !== null && noted > addMs(now, day) ? null : noted;
  if (since !== null && since >= to) return null;
  const usual = addMs(to, -(digest.every === 'day' ? 1 : 7) * day);
  // Never longer than a month, however long the program was down.
  const from = since === null || since > usual ? usual : since < addMs(to, -31 * day) ? addMs(to, -31 * day) : since;
  return { from, to };
}
