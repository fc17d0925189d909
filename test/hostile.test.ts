import { stripVTControlCharacters } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../commands/registry.ts';
import { createAnalyst, relevanceThreshold } from '../src/analysis/create-analyst.ts';
import { builtInRegistry } from '../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../src/analysis/stories/story-index.ts';
import { createBot } from '../src/app/conversation/bot.ts';
import { pollFeed } from '../src/app/news/poll-feed.ts';
import { createSourceKeeper } from '../src/app/news/source-keeper.ts';
import { createItemTaker } from '../src/app/news/take-items.ts';
import type { Store } from '../src/app/ports/store.ts';
import type { Post } from '../src/domain/post.ts';
import { discoverFeeds } from '../src/feeds/discover.ts';
import { readFeed } from '../src/feeds/read-feed.ts';
import { createFetcher } from '../src/http/fetcher.ts';
import { retryAfterMs } from '../src/http/retry-after.ts';
import { renderPost as forDiscord } from '../src/platforms/discord/render.ts';
import { renderPost as forSlack } from '../src/platforms/slack/render.ts';
import { renderPost as forTerminal } from '../src/platforms/terminal/render.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { fakeClock, silentLog } from './fakes/clock.ts';
import { documentParts } from './fakes/document-parts.ts';
import { startSite } from './fakes/site.ts';
import { aChannel, aFeed, aPost, aSubscription } from './fakes/things.ts';

/** What others may write into a feed to make it more than text. */
const attacks = [
  '@everyone @here @channel <!channel> <!here> <!everyone> <@U123> <@&700000000000000009> <#C123>',
  '[click](javascript:alert(1)) [bank](https://evil.example) <https://evil.example|bank> https://evil.example/x',
  '*bold* _it_ ~gone~ `code` ```block``` ||spoiler|| **b** __u__ ~~s~~',
  '\u001b[2J\u001b]0;owned\u0007\u001b]8;;https://evil.example\u0007x\u001b]8;;\u0007 \u009b31m',
  '\u202eevil\u202c \u2066turned\u2069',
  '\u0000null\u0000 \ud800half',
  '</script><img src=x onerror=alert(1)>&lt;b&gt;',
  `${'W'.repeat(20_000)}`,
  '# loud\n> quoted\n-# small\n1. one\n- two',
];
const news = 'Meta will train its AI models on public posts of European users from 27 May, unless they opt out.';

let site: Awaited<ReturnType<typeof startSite>>;
let feed: unknown = {};
let store: Store;
const clock = fakeClock('2024-05-20T12:00:00.000Z');
const registry = builtInRegistry();
const analyst = createAnalyst(registry);
const fetcher = createFetcher({
  userAgent: 'test',
  allowPrivate: ['127.0.0.0/8'],
  timeoutMs: 2_000,
  maxBytes: 500_000,
});
const guarded = createFetcher({ userAgent: 'test', allowPrivate: [], timeoutMs: 2_000 });
const bomb = Buffer.alloc(5_000_000, ' ');
const packed = { gzip: gzipSync(bomb), br: brotliCompressSync(bomb), twice: gzipSync(gzipSync(bomb)) };

beforeAll(async () => {
  site = await startSite((request, response) => {
    const path = request.url ?? '';
    if (path === '/feed')
      response.writeHead(200, { 'content-type': 'application/feed+json' }).end(JSON.stringify(feed));
    else if (path === '/to-file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (path === '/to-metadata') response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end();
    else if (path === '/to-mapped') response.writeHead(302, { location: 'http://[::ffff:10.0.0.1]/' }).end();
    else if (path === '/to-decimal') response.writeHead(302, { location: 'http://2886729729/' }).end();
    else if (path === '/gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.gzip);
    else if (path === '/br') response.writeHead(200, { 'content-encoding': 'br' }).end(packed.br);
    else if (path === '/twice') response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(packed.twice);
    else if (path === '/headers') response.writeHead(200, { 'x-long': 'x'.repeat(60_000) }).end('hello');
    else if (path === '/drip') drip();
    else if (path === '/flood') flood();
    else response.writeHead(404).end();

    function drip(): void {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
    }
    function flood(): void {
      response.writeHead(200);
      const more = () => {
        if (!response.destroyed && response.write(Buffer.alloc(65_536))) setImmediate(more);
      };
      response.on('drain', more);
      more();
    }
  });
});
afterAll(async () => {
  await fetcher.close();
  await guarded.close();
  await site.stop();
});
beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

function bot(by = fetcher) {
  const sources = createSourceKeeper({ store, fetcher: by, readFeed, discoverFeeds });
  const parts = { store, registry, clock, sources, ...documentParts(), timeZone: 'UTC', threshold: relevanceThreshold };
  return createBot(commands, parts, silentLog);
}
const ask = async (line: string, by = fetcher) =>
  (await bot(by).runLine({ channel: aChannel, person: { id: 'p', mayManage: true }, line })).post;

/** All that a feed with such entries makes the bot say, polled from a socket, judged and told as always. */
async function told(entries: readonly { title: string; text: string; url?: string }[]): Promise<Post[]> {
  const items = entries.map(({ title, text, url }, at) => ({
    id: `${at}\u0000`,
    url: url ?? `https://news.example/${at}`,
    title,
    content_text: text,
    date_published: '2024-05-20T10:00:00Z',
    authors: [{ name: attacks[0] }],
  }));
  feed = { version: 'https://jsonfeed.org/version/1.1', title: 'T', items };
  const source = aFeed({ address: `${site.url}/feed`, name: attacks.slice(0, 5).join(' ') });
  await store.feeds.put(source);
  await store.subscriptions.put(aSubscription());
  const taker = createItemTaker({ analyst, index: createStoryIndex(), clock, threshold: relevanceThreshold });
  const report = await pollFeed(source, null, {
    store,
    fetcher,
    readFeed,
    taker,
    clock,
    random: () => 0.5,
    retryAfterMs,
  });
  expect(report.error).toBeNull();
  return (await store.outbox.all()).map(({ post }) => post);
}

function expectInert(post: Post): void {
  const slack = forSlack(post);
  for (const block of slack.blocks) {
    for (const { type, text, verbatim } of textsIn(block)) {
      expect(text).not.toMatch(controls);
      if (type !== 'mrkdwn') continue;
      expect(verbatim).toBe(true);
      expect(text.replace(/^• <https?:\/\/[^>|]*\|[^>]*>$/gm, '')).not.toMatch(/<(?!$)/);
      expect(text).not.toMatch(/(?<!\u200b)`/);
    }
  }
  expect(slack.text).not.toMatch(/<[!@#]/);
  const discord = forDiscord(post);
  expect(discord.allowed_mentions).toEqual({ parse: [] });
  for (const embed of discord.embeds) {
    for (const text of [embed.title, embed.description, ...(embed.fields ?? []).map(({ value }) => value)]) {
      expect(text ?? '').not.toMatch(controls);
      const unescaped = (text ?? '').replace(/\\./gs, 'x');
      expect(unescaped).not.toMatch(/@(?!\u200b)|<[@#!]|\[[^\]]*\]\((?!<https?:)/);
    }
    expect(embed.url ?? 'https://').toMatch(/^https?:\/\//);
  }
  const look = { colour: false, width: 80, links: false };
  const terminal = forTerminal(post, look);
  expect(terminal).toBe(stripVTControlCharacters(terminal));
  expect(terminal).not.toMatch(controls);
}
const controls = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

interface TextObject {
  readonly type: string;
  readonly text: string;
  readonly verbatim?: boolean;
}
function textsIn(value: unknown): TextObject[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as TextObject;
  return [...(typeof own.text === 'string' ? [own] : []), ...Object.values(value).flatMap(textsIn)];
}

describe('what others write stays text, from the feed to each platform', () => {
  test.each(attacks.map((attack) => [JSON.stringify(attack).slice(0, 60), attack] as const))(
    '%s',
    async (_name, attack) => {
      const posts = await told([
        { title: `${attack} ${news}`.slice(-400), text: `${news} ${attack}` },
        { title: news, text: `${attack}. ${news} ${attack}`, url: `javascript:alert("${attack.slice(0, 20)}")` },
      ]);
      expect(posts.length).toBeGreaterThan(0);
      for (const post of posts) expectInert(post);
      for (const line of ['latest', 'search Meta', 'sources', 'status', 'company Meta', 'why https://news.example/0'])
        expectInert(await ask(line));
    },
  );

  test.each(attacks.map((attack) => [JSON.stringify(attack).slice(0, 60), attack] as const))(
    'in a document, too: %s',
    (_name, attack) => {
      const words = [
        { kind: 'kept' as const, text: attack },
        { kind: 'inserted' as const, text: ` ${attack}\n` },
        { kind: 'deleted' as const, text: attack },
      ];
      const passages = [{ heading: attack, words }];
      const fields = [{ name: 'Service', value: attack }];
      expectInert(aPost({ title: attack, summary: attack, passages, fields, footer: attack }));
    },
  );

  test('a link that is no web address is none', async () => {
    const [post] = await told([{ title: news, text: news, url: 'javascript:alert(1)' }]);
    if (post === undefined) throw new Error('it is told');
    expect(JSON.stringify(forSlack(post))).not.toContain('"url":"javascript:');
    expect(JSON.stringify(forDiscord(post))).not.toContain('"url":"javascript:');
    expect(forTerminal(post, { colour: true, width: 80, links: true })).not.toContain('\u001b]8;;javascript:');
  });

  test('no null byte is stored', async () => {
    await told([{ title: `Null \u0000${news}`, text: `\u0000${news}\u0001` }]);
    for (const { item } of await store.items.search('Meta', 10)) expect(JSON.stringify(item)).not.toMatch(/\\u000[01]/);
  });
});

describe('searching', () => {
  const syntax = fc.string({
    unit: fc.constantFrom(
      ...'"\'*^:(){}[]+-;%_\\ \u0000',
      'AND',
      ' OR ',
      ' NOT ',
      ' NEAR(',
      'title:',
      'a',
      'é',
      '²',
      '字',
      '\ud800',
    ),
    maxLength: 40,
  });
  test('what is typed is words, whatever it looks like', async () => {
    await told([{ title: news, text: news }]);
    await fc.assert(
      fc.asyncProperty(syntax, async (words) => {
        expect(await store.items.search(words, 5)).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
    expect(await store.items.search("x' OR '1'='1", 5)).toEqual([]);
    expect((await ask('search "; drop table items; --')).summary).toContain('Nothing');
    expect(await store.items.count()).toBe(1);
  });
});

describe('addresses that people give', () => {
  test.each([
    'file:///etc/passwd',
    'gopher://a.example/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://user:s3cret@a.example/',
    'javascript:alert(1)',
  ])('%s is refused in words', async (address) => {
    const post = await ask(`sources add:${address}`, guarded);
    expect(post.title).toBe('That did not work');
    expect(post.summary).not.toContain('Something went wrong');
    expect(JSON.stringify(post)).not.toContain('s3cret');
    expect(await store.feeds.all()).toEqual([]);
  });

  test.each(['/to-file', '/to-metadata', '/to-mapped', '/to-decimal'])(
    '%s: a redirect is checked, too',
    async (path) => {
      await expect(fetcher.fetch({ url: `${site.url}${path}` })).rejects.toMatchObject({ kind: 'refused' });
    },
  );

  test('a name that leads elsewhere the second time is checked the second time', async () => {
    let asked = 0;
    const { port } = new URL(site.url);
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    const rebound = createFetcher({ userAgent: 'test', allowPrivate: ['127.0.0.1'], resolve });
    await expect(rebound.fetch({ url: `http://one.example:${port}/feed` })).resolves.toMatchObject({ status: 200 });
    await rebound.close();
    const again = createFetcher({ userAgent: 'test', allowPrivate: ['127.0.0.1'], resolve });
    await expect(again.fetch({ url: `http://one.example:${port}/feed` })).rejects.toMatchObject({ kind: 'refused' });
    await again.close();
  });
});

describe('answers without measure', () => {
  test.each([
    ['/gzip', 'refused'],
    ['/br', 'refused'],
    ['/twice', 'refused'],
    ['/flood', 'refused'],
    ['/headers', 'outage'],
    ['/drip', 'outage'],
  ])('%s ends as %s', async (path, kind) => {
    await expect(fetcher.fetch({ url: `${site.url}${path}` })).rejects.toMatchObject({ kind });
  });
});

test('a secret in the address of a source is shown to nobody', async () => {
  const source = aFeed({ address: `${site.url}/gone?token=s3cret`, name: 'Private' });
  await store.feeds.put(source);
  const taker = createItemTaker({ analyst, index: createStoryIndex(), clock, threshold: relevanceThreshold });
  await pollFeed(source, null, { store, fetcher, readFeed, taker, clock, random: () => 0.5, retryAfterMs });
  for (const line of ['sources', 'status', 'why x']) expect(JSON.stringify(await ask(line))).not.toContain('s3cret');
});
