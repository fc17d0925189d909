import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fetcher } from '../../src/app/ports/fetcher.ts';
import type { PageBrowser } from '../../src/app/ports/page-browser.ts';
import { createDocumentReader } from '../../src/documents/document-reader.ts';
import { createExtractor } from '../../src/documents/extractor.ts';
import type { DeclaredPage, TermsDocument } from '../../src/domain/document.ts';
import { createFetcher } from '../../src/http/fetcher.ts';
import { retryAfterMs } from '../../src/http/retry-after.ts';
import { createRobots } from '../../src/http/robots.ts';
import { startSite } from '../fakes/site.ts';

const policy = `<html lang="en"><head><title>Privacy - A</title></head><body><main><h1>Privacy</h1>${'<p>We use your data as we say here.</p>'.repeat(40)}</main></body></html>`;
const shell = '<html><body><div id="root"></div><script src="/app.js"></script></body></html>';

let site: Awaited<ReturnType<typeof startSite>>;
let fetcher: Fetcher;
let pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void>;
let now: Date;

beforeAll(async () => {
  site = await startSite((request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else page(request, response);
  });
  fetcher = createFetcher({ userAgent: 'Codicil/test', allowPrivate: ['127.0.0.0/8'], timeoutMs: 5_000 });
});
afterAll(async () => {
  await fetcher.close();
  await site.stop();
});
beforeEach(() => {
  pages = {};
  now = new Date('2024-09-18T12:00:00Z');
  site.requests.length = 0;
});

const html =
  (body: string, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);

/** A browser that sees `html`, or is not there. */
function browserSeeing(seen: string | null): PageBrowser & { opened: number } {
  const browser = {
    missing: seen === null ? 'no Chromium is installed here' : null,
    opened: 0,
    async render(url: string) {
      browser.opened += 1;
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from(seen ?? ''),
        finalUrl: url,
        movedTo: null,
      };
    },
    async close() {},
  };
  return browser;
}

function readerWith(browser: PageBrowser) {
  const clock = { now: () => now, sleep: async () => {} };
  return createDocumentReader({
    fetcher,
    browser,
    extractor: createExtractor(),
    robots: createRobots(fetcher, clock, 'Codicil'),
    clock,
    retryAfterMs,
  });
}

function documentOf(
  paths: readonly string[],
  more: Partial<DeclaredPage> = {},
  origin: TermsDocument['origin'] = 'catalogue',
): TermsDocument {
  const declared = (path: string): DeclaredPage => ({
    fetch: site.url + path,
    select: [],
    remove: [],
    filter: [],
    executeClientScripts: null,
    ...more,
  });
  return {
    id: 'a/privacy',
    service: 'A',
    company: null,
    type: 'Privacy Policy',
    pages: paths.map(declared),
    jurisdiction: null,
    origin,
    attribution: null,
  };
}

test('gives the text with what proves it; then 304, and the same bytes without one, cost no reading', async () => {
  const reader = readerWith(browserSeeing(null));
  pages['/p'] = (request, response) =>
    request.headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(policy);
  const first = await reader.read(documentOf(['/p']), []);
  expect(first).toMatchObject({ kind: 'text', title: 'Privacy - A', language: 'en', via: 'plain' });
  expect(first).toMatchObject({
    pages: [{ capture: { address: `${site.url}/p`, status: 200, bytesHash: expect.stringMatching(/^[0-9a-f]{64}$/) } }],
  });
  expect(await reader.read(documentOf(['/p']), first.validators)).toMatchObject({ kind: 'unchanged' });
  pages['/p'] = html(policy);
  expect(await reader.read(documentOf(['/p']), first.validators)).toMatchObject({ kind: 'unchanged' });
  await reader.close();
});

test('of several pages, one that changed brings the text of all', async () => {
  const reader = readerWith(browserSeeing(null));
  pages = { '/1': html('<p>One.</p>', { etag: '"1"' }), '/2': html('<p>Two.</p>') };
  const first = await reader.read(documentOf(['/1', '/2']), []);
  pages['/1'] = (request, response) =>
    request.headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.end('<p>One.</p>');
  pages['/2'] = html('<p>Two, changed.</p>');
  expect(await reader.read(documentOf(['/1', '/2']), first.validators)).toMatchObject({
    kind: 'text',
    text: 'One.\n\nTwo, changed.',
  });
  await reader.close();
});

test('of several pages, the one that cannot be read is named', async () => {
  const reader = readerWith(browserSeeing(null));
  pages = { '/1': html(policy) };
  await expect(reader.read(documentOf(['/1', '/2']), [])).rejects.toMatchObject({
    kind: 'gone',
    message: `the page is not there any more (404) (${site.url}/2)`,
  });
  await reader.close();
});

test('a page that is empty without its scripts is read by the browser; without one the fault says what to do', async () => {
  pages['/p'] = html(shell);
  const browser = browserSeeing(policy);
  const reader = readerWith(browser);
  const read = await reader.read(documentOf(['/p']), []);
  expect(read).toMatchObject({
    kind: 'text',
    via: 'browser',
    validators: [{ via: 'browser', plainTriedAt: '2024-09-18T12:00:00.000Z' }],
  });
  await reader.close();
  const without = readerWith(browserSeeing(null));
  await expect(without.read(documentOf(['/p']), [])).rejects.toMatchObject({
    kind: 'misconfigured',
    message: expect.stringMatching(/^needs a browser.*no Chromium is installed here/),
  });
  await without.close();
});

test('a page declared to need a browser is tried without one, at first and again after a week', async () => {
  pages['/p'] = html(policy);
  const browser = browserSeeing(
    policy.replace('</main>', '<h2>More</h2><p>By scripts alone, and a good deal of it.</p></main>'),
  );
  const reader = readerWith(browser);
  const document = documentOf(['/p'], { executeClientScripts: true });
  const first = await reader.read(document, []);
  expect(first).toMatchObject({ via: 'browser' });
  const plainRequests = () => site.requests.length;
  const before = plainRequests();
  const second = await reader.read(document, first.validators);
  expect(plainRequests()).toBe(before);
  now = new Date('2024-09-26T12:00:00Z');
  pages['/p'] = html(policy.replace('</main>', '<h2>More</h2><p>By scripts alone, and a good deal of it.</p></main>'));
  const third = await reader.read(document, second.validators);
  expect(third).toMatchObject({
    via: 'plain',
    validators: [{ via: 'plain', plainTriedAt: '2024-09-26T12:00:00.000Z' }],
  });
  await reader.close();
});

test('a page that gives as much without a browser is read without one from then on', async () => {
  pages['/p'] = html(policy);
  const browser = browserSeeing(policy);
  const reader = readerWith(browser);
  const document = documentOf(['/p'], { executeClientScripts: true });
  const first = await reader.read(document, []);
  expect(first).toMatchObject({ via: 'plain' });
  await reader.read(document, first.validators);
  expect(browser.opened).toBe(1);
  await reader.close();
});

test('robots.txt counts for pages that people add, and for those alone', async () => {
  const reader = readerWith(browserSeeing(null));
  pages = { '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /p'), '/p': html(policy) };
  await expect(reader.read(documentOf(['/p'], {}, 'added'), [])).rejects.toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('robots.txt'),
  });
  expect(await reader.read(documentOf(['/p']), [])).toMatchObject({ kind: 'text' });
  await reader.close();
});

test.each([
  ['gone', 'gone', 'not there any more', (response: ServerResponse) => response.writeHead(410).end()],
  [
    'too many requests',
    'outage',
    '429',
    (response: ServerResponse) => response.writeHead(429, { 'retry-after': '60' }).end(),
  ],
  ['forbidden', 'refused', 'refuses the page', (response: ServerResponse) => response.writeHead(403).end('no')],
  [
    'a log-in',
    'refused',
    'leads to a log-in',
    (response: ServerResponse) => response.writeHead(302, { location: '/login?next=p' }).end(),
  ],
  [
    'a broken PDF',
    'invalid',
    'PDF is broken',
    (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4 x'),
  ],
  [
    'an empty page',
    'invalid',
    'no text',
    (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p></p>'),
  ],
])('%s is a fault of kind %s', async (_, kind, words, answer) => {
  const reader = readerWith(browserSeeing(null));
  pages = { '/p': (_request, response) => void answer(response), '/login': html('<form>Password</form>') };
  await expect(reader.read(documentOf(['/p']), [])).rejects.toMatchObject({
    name: 'Fault',
    kind,
    message: expect.stringContaining(words),
  });
  await reader.close();
});

test('a selector that fits no more is a fault that names it, never another text', async () => {
  const reader = readerWith(browserSeeing(null));
  pages['/p'] = html(policy);
  await expect(reader.read(documentOf(['/p'], { select: ['.legal-text'] }), [])).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('.legal-text'),
  });
  await reader.close();
});

test('texts longer than any that is compared are said to be, and not cut', async () => {
  const reader = readerWith(browserSeeing(null));
  pages['/a'] = (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end('We keep it for now. '.repeat(210_000));
  pages['/b'] = html(`<main><p>${'We keep it for now. '.repeat(210_000)}</p></main>`);
  await expect(reader.read(documentOf(['/a', '/b']), [])).rejects.toMatchObject({
    kind: 'invalid',
    message: 'the text is longer than 8 million characters',
  });
  await reader.close();
});
