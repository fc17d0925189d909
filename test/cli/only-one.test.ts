import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Program, startProgram } from '../torture/program.ts';
import { runCodicil } from './run-codicil.ts';

// Each test starts the program several times, which a busy machine does slowly.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
const started: Program[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-one-'));
});
afterEach(async () => {
  for (const program of started) program.process.kill('SIGKILL');
  await Promise.all(started.splice(0).map((program) => program.ended));
  rmSync(folder, { recursive: true });
});

const quiet = { BUILT_IN_FEEDS: 'no', BUILT_IN_DOCUMENTS: 'no', DATABASE_PATH: 'one.db' };

function start(environment: Record<string, string> = {}): Program {
  const program = startProgram({ ...quiet, ...environment }, folder);
  started.push(program);
  return program;
}

test('a second process on a database says who is there, stands by, and takes over from one that was killed', async () => {
  const first = start();
  await first.ready;
  // By another name of the same file.
  const second = start({ DATABASE_PATH: join(folder, 'one.db') });
  const said = await second.says('takes over when that one ends');
  expect(said).toContain(`process ${first.process.pid} on `);
  expect(said).not.toContain('Ready.');
  first.process.kill('SIGKILL');
  await second.ready;
  second.process.kill('SIGTERM');
  expect(await second.ended).toEqual({ code: 0, signal: null });
});

test('beside a running one everything is looked at as always, but what it reads is not read a second time', async () => {
  const first = start();
  await first.ready;
  const beside = (...args: string[]) => runCodicil(folder, args, { environment: quiet });
  expect((await beside('status')).code).toBe(0);
  expect((await beside('check')).code).toBe(0);
  expect((await beside('backup', 'copy.db')).code).toBe(0);
  const polled = await beside('poll', '--once');
  expect(polled.code).toBe(1);
  expect(polled.stderr).toContain(`process ${first.process.pid} on `);
  first.process.kill('SIGTERM');
  expect(await first.ended).toEqual({ code: 0, signal: null });
  expect((await beside('poll', '--once')).code).toBe(0);
});

test('one that stands by ends at once when asked', async () => {
  await start().ready;
  const second = start();
  await second.says('takes over');
  second.process.kill('SIGTERM');
  expect(await second.ended).toEqual({ code: 0, signal: null });
});

test('with one token only one speaks, whatever database it has', async () => {
  // Nobody answers there: whether the token is good is not the question.
  const token = { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:9' };
  await start(token).ready;
  const second = start({ ...token, DATABASE_PATH: 'another.db' });
  expect(await second.says('takes over')).toContain('speaks on Discord with this token');
  await start({ ...token, DISCORD_TOKEN: 'd.e.f', DATABASE_PATH: 'third.db' }).ready;
});

test('one may read the sources while another delivers', async () => {
  await Promise.all([start({ ROLES: 'poll' }).ready, start({ ROLES: 'deliver' }).ready]);
  expect(await start().says('takes over')).toContain('reads the sources of this database');
});

test('without a folder for temporary files it runs all the same', async () => {
  await start({ TMPDIR: '/dev/null/none', DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:9' }).ready;
});
