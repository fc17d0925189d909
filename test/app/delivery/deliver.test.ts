import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sender, SendOutcome } from '../../../src/app/ports/sender.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { aDeliverer } from '../../fakes/deliverer.ts';
import { aChannel, aDelivery, aSubscription } from '../../fakes/things.ts';

let store: Store;
let clock: ReturnType<typeof fakeClock>;
const never = new AbortController().signal;

beforeEach(async () => {
  store = await openSqlite(':memory:');
  clock = fakeClock();
});
afterEach(() => store.close());

function deliverer(outcomeOf: (delivery: Delivery) => SendOutcome, over: Partial<Sender> = {}, concurrency?: number) {
  const sent: string[] = [];
  const send: Sender['send'] = async (delivery) => {
    const outcome = outcomeOf(delivery);
    if (outcome.kind === 'sent') sent.push(delivery.id);
    return outcome;
  };
  return { sent, ...aDeliverer(store, clock, { send, ...over }, concurrency) };
}
const ok = (delivery: Delivery): SendOutcome => ({ kind: 'sent', messageId: `m-${delivery.id}` });

test('posts of a channel go out in order, and are marked with their message', async () => {
  await store.outbox.enqueue([
    aDelivery({ id: 'd1', priority: 3 }),
    aDelivery({ id: 'd2', priority: 0 }),
    aDelivery({ id: 'd3' }),
  ]);
  const { sent, drain } = deliverer(ok);
  await drain(never);
  expect(sent).toEqual(['d1', 'd2', 'd3']);
  expect(await store.outbox.get('d2')).toMatchObject({ state: 'sent', messageId: 'm-d2' });
});

test('a channel that has to wait holds up no other, and keeps its order', async () => {
  const slow = { ...aChannel, channel: 'slow' };
  await store.outbox.enqueue([
    aDelivery({ id: 's1', channel: slow }),
    aDelivery({ id: 's2', channel: slow }),
    aDelivery({ id: 'd1' }),
  ]);
  let busy = true;
  const { sent, drain } = deliverer((delivery) =>
    delivery.channel.channel === 'slow' && busy
      ? { kind: 'retry', reason: 'busy', afterMs: 5_000, scope: 'channel' }
      : ok(delivery),
  );
  await drain(never);
  expect(sent).toEqual(['d1']);
  busy = false;
  clock.advance(6_000);
  await drain(never);
  expect(sent).toEqual(['d1', 's1', 's2']);
});

test('however much urgent news there is, a digest that waits gets its turn', async () => {
  const urgent = Array.from({ length: 120 }, (_, at) =>
    aDelivery({ id: `u${at}`, channel: { ...aChannel, channel: `c${at}` }, priority: 0 }),
  );
  await store.outbox.enqueue([aDelivery({ id: 'digest', priority: 3 })]);
  await store.outbox.enqueue(urgent);
  const { sent, drain } = deliverer(ok, {}, 1);
  await drain(never);
  expect(sent).toHaveLength(121);
  expect(sent.indexOf('digest')).toBeGreaterThan(20);
  expect(sent.indexOf('digest')).toBeLessThan(60);
});

test('a channel out of reach pauses its subscriptions with the reason; the post waits, and mends it when it gets through', async () => {
  await store.subscriptions.put(aSubscription({ id: 'sub' }));
  await store.outbox.enqueue([aDelivery()]);
  let gone = true;
  const { sent, drain } = deliverer((delivery) =>
    gone ? { kind: 'unreachable', reason: 'the bot was removed', scope: 'channel' } : ok(delivery),
  );
  await drain(never);
  expect((await store.subscriptions.get('sub'))?.pausedReason).toBe('the bot was removed');
  gone = false;
  clock.advance(25 * 3_600_000);
  await drain(never);
  expect(sent).toEqual(['d1']);
  expect((await store.subscriptions.get('sub'))?.pausedReason).toBeNull();
});

test('what a killed process left in sending is looked for before it is sent again', async () => {
  await store.outbox.enqueue([
    aDelivery({ id: 'arrived' }),
    aDelivery({ id: 'lost', channel: { ...aChannel, channel: 'other' } }),
  ]);
  await store.outbox.claim({
    platform: 'terminal',
    now: clock.now().toISOString(),
    limit: 5,
    order: 'urgency',
    except: new Set(),
    exceptWorkspaces: new Set(),
    owner: 'killed',
    leaseUntil: '2024-09-18T12:01:00.000Z',
  });
  const { sent, drain } = deliverer(ok, { find: async (delivery) => (delivery.id === 'arrived' ? 'm-old' : null) });
  await drain(never);
  expect(sent).toEqual([]);
  // A request that had left may still arrive: it is looked for a little later.
  clock.advance(3_000);
  await drain(never);
  expect(sent).toEqual(['lost']);
  expect(await store.outbox.get('arrived')).toMatchObject({ state: 'sent', messageId: 'm-old' });
});

test('where it cannot be looked for, a duplicate is preferred to a loss, and marked', async () => {
  await store.outbox.enqueue([aDelivery()]);
  const outcomes: SendOutcome[] = [
    { kind: 'in-doubt', reason: 'no answer' },
    { kind: 'sent', messageId: 'm' },
  ];
  const { sent, drain } = deliverer(() => outcomes.shift() ?? { kind: 'rejected', reason: 'once too often' }, {
    find: async () => undefined,
  });
  await drain(never);
  clock.advance(3_000);
  await drain(never);
  expect(sent).toEqual(['d1']);
  expect(await store.outbox.get('d1')).toMatchObject({ state: 'sent', repeated: true });
});

test('a post that is never taken fails with its reason and lets the next one by', async () => {
  await store.outbox.enqueue([aDelivery({ id: 'bad' }), aDelivery({ id: 'good' })]);
  const { sent, drain } = deliverer((delivery) =>
    delivery.id === 'bad' ? { kind: 'rejected', reason: 'too long' } : ok(delivery),
  );
  await drain(never);
  expect(sent).toEqual(['good']);
  expect(await store.outbox.get('bad')).toMatchObject({ state: 'failed', lastError: 'too long' });
});

test('running stops when asked, with nothing left half-way', async () => {
  await store.outbox.enqueue([aDelivery()]);
  const stop = new AbortController();
  const { run } = deliverer((delivery) => {
    stop.abort();
    return ok(delivery);
  });
  await run(stop.signal);
  expect(await store.outbox.counts()).toMatchObject({ sending: 0, sent: 1 });
});
