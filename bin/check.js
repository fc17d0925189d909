/** `npm run check`: format and lint, types, tests; stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { root } from './toolchain.js';

const steps = [
  ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['node_modules/typescript/bin/tsc', '--noEmit'],
  ['node_modules/vitest/vitest.mjs', 'run'],
];
for (const step of steps) {
  const result = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status || 1);
}
