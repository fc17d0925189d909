import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { startSite } from '../fakes/site.ts';
import { aDocument } from '../fakes/things.ts';
import { runCodicil } from './run-codicil.ts';

// Each test starts the program several times, which a busy machine does slowly.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const codicil = (args: readonly string[], environment: Record<string, string> = {}, input: string | Uint8Array = '') =>
  runCodicil(folder, args, { environment, input });
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

const sentences = 'We keep what you give us as long as your account is open. '.repeat(40);
const page = `<html><head><title>Privacy</title></head><body><nav><a href="/">Home</a></nav>
  <main><h1>Privacy</h1><p class="old">Of old.</p><p>${sentences}</p><p>See <a href="/terms?utm_source=mail">our terms</a>.</p></main></body></html>`;

test('extract prints a page as Markdown, by a declaration and without one, from a file, packed, or from standard input', async () => {
  write('page.html', page);
  write('page.html.gz', gzipSync(page));
  const declared = { fetch: 'https://site.example/privacy', select: 'main', remove: '.old' };
  write('declaration.json', JSON.stringify({ name: 'Site', terms: { 'Privacy Policy': declared, Other: declared } }));
  const byDeclaration = ['extract', '--declaration', 'declaration.json', '--terms', 'Privacy Policy'];
  const { code, stdout } = await codicil([...byDeclaration, 'page.html']);
  expect(code).toBe(0);
  expect(stdout).toBe(`# Privacy\n\n${sentences.trim()}\n\nSee [our terms](https://site.example/terms).\n`);
  expect((await codicil([...byDeclaration, 'page.html.gz'])).stdout).toBe(stdout);
  const elsewhere = await codicil([...byDeclaration, '--location', 'https://other.example/a/', 'page.html']);
  expect(elsewhere.stdout).toContain('(https://other.example/terms)');
  const found = await codicil(['extract', '--location', 'https://site.example/privacy', '-'], {}, page);
  expect(found.stdout).toContain('# Privacy\n\nOf old.\n');
  expect(found.stdout).not.toContain('Home');
});

test.each([
  ['a page that is not there', ['extract', 'none.html'], 1, 'none.html cannot be read'],
  ['an address that is none', ['extract', '--location', 'here', 'page.html'], 2, '--location here is no web address'],
  ['a declaration of several', ['extract', '--declaration', 'two.json', 'page.html'], 2, 'which of A, B'],
  [
    'a document not declared',
    ['extract', '--declaration', 'two.json', '--terms', 'C', 'page.html'],
    1,
    'declares no "C"',
  ],
  ['a filter that is code', ['extract', '--declaration', 'two.json', '--terms', 'B', 'page.html'], 1, 'is code'],
  [
    'a selector that fits nothing',
    ['extract', '--declaration', 'two.json', '--terms', 'A', 'short.html'],
    1,
    'matches',
  ],
  ['a broken PDF', ['extract', 'broken.pdf'], 1, 'the PDF is broken'],
])('extract refuses %s in words', async (_, args, code, words) => {
  write('page.html', page);
  write('short.html', '<p>Short.</p>');
  write('broken.pdf', '%PDF-1.7 and no more');
  const fetch = 'https://site.example/';
  const terms = { A: { fetch, select: '.nothing' }, B: { fetch, select: 'p', filter: ['ownFilter'] } };
  write('two.json', JSON.stringify({ name: 'Site', terms }));
  const result = await codicil(args);
  expect(result).toMatchObject({ code, stdout: '' });
  expect(result.stderr).toContain(words);
  expect(result.stderr).not.toContain('    at ');
});

test("documents import takes in a collection's declarations, which stay the operator's, and says what it refused", async () => {
  mkdirSync(join(folder, 'collection', 'declarations'), { recursive: true });
  const fetch = 'https://linkedin.example/privacy';
  const declare = (name: string, terms: object) =>
    write(`collection/declarations/${name}.json`, JSON.stringify({ name, terms }));
  declare('LinkedIn', { 'Privacy Policy': { fetch, select: 'main' }, 'Terms of Service': { fetch, filter: ['own'] } });
  declare('Nobody Knows', { 'Privacy Policy': { fetch: 'https://nobody.example/' } });
  write('collection/declarations/LinkedIn.filters.js', 'throw new Error("this is never run")');
  write('collection/declarations/LinkedIn.history.json', '{}');
  write('collection/declarations/Odd.json', '{');
  const own = { DATABASE_PATH: 'imported.db' };
  const first = await codicil(['documents', 'import', 'collection'], own);
  expect(first.code).toBe(0);
  expect(first.stdout).toContain(
    '2 documents of 2 services taken in\n1 of them of companies that are not known here\n',
  );
  expect(first.stdout).toMatch(/not taken in: LinkedIn, Terms of Service: .*code/);
  expect(first.stdout).toMatch(/not read: Odd.json: .*not JSON/);
  const store = await openSqlite(join(folder, own.DATABASE_PATH));
  expect(await store.documents.get('linkedin/privacy-policy')).toMatchObject({
    company: 'LinkedIn',
    origin: 'imported',
    pages: [{ fetch, select: ['main'] }],
  });
  await store.close();
  const none = await codicil(['documents', 'import', 'nowhere'], own);
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('nowhere cannot be read') });

  const unknown = await codicil(['documents', 'remove', 'nobody-knows/privacy-policy', 'no/such'], own);
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no document "no/such"') });
  const one = await codicil(['documents', 'remove', 'nobody-knows/privacy-policy'], own);
  expect(one).toMatchObject({ code: 0, stdout: expect.stringContaining('1 document watched no longer') });
  const rest = await codicil(['documents', 'remove', '--collection', 'collection'], own);
  expect(rest.stdout).toContain('built in, and watched as built in from the next start: linkedin/privacy-policy');
  const builtIn = await codicil(['documents', 'check', 'nobody-knows/privacy-policy'], own);
  expect(builtIn).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no document') });
  const refused = await codicil(['documents', 'remove', 'linkedin/privacy-policy'], own);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('is built in') });
});

test('documents check looks at one document now and says what was found', async () => {
  const site = await startSite((request, response) => {
    if (request.url === '/privacy') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else response.writeHead(503).end();
  });
  const own = { DATABASE_PATH: 'own.db', BUILT_IN_DOCUMENTS: 'no', ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8' };
  const store = await openSqlite(join(folder, own.DATABASE_PATH));
  for (const id of ['privacy', 'terms']) {
    const [declared] = aDocument().pages;
    const pages = declared === undefined ? [] : [{ ...declared, fetch: `${site.url}/${id}` }];
    await store.documents.put({ ...aDocument(), id: `site/${id}`, pages, origin: 'imported' });
  }
  await store.close();
  const first = await codicil(['documents', 'check', 'site/privacy', '--text'], own);
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/^site\/privacy: read for the first time/);
  expect(first.stdout).toContain('\n# Privacy\n');
  expect((await codicil(['documents', 'check', 'site/privacy'], own)).stdout).toContain(': as before\n');
  const broken = await codicil(['documents', 'check', 'site/terms'], own);
  expect(broken).toMatchObject({ code: 1, stdout: expect.stringContaining('the site answers with status 503') });
  await site.stop();
});
