import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SendOutcome } from '../../../src/app/ports/sender.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import { day } from '../../../src/domain/time.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { aDeliverer } from '../../fakes/deliverer.ts';
import { aChannel, aDelivery, aSubscription } from '../../fakes/things.ts';

let store: Store;
let clock: ReturnType<typeof fakeClock>;
let said: { to: string; title: string }[];
const closed = new Set<string>();
const never = new AbortController().signal;
const other = { ...aChannel, channel: 'other' };

beforeEach(async () => {
  store = await openSqlite(':memory:');
  clock = fakeClock();
  said = [];
  closed.clear();
  await store.subscriptions.put(aSubscription({ id: 'one', createdBy: 'ada' }));
  await store.subscriptions.put(aSubscription({ id: 'two', createdBy: 'ada' }));
  await store.subscriptions.put(aSubscription({ id: 'elsewhere', channel: other, createdBy: 'grace' }));
});
afterEach(() => store.close());

/** Each time another deliverer, as after a restart. */
async function drain(): Promise<void> {
  const send = async ({ channel, post }: Delivery): Promise<SendOutcome> => {
    if (closed.has(channel.channel)) return { kind: 'unreachable', reason: 'the channel is gone', scope: 'channel' };
    said.push({ to: channel.channel, title: post.title });
    return { kind: 'sent', messageId: `m${said.length}` };
  };
  await aDeliverer(store, clock, { send }).drain(never);
}
const notices = () => said.filter(({ title }) => title === 'Posts to a channel are on hold').map(({ to }) => to);
const paused = async () =>
  (await store.subscriptions.all()).filter(({ pausedReason }) => pausedReason !== null).map(({ id }) => id);

test('whoever set up what is on hold is told once, however often it is tried, and all goes on when the cause is gone', async () => {
  closed.add(aChannel.channel);
  await store.outbox.enqueue([aDelivery({ id: 'first' })]);
  await drain();
  expect(notices()).toEqual(['@ada']);
  expect(await paused()).toEqual(['one', 'two']);
  await store.outbox.enqueue([aDelivery({ id: 'second' })]);
  for (let days = 0; days < 4; days += 1) {
    clock.advance(day + 1);
    await drain();
  }
  expect(notices()).toEqual(['@ada']);
  expect(said).toHaveLength(1);
  closed.clear();
  clock.advance(day + 1);
  await drain();
  expect(await paused()).toEqual([]);
  expect((await store.outbox.get('second'))?.state).toBe('sent');
  // Closed once more: that is news.
  closed.add(aChannel.channel);
  await store.outbox.enqueue([aDelivery({ id: 'third' })]);
  await drain();
  expect(notices()).toEqual(['@ada', '@ada']);
});

test('who cannot be written to directly is told in another channel that works', async () => {
  closed.add(aChannel.channel).add('@ada');
  await store.outbox.enqueue([aDelivery()]);
  await drain();
  await drain();
  expect(notices()).toEqual(['other']);
});
