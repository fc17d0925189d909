import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { historyRepository } from '../fakes/history-repository.ts';
import { aPolicy } from '../fakes/policies.ts';
import { bin, runCodicil } from './run-codicil.ts';

const versions = 400;
const id = 'linkedin/privacy-policy';
let folder: string;
let repository: ReturnType<typeof historyRepository>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-history-cli-'));
  repository = historyRepository([
    ...Array.from({ length: versions }, (_, at) => ({
      path: 'LinkedIn/Privacy Policy.md',
      text: aPolicy(20, { 3: `A clause that is another one each day, today number ${at}.` }),
      at: new Date(Date.UTC(2023, 0, 1 + at)).toISOString(),
      message: 'Record new changes of LinkedIn Privacy Policy',
    })),
    {
      path: 'README.md',
      text: '# Versions of the Example Collection\n\nOpen Data Commons Attribution License v1.0',
      at: '2024-06-01T00:00:00Z',
      message: 'Say whose it is',
    },
  ]);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  repository.remove();
});

test('an import that was killed goes on where it was, and what it took in is named in answers with its licence', async () => {
  const environment = { DATABASE_PATH: join(folder, 'c.db'), BUILT_IN_DOCUMENTS: 'no', BUILT_IN_FEEDS: 'no' };
  const store = await openSqlite(environment.DATABASE_PATH);
  const child = spawn(process.execPath, [bin, 'history', 'import', repository.path], {
    env: { PATH: process.env.PATH ?? '', ...environment },
  });
  const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  await expect.poll(() => store.versions.count(id), { timeout: 60_000, interval: 5 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const taken = await store.versions.count(id);
  expect(taken).toBeLessThan(versions);

  const { code, stdout } = await runCodicil(folder, ['history', 'import', repository.path], { environment });
  expect(code).toBe(0);
  expect(stdout).toContain('Versions of the Example Collection (Open Data Commons Attribution License v1.0)');
  expect(stdout).toContain(`${taken} taken in earlier`);
  expect(stdout).toContain('1 in the repository that are no documents');
  expect(await store.versions.count(id)).toBe(versions);
  expect(await store.versions.standings(id)).toHaveLength(versions);
  expect(await store.changes.count({ documents: [id] })).toBe(versions - 1);
  await store.close();
  const asked = await runCodicil(folder, ['ask', 'changes LinkedIn privacy kind:all'], { environment });
  expect(asked.stdout.replace(/\s+/g, ' ')).toContain(
    'recorded by Versions of the Example Collection (Open Data Commons Attribution License v1.0)',
  );
}, 180_000);
