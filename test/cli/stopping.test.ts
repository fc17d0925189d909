import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { startSite } from '../fakes/site.ts';
import { aDelivery } from '../fakes/things.ts';
import { startProgram } from '../torture/program.ts';

vi.setConfig({ testTimeout: 60_000 });

test('asked to stop while feeds and platform hang: over within ten seconds, what is under way in doubt, the rest waits', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-stop-'));
  const path = join(folder, 'one.db');
  const asked = Promise.withResolvers<void>();
  // Takes everything and answers nothing.
  const site = await startSite((request) => {
    if (request.url?.endsWith('/chat.postMessage')) asked.resolve();
  });
  writeFileSync(join(folder, 'feeds.txt'), `${site.url}/feed.xml\n`);
  const channel = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;
  const before = await openSqlite(path);
  await before.outbox.enqueue([aDelivery({ id: 'first', channel }), aDelivery({ id: 'second', channel })]);
  await before.close();
  const environment = {
    DATABASE_PATH: path,
    BUILT_IN_FEEDS: 'no',
    BUILT_IN_DOCUMENTS: 'no',
    FEEDS_FILE: join(folder, 'feeds.txt'),
    ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: `${site.url}/api`,
  };
  const program = startProgram(environment, folder);
  try {
    await Promise.all([program.ready, asked.promise]);
    const from = performance.now();
    program.process.kill('SIGTERM');
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - from).toBeLessThan(10_000);
    const after = await openSqlite(path);
    expect(await after.outbox.get('first')).toMatchObject({ state: 'sending' });
    expect(await after.outbox.get('second')).toMatchObject({ state: 'pending', attempts: 0 });
    await after.close();
  } finally {
    program.process.kill('SIGKILL');
    await site.stop();
    rmSync(folder, { recursive: true });
  }
});
