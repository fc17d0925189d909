/** `npm run bench -- NAME [ARG...]`: runs one benchmark and prints its figures as JSON. */
import { availableParallelism, cpus } from 'node:os';
import type { Benchmark } from './benchmark.ts';

const benchmarks: Record<string, () => Promise<{ run: Benchmark }>> = {
  analyse: () => import('./analyse.ts'),
  commands: () => import('./commands.ts'),
  compare: () => import('./compare.ts'),
  lookup: () => import('./lookup.ts'),
  markdown: () => import('./markdown.ts'),
  memory: () => import('./memory.ts'),
  deliver: () => import('./deliver.ts'),
  noise: () => import('./noise.ts'),
  extract: () => import('./extract.ts'),
  parse: () => import('./parse.ts'),
  poll: () => import('./poll.ts'),
  soak: () => import('./soak.ts'),
  start: () => import('./start.ts'),
  versions: () => import('./versions.ts'),
};

const [name, ...args] = process.argv.slice(2);
const load = name === undefined ? undefined : benchmarks[name];
if (load === undefined) {
  process.stderr.write(
    `usage: npm run bench -- NAME [ARG...]\nNAME is one of: ${Object.keys(benchmarks).join(', ')}\n`,
  );
  process.exit(2);
}
const figures = await (await load()).run(args);
const machine = { node: process.version, cores: availableParallelism(), cpu: cpus()[0]?.model ?? 'unknown' };
process.stdout.write(`${JSON.stringify({ benchmark: name, machine, ...figures }, null, 2)}\n`);
process.exit(0);
