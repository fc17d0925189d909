import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnalyst } from '../../../src/analysis/create-analyst.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../../../src/analysis/stories/story-index.ts';
import { createItemTaker } from '../../../src/app/news/take-items.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { followStories } from '../../../src/app/stories/follow-stories.ts';
import { steadyIndex } from '../../../src/app/stories/steady-index.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock, silentLog } from '../../fakes/clock.ts';
import { aFeed, anItem, aSubscription } from '../../fakes/things.ts';

const clock = fakeClock('2031-03-03T12:00:00.000Z');
const registry = builtInRegistry();
const analyst = createAnalyst(registry);
let store: Store;

beforeEach(async () => {
  store = await openSqlite(':memory:');
  await store.feeds.put(aFeed());
  await store.subscriptions.put(aSubscription({ leastSeverity: 1 }));
});
afterEach(() => store.close());

/** One of several processes on the same database, each with an index of its own. */
function aProcess() {
  const inner = createStoryIndex();
  const index = steadyIndex(inner);
  const taker = createItemTaker({ analyst, index, clock, threshold: 0.3 });
  return {
    size: () => inner.size().items,
    async takes(key: string, title: string): Promise<void> {
      const now = clock.now().toISOString();
      const item = anItem({ key, title, text: '', publishedAt: now, firstSeenAt: now });
      await store.transaction((repositories) =>
        taker.take([{ item, tell: true, isEdit: false }], aFeed(), repositories),
      );
    },
    /** Looks as often as it does in some minutes of running. */
    async looks(times = 1): Promise<void> {
      const stop = new AbortController();
      let slept = 0;
      const stopping = {
        now: clock.now,
        async sleep(ms: number) {
          clock.advance(ms);
          slept += 1;
          if (slept > times) stop.abort();
        },
      };
      await followStories({ store, index, clock: stopping, registry, log: silentLog }, stop.signal);
    },
  };
}

const told = async () => (await store.outbox.all()).map(({ post }) => `${post.kind}: ${post.title}`);
const inquiry = 'Irish DPC opens inquiry into Canva over use of customers’ designs to train AI';
const answer = 'Canva pauses AI training on customers’ designs after Irish DPC inquiry';

test('what another process told is known once this one has looked: the answer to it is an update, a copy is silent', async () => {
  const [byHand, running] = [aProcess(), aProcess()];
  await byHand.takes('one', inquiry);
  await running.looks();
  await running.takes('two', inquiry);
  await running.takes('three', answer);
  expect(await told()).toEqual([`story: ${inquiry}`, `update: Update: ${answer}`]);
});

test('what a process grouped itself, or has taken up, is not taken up again', async () => {
  const [byHand, running] = [aProcess(), aProcess()];
  await running.takes('own', inquiry);
  await byHand.looks();
  await byHand.takes('other', answer);
  await running.looks(3);
  expect(running.size()).toBe(2);
});
