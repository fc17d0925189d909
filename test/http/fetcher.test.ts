import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fetcher } from '../../src/app/ports/fetcher.ts';
import { addressRules, checkUrl } from '../../src/http/address-rules.ts';
import { createFetcher } from '../../src/http/fetcher.ts';
import { HostTurns } from '../../src/http/host-turns.ts';
import { retryAfterMs } from '../../src/http/retry-after.ts';
import { startSite } from '../fakes/site.ts';

let site: Awaited<ReturnType<typeof startSite>>;
let fetcher: Fetcher;

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  if (path === '/moved') response.writeHead(301, { location: '/hello' }).end();
  else if (path === '/found') response.writeHead(302, { location: '/hello' }).end();
  else if (path === '/loop') response.writeHead(301, { location: '/loop' }).end();
  else if (path === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
  else if (path === '/zip') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello'));
  else if (path === '/bomb')
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
  else if (path === '/endless') response.writeHead(200).write('...');
  else if (path === '/reset') request.socket.destroy();
  else if (path === '/same' && request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
  else response.writeHead(200, { etag: '"1"' }).end('hello');
}

beforeAll(async () => {
  site = await startSite(answer);
  fetcher = createFetcher({ userAgent: 'test', allowPrivate: ['127.0.0.0/8'], timeoutMs: 1_000, maxBytes: 1_000_000 });
});

afterAll(async () => {
  await fetcher.close();
  await site.stop();
});

const get = (path: string) => fetcher.fetch({ url: `${site.url}${path}` });

test('a permanent move is reported, a passing one is not', async () => {
  expect(await get('/moved')).toMatchObject({ status: 200, movedTo: `${site.url}/hello` });
  expect(await get('/found')).toMatchObject({ status: 200, movedTo: null, finalUrl: `${site.url}/hello` });
});

test('a conditional request gets 304 and no body', async () => {
  expect(await fetcher.fetch({ url: `${site.url}/same`, etag: '"1"' })).toMatchObject({ status: 304 });
});

test('compressed answers are unpacked', async () => {
  expect(Buffer.from((await get('/zip')).body).toString()).toBe('hello');
});

test.each([
  ['/bomb', 'refused'],
  ['/loop', 'refused'],
  ['/inside', 'refused'],
  ['/endless', 'outage'],
  ['/reset', 'outage'],
])('%s is a fault of kind %s', async (path, kind) => {
  await expect(get(path)).rejects.toMatchObject({ name: 'Fault', kind });
});

test('a host name that leads to a private address is refused before anything is sent', async () => {
  const guarded = createFetcher({
    userAgent: 'test',
    allowPrivate: [],
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const { port } = new URL(site.url);
  const before = site.requests.length;
  await expect(guarded.fetch({ url: `http://feeds.example:${port}/` })).rejects.toMatchObject({ kind: 'refused' });
  expect(site.requests.length).toBe(before);
  await guarded.close();
});

test.each([
  'ftp://a.example/',
  'file:///etc/passwd',
  'http://user:word@a.example/',
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://0x7f.1/',
  'http://[::ffff:10.0.0.1]/',
  'http://[64:ff9b::a00:1]/',
  'http://[::127.0.0.1]/',
  'http://[::7f00:1]/',
  'http://[4000::1]/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://127.0.0.1./',
  'http://１２７.０.０.１/',
  'gopher://a.example/',
  'javascript:alert(1)',
  'data:text/xml,<rss/>',
  'http://169.254.169.254/',
])('%s is refused', (url) => {
  expect(() => checkUrl(url, addressRules([]))).toThrow();
});

test('public addresses pass', () => {
  for (const url of ['http://8.8.8.8/', 'https://[2606:4700::1111]/', 'https://a.example/']) {
    expect(checkUrl(url, addressRules([])).href).toBe(url);
  }
});

test('no private IPv4 address passes, in whatever form it is written', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const inside = fc.oneof(
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  );
  fc.assert(
    fc.property(inside, fc.constantFrom('dotted', 'number', 'mapped'), ([a, b, c, d], form) => {
      const number = ((a * 256 + b) * 256 + c) * 256 + d;
      const host = { dotted: `${a}.${b}.${c}.${d}`, number: String(number), mapped: `[::ffff:${a}.${b}.${c}.${d}]` }[
        form
      ];
      expect(() => checkUrl(`http://${host}/`, addressRules([]))).toThrow('private');
    }),
  );
});

test('never more than two at a time to one host, and everybody gets a turn', async () => {
  const turns = new HostTurns(2);
  let running = 0;
  let most = 0;
  const done = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      turns.run('a.example', async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return at;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(done).toHaveLength(20);
});

test('Retry-After in seconds and as a date; nonsense says nothing', () => {
  const now = new Date('2024-09-18T12:00:00Z');
  expect(retryAfterMs('120', now)).toBe(120_000);
  expect(retryAfterMs('Wed, 18 Sep 2024 12:01:00 GMT', now)).toBe(60_000);
  expect(retryAfterMs('soon', now)).toBeNull();
  expect(retryAfterMs(undefined, now)).toBeNull();
});
