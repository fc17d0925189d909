import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../commands/registry.ts';
import { builtInRegistry } from '../src/analysis/registry/built-in.ts';
import { createBot } from '../src/app/conversation/bot.ts';
import { systemClock } from '../src/jobs/system-clock.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Benchmark } from './benchmark.ts';
import { wordAt } from './made-items.ts';
import { fillOldDatabase } from './old-database.ts';

/** What people ask, by kind; of each kind several, so that no answer is at hand from the one before. */
const questions: Readonly<Record<string, readonly string[]>> = {
  company: ['company LinkedIn', 'company Meta'],
  latest: ['latest', 'latest severity:2'],
  'common word': ['search members', 'search quarterly', 'search privacy'],
  'several common words': ['search training members', 'search policy consent update', 'search data model users terms'],
  'name of a company': ['search LinkedIn', 'search Company 4711', 'search Company 23'],
  'rare word': [30_000, 40_000, 50_000].map((rank) => `search ${wordAt(rank)}`),
  'common and rare word': [30_000, 40_001, 50_002].map((rank) => `search members ${wordAt(rank)}`),
  'common words that never meet': ['search members Datenschutz', 'search Nutzer регулятор', 'search privacy согласие'],
  'words of middling frequency': [
    [400, 500],
    [450, 600, 900],
    [1_000, 1_100],
  ].map((ranks) => `search ${ranks.map(wordAt).join(' ')}`),
  'beginning of common words': ['search membe', 'search quarte', 'search priva'],
  'beginning of many words': ['search ba', 'search vo', 'search sera'],
  'common word and a beginning': ['search training membe', 'search policy rali', 'search data nora'],
  phrase: ['search opt-out', 'search may-opt', 'search LinkedIn opt-out'],
  'phrase that nobody wrote': ['search opt-they', 'search out-may', 'search LinkedIn opt-data'],
  'nothing found': ['search xylophone', 'search members xylophone', 'search xylophone quux'],
  'other scripts': ['search данных', 'search προσωπικών δεδομένων', 'search защита персональных', 'search Bußgeld'],
};
const repeats = 400;
const warmUp = 40;

/**
 * p99 of `company`, `search` and `latest` with 10,000, 100,000 and 1,000,000 items (or the numbers given), and its growth
 * from the first to the last. The database is one of an older form: what it takes to be brought up to date is measured too.
 */
export const run: Benchmark = async (sizes) => {
  const counts = sizes.length === 0 ? [10_000, 100_000, 1_000_000] : sizes.map(Number);
  const measured: Awaited<ReturnType<typeof measure>>[] = [];
  for (const count of counts) measured.push(await measure(count));
  const kinds = Object.keys(questions);
  const of = (kind: string, which: keyof Times) => measured.map(({ times }) => times[kind]?.[which] ?? 0);
  const growth = (values: readonly number[]) => round((values.at(-1) ?? 0) / (values[0] || 1));
  return {
    items: counts,
    broughtUpToDateSeconds: measured.map(({ upgradeSeconds }) => upgradeSeconds),
    databaseMegabytes: measured.map(({ megabytes }) => megabytes),
    milliseconds: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        {
          half: of(kind, 'half'),
          halfGrowth: growth(of(kind, 'half')),
          p99: of(kind, 'p99'),
          p99Growth: growth(of(kind, 'p99')),
        },
      ]),
    ),
  };
};

interface Times {
  readonly half: number;
  readonly p99: number;
}

async function measure(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-bench-'));
  const path = join(folder, 'bench.db');
  try {
    await fillOldDatabase(path, count);
    const began = performance.now();
    const store = await openSqlite(path);
    const upgradeSeconds = round((performance.now() - began) / 1_000);
    process.stderr.write(`lookup: ${count} items, brought up to date in ${upgradeSeconds} s\n`);
    const ask = asking(store);
    const times: Record<string, Times> = {};
    for (const [kind, lines] of Object.entries(questions)) times[kind] = await timesOf(lines, ask);
    await store.close();
    return { times, upgradeSeconds, megabytes: Math.round(statSync(path).size / 1_048_576) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function asking(store: Awaited<ReturnType<typeof openSqlite>>): (line: string) => Promise<unknown> {
  const registry = builtInRegistry();
  const sources = {
    add: () => Promise.reject(new Error('not here')),
    remove: () => Promise.reject(new Error('not here')),
  };
  const context = { store, registry, clock: systemClock, sources, timeZone: 'UTC', threshold: 0.5 } as never;
  const bot = createBot(commands, context, { info() {}, warn() {}, error: console.error });
  const channel = { platform: 'terminal', workspace: 'w', channel: 'c' } as const;
  return (line) => bot.runLine({ channel, person: { id: 'p', mayManage: true }, line });
}

async function timesOf(lines: readonly string[], ask: (line: string) => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  for (let at = -warmUp; at < repeats; at += 1) {
    const start = performance.now();
    await ask(lines[(at + warmUp) % lines.length] ?? '');
    if (at >= 0) times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => round(times[Math.floor(repeats * share) - 1] ?? 0);
  return { half: at(0.5), p99: at(0.99) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
