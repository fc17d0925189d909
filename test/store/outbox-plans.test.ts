import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { aDelivery } from '../fakes/things.ts';

const now = '2024-09-18T12:00:00.000Z';
const later = '2024-09-18T13:00:00.000Z';

test('what is asked of the deliveries that are open is not asked of all that ever were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-plans-'));
  const path = join(folder, 'plans.db');
  const store = await openSqlite(path);
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  const { outbox } = store;
  const { id, channel } = aDelivery();
  const { platform } = channel;
  const claim = { platform, now, limit: 10, except: new Set<string>(), exceptWorkspaces: new Set<string>() };
  const claimer = { owner: 'this', leaseUntil: later };
  await outbox.enqueue([aDelivery({ dueAt: now }), aDelivery({ id: 'second', dueAt: now })]);
  await outbox.claim({ ...claim, ...claimer, order: 'urgency' });
  await outbox.inDoubt(platform, later, 10, new Set());
  await outbox.senders(platform);
  await outbox.doubtAllOf('this', now);
  await outbox.markDoubt([{ ids: [id], reason: 'no answer', lookAt: now }]);
  const anHour = { dueAt: later, waitMs: 3_600_000 };
  await outbox.markPending([{ ids: [id], reason: 'busy', ...anHour, doubt: 'over', uncounted: true }]);
  await outbox.claim({ ...claim, ...claimer, now: later, order: 'age' });
  await outbox.release(channel, now, null);
  await outbox.release(channel, now, 'quiet');
  await outbox.shiftWaits(-1_000, now);
  await outbox.heldForDigest(channel);
  await outbox.waitingDigests(channel);
  await outbox.nextDueAt(platform, now);
  await outbox.markSent([{ ids: [id], messageId: 'm' }], now);
  const asked = new Set(prepare.mock.calls.map(([sql]) => sql).filter((sql) => /\bdeliveries\b/.test(sql)));
  prepare.mockRestore();
  const file = new Database(path);
  const whole: string[] = [];
  for (const sql of asked) {
    const values = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null);
    const plan = file.prepare(`explain query plan ${sql}`).all(values) as { detail: string }[];
    // Those by a channel's days walk through all that it was ever sent.
    const slow = plan.filter(({ detail }) => /^SCAN (deliveries|mine|other)$|deliveries_day/.test(detail));
    if (slow.length > 0) whole.push(`${sql}: ${slow.map(({ detail }) => detail).join('; ')}`);
  }
  file.close();
  await store.close();
  rmSync(folder, { recursive: true });
  expect(asked.size).toBeGreaterThan(15);
  expect(whole).toEqual([]);
});
