import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createDeliverer } from '../src/app/delivery/deliver.ts';
import type { PlatformConnection } from '../src/app/ports/platform.ts';
import type { Store } from '../src/app/ports/store.ts';
import { tellStory } from '../src/app/stories/tell-story.ts';
import type { Channel } from '../src/domain/channel.ts';
import { newSubscription } from '../src/domain/subscription.ts';
import { systemProcesses } from '../src/jobs/processes.ts';
import { systemClock } from '../src/jobs/system-clock.ts';
import { connectDiscord } from '../src/platforms/discord/connect.ts';
import { connectSlack } from '../src/platforms/slack/connect.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { aStory } from '../test/fakes/things.ts';
import { bareDiscord, bareSlack } from './bare-delivery.ts';
import type { Benchmark } from './benchmark.ts';
import { channelsOf, cpuMillisecondsSince, post, startServer, statsOf } from './platform-client.ts';

const silent = { info() {}, warn() {}, error() {} };
const discordPerSecond = 50;
/** Enough to see its rate. */
const mostBareDiscord = 2_000;
/** What a machine with other work does in some seconds says little: on Slack all three take turns, and the median counts. */
const slackRounds = 5;

/**
 * One story to 10,000 Discord channels (or as many as the first argument says) and to 500 Slack workspaces of ten
 * channels (or as many channels as the second says), on loopback servers in processes of their own that enforce the real
 * limits; the same with one channel in ten broken; and the platforms' own libraries over the same servers, with nothing
 * kept. With 0 channels a platform is left out.
 */
export const run: Benchmark = async ([discordCount = '10000', slackCount = '5000']) => ({
  ...(slackCount === '0' ? {} : await onSlack(Number(slackCount))),
  ...(discordCount === '0' ? {} : await onDiscord(Number(discordCount))),
  peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
});

async function onDiscord(count: number) {
  const healthy = await measure('discord', count, 0);
  const broken = await measure('discord', count, 10);
  const bare = await bareDiscord(Math.min(count, mostBareDiscord));
  return {
    discord: { ...healthy, shareOfAllowedRate: round(healthy.postsPerSecond / discordPerSecond) },
    discordOneInTenBroken: { ...broken, timeAgainstAllHealthy: round(broken.seconds / healthy.seconds) },
    discordBareClient: { ...bare, shareOfAllowedRate: round(bare.postsPerSecond / discordPerSecond) },
  };
}

/** No limit of Slack's holds back one post a channel: what does is compared with the bare client in the same rounds. */
async function onSlack(count: number) {
  const rounds: { healthy: Measured; broken: Measured; bare: Awaited<ReturnType<typeof bareSlack>> }[] = [];
  for (let round = 0; round < slackRounds; round += 1) {
    const bare = await warmed(() => bareSlack(count));
    const healthy = await warmed(() => measure('slack', count, 0));
    const broken = await warmed(() => measure('slack', count, 10));
    rounds.push({ healthy, broken, bare });
  }
  const middle = <T>(of: (one: (typeof rounds)[number]) => T, by: (one: T) => number): T =>
    rounds.map(of).toSorted((left, right) => by(left) - by(right))[Math.floor(slackRounds / 2)] as T;
  const ratio = (of: (one: (typeof rounds)[number]) => number) => round(middle(of, (one) => one));
  return {
    slack: {
      ...middle(
        ({ healthy }) => healthy,
        ({ seconds }) => seconds,
      ),
      shareOfBareClient: ratio(({ healthy, bare }) => healthy.postsPerSecond / bare.postsPerSecond),
    },
    slackOneInTenBroken: {
      ...middle(
        ({ broken }) => broken,
        ({ seconds }) => seconds,
      ),
      timeAgainstAllHealthy: ratio(({ healthy, broken }) => broken.seconds / healthy.seconds),
    },
    slackBareClient: middle(
      ({ bare }) => bare,
      ({ postsPerSecond }) => postsPerSecond,
    ),
  };
}

/** The second of two: in a run of two seconds code that was compiled for another kind of work, and its garbage, would count. */
async function warmed<T>(work: () => Promise<T>): Promise<T> {
  await work();
  return work();
}

type Measured = Awaited<ReturnType<typeof measure>>;

async function measure(platform: 'discord' | 'slack', count: number, brokenEvery: number) {
  const { server, port } = await startServer(brokenEvery);
  const folder = mkdtempSync(join(tmpdir(), 'codicil-bench-'));
  const store = await openSqlite(join(folder, 'bench.db'));
  const connection = connect(platform, port);
  try {
    const channels = channelsOf(platform, count);
    await subscribe(store, channels);
    const telling = performance.now();
    await tell(store);
    const toldIn = performance.now() - telling;
    const healthy = brokenEvery === 0 ? count : count - Math.ceil(count / brokenEvery);
    const stop = new AbortController();
    const parts = { store, sender: connection.sender, pace: connection.pace, clock: systemClock, log: silent };
    const deliverer = createDeliverer({ ...parts, random: Math.random, processes: systemProcesses() });
    const before = process.cpuUsage();
    const running = deliverer.run(stop.signal);
    let stats = await statsOf(port);
    while ((stats.reached ?? 0) < healthy) {
      await wait(200);
      stats = await statsOf(port);
    }
    const cpu = cpuMillisecondsSince(before);
    stop.abort();
    await running;
    const seconds = ((stats.lastReachedAt ?? 0) - (stats.firstAt ?? 0)) / 1_000;
    const delays = (await store.outbox.all())
      .flatMap(({ sentAt, createdAt }) => (sentAt === null ? [] : [Date.parse(sentAt) - Date.parse(createdAt)]))
      .toSorted((left, right) => left - right);
    return {
      channels: count,
      tellingMilliseconds: Math.round(toldIn),
      seconds: round(seconds),
      postsPerSecond: round(healthy / seconds),
      cpuMillisecondsAPost: round(cpu / healthy),
      requests: stats.requests,
      tooManyRequests: stats.limited,
      standInShareOfACore: round((stats.cpuMilliseconds ?? 0) / 1_000 / seconds),
      secondsToPost: { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99) },
    };
  } finally {
    await connection.close();
    await store.close();
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

function connect(platform: 'discord' | 'slack', port: number): PlatformConnection {
  if (platform === 'discord') {
    return connectDiscord({ token: 'bench.bench.bench', apiUrl: `http://127.0.0.1:${port}` }, silent);
  }
  const settings = { botToken: 'xoxb-bench', appToken: 'xapp-bench', signingSecret: null, port: 0 };
  return connectSlack({ ...settings, apiUrl: `http://127.0.0.1:${port}/api/` }, silent);
}

async function subscribe(store: Store, channels: readonly Channel[]): Promise<void> {
  const createdAt = new Date().toISOString();
  await store.transaction(async ({ subscriptions }) => {
    for (const [at, channel] of channels.entries()) {
      await subscriptions.put(
        newSubscription({ id: `s${at}`, channel, createdAt, createdBy: `U${channel.workspace}` }),
      );
    }
  });
}

async function tell(store: Store): Promise<void> {
  const now = new Date().toISOString();
  const story = aStory({ title: post.title, summary: post.summary, severity: 3, firstSeenAt: now, updatedAt: now });
  const teller = { memberId: 'item', ...post, source: 'A feed', date: now };
  const tellable = { story, companiesAndOwners: ['LinkedIn'], source: 'feed', margin: 1 };
  await store.transaction(async (repositories) => {
    await repositories.stories.put(story);
    await tellStory({ kind: 'story', story, teller, tellable, now }, repositories);
  });
}

function quantile(sorted: readonly number[], share: number): number {
  return round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1_000);
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
