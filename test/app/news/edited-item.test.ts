import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnalyst } from '../../../src/analysis/create-analyst.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../../../src/analysis/stories/story-index.ts';
import { createItemTaker } from '../../../src/app/news/take-items.ts';
import type { ItemTaker } from '../../../src/app/ports/item-taker.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { steadyIndex } from '../../../src/app/stories/steady-index.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { aFeed, anItem, aSubscription } from '../../fakes/things.ts';

const clock = fakeClock('2031-03-03T12:00:00.000Z');
const published = '2031-03-03T10:00:00.000Z';
const harmless = 'Canva opens an office in Dublin';
const grave = 'Irish DPC fines Canva €40 million over use of customers’ designs to train AI';

let store: Store;
let taker: ItemTaker;

beforeEach(async () => {
  clock.set('2031-03-03T12:00:00.000Z');
  store = await openSqlite(':memory:');
  await store.feeds.put(aFeed());
  await store.subscriptions.put(aSubscription({ leastSeverity: 1 }));
  const index = steadyIndex(createStoryIndex());
  taker = createItemTaker({ analyst: createAnalyst(builtInRegistry()), index, clock, threshold: 0.3 });
});
afterEach(() => store.close());

async function arrives(key: string, title: string, isEdit: boolean, over: { tell?: boolean; at?: string | null } = {}) {
  const { tell = true, at = published } = over;
  const firstSeenAt = clock.now().toISOString();
  const item = anItem({ key, title, text: '', publishedAt: at, firstSeenAt, contentHash: title });
  await store.transaction((repositories) => taker.take([{ item, tell, isEdit }], aFeed(), repositories));
}

const told = async () => (await store.outbox.all()).map(({ post }) => `${post.kind}: ${post.title}`);

test('what becomes relevant only by an edit is told, once', async () => {
  await arrives('a', harmless, false);
  expect(await told()).toEqual([]);
  await arrives('a', grave, true);
  expect(await told()).toEqual([`story: ${grave}`]);
  await arrives('a', `${grave} `, true);
  await arrives('b', grave, false);
  expect(await told()).toHaveLength(1);
});

test('an edit that makes it news that was told already is silent', async () => {
  await arrives('a', harmless, false);
  await arrives('b', grave, false);
  await arrives('a', grave, true);
  expect(await told()).toEqual([`story: ${grave}`]);
});

test.each([
  ['published long ago', { at: '2029-01-01T10:00:00.000Z' }, 0],
  ['without a day and first seen long ago', { at: null }, 30],
  ['of a site that changed everything at once', { tell: false }, 0],
] as const)('an edit of what was %s is kept and not told', async (_, over, daysLater) => {
  await arrives('a', harmless, false, over);
  clock.advance(daysLater * 86_400_000);
  await arrives('a', grave, true, over);
  expect(await told()).toEqual([]);
  expect((await store.stories.find({ limit: 10 })).map(({ title }) => title)).toEqual([grave]);
});

test('what is edited to no news and back is not told again', async () => {
  await arrives('a', grave, false);
  await arrives('a', harmless, true);
  await arrives('a', grave, true);
  expect(await told()).toHaveLength(1);
});
