import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/app/ports/store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { aChannel, aDelivery, aFeed, anAssessment, anItem } from '../fakes/things.ts';

let folder: string;
let path: string;
let store: Store;
const now = '2024-09-18T12:00:00.000Z';
const nobody = {
  order: 'urgency',
  except: new Set<string>(),
  exceptWorkspaces: new Set<string>(),
  owner: 'me',
  leaseUntil: '2024-09-18T12:01:00.000Z',
} as const;
const claim = () => store.outbox.claim({ platform: 'terminal', now, limit: 10, ...nobody });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-store-'));
  path = join(folder, 'deep', 'codicil.db');
  store = await openSqlite(path);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('an item comes back as it was put; an edit keeps the first sight', async () => {
  const judged = { item: anItem(), assessment: anAssessment() };
  await store.items.put(judged);
  expect(await store.items.get('k1')).toEqual(judged);
  await store.items.put({
    item: anItem({ title: 'Another', firstSeenAt: '2025-01-01T00:00:00.000Z', contentHash: 'h2' }),
    assessment: anAssessment(),
  });
  expect((await store.items.get('k1'))?.item).toMatchObject({ title: 'Another', firstSeenAt: anItem().firstSeenAt });
  expect(await store.items.known(['k1', 'k2'])).toEqual(new Map([['k1', 'h2']]));
});

test('search finds words without accents and beginnings, and no typing is an error', async () => {
  await store.items.put({ item: anItem({ title: 'Données à caractère personnel' }), assessment: anAssessment() });
  expect(await store.items.search('donnees pers', 5)).toHaveLength(1);
  await fc.assert(
    fc.asyncProperty(fc.string(), async (words) => void (await store.items.search(words, 5))),
    { numRuns: 100 },
  );
  for (const words of ['"', 'a AND', 'NEAR(', 'title:x*', '-']) await store.items.search(words, 5);
});

test('a transaction that fails leaves nothing, and others do not slip into one', async () => {
  const failing = store.transaction(async (repositories) => {
    await repositories.facts.put('a', '1');
    await new Promise((resolve) => setImmediate(resolve));
    throw new Error('no');
  });
  const beside = store.facts.put('b', '2');
  await expect(failing).rejects.toThrow('no');
  await beside;
  expect([await store.facts.get('a'), await store.facts.get('b')]).toEqual([null, '2']);
});

test('a search finds whole words first, newest first, then what merely begins so; its pages hold each once', async () => {
  const titles = ['member', 'members', 'a member', 'membership', 'members again', 'member state'];
  for (const [at, title] of titles.entries()) {
    const item = anItem({ key: `k${at}`, id: `${at}`, title, text: 'News.' });
    await store.items.put({ item, assessment: anAssessment() });
  }
  const page = async (limit: number, offset: number) =>
    (await store.items.search('member', limit, offset)).map(({ item }) => item.title);
  const all = ['member state', 'a member', 'member', 'members again', 'membership', 'members'];
  expect(await page(10, 0)).toEqual(all);
  for (const size of [1, 2, 4]) {
    const pages = [0, 1, 2, 3, 4, 5].map((at) => page(size, at * size));
    expect((await Promise.all(pages)).flat()).toEqual(all);
  }
});

test('a feed that is removed loses its state, and due feeds come earliest first', async () => {
  await store.feeds.put(aFeed({ id: 'a' }));
  await store.feeds.put(aFeed({ id: 'b' }));
  expect((await store.feeds.due(now, 10)).map(({ feed }) => feed.id)).toEqual(['a', 'b']);
  await store.feeds.remove('a');
  expect(await store.feeds.state('a')).toBeNull();
});

test('the same delivery twice is one, and claiming marks it', async () => {
  await store.outbox.enqueue([aDelivery()]);
  await store.outbox.enqueue([aDelivery({ priority: 0 })]);
  const claimed = await claim();
  expect(claimed).toMatchObject([[{ id: 'd1', state: 'sending', attempts: 1, priority: 1 }]]);
  expect(await claim()).toEqual([]);
  expect(await store.outbox.inDoubt('terminal', now, 10, new Set())).toEqual([]);
  expect(await store.outbox.inDoubt('terminal', nobody.leaseUntil, 10, new Set())).toMatchObject([[{ id: 'd1' }]]);
});

test('within a channel the order is kept, whatever fails and is retried', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ channel: fc.constantFrom('a', 'b', 'c'), priority: fc.integer({ min: 0, max: 3 }) }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.infiniteStream(fc.boolean()),
      async (posts, luck) => {
        const run = await openSqlite(':memory:');
        await run.outbox.enqueue(
          posts.map(({ channel, priority }, at) =>
            aDelivery({ id: `d${at}`, priority, channel: { ...aChannel, channel } }),
          ),
        );
        const sent: Record<string, number[]> = { a: [], b: [], c: [] };
        let at = Date.parse(now);
        for (let round = 0; round < 200; round += 1) {
          at += 1_000;
          for (const group of await run.outbox.claim({
            platform: 'terminal',
            now: new Date(at).toISOString(),
            limit: 2,
            ...nobody,
          })) {
            const ids = group.map(({ id }) => id);
            const dueAt = new Date(at + 3_000).toISOString();
            if (luck.next().value) {
              await run.outbox.markPending([{ ids, reason: 'busy', dueAt, waitMs: 3_000, doubt: 'over' }]);
            } else {
              await run.outbox.markSent([{ ids, messageId: 'm' }], new Date(at).toISOString());
              sent[group[0]?.channel.channel ?? '']?.push(...ids.map((id) => Number(id.slice(1))));
            }
          }
        }
        await run.close();
        for (const order of Object.values(sent)) expect(order).toEqual(order.toSorted((left, right) => left - right));
        expect(Object.values(sent).flat()).toHaveLength(posts.length);
      },
    ),
    { numRuns: 15 },
  );
});

test('what is no database, damaged or newer is said in words', async () => {
  const other = join(folder, 'other.db');
  writeFileSync(other, 'this is a text file, and quite a long one, so that it is not taken for an empty one');
  await expect(openSqlite(other)).rejects.toMatchObject({
    kind: 'misconfigured',
    message: expect.stringContaining('not a database'),
  });
  const newer = join(folder, 'newer.db');
  await (await openSqlite(newer)).close();
  const raw = new Database(newer);
  raw.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run('9999-later', now);
  raw.close();
  await expect(openSqlite(newer)).rejects.toThrow('newer Codicil');
  await expect(openSqlite(join(other, 'inside.db'))).rejects.toMatchObject({ kind: 'misconfigured' });
});

test('what was committed before a kill -9 is there after it', async () => {
  const file = join(folder, 'killed.db');
  const script = `
    const { openSqlite } = await import(${JSON.stringify(new URL('../../src/store/sqlite.ts', import.meta.url).href)});
    const store = await openSqlite(${JSON.stringify(file)});
    for (let at = 0; ; at += 1) { await store.facts.put('n' + at, 'x'); process.stdout.write(at + '\\n'); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.split('\n').length > 20) child.kill('SIGKILL');
    });
    child.on('exit', () => resolve());
  });
  const last = Number(told.trim().split('\n').at(-1));
  const after = await openSqlite(file);
  expect(await after.facts.get(`n${last - 1}`)).toBe('x');
  await after.close();
});
