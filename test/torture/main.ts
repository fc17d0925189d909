/** `npm run torture -- [--minutes N] [--seed S] [--kills N]`: prints what it found as JSON; 1 where it found anything. */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { torture } from './torture.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, kills: { type: 'string' } },
});
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const kills = values.kills === undefined ? (values.minutes === undefined ? 20 : 1_000_000) : Number(values.kills);
const minutes = values.minutes === undefined ? 600 : Number(values.minutes);
if (![seed, kills, minutes].every((value) => Number.isFinite(value) && value >= 0)) {
  process.stderr.write('usage: npm run torture -- [--minutes N] [--seed S] [--kills N]\n');
  process.exit(2);
}
process.stderr.write(`torture: seed ${seed}\n`);
const report = await torture({
  seed,
  kills,
  minutes,
  progress: (killed) => {
    if (killed % 10 === 0) process.stderr.write(`torture: ${killed} kills\n`);
  },
});
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
if (!report.ok) process.stderr.write(`torture: something was found; look at it again with --seed ${seed}\n`);
process.exit(report.ok ? 0 : 1);
