import { readFileSync } from 'node:fs';
import { createAnalyst } from '../src/analysis/create-analyst.ts';
import { wordListSays } from '../src/analysis/learning/evaluate.ts';
import { builtInRegistry } from '../src/analysis/registry/built-in.ts';
import { storyAssignment } from './assign-stories.ts';
import type { Benchmark } from './benchmark.ts';

/** A bot runs for weeks: it is measured once its code is compiled, which the first rounds pay for. */
const warmUp = 5;
const rounds = 20;
const bytesInMegabyte = 1_048_576;

interface Item {
  readonly title: string;
  readonly text: string;
}

/**
 * Items of JSONL files judged a second on one core, beside the bare word list; the worst that bad input costs; and what
 * putting an item into a story costs as the window grows.
 */
export const run: Benchmark = async (files) => {
  if (files.length === 0) throw new Error('usage: npm run bench -- analyse FILE...');
  const items = files
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Item);
  const before = process.memoryUsage().rss;
  const analyst = createAnalyst(builtInRegistry());
  const atFirst = measure(items, analyst.assess, 1);
  measure(items, analyst.assess, warmUp);
  return {
    items: items.length,
    rounds,
    classifyAtFirst: atFirst,
    classify: measure(items, analyst.assess, rounds),
    wordList: measure(items, wordListSays, rounds),
    analystMegabytes: Math.round((process.memoryUsage().rss - before) / bytesInMegabyte),
    badInputMilliseconds: Object.fromEntries(
      Object.entries(badInput).map(([name, item]) => [name, slowest(() => analyst.assess(item))]),
    ),
    stories: storyAssignment(),
  };
};

/** By the processor's clock too: others may have work on this machine. */
function measure(items: readonly Item[], work: (item: Item) => unknown, times: number) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let round = 0; round < times; round += 1) for (const item of items) work(item);
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    itemsPerSecond: Math.round((items.length * times) / seconds),
    itemsPerProcessorSecond: Math.round((items.length * times) / ((user + system) / 1_000_000)),
  };
}

function slowest(work: () => unknown): number {
  const took = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.round(Math.max(...took) * 10) / 10;
}

const sentence = 'Meta and Google will use your posts, chats and photos to train AI unless you opt out, the ICO said. ';
const names =
  'Apple, Meta, X, Match, Gap, Target, Google, Microsoft, OpenAI, Amazon, TikTok, Reddit, LinkedIn and Zoom ';
const badInput: Readonly<Record<string, Item>> = {
  empty: { title: '', text: '' },
  oneWord: { title: 'Meta', text: '' },
  megabyteOfSentences: { title: sentence.repeat(10_500), text: sentence.repeat(10_500) },
  megabyteOfOneWord: { title: 'a'.repeat(bytesInMegabyte), text: 'a'.repeat(bytesInMegabyte) },
  megabyteOfStops: { title: 'A.I. '.repeat(200_000), text: '. ! ? '.repeat(170_000) },
  megabyteOfNames: { title: names.repeat(10_000), text: names.repeat(10_000) },
  capitals: { title: sentence.toUpperCase(), text: sentence.toUpperCase().repeat(200) },
  mixedScripts: { title: 'ИИ 人工知能 Künstliche Intelligenz', text: 'данные 個人情報 données AI '.repeat(40_000) },
  quotesAndDates: { title: '"" “” «»', text: '1 January 2025, 2025-01-01, within 30 days "x" '.repeat(20_000) },
};
