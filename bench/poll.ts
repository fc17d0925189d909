import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Agent, request } from 'undici';
import { createAnalyst, relevanceThreshold } from '../src/analysis/create-analyst.ts';
import { builtInRegistry } from '../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../src/analysis/stories/story-index.ts';
import { createItemTaker } from '../src/app/news/take-items.ts';
import { steadyIndex } from '../src/app/stories/steady-index.ts';
import type { Feed } from '../src/domain/feed.ts';
import { readFeed } from '../src/feeds/read-feed.ts';
import { createFetcher } from '../src/http/fetcher.ts';
import { retryAfterMs } from '../src/http/retry-after.ts';
import { pollOnce } from '../src/jobs/poller.ts';
import { systemClock } from '../src/jobs/system-clock.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Benchmark } from './benchmark.ts';

const feeds = 2_000;
const hosts = 200;
const concurrency = 20;

/** Feeds a second and CPU per feed beside a bare undici loop over the same addresses: unchanged ones, and nine in ten. */
export const run: Benchmark = async () => ({
  feeds,
  hosts,
  unchanged: await measure(0),
  nineInTenUnchanged: await measure(10),
});

async function measure(changedEvery: number) {
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('feed-server.ts', import.meta.url)), String(changedEvery)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const port = await new Promise<number>((resolve) => server.stdout.once('data', (chunk) => resolve(Number(chunk))));
  const folder = mkdtempSync(join(tmpdir(), 'codicil-bench-'));
  try {
    const addresses = Array.from({ length: feeds }, (_, at) => `http://127.0.1.${(at % hosts) + 1}:${port}/${at}.xml`);
    const bare: number[] = [];
    const ours: number[] = [];
    const poller = await openPoller(join(folder, 'bench.db'), addresses);
    await pollOnce(poller, { all: true, progress: () => {} });
    let cpu = 0;
    for (let round = 0; round < 3; round += 1) {
      bare.push(await bareLoop(addresses));
      const before = process.cpuUsage();
      const start = performance.now();
      await pollOnce(poller, { all: true, progress: () => {} });
      ours.push(feeds / ((performance.now() - start) / 1_000));
      const used = process.cpuUsage(before);
      cpu += (used.user + used.system) / 1_000 / feeds / 3;
    }
    await poller.fetcher.close();
    await poller.store.close();
    return {
      feedsPerSecond: Math.round(median(ours)),
      bareUndiciPerSecond: Math.round(median(bare)),
      ratio: Math.round((median(ours) / median(bare)) * 100) / 100,
      cpuMillisecondsPerFeed: Math.round(cpu * 1_000) / 1_000,
    };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

async function openPoller(path: string, addresses: readonly string[]) {
  const store = await openSqlite(path);
  await store.transaction(async (repositories) => {
    for (const [at, address] of addresses.entries()) {
      const feed: Feed = {
        id: `f${at}`,
        name: `Feed ${at}`,
        kind: 'press',
        format: 'feed',
        address,
        selector: null,
        company: null,
        regulator: null,
        language: null,
        jurisdiction: null,
        origin: 'added',
      };
      await repositories.feeds.put(feed);
    }
  });
  const analyst = createAnalyst(builtInRegistry());
  const taker = createItemTaker({
    analyst,
    index: steadyIndex(createStoryIndex()),
    clock: systemClock,
    threshold: relevanceThreshold,
  });
  const fetcher = createFetcher({ userAgent: 'bench', allowPrivate: ['127.0.0.0/8'] });
  const log = { info() {}, warn() {}, error: console.error };
  return {
    store,
    fetcher,
    readFeed,
    taker,
    clock: systemClock,
    random: Math.random,
    retryAfterMs,
    log,
    concurrency,
    afterPoll() {},
  };
}

async function bareLoop(addresses: readonly string[]): Promise<number> {
  const dispatcher = new Agent({ connections: 2, pipelining: 1 });
  const start = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < addresses.length) {
      const url = addresses[next] as string;
      next += 1;
      const { body } = await request(url, { dispatcher, headers: { 'if-none-match': '"1"' } });
      await body.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const rate = addresses.length / ((performance.now() - start) / 1_000);
  await dispatcher.close();
  return rate;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
