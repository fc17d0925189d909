import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../src/config.ts';
import { assemble } from '../src/main.ts';
import { connectBareDiscord } from './bare-discord.ts';
import { connectBareSlack } from './bare-slack.ts';
import type { Benchmark } from './benchmark.ts';
import type { Asked } from './load.ts';
import { fillStore } from './stock.ts';

const items = 100_000;
const atOnce = 50;
const rounds = 20;

/** What people ask, in about these shares; `_` stands for a space. */
const questions = [
  'company name:LinkedIn',
  'company name:Meta',
  'latest',
  'search words:privacy_training_members',
  'search words:number',
  'status',
  'sources',
  'why item:https://press.example/400',
  'deadlines',
  'subscriptions',
  'digest when:now',
  'help',
];

interface Platform {
  readonly people: string;
  readonly settings: (connection: Record<string, string>) => Record<string, string>;
  readonly connectBare: (connection: Record<string, string>) => Promise<() => void>;
}

const platforms: Readonly<Record<string, Platform>> = {
  discord: {
    people: 'people-discord.ts',
    settings: ({ url = '', token = '' }) => ({ DISCORD_API_URL: url, DISCORD_TOKEN: token }),
    connectBare: connectBareDiscord,
  },
  slack: {
    people: 'people-slack.ts',
    settings: ({ url = '', botToken = '', appToken = '' }) => ({
      SLACK_API_URL: url,
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
    }),
    connectBare: connectBareSlack,
  },
};

/**
 * Milliseconds from a command to its acknowledgement and to its answer, as the platform's stand-in sees them, with 100,000
 * items stored and 50 people asking at a time; beside a bot that does nothing but answer.
 */
export const run: Benchmark = async ([only]) => {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-commands-'));
  const database = join(folder, 'c.db');
  try {
    await fillStore(database, items);
    const figures: Record<string, unknown> = { items, atOnce, commands: rounds * atOnce };
    for (const [name, platform] of Object.entries(platforms)) {
      if (only !== undefined && only !== name) continue;
      figures[name] = {
        codicil: await measure(platform, (connection) => connectCodicil(platform.settings(connection), database)),
        bare: await measure(platform, platform.connectBare),
      };
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

async function measure(
  { people }: Platform,
  connect: (connection: Record<string, string>) => Promise<() => unknown>,
): Promise<Record<string, number>> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(people, import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value as string);
  const disconnect = await connect((await next()) as Record<string, string>);
  const asked = Array.from({ length: atOnce }, (_, at) => questions[at % questions.length] as string);
  // The first round warms caches and compilers, as the first minute of a bot's life does.
  order(child, asked, 1);
  await next();
  order(child, asked, rounds);
  const measured = (await next()) as Asked[];
  await disconnect();
  child.stdin.end();
  await new Promise((resolve) => child.on('close', resolve));
  const acknowledged = measured.map(({ acknowledgedMs }) => acknowledgedMs);
  const answered = measured.map(({ answeredMs }) => answeredMs);
  return {
    acknowledgedP50Ms: quantile(acknowledged, 0.5),
    acknowledgedP99Ms: quantile(acknowledged, 0.99),
    answeredP50Ms: quantile(answered, 0.5),
    answeredP99Ms: quantile(answered, 0.99),
  };
}

function order(child: ChildProcess, lines: readonly string[], times: number): void {
  child.stdin?.write(`${JSON.stringify({ lines, times })}\n`);
}

async function connectCodicil(settings: Record<string, string>, database: string): Promise<() => Promise<void>> {
  const codicil = await assemble(
    loadConfig({
      DATABASE_PATH: database,
      BUILT_IN_FEEDS: 'no',
      BUILT_IN_DOCUMENTS: 'no',
      ROLES: 'deliver',
      LOG_LEVEL: 'error',
      ...settings,
    }),
  );
  const stop = new AbortController();
  const work = codicil.run(stop.signal);
  return async () => {
    stop.abort();
    await work;
    await codicil.close();
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
}
