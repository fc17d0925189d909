/**
 * `npm run conformance -- DIR`: records the end-to-end runs against the stand-ins, and the stand-ins' own tests, and holds
 * every request and answer against the platforms' published descriptions in DIR.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TrafficRecord } from '../fakes/traffic.ts';
import { checkDiscord } from './discord.ts';
import type { Conformance, Recorded, Report } from './report.ts';
import { checkSlack } from './slack.ts';

const platforms: Readonly<Record<string, Conformance>> = {
  discord: checkDiscord,
  slack: checkSlack,
};

/** Tests by whose requests they send. */
const runs: readonly { by: Recorded['by']; tests: string }[] = [
  { by: 'product', tests: 'test/platforms' },
  { by: 'tests', tests: 'test/fakes' },
];

const root = fileURLToPath(new URL('../..', import.meta.url));

async function main(folder: string): Promise<number> {
  const traffic = await mkdtemp(join(tmpdir(), 'codicil-traffic-'));
  try {
    const records = new Map<string, Recorded[]>(Object.keys(platforms).map((name) => [name, []]));
    for (const { by, tests } of runs) {
      const into = join(traffic, by);
      await runTests(tests, into);
      for (const [platform, recorded] of records) recorded.push(...(await readTraffic(into, platform, by)));
    }
    let violations = 0;
    for (const [platform, recorded] of records) {
      const report = await (platforms[platform] as Conformance)(recorded, folder);
      violations += print(report);
    }
    return violations === 0 ? 0 : 1;
  } finally {
    await rm(traffic, { recursive: true });
  }
}

async function runTests(tests: string, into: string): Promise<void> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', tests], {
    cwd: root,
    env: { ...process.env, STAND_IN_TRAFFIC: into },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${tests} failed, so that its traffic says nothing:\n${output.slice(-4_000)}`);
}

async function readTraffic(folder: string, platform: string, by: Recorded['by']): Promise<Recorded[]> {
  const files = (await readdir(folder)).filter((name) => name.startsWith(`${platform}-`));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
  return lines.map((line) => ({ by, record: JSON.parse(line) as TrafficRecord }));
}

function print({ platform, requests, answers, operations, findings }: Report): number {
  const violations = findings.filter(({ reason }) => reason === null);
  const reasons = Map.groupBy(
    findings.filter(({ reason }) => reason !== null),
    ({ reason }) => reason,
  );
  const lines = [
    `${platform}: ${requests} requests and ${answers} answers of ${operations.length} operations held; ${violations.length} violations`,
    `  ${operations.join(', ')}`,
    ...violations.map((one) => `  VIOLATION ${one.where} ${one.at} ${one.message} (${one.times} times)`),
    ...[...reasons].map(([reason, of]) => {
      const times = of.reduce((sum, one) => sum + one.times, 0);
      return `  otherwise than described, ${times} times (${of[0]?.where} ${of[0]?.at} ${of[0]?.message}): ${reason}`;
    }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return violations.length;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("usage: npm run conformance -- DIR, the folder with the platforms' descriptions\n");
  process.exitCode = 2;
} else process.exitCode = await main(folder);
