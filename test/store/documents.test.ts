import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/app/ports/store.ts';
import type { Version } from '../../src/domain/document.ts';
import { sha256, stableId } from '../../src/domain/identity.ts';
import { packText, unpackText } from '../../src/store/compression.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { aPolicy } from '../fakes/policies.ts';
import { aDocument, aVersion } from '../fakes/things.ts';

let folder: string;
let store: Store;
const path = () => join(folder, 'codicil.db');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-documents-'));
  store = await openSqlite(path());
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('a version comes back as it was put, whatever it was packed on', async () => {
  const texts = [aPolicy(60), aPolicy(60, { 7: 'Another clause.' }), 'Something else altogether.', aPolicy(61)];
  const versions = texts.map((text, at) => aVersion({ text, capturedAt: `2024-01-0${at + 1}T00:00:00.000Z` }));
  for (const version of versions) await store.versions.put(version);
  await store.versions.put({ ...(versions[0] as Version), capturedAt: '2030-01-01T00:00:00.000Z' });
  for (const version of versions) expect(await store.versions.get(version.id)).toEqual(version);
  expect((await store.versions.list('linkedin/privacy-policy')).map(({ id }) => id)).toEqual(
    versions.map(({ id }) => id),
  );
  expect((await store.versions.byHash('linkedin/privacy-policy', sha256(texts[1] ?? '')))?.id).toBe(versions[1]?.id);
});

test('kept pages come back as they were, in place of those before, and go with their document', async () => {
  const document = aDocument();
  await store.documents.put(document);
  const address = 'https://a.example/';
  const capture = { address, finalAddress: address, status: 200, headers: { etag: '"a"' }, bytesHash: sha256('x') };
  const page = (text: string) => ({ capture, bytes: Buffer.from(text) });
  await store.documents.keepPages(document.id, [page('one'), page('two')]);
  await store.documents.keepPages(document.id, [page('three'), page('')]);
  const kept = await store.documents.keptPages(document.id);
  expect(kept.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['three', '']);
  expect(kept[0]?.capture).toEqual(capture);
  await store.documents.remove(document.id);
  expect(await store.documents.keptPages(document.id)).toEqual([]);
});

test('any text unpacks to itself on any base', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string({ unit: 'binary' })), (text, base) => {
      const { bytes, onBase } = packText(text, base);
      const whole = Buffer.from(text).toString('utf8');
      expect(unpackText(bytes, onBase ? base : null)).toBe(whole);
    }),
  );
  const large = aPolicy(12_000);
  const { bytes, onBase } = packText(`${large}More.`, large);
  expect(onBase).toBe(true);
  expect(bytes.length).toBeLessThan(1_000);
  expect(unpackText(bytes, large)).toBe(`${large}More.`);
});

test('ten thousand versions of 80 kB, mostly alike, would fit in 100 MB', async () => {
  const count = 250;
  const size = { sections: 280, drift: 15 };
  await store.transaction(async (repositories) => {
    for (let at = 0; at < count; at += 1) {
      const clauses: Record<number, string> = {
        [at % size.sections]: `Clause of version ${at}: ${sha256(String(at))}.`,
      };
      // A document moves on: every few versions another section is written anew, for good.
      for (let older = 0; older <= at / size.drift; older += 1)
        clauses[(older * 13) % size.sections] = `New ${sha256(`s${older}`)}.`;
      const text = aPolicy(size.sections, clauses);
      await repositories.versions.put(
        aVersion({ text, capturedAt: new Date(Date.UTC(2020, 0, 1 + at)).toISOString() }),
      );
    }
  });
  const [first] = await store.versions.list('linkedin/privacy-policy');
  expect((await store.versions.get(first?.id ?? ''))?.text.length).toBeGreaterThan(60_000);
  await store.close();
  const bytes = statSync(path()).size;
  store = await openSqlite(path());
  expect((bytes / count) * 10_000).toBeLessThan(100_000_000);
});

test('a text that was altered in the file is not handed out as proof', async () => {
  const version = aVersion({ text: aPolicy(3) });
  await store.versions.put(version);
  await store.close();
  const { default: Database } = await import('better-sqlite3');
  const raw = new Database(path());
  raw.prepare('update versions set text = ?').run(packText('Something that never stood there.', null).bytes);
  raw.close();
  store = await openSqlite(path());
  await expect(store.versions.get(version.id)).rejects.toThrow('damaged');
});

test('standings tell what stood when; one that goes on is lengthened', async () => {
  const stand = (versionId: string, from: string, until: string) =>
    store.versions.stand({ documentId: 'd', versionId, from, until });
  await stand('a', '2024-01-01', '2024-01-01');
  await stand('a', '2024-01-01', '2024-01-09');
  await stand('b', '2024-02-01', '2024-02-01');
  expect((await store.versions.standings('d')).map(({ versionId, until }) => [versionId, until])).toEqual([
    ['a', '2024-01-09'],
    ['b', '2024-02-01'],
  ]);
  expect(await store.versions.standingAt('d', '2024-01-20')).toMatchObject({ versionId: 'a' });
});

test('due documents come earliest first; those without pages never', async () => {
  await store.documents.put(aDocument());
  await store.documents.put(aDocument({ id: 'imported', pages: [] }));
  const due = await store.documents.due('2024-01-01T00:00:00.000Z', 10);
  expect(due.map(({ document, state }) => [document.id, state])).toEqual([['linkedin/privacy-policy', null]]);
  await store.documents.remove(stableId(['nothing']));
});
