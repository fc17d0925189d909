import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from './benchmark.ts';

const runs = 7;

/** Milliseconds from `npm start` to ready, packages in place, beside `node -e 0` through npm (the bare limit). */
export const run: Benchmark = async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'codicil-start-'));
  const times: number[] = [];
  const bare: number[] = [];
  for (let at = 0; at <= runs; at += 1) {
    times.push(await untilReady(['start'], root, join(folder, 'start.db'), 'Ready.'));
    bare.push(await untilReady(['exec', '-c', 'node -p 1'], root, '', '1'));
  }
  rmSync(folder, { recursive: true });
  const median = (all: number[]) =>
    Math.round(all.slice(1).toSorted((left, right) => left - right)[Math.floor(runs / 2)] ?? 0);
  return { runs, readyMilliseconds: median(times), bareNpmMilliseconds: median(bare) };
};

async function untilReady(args: readonly string[], cwd: string, database: string, sign: string): Promise<number> {
  const start = performance.now();
  const child = spawn('npm', args, {
    cwd,
    env: { ...process.env, DATABASE_PATH: database, BUILT_IN_FEEDS: 'no', BUILT_IN_DOCUMENTS: 'no' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes(sign)) resolve();
    });
    child.on('close', () => resolve());
  });
  const took = performance.now() - start;
  // The whole group: npm does not hand every signal on.
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  return took;
}
