import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDeclaration } from '../../src/documents/declaration.ts';
import { readDeclarations } from '../../src/documents/declarations-folder.ts';

function read(terms: object) {
  return readDeclaration(JSON.stringify({ name: 'Some Service', terms }), 'service.json');
}

test('one page, several pages, and what they share', () => {
  const { documents, refused } = read({
    'Terms of Service': { fetch: 'https://a.example/terms', select: 'main' },
    'Privacy Policy': {
      combine: [{ fetch: 'https://a.example/1', remove: '.own' }, { fetch: 'https://a.example/2' }],
      select: ['article', { startBefore: 'h1', endAfter: '.last' }],
      remove: ['.shared'],
      executeClientScripts: true,
      filter: [{ removeQueryParams: ['a', 'b'] }],
    },
    'Data Processing Agreement': { fetch: 'https://a.example/dpa.pdf' },
  });
  expect(refused).toEqual([]);
  expect(documents.map(({ type, pages }) => [type, pages.length])).toEqual([
    ['Terms of Service', 1],
    ['Privacy Policy', 2],
    ['Data Processing Agreement', 1],
  ]);
  expect(documents[1]?.pages[0]).toEqual({
    fetch: 'https://a.example/1',
    select: ['article', { startBefore: 'h1', endAfter: '.last' }],
    remove: ['.own'],
    filter: [{ name: 'removeQueryParams', parameter: ['a', 'b'] }],
    executeClientScripts: true,
  });
  expect(documents[1]?.pages[1]?.remove).toEqual(['.shared']);
  expect(documents[2]?.pages[0]?.executeClientScripts).toBeNull();
});

test.each([
  [{ fetch: 'https://a.example/', select: 'p', filter: ['removeDates'] }, 'is code, which is not run'],
  [{ fetch: 'https://a.example/', select: 'p', filter: [{ removeQueryParams: 4 }] }, 'does not take 4'],
  [{ fetch: 'ftp://a.example/', select: 'p' }, 'fetch: must be an http or https address'],
  [{ select: 'p' }, 'fetch'],
  [{ fetch: 'https://a.example/', select: [{ startBefore: 'h1' }] }, 'a range needs one of startBefore'],
  [{ fetch: 'https://a.example/', select: 4 }, 'select'],
  [{ fetch: 'https://a.example/', select: ['main', 'div[['] }, '"div[[" is not a CSS selector'],
  [{ fetch: 'https://a.example/', remove: { startBefore: '#a', endBefore: '##b' } }, '"##b" is not a CSS selector'],
  [{ fetch: 'https://a.example/', selct: 'p' }, 'selct'],
  ['https://a.example/', '"fetch" or "combine"'],
])('%j is refused with the reason, and holds up no other document', (declared, reason) => {
  const { documents, refused } = read({ 'Privacy Policy': declared, Terms: { fetch: 'https://a.example/t' } });
  expect(documents.map(({ type }) => type)).toEqual(['Terms']);
  expect(refused).toEqual([
    { service: 'Some Service', type: 'Privacy Policy', reason: expect.stringContaining(reason) },
  ]);
});

test('what is no declaration at all is a fault that names the file', () => {
  for (const text of ['{', '[]', '{"name":"A"}', '{"terms":{}}']) {
    expect(() => readDeclaration(text, 'odd.json')).toThrow(/odd\.json/);
  }
});

test('of two services whose names differ in marks alone the second is refused, and takes the place of none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'codicil-declarations-'));
  for (const name of ['Foo Bar', 'Foo-Bar']) {
    const terms = { 'Privacy Policy': { fetch: `https://a.example/${encodeURIComponent(name)}` } };
    await writeFile(join(folder, `${name}.json`), JSON.stringify({ name, terms }));
  }
  const { documents, refused } = await readDeclarations(folder);
  await rm(folder, { recursive: true });
  expect(documents.map(({ service }) => service)).toEqual(['Foo Bar']);
  expect(refused).toEqual([
    { service: 'Foo-Bar', type: 'Privacy Policy', reason: 'another one here has the same id, foo-bar/privacy-policy' },
  ]);
});
