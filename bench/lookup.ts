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

/** Places in the list of words, the most frequent first; so many of each kind of frequency. */
const ranks = (from: number) => Array.from({ length: 20 }, (_, at) => from + at * 7);
const common = 'members training policy consent quarterly update platform regulator notice data model privacy'.split(
  ' ',
);
const pairs = common.map((word, at) => `${word} ${common[(at + 5) % common.length]}`);
const foreign = ['Datenschutz', 'Einwilligung', 'Nutzer', 'данных', 'согласие', 'регулятор', 'αρχή', 'δεδομένων'];

const commandsAlone = {
  company: ['LinkedIn', 'Meta', 'Google', 'OpenAI'].map((name) => `company ${name}`),
  latest: ['latest', 'latest severity:2'],
};
/** What people ask, by kind; of each kind several, so that one that takes long is not missed. */
const questions: Readonly<Record<string, readonly string[]>> = {
  ...commandsAlone,
  ...searches({
    'a common word': common,
    'two common words': pairs,
    'several common words': pairs.map((pair, at) => `${pair} ${pairs[(at + 2) % pairs.length]}`),
    'the name of a company': ['LinkedIn', ...ranks(17).map((number) => `Company ${number}`)],
    'a rare word': ranks(20_000).map(wordAt),
    'a common and a rare word': ranks(20_000).map((rank, at) => `${common[at % common.length]} ${wordAt(rank)}`),
    'words of middling frequency': ranks(400).map((rank) => `${wordAt(rank)} ${wordAt(rank + 301)}`),
    'many words that never meet': common.map((word, at) => `${word} ${foreign[at % foreign.length]}`),
    'the beginning of a common word': common.map((word) => word.slice(0, -1)),
    'the beginning of many words': ranks(30).map((rank) => wordAt(rank * 6).slice(0, 3)),
    'a common word and a beginning': ranks(300).map((rank, at) => `${common[at % common.length]} ${wordAt(rank * 6)}`),
    'a phrase': ['opt-out', 'may-opt', 'they-may-opt-out', 'LinkedIn opt-out', 'out-they opt'],
    'a phrase that nobody wrote': ['opt-they', 'out-may', 'LinkedIn opt-data', 'they-out opt'],
    'a word that nobody wrote': ['xylophone', 'members xylophone', 'xylophone quux', 'policy data xylophone'],
    'words of other scripts': [...foreign, 'защита персональных', 'προσωπικών δεδομένων', 'Bußgeld', 'персональн'],
  }),
};
const allSearches = 'search, all kinds';
/** Each question is asked so often. */
const repeats = 15;
const warmUp = 2;

/**
 * How long `company`, `search` and `latest` take with 10,000, 100,000 and 1,000,000 items (or the numbers given), and by how
 * much that grows from the first to the last. Other programs' turns are in the p99 of all askings; they are not in what
 * each question takes at its fastest, of which the median and the slowest question are given. The database is one of an
 * older form: what it takes to be brought up to date is measured too.
 */
export const run: Benchmark = async (sizes) => {
  const counts = sizes.length === 0 ? [10_000, 100_000, 1_000_000] : sizes.map(Number);
  const measured: Awaited<ReturnType<typeof measure>>[] = [];
  for (const count of counts) measured.push(await measure(count));
  const figures = (kind: string, which: keyof Times) => {
    const values = measured.map(({ times }) => times[kind]?.[which] ?? 0);
    return { milliseconds: values, growth: round((values.at(-1) ?? 0) / (values[0] || 1)) };
  };
  return {
    items: counts,
    broughtUpToDateSeconds: measured.map(({ upgradeSeconds }) => upgradeSeconds),
    databaseMegabytes: measured.map(({ megabytes }) => megabytes),
    kinds: Object.fromEntries(
      [...Object.keys(questions), allSearches].map((kind) => [
        kind,
        {
          median: figures(kind, 'median'),
          slowest: figures(kind, 'slowest'),
          p99OfAllAskings: figures(kind, 'p99'),
        },
      ]),
    ),
  };
};

function searches(kinds: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(kinds).map(([kind, words]) => [kind, words.map((one) => `search ${one}`)]));
}

interface Times {
  readonly median: number;
  readonly slowest: number;
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
    const asked: Record<string, number[][]> = {};
    for (const [kind, lines] of Object.entries(questions)) asked[kind] = await askingsOf(lines, ask);
    await store.close();
    const searches = Object.keys(asked).filter((kind) => !(kind in commandsAlone));
    asked[allSearches] = searches.flatMap((kind) => asked[kind] ?? []);
    const times = Object.fromEntries(Object.entries(asked).map(([kind, askings]) => [kind, timesOf(askings)]));
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

/** Milliseconds of every asking of each line. */
async function askingsOf(lines: readonly string[], ask: (line: string) => Promise<unknown>): Promise<number[][]> {
  const all: number[][] = [];
  for (const line of lines) {
    const times: number[] = [];
    for (let at = -warmUp; at < repeats; at += 1) {
      const start = performance.now();
      await ask(line);
      if (at >= 0) times.push(performance.now() - start);
    }
    all.push(times);
  }
  return all;
}

function timesOf(askings: readonly (readonly number[])[]): Times {
  const fastest = askings.map((times) => Math.min(...times));
  return {
    median: quantile(fastest, 0.5),
    slowest: Math.max(...fastest.map(round)),
    p99: quantile(askings.flat(), 0.99),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
