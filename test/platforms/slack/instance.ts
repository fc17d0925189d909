import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../../src/app/ports/clock.ts';
import { loadConfig } from '../../../src/config.ts';
import { systemClock } from '../../../src/jobs/system-clock.ts';
import { assemble, type Codicil } from '../../../src/main.ts';
import type { FakeSlack } from '../../fakes/slack/server.ts';

export type Transport = 'socket' | 'http';

export interface RunningCodicil {
  readonly codicil: Codicil;
  /** Ends it as a process would end; what it kept stays. */
  stop(): Promise<void>;
}

export interface Installation {
  start(clock?: Clock): Promise<RunningCodicil>;
  remove(): Promise<void>;
}

/** Codicil with a database of its own, set up for a stand-in; can be started again and again. */
export async function installCodicil(
  slack: FakeSlack,
  transport: Transport,
  feeds: readonly Readonly<Record<string, unknown>>[] = [],
): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'codicil-slack-'));
  const feedsFile = join(folder, 'feeds.json');
  await writeFile(feedsFile, JSON.stringify(feeds));
  const port = await freePort();
  const config = loadConfig({
    DATABASE_PATH: join(folder, 'codicil.db'),
    BUILT_IN_FEEDS: 'no',
    BUILT_IN_DOCUMENTS: 'no',
    FEEDS_FILE: feedsFile,
    ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
    SLACK_BOT_TOKEN: slack.botToken,
    ...(transport === 'socket'
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: slack.signingSecret, SLACK_PORT: String(port) }),
    SLACK_API_URL: slack.url,
    LOG_LEVEL: 'silent',
  });
  return {
    async start(clock = systemClock) {
      const codicil = await assemble(config, clock);
      const end = new AbortController();
      const work = codicil.run(end.signal);
      if (transport === 'http') {
        const url = `http://127.0.0.1:${port}/slack/events`;
        await until(async () => (await fetch(url, { method: 'POST' }).catch(() => null)) !== null);
        slack.useRequestUrl(url);
      } else await until(() => slack.socketMode.connections > 0);
      return {
        codicil,
        async stop() {
          end.abort();
          await work;
          await codicil.close();
          if (transport === 'socket') await until(() => slack.socketMode.connections === 0);
        },
      };
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Until something holds; for at most ten seconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
