import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { keepDocuments } from '../../../src/app/documents/keep-documents.ts';
import { takeDeclarations } from '../../../src/app/documents/take-declarations.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { TermsDocument } from '../../../src/domain/document.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { aDocument } from '../../fakes/things.ts';

const id = 'linkedin/privacy-policy';
const builtIn: TermsDocument = {
  ...aDocument(),
  id,
  origin: 'catalogue',
  pages: [pageAt('https://built-in.example/')],
};
let store: Store;

beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

function pageAt(fetch: string) {
  return { fetch, select: [], remove: [], filter: [], executeClientScripts: null };
}

const kept = async () => (await store.documents.get(id)) ?? undefined;

test("a document that the operator declared stays the operator's at each start, whatever is built in", async () => {
  await keepDocuments([builtIn], store);
  const declared = { service: 'LinkedIn', type: 'Privacy Policy', pages: [pageAt('https://own.example/')] };
  expect(await takeDeclarations([declared], builtInRegistry(), store)).toBe(0);
  await takeDeclarations([declared], builtInRegistry(), store);
  for (const list of [[builtIn], [], [builtIn]]) {
    await keepDocuments(list, store);
    expect(await kept()).toMatchObject({ origin: 'imported', pages: declared.pages, company: 'LinkedIn' });
  }
});

test('a page that somebody added is not touched', async () => {
  const added: TermsDocument = { ...builtIn, id: 'added/1', origin: 'added' };
  await store.documents.put(added);
  await keepDocuments([builtIn, { ...added, origin: 'catalogue', pages: [] }], store);
  expect(await store.documents.get('added/1')).toEqual(added);
});

test('a recorded history without a page gets the built-in page, and keeps who recorded it', async () => {
  await store.documents.put({ ...builtIn, origin: 'imported', pages: [], attribution: 'Recorded by A' });
  await keepDocuments([builtIn], store);
  expect(await kept()).toMatchObject({ origin: 'catalogue', pages: builtIn.pages, attribution: 'Recorded by A' });
});

test('what is built in no longer is read no longer, and its history stays', async () => {
  await keepDocuments([builtIn], store);
  await keepDocuments([], store);
  expect(await kept()).toMatchObject({ pages: [] });
  await keepDocuments([builtIn], store);
  expect(await kept()).toEqual(builtIn);
});
