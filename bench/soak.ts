import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Database from 'better-sqlite3';
import { createAnalyst, relevanceThreshold } from '../src/analysis/create-analyst.ts';
import { builtInRegistry } from '../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../src/analysis/stories/story-index.ts';
import { createDeliverer } from '../src/app/delivery/deliver.ts';
import { enqueueDueDigests } from '../src/app/delivery/due-digests.ts';
import { noteTime } from '../src/app/delivery/watch-clock.ts';
import { createItemTaker } from '../src/app/news/take-items.ts';
import type { Sender } from '../src/app/ports/sender.ts';
import type { Store } from '../src/app/ports/store.ts';
import { steadyIndex } from '../src/app/stories/steady-index.ts';
import { newSubscription } from '../src/domain/subscription.ts';
import { day, minute, toInstant } from '../src/domain/time.ts';
import { readFeed } from '../src/feeds/read-feed.ts';
import { retryAfterMs } from '../src/http/retry-after.ts';
import { pollOnce } from '../src/jobs/poller.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { fakeClock } from '../test/fakes/clock.ts';
import type { Benchmark } from './benchmark.ts';
import { createSimulatedNews } from './simulated-news.ts';

const start = Date.parse('2026-03-01T00:00:00.000Z');
const step = 15 * minute;
/** So many companies are wanted by a channel; one channel in ten has a daily digest. */
const wanted = 3;
const digestEvery = 10;

/**
 * Days of polling, judging, telling and delivering under injected time, with passing failures and lost answers:
 * `--days N --feeds N --channels N` (10, 2,000 and 2,000).
 */
export const run: Benchmark = async (args) => {
  const number = (text: string) => ({ type: 'string', default: text }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: { days: number('10'), feeds: number('2000'), channels: number('2000') },
  });
  const [days, feeds, channels] = [Number(values.days), Number(values.feeds), Number(values.channels)];
  const folder = mkdtempSync(join(tmpdir(), 'codicil-soak-'));
  const path = join(folder, 'soak.db');
  const clock = fakeClock(new Date(start).toISOString());
  const now = () => clock.now().getTime();
  const news = createSimulatedNews(feeds, now, start);
  const world = createWorld(join(folder, 'said.db'));
  const store = await openSqlite(path);
  await setUp(store, news.feeds, channels);
  const live = partsOf(store, news.fetcher, clock, world.sender);
  const began = performance.now();
  const megabytes: number[] = [];
  const databaseMegabytes: number[] = [];
  for (let at = 1; at <= (days * day) / step; at += 1) {
    await live.pass();
    clock.set(new Date(start + at * step).toISOString());
    if ((at * step) % day !== 0) continue;
    megabytes.push(residentMegabytes());
    databaseMegabytes.push(statSync(path).size / 1_048_576);
    process.stderr.write(`soak: day ${megabytes.length}, ${Math.round((performance.now() - began) / 1_000)} s\n`);
  }
  // What was published last is polled within a day, what waits for a retry goes, and nothing more is looked at.
  const end = now();
  for (let at = 1; at <= (2 * day) / step; at += 1) {
    await live.pass();
    clock.set(new Date(end + at * step).toISOString());
  }
  const deliveries = await store.outbox.counts();
  const stored = await store.items.count();
  const lost = world.missing(path);
  await store.close();
  world.close();
  rmSync(folder, { recursive: true });
  const growth = ((databaseMegabytes.at(-1) ?? 0) - (databaseMegabytes[0] ?? 0)) / Math.max(1, days - 1);
  return {
    days,
    feeds,
    channels,
    seconds: Math.round((performance.now() - began) / 1_000),
    residentMegabytes: megabytes,
    memoryAtTheEndAgainstFirstDay: round((megabytes.at(-1) ?? 0) / (megabytes[0] ?? 1)),
    databaseMegabytesADay: round(growth),
    published: news.published(start, end),
    // The entries that feeds showed at first are stored too.
    itemsStored: stored,
    itemsNotStored: Math.max(0, news.published(start, end) + feeds * 15 - stored),
    deliveries,
    notSaid: lost.notSaid,
    saidTwice: lost.saidTwice,
  };
};

function partsOf(
  store: Store,
  fetcher: ReturnType<typeof createSimulatedNews>['fetcher'],
  clock: ReturnType<typeof fakeClock>,
  sender: Sender,
) {
  const log = { info() {}, warn() {}, error: console.error };
  const registry = builtInRegistry();
  const index = steadyIndex(createStoryIndex());
  const taker = createItemTaker({ analyst: createAnalyst(registry), index, clock, threshold: relevanceThreshold });
  const random = randomNumbers();
  const poller = { store, fetcher, readFeed, taker, clock, random, retryAfterMs, log, concurrency: 20, afterPoll() {} };
  const never = new AbortController().signal;
  const quiet = { ...log, error() {} };
  const pace = { concurrency: 150, channel: null, room: null };
  const processes = { own: 'soak', isGone: () => false };
  const deliverer = createDeliverer({ store, sender, clock, log: quiet, random, pace, processes });
  return {
    async pass() {
      await noteTime(store, clock, log);
      await pollOnce(poller, { all: false, progress: () => {} });
      await enqueueDueDigests(toInstant(clock.now()), { store, registry, threshold: relevanceThreshold });
      await deliverer.drain(never);
    },
  };
}

async function setUp(
  store: Store,
  feeds: ReturnType<typeof createSimulatedNews>['feeds'],
  channels: number,
): Promise<void> {
  const companies = builtInRegistry().companies.map(({ name }) => name);
  const createdAt = new Date(start).toISOString();
  await store.transaction(async (repositories) => {
    for (const feed of feeds) await repositories.feeds.put(feed);
    for (let at = 0; at < channels; at += 1) {
      const channel = { platform: 'terminal', workspace: `w${at}`, channel: `c${at}` } as const;
      const own = Array.from({ length: wanted }, (_, one) => companies[(at * wanted + one) % companies.length] ?? '');
      await repositories.subscriptions.put(
        newSubscription({ id: `s${at}`, channel, companies: own, createdAt, createdBy: 'p' }),
      );
      if (at % digestEvery !== 0) continue;
      await repositories.channels.putSettings({
        channel,
        digest: { every: 'day', weekday: 1, hour: at % 24, timeZone: 'UTC' },
        mutedCompanies: [],
        quietHours: null,
        dailyLimit: null,
        thresholdShift: 0,
      });
    }
  });
}

/** A platform that fails now and then, and notes what it took on disk, so that it takes no memory of the program's. */
function createWorld(path: string) {
  const file = new Database(path);
  file.pragma('synchronous = off');
  file.pragma('journal_mode = memory');
  file.exec('create table said (id text primary key, times integer not null) strict');
  const say = file.prepare('insert into said values (?, 1) on conflict (id) do update set times = times + 1');
  const said = file.prepare('select 1 from said where id = ?');
  const random = randomNumbers();
  const sender: Sender = {
    platform: 'terminal',
    repeatableMs: 0,
    async send({ id }) {
      const luck = random();
      if (luck < 0.01) return { kind: 'retry', reason: 'busy', afterMs: null, scope: 'channel' };
      if (luck < 0.015) return { kind: 'in-doubt', reason: 'lost before' };
      say.run(id);
      return luck < 0.02 ? { kind: 'in-doubt', reason: 'answer lost' } : { kind: 'sent', messageId: id };
    },
    edit: async (_delivery, messageId) => ({ kind: 'sent', messageId }),
    find: async ({ id }) => (said.get(id) === undefined ? null : id),
  };
  return {
    sender,
    close: () => file.close(),
    /** Deliveries that were due and were not said, and messages that were said twice. */
    missing(database: string) {
      file.exec(`attach '${database}' as own`);
      const count = (query: string) => file.prepare(query).pluck().get() as number;
      return {
        notSaid: count(`select count(*) from own.deliveries
          where state <> 'dropped' and edits is null and coalesce(batch, id) not in (select id from said)`),
        saidTwice: count('select count(*) from said where times > 1'),
      };
    },
  };
}

function residentMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return Math.round(process.memoryUsage().rss / 1_048_576);
}

/** The same numbers at each run. */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
