import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/app/ports/store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { backUp, findDamage, restore } from '../../src/store/upkeep.ts';
import { aDelivery, anAssessment, anItem } from '../fakes/things.ts';

let folder: string;
let path: string;
let store: Store;
const now = new Date('2024-09-18T12:00:00.000Z');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-upkeep-'));
  path = join(folder, 'codicil.db');
  store = await openSqlite(path);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('a backup made while the bot writes is sound, of one moment, and opens', async () => {
  for (let at = 0; at < 50; at += 1) await store.outbox.enqueue([aDelivery({ id: `d${at}` })]);
  const writing = store.transaction(async ({ outbox }) => {
    await outbox.enqueue([aDelivery({ id: 'half' })]);
    backUp(path, join(folder, 'copy.db'));
  });
  await writing;
  const copy = await openSqlite(join(folder, 'copy.db'));
  expect(await copy.outbox.counts()).toMatchObject({ pending: 50 });
  await copy.close();
  expect(() => backUp(path, join(folder, 'copy.db'))).toThrow('is there already');
  expect(() => backUp(path, join(folder, 'no', 'such', 'folder.db'))).toThrow('cannot be written');
});

test('verify finds what is damaged and what does not belong together', async () => {
  await store.items.put({ item: anItem(), assessment: anAssessment() });
  expect(findDamage(path)).toEqual([]);
  const raw = new Database(path);
  raw.pragma('foreign_keys = off');
  raw.exec("insert into story_members values ('no-story', 'item', 'no-item', '2024', 'first')");
  raw.exec("insert into posts values ('p', '{}')");
  raw.exec(`insert into deliveries (id, platform, workspace, channel, channel_key, kind, priority, state, attempts,
    created_at, due_at, post_id) values ('x', 'slack', 'w', 'c', 'k', 'story', 1, 'sent', 1, '', '', 'p')`);
  raw.close();
  expect(findDamage(path)).toEqual([
    'story_members names rows of stories that are missing',
    '1 deliveries are sent but name no message',
    '1 items of stories are not kept',
  ]);
  backUpRaw();
  const bytes = readFileSync(join(folder, 'raw.db'));
  bytes.fill(0xff, 8_192, 12_288);
  writeFileSync(join(folder, 'raw.db'), bytes);
  expect(findDamage(join(folder, 'raw.db'))).not.toEqual([]);
});

function backUpRaw(): void {
  const raw = new Database(path);
  raw.prepare('vacuum into ?').run(join(folder, 'raw.db'));
  raw.close();
}

test('restoring is refused while the database is in use; after it, what may have been sent since is in doubt', async () => {
  await store.outbox.enqueue([aDelivery({ id: 'd1' })]);
  backUp(path, join(folder, 'copy.db'));
  await store.facts.put('later', 'yes');
  expect(() => restore(join(folder, 'copy.db'), path, now)).toThrow('is in use');
  await store.close();
  const aside = restore(join(folder, 'copy.db'), path, now);
  expect(existsSync(aside ?? '')).toBe(true);
  store = await openSqlite(path);
  expect(await store.facts.get('later')).toBeNull();
  expect(await store.outbox.inDoubt('terminal', now.toISOString(), 10, new Set())).toMatchObject([
    [{ id: 'd1', state: 'sending', doubtSince: aDelivery().createdAt }],
  ]);
});

test('restoring that breaks off leaves what was there', async () => {
  await store.facts.put('mine', 'yes');
  backUp(path, join(folder, 'copy.db'));
  await store.close();
  // What is in the way of the copy, as a full disk would be.
  mkdirSync(`${path}.unfinished`);
  expect(() => restore(join(folder, 'copy.db'), path, now)).toThrow('cannot be written');
  store = await openSqlite(path);
  expect(await store.facts.get('mine')).toBe('yes');
});

test('what is no database is no backup', () => {
  writeFileSync(join(folder, 'text.db'), 'not a database, and long enough not to be taken for an empty one, I hope');
  expect(() => restore(join(folder, 'text.db'), join(folder, 'new.db'), now)).toThrow('not sound');
  expect(() => restore(join(folder, 'missing.db'), join(folder, 'new.db'), now)).toThrow('cannot be opened');
});
