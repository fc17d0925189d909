import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sender } from '../../../src/app/ports/sender.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { tellStory } from '../../../src/app/stories/tell-story.ts';
import { minute, second } from '../../../src/domain/time.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { aDeliverer } from '../../fakes/deliverer.ts';
import { aDelivery, aPost, aStory, aSubscription } from '../../fakes/things.ts';

// What well-known feed bots do: note as seen what was never delivered, leave for ever what hangs, and not know after a
// crash what they had begun.

let store: Store;
let clock: ReturnType<typeof fakeClock>;
const never = new AbortController().signal;

beforeEach(async () => {
  store = await openSqlite(':memory:');
  clock = fakeClock();
});
afterEach(() => store.close());

const delivererWith = (send: Sender['send'], find: Sender['find'] = async () => null) =>
  aDeliverer(store, clock, { send, find });

test('a sender that throws has delivered nothing: it is not sent, it is looked for, and said', async () => {
  await store.outbox.enqueue([aDelivery()]);
  let throws = true;
  const { drain } = delivererWith(async ({ id }) => {
    if (throws) throw new Error('a bug');
    return { kind: 'sent', messageId: `m-${id}` };
  });
  await drain(never);
  expect(await store.outbox.get('d1')).toMatchObject({ state: 'sending', lastError: 'a bug', sentAt: null });
  throws = false;
  clock.advance(minute);
  await drain(never);
  expect(await store.outbox.get('d1')).toMatchObject({ state: 'sent', messageId: 'm-d1' });
});

test('what a process on another machine began and never ended is taken up when its time is over', async () => {
  await store.outbox.enqueue([aDelivery()]);
  await store.outbox.claim({
    platform: 'terminal',
    now: clock.now().toISOString(),
    limit: 1,
    order: 'urgency',
    except: new Set(),
    exceptWorkspaces: new Set(),
    owner: 'elsewhere',
    leaseUntil: new Date(clock.now().getTime() + minute).toISOString(),
  });
  const { drain } = delivererWith(async () => ({ kind: 'sent', messageId: 'm' }));
  await drain(never);
  expect((await store.outbox.get('d1'))?.state).toBe('sending');
  clock.advance(2 * minute);
  await drain(never);
  expect((await store.outbox.get('d1'))?.state).toBe('sent');
});

test('the same news told again, as after a crash, is the same delivery', async () => {
  await store.subscriptions.put(aSubscription());
  const now = clock.now().toISOString();
  const story = aStory({ firstSeenAt: now, updatedAt: now });
  const { title, summary } = story;
  const teller = { memberId: 'i1', title, url: null, summary, quotes: [], source: 'A feed', date: null };
  const tellable = { story, companiesAndOwners: story.companies, source: 'feed', margin: 1 };
  const tell = () =>
    store.transaction(async (repositories) => {
      await repositories.stories.put(story);
      await tellStory({ kind: 'story', story, teller, tellable, now: clock.now().toISOString() }, repositories);
    });
  await tell();
  const said: string[] = [];
  const { drain } = delivererWith(async ({ id }) => {
    said.push(id);
    return { kind: 'sent', messageId: id };
  });
  await drain(never);
  clock.advance(minute);
  await tell();
  await drain(never);
  expect(said).toHaveLength(1);
  expect((await store.outbox.all()).map(({ id, state }) => [id, state])).toEqual([[said[0], 'sent']]);
});

test('asked to stop while a platform does not answer: over within ten seconds, and in doubt', async () => {
  await store.outbox.enqueue([aDelivery()]);
  const stop = new AbortController();
  const { run } = delivererWith(
    (_delivery, _parent, signal) =>
      new Promise((resolve) => {
        stop.abort();
        signal.addEventListener('abort', () => resolve({ kind: 'in-doubt', reason: 'given up' }));
      }),
  );
  const began = performance.now();
  await run(stop.signal);
  expect(performance.now() - began).toBeLessThan(10 * second);
  expect(await store.outbox.get('d1')).toMatchObject({ state: 'sending', attempts: 1 });
}, 20_000);

test('a machine that slept for two days sends what waited, in order and merged, as no flood', async () => {
  const waiting = Array.from({ length: 8 }, (_, at) =>
    aDelivery({ id: `d${at}`, dueAt: new Date(clock.now().getTime() + at * minute).toISOString() }),
  );
  await store.outbox.enqueue(waiting);
  clock.advance(2 * 24 * 60 * minute);
  const said: number[] = [];
  const { drain } = delivererWith(async ({ id, post }) => {
    said.push(post.sections.length);
    return { kind: 'sent', messageId: id };
  });
  await drain(never);
  expect(said).toEqual([8]);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 8, dropped: 0 });
});

test('a merged message is looked for where it was sent, also when an update leads it', async () => {
  await store.subscriptions.put(aSubscription());
  await store.outbox.enqueue([
    aDelivery({ id: 'first', storyId: 's1', state: 'sent', sentAt: clock.now().toISOString(), messageId: 'm-first' }),
    aDelivery({ id: 'd0', storyId: 's1', post: aPost({ kind: 'update' }) }),
    ...Array.from({ length: 5 }, (_, at) => aDelivery({ id: `d${at + 1}` })),
  ]);
  const taken: { id: string; thread: string | null }[] = [];
  const { drain } = delivererWith(
    async ({ id }, thread) => {
      taken.push({ id, thread });
      return { kind: 'in-doubt', reason: 'the answer was lost' };
    },
    async ({ id }, thread) => (taken.some((one) => one.id === id && one.thread === thread) ? `m-${id}` : null),
  );
  for (let look = 0; look < 4; look += 1) {
    await drain(never);
    clock.advance(minute);
  }
  expect(taken).toEqual([{ id: 'd0', thread: null }]);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sending: 0, sent: 7 });
});
