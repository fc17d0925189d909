import { expect, test } from 'vitest';
import { createStoryIndex } from '../../../src/analysis/stories/story-index.ts';
import { createItemTaker } from '../../../src/app/news/take-items.ts';
import type { SummaryWriter } from '../../../src/app/summaries/write-summary.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { aFeed, anAssessment, anItem, aSubscription } from '../../fakes/things.ts';

test('with a model an item is judged once, and the post has what the model wrote', async () => {
  const store = await openSqlite(':memory:');
  await store.subscriptions.put(aSubscription());
  let judged = 0;
  const assess = () => {
    judged += 1;
    return anAssessment();
  };
  const written = { summary: 'Written.', quotes: ['A text.'], by: 'small' };
  const summaries = { ofItem: async () => written } as unknown as SummaryWriter;
  const analyst = { registry: { companies: [], regulators: [] }, assess } as never;
  const taker = createItemTaker({ analyst, index: createStoryIndex(), clock: fakeClock(), threshold: 0.5, summaries });
  const items = [{ item: anItem(), tell: true, isEdit: false }];
  await taker.prepare(items, aFeed());
  await store.transaction((repositories) => taker.take(items, aFeed(), repositories));
  expect(judged).toBe(1);
  const [delivery] = await store.outbox.all();
  expect(delivery?.post).toMatchObject({ summary: 'Written.', footer: expect.stringContaining('Summary by small') });
  await store.close();
});

test('a model that is slow holds a poll up for a minute and not for every item', async () => {
  const clock = fakeClock();
  let asked = 0;
  const ofItem = async () => {
    asked += 1;
    clock.advance(25_000);
    return null;
  };
  const analyst = { registry: { companies: [], regulators: [] }, assess: () => anAssessment() } as never;
  const summaries = { ofItem } as unknown as SummaryWriter;
  const taker = createItemTaker({ analyst, index: createStoryIndex(), clock, threshold: 0.5, summaries });
  const items = Array.from({ length: 30 }, (_, at) => ({ item: anItem({ key: `k${at}` }), tell: true, isEdit: false }));
  await taker.prepare(items, aFeed());
  expect(asked).toBe(3);
});
