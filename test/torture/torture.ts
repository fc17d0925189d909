import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { seeded } from '../../src/analysis/learning/seeded.ts';
import type { Channel } from '../../src/domain/channel.ts';
import { newSubscription } from '../../src/domain/subscription.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { findDamage } from '../../src/store/upkeep.ts';
import { startDiscord } from '../fakes/discord/server.ts';
import { startSlack } from '../fakes/slack/server.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { companyNamed, mostEntries, startNews } from './news.ts';
import { type Program, startProgram } from './program.ts';
import { oneOf } from './random.ts';
import { type Held, judge } from './verdict.ts';

export interface TortureOptions {
  readonly seed: number;
  readonly kills: number;
  /** No further kills after so many. */
  readonly minutes: number;
  /** Called after each kill. */
  readonly progress?: (killed: number) => void;
}

const feeds = 3;
const discordChannels = 4;
/** How long the program lives before it is killed, milliseconds: most often from when it is ready, into its work. */
const longestLife = 4_000;
const longestStart = 1_500;
const killedAtStart = 0.15;
/** Share of the requests that go wrong while it is being killed. */
const share = 0.25;
/** How long it has, left in peace, to deliver the rest. */
const peaceMs = 180_000;
/** What happens to Discord's gateway: it closes, or stays open and is dead. */
const gatewayTroubles = ['drop', 'zombie'] as const;
/** A dead gateway is noticed after so long, well within a life. */
const heartbeatMs = 300;

/**
 * Runs the real program against stand-ins seen through a bad network, kills it again and again, lets it finish in peace,
 * and compares what the channels hold with what the feeds published.
 */
export async function torture(options: TortureOptions) {
  const random = seeded(options.seed);
  const folder = mkdtempSync(join(tmpdir(), 'codicil-torture-'));
  const database = join(folder, 'codicil.db');
  let badDay = true;
  const news = await startNews((response) => {
    if (!badDay || random() > 0.1) return false;
    if (random() < 0.5) response.socket?.resetAndDestroy();
    else response.writeHead(503).end();
    return true;
  });
  const discord = await startDiscord({ moreGuilds: discordChannels - 1, heartbeatMs });
  const slack = await startSlack();
  const proxies = await startProxies(discord.url, new URL(slack.url).origin, random);
  const channels: Channel[] = [
    ...[...discord.world.channels.values()]
      .filter(({ type }) => type === 0)
      .map(({ id, guild }): Channel => ({ platform: 'discord', workspace: guild, channel: id })),
    { platform: 'slack', workspace: slack.team, channel: slack.channel },
  ];
  writeFileSync(
    join(folder, 'feeds.txt'),
    Array.from({ length: feeds }, (_, at) => `${news.url}/${at}.xml`).join('\n'),
  );
  writeFileSync(join(folder, 'companies.json'), JSON.stringify({ companies: companies() }));
  const environment = {
    DATABASE_PATH: database,
    BUILT_IN_FEEDS: 'no',
    BUILT_IN_DOCUMENTS: 'no',
    FEEDS_FILE: join(folder, 'feeds.txt'),
    COMPANIES_FILE: join(folder, 'companies.json'),
    ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: proxies.discord.url,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: `${proxies.slack.url}/api`,
    LOG_LEVEL: 'warn',
  };
  const gatewayMade = { drop: 0, zombie: 0 };
  const running: Program[] = [];
  try {
    await subscribe(database, channels);
    const began = Date.now();
    let killed = 0;
    while (killed < options.kills && Date.now() - began < options.minutes * 60_000) {
      for (let count = Math.floor(random() * 4); count > 0; count -= 1) news.publish(Math.floor(random() * feeds));
      makeDue(database);
      const program = startProgram(environment, folder);
      running[0] = program;
      const gatewayFails = random() < 0.3 ? oneOf(gatewayTroubles, random) : null;
      const live = async () => {
        if (random() < killedAtStart) return wait(random() * longestStart, null);
        await program.ready;
        const life = random() * random() * longestLife;
        await wait(life / 2);
        if (gatewayFails === 'drop') discord.dropGateway(4000);
        if (gatewayFails === 'zombie') discord.sessions.zombify();
        if (gatewayFails !== null) gatewayMade[gatewayFails] += 1;
        return wait(life / 2, null);
      };
      const early = await Promise.race([live(), program.ended]);
      if (early !== null) throw new Error(`the program ended by itself (${early.code}):\n${program.log()}`);
      program.process.kill('SIGKILL');
      await program.ended;
      killed += 1;
      options.progress?.(killed);
    }
    badDay = false;
    proxies.discord.share = 0;
    proxies.slack.share = 0;
    makeDue(database);
    const last = startProgram(environment, folder);
    running[0] = last;
    const waiting = await untilDelivered(database, news.published.length * channels.length);
    await last.ready;
    const asked = Date.now();
    last.process.kill('SIGTERM');
    const end = await last.ended;
    const held: Held[] = channels.map(({ platform, channel }) => ({
      channel: `${platform}/${channel}`,
      messages:
        platform === 'discord'
          ? discord.messages.filter((one) => one.channel === channel).map(({ body }) => JSON.stringify(body.embeds))
          : slack.messages.filter((one) => one.channel === channel).map(({ body }) => JSON.stringify(body.blocks)),
    }));
    const verdict = judge(news.published, held);
    const damage = findDamage(database);
    const findings = verdict.lost.length + verdict.doubled.length + verdict.outOfOrder.length + damage.length + waiting;
    return {
      ok: findings === 0 && end.code === 0,
      seed: options.seed,
      kills: killed,
      minutes: Math.round((Date.now() - began) / 6_000) / 10,
      published: news.published.length,
      channels: channels.length,
      messages: held.reduce((sum, { messages }) => sum + messages.length, 0),
      troubles: { discord: Object.fromEntries(proxies.discord.made), slack: Object.fromEntries(proxies.slack.made) },
      gateway: { ...gatewayMade, connections: discord.sessions.identified() + discord.sessions.resumed() },
      lost: verdict.lost,
      doubled: verdict.doubled,
      outOfOrder: verdict.outOfOrder,
      marked: verdict.marked,
      stillWaiting: waiting,
      damage,
      stop: { code: end.code, milliseconds: Date.now() - asked },
    };
  } finally {
    running[0]?.process.kill('SIGKILL');
    await running[0]?.ended;
    await Promise.all([news.stop(), discord.stop(), slack.stop(), proxies.discord.stop(), proxies.slack.stop()]);
    rmSync(folder, { recursive: true });
  }
}

async function startProxies(discord: string, slack: string, random: () => number) {
  const discordProxy: FaultProxy = await startFaultProxy({
    origin: discord,
    random,
    concerns: (_method, path) => /\/channels\/\d+\/messages/.test(path),
    limited: (retryAfter) => ({
      body: JSON.stringify({ message: 'You are being rate limited.', retry_after: 0.7, global: false }),
      headers: { 'content-type': 'application/json', 'retry-after': retryAfter, 'x-ratelimit-scope': 'shared' },
    }),
  });
  const slackProxy: FaultProxy = await startFaultProxy({
    origin: slack,
    random,
    concerns: (_method, path) => /\/(chat\.postMessage|conversations\.(history|replies))$/.test(path),
    limited: (retryAfter) => ({
      body: JSON.stringify({ ok: false, error: 'ratelimited' }),
      headers: { 'content-type': 'application/json', 'retry-after': retryAfter },
    }),
  });
  discordProxy.share = share;
  slackProxy.share = share;
  return { discord: discordProxy, slack: slackProxy };
}

function companies() {
  return Array.from({ length: mostEntries }, (_, number) => ({ name: companyNamed(number) }));
}

async function subscribe(database: string, channels: readonly Channel[]): Promise<void> {
  const store = await openSqlite(database);
  const createdAt = new Date().toISOString();
  for (const [at, channel] of channels.entries()) {
    await store.subscriptions.put(newSubscription({ id: `torture${at}`, channel, createdAt, createdBy: 'torture' }));
  }
  await store.close();
}

/** As if the time until the next poll were over. */
function makeDue(database: string): void {
  const file = new Database(database);
  file.exec("update feed_states set next_poll_at = '2000-01-01T00:00:00.000Z'");
  file.close();
}

/** Until so many deliveries are sent, or the time is over; answers how many are not. */
async function untilDelivered(database: string, wanted: number): Promise<number> {
  const file = new Database(database, { timeout: 5_000 });
  const sent = file
    .prepare("select count(*) from deliveries where state = 'sent' and platform in ('discord', 'slack')")
    .pluck();
  const until = Date.now() + peaceMs;
  let count = 0;
  while (count < wanted && Date.now() < until) {
    await wait(250);
    count = sent.get() as number;
  }
  file.close();
  return Math.max(0, wanted - count);
}
