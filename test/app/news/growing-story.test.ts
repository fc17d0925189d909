import { expect, test } from 'vitest';
import { createAnalyst } from '../../../src/analysis/create-analyst.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../../../src/analysis/stories/story-index.ts';
import { createItemTaker } from '../../../src/app/news/take-items.ts';
import { steadyIndex } from '../../../src/app/stories/steady-index.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { aFeed, anItem, aSubscription } from '../../fakes/things.ts';

const probe = 'Irish DPC opens inquiry into Canva over use of customers’ designs to train AI';

/** What one channel is told while these reports arrive, a day each. */
async function told(...titles: readonly string[]): Promise<string[]> {
  const clock = fakeClock('2031-03-03T12:00:00.000Z');
  const store = await openSqlite(':memory:');
  await store.feeds.put(aFeed());
  await store.subscriptions.put(aSubscription({ leastSeverity: 1 }));
  const index = steadyIndex(createStoryIndex());
  const taker = createItemTaker({ analyst: createAnalyst(builtInRegistry()), index, clock, threshold: 0.3 });
  for (const [at, title] of titles.entries()) {
    const publishedAt = new Date(clock.now().getTime() + at * 86_400_000).toISOString();
    clock.set(publishedAt);
    const item = anItem({ key: `item ${at}`, title, text: '', publishedAt });
    await store.transaction((repositories) => taker.take([{ item, tell: true, isEdit: false }], aFeed(), repositories));
  }
  const posts = (await store.outbox.all()).map(({ post }) => `${post.kind}: ${post.title}`);
  await store.close();
  return posts;
}

test('the same news in the same words, in others, and in another language is told once', async () => {
  expect(
    await told(
      probe,
      probe,
      'Canva investigated by Irish privacy regulator over AI training',
      'Irische Datenschutzbehörde prüft Canva wegen KI-Training mit Entwürfen',
    ),
  ).toEqual([`story: ${probe}`]);
});

test.each([
  ['the answer', 'Canva pauses AI training on customers’ designs after Irish DPC inquiry'],
  ['the fine', 'Irish DPC fines Canva €40 million over use of customers’ designs to train AI'],
])('%s is told as an update', async (_, turn) => {
  expect(await told(probe, turn)).toEqual([`story: ${probe}`, `update: Update: ${turn}`]);
});

test('another company, and another country, are news of their own', async () => {
  const others = [
    'Italy’s Garante blocks Replika over data of minors used to train AI',
    'LinkedIn trains AI on members’ posts by default, users must opt out',
  ];
  expect(await told(probe, ...others)).toEqual([probe, ...others].map((title) => `story: ${title}`));
});
