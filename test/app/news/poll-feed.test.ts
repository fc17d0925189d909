import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PollParts, pollFeed } from '../../../src/app/news/poll-feed.ts';
import type { TakenItem } from '../../../src/app/ports/item-taker.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { readFeed } from '../../../src/feeds/read-feed.ts';
import { createFetcher } from '../../../src/http/fetcher.ts';
import { retryAfterMs } from '../../../src/http/retry-after.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { startSite } from '../../fakes/site.ts';
import { aFeed, anAssessment } from '../../fakes/things.ts';

let site: Awaited<ReturnType<typeof startSite>>;
let store: Store;
let parts: PollParts;
let taken: TakenItem[];
let answer: (response: ServerResponse) => void;
let failTaking: boolean;
const clock = fakeClock();

const entry = (id: string, at: string | null, title = `Title ${id}`) =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title>${at === null ? '' : `<pubDate>${new Date(at).toUTCString()}</pubDate>`}</item>`;
const serve = (...entries: string[]) => {
  answer = (response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>N</title>${entries.join('')}</channel></rss>`);
};

beforeEach(async () => {
  clock.set('2024-09-18T12:00:00.000Z');
  site = await startSite((_request, response) => answer(response));
  store = await openSqlite(':memory:');
  taken = [];
  failTaking = false;
  parts = {
    store,
    fetcher: createFetcher({ userAgent: 'test', allowPrivate: ['127.0.0.0/8'] }),
    readFeed,
    clock,
    random: () => 0.5,
    retryAfterMs,
    taker: {
      async prepare() {},
      async take(items, _feed, repositories) {
        for (const { item } of items) await repositories.items.put({ item, assessment: anAssessment() });
        if (failTaking) throw new Error('the disk is full');
        taken.push(...items);
      },
    },
  };
  await store.feeds.put(aFeed({ address: `${site.url}/feed` }));
});

afterEach(async () => {
  await parts.fetcher.close();
  await store.close();
  await site.stop();
});

async function poll() {
  taken = [];
  const feed = await store.feeds.get('feed');
  if (feed === null) throw new Error('no feed');
  return pollFeed(feed, await store.feeds.state('feed'), parts);
}
const told = () => taken.filter(({ tell }) => tell).map(({ item }) => item.id);

test('of a new feed only the last two days are told; what comes later is', async () => {
  serve(entry('new', '2024-09-18T10:00:00Z'), entry('old', '2024-08-01T10:00:00Z'), entry('undated', null));
  expect(await poll()).toMatchObject({ outcome: 'new', newItems: 3 });
  expect(told()).toEqual(['new']);
  serve(entry('newer', null), entry('new', '2024-09-18T10:00:00Z'));
  expect(await poll()).toMatchObject({ newItems: 1 });
  expect(told()).toEqual(['newer']);
});

test('identical bytes are not read again; an edit is known as one', async () => {
  serve(entry('1', '2024-09-18T10:00:00Z'));
  await poll();
  expect(await poll()).toMatchObject({ outcome: 'unchanged' });
  serve(entry('1', '2024-09-18T10:00:00Z', 'Another title'));
  await poll();
  expect(taken).toMatchObject([{ isEdit: true, tell: true }]);
});

test('an edit of what has no day counts from when it was first seen', async () => {
  serve(entry('1', null));
  await poll();
  clock.advance(26 * 60 * 60_000);
  serve(entry('1', null, 'Another title'));
  await poll();
  expect(taken).toMatchObject([{ isEdit: true, item: { firstSeenAt: '2024-09-18T12:00:00.000Z' } }]);
});

test('a site that changes all its texts at once makes no news by it', async () => {
  const entries = (title: string) =>
    Array.from({ length: 24 }, (_, at) => entry(`a${at}`, '2024-09-18T10:00:00Z', `${title} ${at}`));
  serve(...entries('A title'));
  await poll();
  serve(...entries('In a new dress'));
  await poll();
  expect(taken).toHaveLength(24);
  expect(told()).toEqual([]);
});

test('a feed that changes all its ids floods nobody, and its health says so', async () => {
  const entries = (prefix: string) =>
    Array.from({ length: 30 }, (_, at) => entry(`${prefix}${at}`, '2024-09-01T10:00:00Z'));
  serve(...entries('a'));
  await poll();
  serve(...entries('b'));
  expect(await poll()).toMatchObject({ outcome: 'tripped', newItems: 30 });
  expect(told()).toEqual([]);
  expect((await store.feeds.state('feed'))?.status).toBe('tripped');
  serve(entry('c', '2024-09-18T11:00:00Z'), ...entries('b'));
  await poll();
  expect(told()).toEqual(['c']);
});

test('a busy feed that holds only news after two days of sleep is no flood', async () => {
  serve(...Array.from({ length: 30 }, (_, at) => entry(`a${at}`, '2024-09-18T10:00:00Z')));
  await poll();
  clock.set('2024-09-20T12:00:00.000Z');
  serve(...Array.from({ length: 30 }, (_, at) => entry(`b${at}`, '2024-09-20T09:00:00Z')));
  expect(await poll()).toMatchObject({ outcome: 'new', newItems: 30 });
  expect(told()).toHaveLength(30);
});

test('news that comes with a flood of old entries is told all the same', async () => {
  const entries = (prefix: string) =>
    Array.from({ length: 30 }, (_, at) => entry(`${prefix}${at}`, '2024-09-01T10:00:00Z'));
  serve(...entries('a'));
  await poll();
  clock.set('2024-09-18T18:00:00.000Z');
  serve(entry('news', '2024-09-18T17:00:00Z'), ...entries('b'));
  expect(await poll()).toMatchObject({ outcome: 'tripped', newItems: 31 });
  expect(told()).toEqual(['news']);
});

test('entries without dates that all have other ids are a flood', async () => {
  serve(...Array.from({ length: 12 }, (_, at) => entry(`a${at}`, null)));
  await poll();
  serve(...Array.from({ length: 12 }, (_, at) => entry(`b${at}`, null)));
  expect(await poll()).toMatchObject({ outcome: 'tripped' });
  expect(told()).toEqual([]);
});

test('a poll whose items cannot be kept forgets nothing: they are new again', async () => {
  serve(entry('1', '2024-09-18T10:00:00Z'));
  failTaking = true;
  await expect(poll()).rejects.toThrow('disk is full');
  expect(await store.items.count()).toBe(0);
  failTaking = false;
  await poll();
  expect(told()).toEqual(['1']);
});

test('errors back off and never end a feed; Retry-After is honoured; 410 ends it', async () => {
  answer = (response) => response.writeHead(503, { 'retry-after': '7200' }).end();
  await poll();
  let state = await store.feeds.state('feed');
  expect(state).toMatchObject({ status: 'failing', failures: 1, lastError: 'the site answers with status 503' });
  expect(Date.parse(state?.nextPollAt ?? '') - clock.now().getTime()).toBe(7_200_000);
  for (let times = 0; times < 20; times += 1) await poll();
  state = await store.feeds.state('feed');
  expect(Date.parse(state?.nextPollAt ?? '') - clock.now().getTime()).toBeLessThanOrEqual(86_400_000);
  serve(entry('1', '2024-09-18T10:00:00Z'));
  await poll();
  expect(await store.feeds.state('feed')).toMatchObject({ status: 'ok', failures: 0, lastError: null });
  answer = (response) => response.writeHead(410).end();
  expect(await poll()).toMatchObject({ outcome: 'gone' });
  expect(await store.feeds.due('2030-01-01T00:00:00.000Z', 10)).toEqual([]);
});

test('a permanent move is remembered', async () => {
  const inner = site;
  answer = (response) => {
    const path = inner.requests.at(-1)?.url;
    if (path === '/feed') response.writeHead(301, { location: '/there' }).end();
    else response.writeHead(200).end(`<rss version="2.0"><channel>${entry('1', null)}</channel></rss>`);
  };
  await poll();
  expect((await store.feeds.state('feed'))?.address).toBe(`${site.url}/there`);
});

test('a page in place of the feed is said in words', async () => {
  answer = (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in</body></html>');
  expect(await poll()).toMatchObject({ outcome: 'failed', error: 'this is a web page, not a feed' });
});
