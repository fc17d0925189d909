import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { createChangeAnalyst } from '../src/analysis/changes/create-change-analyst.ts';
import type { Benchmark } from './benchmark.ts';

const rounds = 3;

/** Changes a second and p99 over labelled changes, beside jsdiff's plain difference by lines of the same texts. */
export const run: Benchmark = async ([folder]) => {
  if (folder === undefined) throw new Error('usage: npm run bench -- compare FOLDER');
  const pairs = ['policy-dev.jsonl', 'policy-dev-extra.jsonl', 'policy-dev-more.jsonl']
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as { id: string; date: string | null })
    .map(({ id, date }) => ({
      date,
      before: readFileSync(join(folder, 'policy', `${id}.before.md`), 'utf8'),
      after: readFileSync(join(folder, 'policy', `${id}.after.md`), 'utf8'),
    }));
  const analyst = createChangeAnalyst();
  const ours = (pair: (typeof pairs)[number]) => analyst.compare({ ...pair, service: null, document: null });
  const theirs = ({ before, after }: (typeof pairs)[number]) => diffLines(before, after);
  measure(pairs, [ours, theirs], 1);
  const [codicil, jsdiffLines] = measure(pairs, [ours, theirs], rounds);
  return {
    changes: pairs.length,
    megabytes:
      Math.round(pairs.reduce((sum, { before, after }) => sum + before.length + after.length, 0) / 104_857.6) / 10,
    rounds,
    codicil,
    jsdiffLines,
    peakMegabytes: Math.round(process.memoryUsage().rss / 1_048_576),
    times: Math.round((10 * jsdiffLines.changesPerSecond) / codicil.changesPerSecond) / 10,
  };
};

/** Both works by turns on each, so that what else the machine does meanwhile falls on both alike. */
function measure<One>(list: readonly One[], works: readonly [Work<One>, Work<One>], times: number) {
  const took: [number[], number[]] = [[], []];
  for (let round = 0; round < times; round += 1) {
    for (const one of list) {
      for (const at of [0, 1] as const) {
        const started = performance.now();
        works[at](one);
        took[at].push(performance.now() - started);
      }
    }
  }
  return [figuresOf(took[0]), figuresOf(took[1])] as const;
}

type Work<One> = (one: One) => unknown;

function figuresOf(took: number[]) {
  took.sort((left, right) => left - right);
  const at = (share: number) => Math.round(100 * (took[Math.floor(took.length * share)] ?? 0)) / 100;
  const all = took.reduce((sum, one) => sum + one, 0);
  return { changesPerSecond: Math.round((1_000 * took.length) / all), p50Ms: at(0.5), p99Ms: at(0.99) };
}
