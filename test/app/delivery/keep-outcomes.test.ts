import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOutcomeKeeper, type Outcome, type Write } from '../../../src/app/delivery/keep-outcomes.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Channel } from '../../../src/domain/channel.ts';
import { Fault } from '../../../src/domain/errors.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { aChannel, aDelivery, aSubscription } from '../../fakes/things.ts';

let store: Store;
beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

const other = (write: Write): Outcome => ({ kind: 'other', write });

test('of outcomes that are written together, one that is at fault takes no other with it', async () => {
  const keeper = createOutcomeKeeper(store, fakeClock(), () => {});
  const kept = Promise.allSettled([
    keeper.keep([other(({ facts }) => facts.put('first', '1'))]),
    keeper.keep([
      other(async ({ facts }) => {
        await facts.put('second', '2');
        throw new Error('a bug');
      }),
    ]),
    keeper.keep([other(({ facts }) => facts.put('third', '3'))]),
  ]);
  await keeper.flush();
  expect((await kept).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await store.facts.names('')).toEqual(['first', 'third']);
});

test('while nothing can be written nothing is forgotten, and nobody is told that it is', async () => {
  let locked = true;
  const transaction: Store['transaction'] = (work) =>
    locked ? Promise.reject(new Fault('misconfigured', 'the database is locked')) : store.transaction(work);
  const keeper = createOutcomeKeeper({ ...store, transaction }, fakeClock(), () => {});
  let told = false;
  const kept = keeper.keep([other(({ facts }) => facts.put('first', '1'))]).then(() => (told = true));
  await expect(keeper.flush()).rejects.toThrow('locked');
  expect(told).toBe(false);
  locked = false;
  await keeper.flush();
  await kept;
  expect(await store.facts.get('first')).toBe('1');
});

test('what many channels refuse at once is kept for each with its own reason and its own wait', async () => {
  const clock = fakeClock();
  const now = clock.now().toISOString();
  const channels = ['a', 'b', 'c', 'd'].map((channel) => ({ ...aChannel, channel }));
  await store.outbox.enqueue(channels.map((channel) => aDelivery({ id: channel.channel, channel, dueAt: now })));
  for (const channel of channels) await store.subscriptions.put(aSubscription({ id: channel.channel, channel }));
  const claim = { platform: aChannel.platform, now, limit: 9, order: 'age', owner: 'this', leaseUntil: now } as const;
  await store.outbox.claim({ ...claim, except: new Set(), exceptWorkspaces: new Set() });

  const keeper = createOutcomeKeeper(store, clock, () => {});
  const later = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString();
  const [, , gone, closed] = channels as [Channel, Channel, Channel, Channel];
  const postponed = (id: string, minutes: number, doubt: 'kept' | 'over'): Outcome => {
    const wait = { dueAt: later(minutes), waitMs: minutes * 60_000 };
    return { kind: 'postponed', ids: [id], reason: `no ${id}`, ...wait, doubt };
  };
  const kept = Promise.all([
    keeper.keep([{ kind: 'doubted', ids: ['a'], reason: 'no answer', lookAt: later(1) }]),
    keeper.keep([{ kind: 'doubted', ids: ['b'], reason: 'lost', lookAt: later(1) }, postponed('b', 2, 'kept')]),
    keeper.keep([postponed('c', 3, 'over'), { kind: 'unreachable', channel: gone, scope: 'channel', reason: 'gone' }]),
    keeper.keep([
      postponed('d', 4, 'over'),
      { kind: 'unreachable', channel: closed, scope: 'channel', reason: 'shut' },
    ]),
  ]);
  await keeper.flush();
  await kept;

  const all = new Map((await store.outbox.all()).map((delivery) => [delivery.id, delivery]));
  const seen = ['a', 'b', 'c', 'd'].map((id) => all.get(id)).map((one) => [one?.state, one?.lastError, one?.dueAt]);
  expect(seen).toEqual([
    ['sending', 'no answer', later(1)],
    ['pending', 'no b', later(2)],
    ['pending', 'no c', later(3)],
    ['pending', 'no d', later(4)],
  ]);
  expect(['a', 'b', 'c', 'd'].map((id) => all.get(id)?.doubtSince)).toEqual([now, now, null, null]);
  const paused = (await store.subscriptions.all()).map(({ id, pausedReason }) => [id, pausedReason]);
  expect(paused).toEqual([
    ['a', null],
    ['b', null],
    ['c', 'gone'],
    ['d', 'shut'],
  ]);
  const notices = [...all.values()].filter(({ post }) => post.kind === 'notice').map(({ post }) => post.summary);
  expect(notices).toEqual([expect.stringContaining('gone'), expect.stringContaining('shut')]);
});
