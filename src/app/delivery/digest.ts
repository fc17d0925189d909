import type { Channel } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { Post, PostSection } from '../../domain/post.ts';
import type { Story } from '../../domain/story.ts';
import { addMs, day, type Instant, msBetween } from '../../domain/time.ts';
import type { Severity } from '../../domain/topic.ts';
import { digestOfDocuments } from '../documents/document-digest.ts';
import { type SourceTrouble, sourceTroubles, troubleOf } from '../news/source-health.ts';
import type { Store } from '../ports/store.ts';
import { storyLines } from '../stories/story-lines.ts';
import { counted, dayInWords, severityWords, topicWords, weekdayInWords } from '../wording.ts';
import { type WantsContext, wantedStories } from './channel-wants.ts';

export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

const mostStories = 20;

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
