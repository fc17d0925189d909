import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../src/store/migrations/all.ts';
import { migrate, openSqlite } from '../../src/store/sqlite.ts';
import { WholeMigrationsDialect } from '../../src/store/sqlite-dialect.ts';
import type { Tables } from '../../src/store/tables.ts';
import { aChannel, aFeed, anAssessment, aPost, aSubscription } from '../fakes/things.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = '2024-09-18T12:00:00.000Z';

/** A database as the first version left it, in its own SQL: later code must not change what it means. */
function fill(file: Database.Database): void {
  const feed = aFeed({ id: 'wire', name: 'Wire' });
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    file.prepare(`insert into ${table} (${names}) values (${names.map(() => '?')})`).run(...Object.values(row));
  };
  insert('feeds', { ...feed });
  insert('items', {
    key: 'k',
    feed_id: 'wire',
    id: '1',
    title: 'A network trains on posts',
    text: 'By default.',
    authors_json: '[]',
    categories_json: '[]',
    first_seen_at: at,
    content_hash: 'h',
    relevant: 1,
    assessment_json: JSON.stringify(anAssessment()),
  });
  insert('subscriptions', {
    id: 's',
    platform: aChannel.platform,
    workspace: aChannel.workspace,
    channel_key: 'terminal/w/c',
    subscription_json: JSON.stringify(aSubscription({ id: 's' })),
  });
  insert('facts', { name: 'digest', value: 'sent' });
}

/** What stood in the outbox before posts were kept apart. */
function fillOutbox(file: Database.Database): void {
  const row = file.prepare(`insert into deliveries (id, platform, workspace, channel, channel_key, priority, state,
    attempts, created_at, due_at, post_json) values (?, 'terminal', 'w', 'c', 'terminal/w/c', 1, ?, 0, ?, ?, ?)`);
  row.run('d1', 'sent', at, at, JSON.stringify(aPost({ title: 'First' })));
  row.run('d2', 'pending', at, at, JSON.stringify(aPost({ title: 'Second' })));
}

const schemaOf = (file: Database.Database) =>
  file
    .prepare("select type, name, sql from sqlite_master where name not like 'sqlite_%' order by type, name")
    .all()
    .map((row) => JSON.stringify(row).replace(/\s+|\\n/g, ' '));

test.each(Object.keys(migrations))('a database of %s is brought up to date with all that it holds', async (version) => {
  const path = join(folder, 'old.db');
  const old = new Database(path);
  const db = new Kysely<Tables>({ dialect: new WholeMigrationsDialect({ database: old }) });
  await migrate(db, path, version);
  fill(old);
  const hasOutbox = version < '0003';
  if (hasOutbox) fillOutbox(old);
  await db.destroy();

  const store = await openSqlite(path);
  expect((await store.items.search('posts', 10)).map(({ item }) => item.key)).toEqual(['k']);
  expect((await store.items.relevantSince(at)).map(({ item }) => item.title)).toEqual(['A network trains on posts']);
  expect((await store.feeds.all()).map(({ name }) => name)).toEqual(['Wire']);
  expect((await store.subscriptions.all()).map(({ id }) => id)).toEqual(['s']);
  expect(await store.facts.get('digest')).toBe('sent');
  if (hasOutbox) {
    const claimed = await store.outbox.claim({
      platform: 'terminal',
      now: at,
      limit: 10,
      order: 'age',
      except: new Set(),
      exceptWorkspaces: new Set(),
      owner: 'me',
      leaseUntil: at,
    });
    expect(claimed.flat().map(({ id, post }) => [id, post.title])).toEqual([['d2', 'Second']]);
    expect((await store.outbox.counts()).sent).toBe(1);
  }
  await store.close();

  const fresh = join(folder, 'fresh.db');
  await (await openSqlite(fresh)).close();
  const [brought, made] = [path, fresh].map((file) => {
    const opened = new Database(file, { readonly: true });
    expect(opened.pragma('foreign_key_check')).toEqual([]);
    expect(opened.pragma('integrity_check', { simple: true })).toBe('ok');
    const schema = schemaOf(opened);
    opened.close();
    return schema;
  });
  expect(brought).toEqual(made);
});

test('making a database that breaks off leaves nothing half made', async () => {
  const path = join(folder, 'small.db');
  await expect(openSqlite(path, { mostPages: 20 })).rejects.toMatchObject({
    message: expect.stringContaining('cannot grow'),
  });
  const store = await openSqlite(path);
  expect(await store.outbox.all()).toEqual([]);
  await store.close();
});

test('a database that another program holds is said in words, and opens when it is free', async () => {
  const path = join(folder, 'held.db');
  const holder = new Database(path);
  holder.exec('begin exclusive');
  await expect(openSqlite(path, { busyForMs: 50 })).rejects.toMatchObject({
    kind: 'misconfigured',
    message: expect.stringContaining('locked by another program'),
  });
  holder.exec('commit');
  holder.close();
  await (await openSqlite(path)).close();
});

/** The administrator may write to any file, and is somebody else for as long. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('a database that may not be written to is said in words, as is a folder', async () => {
  const path = join(folder, 'kept.db');
  await (await openSqlite(path)).close();
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  const refused = { kind: 'misconfigured', message: expect.stringMatching(/cannot be (written to|opened|made)/) };
  await asNobody(async () => {
    await expect(openSqlite(path)).rejects.toMatchObject(refused);
    await expect(openSqlite(join(folder, 'new.db'))).rejects.toMatchObject(refused);
    await expect(openSqlite(join(folder, 'deep', 'new.db'))).rejects.toMatchObject(refused);
  });
  // Beside the file may be written, into it may not.
  chmodSync(folder, 0o777);
  await asNobody(() => expect(openSqlite(path)).rejects.toMatchObject(refused));
});
