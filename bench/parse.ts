import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { readFeed } from '../src/feeds/read-feed.ts';
import type { Benchmark } from './benchmark.ts';

const rounds = 5;

/** Items a second and peak memory over the files of a folder, beside bare rss-parser on the same files. */
export const run: Benchmark = async ([folder]) => {
  if (folder === undefined) throw new Error('usage: npm run bench -- parse FOLDER');
  const files = readdirSync(folder)
    .filter((name) => !/\.(md|tsv)$/.test(name))
    .map((name) => readFileSync(join(folder, name)));
  const bare = new Parser();
  const ours = async (bytes: Buffer) => (await readFeed({ bytes, url: null, contentType: null })).items.length;
  const theirs = async (bytes: Buffer) => (await bare.parseString(bytes.toString('utf8'))).items.length;
  await measure(files, ours, 1);
  await measure(files, theirs, 1);
  return {
    files: files.length,
    rounds,
    codicil: await measure(files, ours, rounds),
    rssParser: await measure(files, theirs, rounds),
  };
};

async function measure(files: readonly Buffer[], count: (bytes: Buffer) => Promise<number>, times: number) {
  let items = 0;
  let refused = 0;
  let peak = 0;
  const start = performance.now();
  for (let round = 0; round < times; round += 1) {
    for (const bytes of files) {
      items += await count(bytes).catch(() => {
        refused += 1;
        return 0;
      });
      peak = Math.max(peak, process.memoryUsage().rss);
    }
  }
  const seconds = (performance.now() - start) / 1_000;
  return {
    itemsPerSecond: Math.round(items / seconds),
    itemsPerRound: items / times,
    refusedPerRound: refused / times,
    peakMegabytes: Math.round(peak / 1_048_576),
  };
}
