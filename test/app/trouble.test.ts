import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStoryIndex } from '../../src/analysis/stories/story-index.ts';
import { createDeliverer } from '../../src/app/delivery/deliver.ts';
import { noteTime } from '../../src/app/delivery/watch-clock.ts';
import { createItemTaker } from '../../src/app/news/take-items.ts';
import type { Sender, SendOutcome } from '../../src/app/ports/sender.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { fakeClock, silentLog } from '../fakes/clock.ts';
import { aDelivery, aFeed, anAssessment, anItem, aPost, aSubscription } from '../fakes/things.ts';

let folder: string;
let path: string;
let store: Store;
let clock: ReturnType<typeof fakeClock>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-trouble-'));
  path = join(folder, 'codicil.db');
  store = await openSqlite(path);
  clock = fakeClock();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function deliverer(outcomeOf: () => SendOutcome | Promise<SendOutcome>, log = silentLog) {
  const sent: string[] = [];
  const sender: Sender = {
    platform: 'terminal',
    repeatableMs: 0,
    async send({ id, post }) {
      const outcome = await outcomeOf();
      if (outcome.kind === 'sent') sent.push(post.sections.length > 0 ? `${post.sections.length} in one` : id);
      return outcome;
    },
    edit: async (_delivery, messageId) => ({ kind: 'sent', messageId }),
    find: async () => null,
  };
  const pace = { concurrency: 4, channel: null, room: null };
  const processes = { own: 'this', isGone: () => false };
  return { sent, ...createDeliverer({ store, sender, clock, log, random: () => 0.5, pace, processes }) };
}
const ok = (): SendOutcome => ({ kind: 'sent', messageId: 'm' });
const never = new AbortController().signal;

test('while the database is locked what was sent is kept in mind, said in the log, and written when it is free', async () => {
  await store.outbox.enqueue([aDelivery()]);
  const other = new Database(path);
  const said: string[] = [];
  const log = { ...silentLog, error: (fields: { error?: unknown }) => said.push(String(fields.error)) };
  const { sent, drain } = deliverer(() => {
    other.exec('begin immediate');
    return ok();
  }, log as never);
  const sleep = clock.sleep;
  clock.sleep = async (ms, signal) => {
    if (other.inTransaction) other.exec('rollback');
    await sleep(ms, signal);
  };
  await drain(never);
  other.close();
  expect(sent).toEqual(['d1']);
  expect(said[0]).toMatch(/locked/);
  expect(await store.outbox.get('d1')).toMatchObject({ state: 'sent', attempts: 1 });
}, 30_000);

test('with a full disk nothing counts as seen, and the same news is taken when there is room again', async () => {
  await store.subscriptions.put(aSubscription());
  await store.close();
  const pages = () => {
    const file = new Database(path);
    const count = file.pragma('page_count', { simple: true }) as number;
    file.close();
    return count;
  };
  store = await openSqlite(path, { mostPages: pages() + 1 });
  const analyst = { registry: { companies: [], regulators: [] }, assess: () => anAssessment() } as never;
  const taker = createItemTaker({ analyst, index: createStoryIndex(), clock, threshold: 0.5 });
  const take = () =>
    store.transaction((repositories) =>
      taker.take([{ item: anItem({ text: 'x'.repeat(50_000) }), tell: true, isEdit: false }], aFeed(), repositories),
    );
  await expect(take()).rejects.toThrow('the disk is full');
  expect(await store.items.count()).toBe(0);
  await store.close();
  store = await openSqlite(path);
  await take();
  expect(await store.outbox.counts()).toMatchObject({ pending: 1 });
});

test('an hour of outage: then everything in order, merged where it piled up', async () => {
  let down = true;
  const { sent, drain } = deliverer(() =>
    down ? { kind: 'retry', reason: 'down', afterMs: null, scope: 'platform' } : ok(),
  );
  for (let at = 0; at < 6; at += 1) {
    const createdAt = clock.now().toISOString();
    await store.outbox.enqueue([
      aDelivery({ id: `d${at}`, createdAt, dueAt: createdAt, post: aPost({ title: `t${at}` }) }),
    ]);
    await drain(never);
    clock.advance(600_000);
  }
  down = false;
  clock.advance(700_000);
  await drain(never);
  expect(sent).toEqual(['6 in one']);
  expect(await store.outbox.counts()).toMatchObject({ pending: 0, sent: 6 });
});

test('a clock that is set back a year holds nothing up, and one that is set forward drops nothing', async () => {
  await noteTime(store, clock, silentLog);
  await store.outbox.enqueue([aDelivery({ dueAt: '2024-09-18T12:10:00.000Z' })]);
  clock.set('2023-09-18T12:00:00.000Z');
  await noteTime(store, clock, silentLog);
  const { sent, drain } = deliverer(ok);
  clock.advance(11 * 60_000);
  await drain(never);
  expect(sent).toEqual(['d1']);
  await store.outbox.enqueue([
    aDelivery({ id: 'd2', createdAt: clock.now().toISOString(), dueAt: clock.now().toISOString() }),
  ]);
  let first = true;
  const later = deliverer(() => {
    if (!first) return ok();
    first = false;
    return { kind: 'retry', reason: 'busy', afterMs: null, scope: 'channel' };
  });
  clock.set('2030-01-01T00:00:00.000Z');
  await later.drain(never);
  clock.advance(60_000);
  await later.drain(never);
  expect(later.sent).toEqual(['d2']);
});
