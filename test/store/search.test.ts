import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/app/ports/store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { wordsIn } from '../../src/store/words.ts';
import { anAssessment, anItem } from '../fakes/things.ts';

let folder: string;
let path: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-search-'));
  path = join(folder, 'codicil.db');
  store = await openSqlite(path);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const judged = (key: string, title: string, text = 'News.') => ({
  item: anItem({ key, id: key, title, text }),
  assessment: anAssessment(),
});

async function put(...titles: string[]): Promise<void> {
  for (const title of titles) await store.items.put(judged(title, title));
}

async function found(words: string, limit = 20, offset = 0): Promise<(string | null)[]> {
  return (await store.items.search(words, limit, offset)).map(({ item }) => item.title);
}

/** So many items, written as one statement, that have the titles in turn. */
function putMany(count: number, ...titles: string[]): void {
  const file = new Database(path);
  file.exec(`insert into items (key, feed_id, id, title, text, authors_json, categories_json, first_seen_at, content_hash,
      relevant, assessment_json)
    with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})
    select 'many' || n, 'feed', n, json_extract('${JSON.stringify(titles)}', '$[' || (n % ${titles.length}) || ']'), 'News.',
      '[]', '[]', '2024-09-18T12:00:00.000Z', n, 0, '{}' from numbers`);
  file.close();
}

test('words in quotes or joined by a sign stand side by side, in the title or in the text', async () => {
  await put('They may opt out', 'Out they opt', 'The opt-outs of May');
  await store.items.put(judged('both', 'Some opt', 'Out of it'));
  expect(await found('opt out')).toEqual(['Some opt', 'Out they opt', 'They may opt out', 'The opt-outs of May']);
  expect(await found('opt-out')).toEqual(['They may opt out', 'The opt-outs of May']);
  expect(await found('“opt out”')).toEqual(['They may opt out', 'The opt-outs of May']);
  expect(await found("'opt out'")).toEqual(['They may opt out', 'The opt-outs of May']);
  expect(await found("they' opt' out")).toEqual(['Out they opt', 'They may opt out']);
  expect(await found('may opt-out')).toEqual(['They may opt out', 'The opt-outs of May']);
});

test('a word that is only begun finds those that begin so, the nearest where there are many', async () => {
  await put(
    ...Array.from({ length: 40 }, (_, at) => `regulatorywhatever${at}`),
    'A regulator',
    'Regulators',
    'Regular',
  );
  expect((await found('regulat')).slice(0, 2)).toEqual(['Regulators', 'A regulator']);
  expect(await found('regulatorywhatever39')).toEqual(['regulatorywhatever39']);
  expect(await found('news regulator')).toEqual(expect.arrayContaining(['A regulator', 'Regulators']));
});

test('a beginning is found whose word came in a transaction that failed at first', async () => {
  const failing = store.transaction(async ({ items }) => {
    await items.put(judged('a', 'Datenschutzbehörde'));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await put('Datenschutzbehörde');
  expect(await found('datenschutzb')).toEqual(['Datenschutzbehörde']);
});

test('an old item is found by one rare word among common ones, and new ones by common words that meet', async () => {
  await put('An old harbour with members');
  putMany(45_000, 'Terms, privacy', 'Privacy for members');
  expect(await found('members harbour')).toEqual(['An old harbour with members']);
  expect(await found('members harb')).toEqual(['An old harbour with members']);
  expect(await found('"old harbour" members')).toEqual(['An old harbour with members']);
  expect(await found('members privacy', 2)).toEqual(['Privacy for members', 'Privacy for members']);
  expect(await found('privacy membe', 1)).toEqual(['Privacy for members']);
  expect(await found('"privacy for"', 1, 9)).toEqual(['Privacy for members']);
  expect(await found('members terms')).toEqual([]);
  expect(await found('"members privacy"')).toEqual([]);
  await put('Members of terms');
  expect(await found('members terms')).toEqual(['Members of terms']);
});

test('pages of a search hold each item once, whole words before beginnings', async () => {
  const titles = Array.from({ length: 30 }, (_, at) => `${at % 3 === 0 ? 'member' : 'members'} and policy ${at}`);
  await put(...titles);
  const all = await found('policy member', 50);
  expect(all.slice(0, 10).every((title) => /^member and/.test(title ?? ''))).toBe(true);
  expect(new Set(all)).toEqual(new Set(titles));
  const pages = await Promise.all([0, 1, 2, 3, 4].map((page) => found('policy member', 7, page * 7)));
  expect(pages.flat()).toEqual(all);
});

test('an accent may be typed in one piece, in two, or left away, in any script', async () => {
  await put('Données à caractère personnel', 'защита персональных данных', 'προσωπικών δεδομένων', '개인정보 보호');
  for (const typed of ['données', 'donne\u0301es', 'donnees', 'DONNÉ']) expect(await found(typed)).toHaveLength(1);
  for (const typed of ['персональн', 'ДАННЫХ', 'δεδομένων', '개인정']) expect(await found(typed)).toHaveLength(1);
});

test('words are those of the index', () => {
  const file = new Database(':memory:');
  file.exec("create virtual table texts using fts5 (text, tokenize = 'unicode61 remove_diacritics 2')");
  file.exec('create virtual table words using fts5vocab (texts, instance)');
  const indexed = (text: string) => {
    file.exec("delete from texts; insert into texts (texts) values ('optimize')");
    file.prepare('insert into texts values (?)').run(text);
    return file.prepare('select term from words order by offset').pluck().all();
  };
  const pieces = fc.constantFrom(
    ...'Zażółć Ångström naïve Straße İstanbul Ελλάδα ΝΟΜΟΣ νόμος ёлка Йод 개인정보 個人情報 プライバシー ความ डेटा العربية עברית ½ x²'.split(
      ' ',
    ),
    ..."e\u0301 - . ' ’ / _ \n ( 2024 3,5 AI/ML U.S. \u{1F512} \u0000".split(' '),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join(' ').replaceAll('\u0000', '');
      expect(wordsIn(text)).toEqual(indexed(text));
    }),
    { numRuns: 200 },
  );
  file.close();
});
