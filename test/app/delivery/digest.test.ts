import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { muteCompany } from '../../../src/app/conversation/channel-settings.ts';
import { buildDigest } from '../../../src/app/delivery/digest.ts';
import { enqueueDueDigests } from '../../../src/app/delivery/due-digests.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Post } from '../../../src/domain/post.ts';
import type { Story } from '../../../src/domain/story.ts';
import type { Subscription } from '../../../src/domain/subscription.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { aChannel, aDelivery, aFeed, anAssessment, anItem, aSubscription } from '../../fakes/things.ts';

let store: Store;
const registry = builtInRegistry();
const context = () => ({ store, registry, threshold: 0.5 });
/** Mondays at nine. */
const weeks = ['2024-09-09T09:00:00.000Z', '2024-09-16T09:00:00.000Z', '2024-09-23T09:00:00.000Z'] as const;
const week = (at: 0 | 1) => buildDigest(aChannel, { from: weeks[at], to: weeks[at + 1] ?? '' }, context());
const lines = ({ sections }: Post, heading: string) =>
  sections.find((one) => one.heading === heading)?.lines.map(({ text }) => text) ?? [];

beforeEach(async () => {
  store = await openSqlite(':memory:');
  await store.feeds.put(aFeed());
});
afterEach(() => store.close());

/** A story of one item that was published and became known at two moments. */
async function news(id: string, published: string, known: string, over: Partial<Story> = {}, feedId = 'feed') {
  const item = anItem({ key: `k-${id}`, id, url: `https://site.example/${id}`, feedId, publishedAt: published });
  await store.items.put({ item, assessment: anAssessment() });
  await store.stories.put({
    id,
    title: `Story ${id}`,
    summary: 'A text.',
    severity: 2,
    companies: ['LinkedIn'],
    regulators: [],
    jurisdictions: ['UK'],
    topics: ['ai-training'],
    dates: [],
    firstSeenAt: published,
    updatedAt: published,
    follows: null,
    ...over,
  });
  await store.stories.addMember({
    storyId: id,
    memberKind: 'item',
    memberId: item.key,
    joinedAt: known,
    role: 'first',
  });
}

async function subscribed(over: Partial<Subscription> = {}): Promise<void> {
  await store.subscriptions.put(aSubscription({ id: 'sub', mode: 'digest', createdAt: weeks[0], ...over }));
}

test('ranked by severity, with counts a company and topic against the week before', async () => {
  await news('before', '2024-09-10T08:00:00.000Z', '2024-09-10T09:00:00.000Z', { companies: ['Meta'] });
  await news('minor', '2024-09-17T08:00:00.000Z', '2024-09-17T09:00:00.000Z', { severity: 1 });
  await news('grave', '2024-09-18T08:00:00.000Z', '2024-09-18T09:00:00.000Z', { severity: 3, companies: ['Meta'] });
  const post = await week(1);
  expect(post.summary).toBe('2 stories: 1 urgent, 1 minor.');
  expect(post.sections.map(({ heading }) => heading)).toEqual([
    'Urgent',
    'Minor',
    'Counts (in brackets: the week before)',
  ]);
  expect(lines(post, 'Counts (in brackets: the week before)')).toEqual([
    'By company: LinkedIn 1 (0), Meta 1 (1)',
    'By topic: AI training 2 (1)',
  ]);
});

test('nothing twice: what became known late is in the next summary, and in that alone', async () => {
  await news('late', '2024-09-16T08:00:00.000Z', '2024-09-16T11:00:00.000Z');
  expect(lines(await week(0), 'Notable')).toEqual([]);
  expect(lines(await week(1), 'Notable')).toHaveLength(1);
});

test('a story of last week is in this one only where something new was told of it', async () => {
  await news('told', '2024-09-11T08:00:00.000Z', '2024-09-11T09:00:00.000Z');
  await store.stories.addMember({
    storyId: 'told',
    memberKind: 'item',
    memberId: 'copy',
    joinedAt: '2024-09-17T09:00:00.000Z',
    role: 'copy',
  });
  expect(lines(await week(1), 'Notable')).toEqual([]);
  await store.stories.addMember({
    storyId: 'told',
    memberKind: 'item',
    memberId: 'update',
    joinedAt: '2024-09-17T10:00:00.000Z',
    role: 'update',
  });
  expect(lines(await week(1), 'Notable')).toHaveLength(1);
});

test('the old entries of a new source are no news', async () => {
  await news('old', '2024-03-01T08:00:00.000Z', '2024-09-17T09:00:00.000Z');
  expect((await week(1)).summary).toContain('Nothing changed');
});

test('only what the subscription takes: its sources, its words, its own threshold', async () => {
  await store.feeds.put(aFeed({ id: 'other', address: 'https://other.example/feed' }));
  await news('here', '2024-09-17T08:00:00.000Z', '2024-09-17T09:00:00.000Z');
  await news('elsewhere', '2024-09-17T08:00:00.000Z', '2024-09-17T09:00:00.000Z', {}, 'other');
  await subscribed({ sources: ['other'] });
  expect(lines(await week(1), 'Notable')).toEqual([expect.stringContaining('Story elsewhere')]);
  await subscribed({ words: ['nowhere'] });
  expect(lines(await week(1), 'Notable')).toEqual([]);
});

test('a week in which Codicil did not run is told from one in which nothing happened', async () => {
  await store.feeds.putState({
    feedId: 'feed',
    address: 'https://site.example/feed',
    etag: null,
    lastModified: null,
    bodyHash: null,
    nextPollAt: weeks[2],
    intervalMs: 3_600_000,
    lastPollAt: '2024-09-17T09:00:00.000Z',
    lastSuccessAt: '2024-09-17T09:00:00.000Z',
    lastChangeAt: null,
    lastError: null,
    failures: 0,
    status: 'ok',
  });
  const post = await week(1);
  expect(post.summary).toContain('1 source (since Tuesday, 17 September 2024) could not be read');
  expect(lines(post, 'Could not be read')[0]).toContain('since Tuesday, 17 September 2024');
  await store.feeds.putState({ ...(await store.feeds.states())[0], lastSuccessAt: weeks[2] } as never);
  expect((await week(1)).summary).toContain('Nothing changed');
});

test('the hour on the wall is kept over the change of the clocks, and each period is written once', async () => {
  await store.channels.putSettings({
    channel: aChannel,
    digest: { every: 'week', weekday: 1, hour: 9, timeZone: 'Europe/London' },
    mutedCompanies: [],
    quietHours: null,
    dailyLimit: null,
    thresholdShift: 0,
  });
  // The clocks are set back on 27 October 2024, and forward on 30 March 2025.
  const autumn = ['2024-10-21T07:59', '2024-10-21T08:00', '2024-10-21T08:01', '2024-10-28T08:59', '2024-10-28T09:00'];
  expect(await writtenAt(autumn)).toEqual(['2024-10-21T08:00', '2024-10-28T09:00']);
  const spring = ['2025-03-24T08:59', '2025-03-24T09:00', '2025-03-31T07:59', '2025-03-31T08:00', '2025-03-31T09:00'];
  expect(await writtenAt(spring)).toEqual(['2025-03-24T09:00', '2025-03-31T08:00']);
});

test('an hour that the clocks leave out, and one that comes twice, are still one summary', async () => {
  const night = { every: 'week', weekday: 0, hour: 1, timeZone: 'Europe/London' } as const;
  const settings = { channel: aChannel, mutedCompanies: [], quietHours: null, dailyLimit: null, thresholdShift: 0 };
  await store.channels.putSettings({ ...settings, digest: night });
  // 01:00 to 02:00 comes twice on 27 October 2024, and never on 30 March 2025.
  expect(await writtenAt(['2024-10-27T00:00', '2024-10-27T01:00', '2024-10-27T02:00'])).toEqual(['2024-10-27T00:00']);
  expect(await writtenAt(['2025-03-30T00:59', '2025-03-30T01:00', '2025-03-30T02:00'])).toEqual(['2025-03-30T01:00']);
});

/** Of some minutes (UTC), those in which a summary was written; the last one before them counts as written. */
async function writtenAt(minutes: readonly string[]): Promise<string[]> {
  const [first = ''] = minutes;
  await store.facts.put(
    'digest-since/terminal/w/c',
    new Date(Date.parse(`${first}:00Z`) - 3 * 86_400_000).toISOString(),
  );
  const written: string[] = [];
  for (const at of minutes) {
    if ((await enqueueDueDigests(`${at}:00.000Z`, context())) > 0) written.push(at);
  }
  return written;
}

test('what is muted after a digest was written and before it is sent is left out of it', async () => {
  await subscribed();
  const settings = { channel: aChannel, mutedCompanies: [], quietHours: null, dailyLimit: 1, thresholdShift: 0 };
  const digestAt = { every: 'week', weekday: 1, hour: 9, timeZone: 'UTC' } as const;
  await store.channels.putSettings({ ...settings, digest: digestAt });
  await news('one', '2024-09-18T08:00:00.000Z', '2024-09-18T09:00:00.000Z', { companies: ['Meta'] });
  await news('two', '2024-09-18T08:00:00.000Z', '2024-09-18T09:00:00.000Z');
  const held = aDelivery({ id: 'held', channel: aChannel, storyId: 'one', heldFor: 'digest' });
  await store.outbox.enqueue([{ ...held, post: { ...held.post, title: 'Held of Meta' } }]);
  expect(await enqueueDueDigests('2024-09-23T09:01:00.000Z', context())).toBe(1);
  const digest = async () => (await store.outbox.waitingDigests(aChannel))[0]?.post;
  expect(JSON.stringify(await digest())).toMatch(
    /Held of Meta.*Story one.*Story two|Held of Meta.*Story two.*Story one/,
  );
  await muteCompany('Meta', aChannel, context());
  const after = await digest();
  expect(JSON.stringify(after)).not.toMatch(/Meta|Story one/);
  expect(after?.summary).toBe('1 story: 1 notable.');
  expect(await store.outbox.get('held')).toMatchObject({ state: 'dropped' });
});
