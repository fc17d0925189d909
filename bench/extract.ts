import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from './benchmark.ts';

interface Figures {
  readonly pages: number;
  /** Pages that hold none; not where nothing but parsing is measured. */
  readonly withoutText?: number;
  /** How many different texts the pages of each document give. */
  readonly distinctTexts?: Readonly<Record<string, number>>;
  readonly pagesPerSecond: number;
  readonly cpuMillisecondsPerPage: number;
  readonly peakMegabytes: number;
}

/**
 * Pages a second and peak memory of taking the text out of a folder of pages (`SERVICE/DOCUMENT/*.html[.gz]` beside
 * their `declaration.json`), each by its declaration and without any, beside linkedom parsing the same pages and nothing
 * else; each way in a process of its own. Also how many different texts they are: captures that differ in nothing that a
 * reader sees should be one.
 */
export const run: Benchmark = async ([folder]) => {
  if (folder === undefined) throw new Error('usage: npm run bench -- extract FOLDER');
  const measure = (way: string) => {
    const child = fileURLToPath(new URL('./extract-once.ts', import.meta.url));
    return JSON.parse(execFileSync(process.execPath, [child, way, folder], { encoding: 'utf8' })) as Figures;
  };
  const linkedom = measure('linkedom');
  const codicil = measure('codicil');
  const withoutDeclaration = measure('without-declaration');
  const beside = (one: Figures) => ({
    ...one,
    timesLinkedom: round(linkedom.pagesPerSecond / one.pagesPerSecond),
    timesItsCpu: round(one.cpuMillisecondsPerPage / linkedom.cpuMillisecondsPerPage),
    timesItsMemory: round(one.peakMegabytes / linkedom.peakMegabytes),
  });
  return { codicil: beside(codicil), withoutDeclaration: beside(withoutDeclaration), linkedomParsingAlone: linkedom };
};

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
