import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { dayInWords } from '../app/wording.ts';
import { loadConfig } from '../config.ts';
import { pollOnce } from '../jobs/poller.ts';
import { systemClock } from '../jobs/system-clock.ts';
import { assemble, type Codicil } from '../main.ts';
import { createTerminalSender, terminalChannel, terminalPace } from '../platforms/terminal/send.ts';
import { demoFeeds } from './demo-news.ts';
import { startDemoSite } from './demo-site.ts';
import { writeLine, writeText } from './lines.ts';
import { lookOf } from './look.ts';
import { subscribeTerminal } from './terminal-subscription.ts';

const days = ['2024-09-17', '2024-09-18', '2024-09-19', '2024-09-20'];

export function addVerb(program: Command): void {
  program
    .command('demo')
    .description('replay the LinkedIn and ICO story of September 2024 from a loopback site; needs no network')
    .action(async () => {
      let now = `${days[0]}T06:00:00.000Z`;
      const folder = await mkdtemp(join(tmpdir(), 'codicil-demo-'));
      const site = await startDemoSite(demoFeeds, () => now);
      try {
        const feedsFile = join(folder, 'feeds.json');
        await writeFile(
          feedsFile,
          JSON.stringify(
            demoFeeds.map(({ id, entries: _entries, ...feed }) => ({ ...feed, address: `${site.url}/${id}.xml` })),
          ),
        );
        const config = loadConfig({
          DATABASE_PATH: join(folder, 'demo.db'),
          FEEDS_FILE: feedsFile,
          BUILT_IN_FEEDS: 'no',
          BUILT_IN_DOCUMENTS: 'no',
          ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
        });
        const codicil = await assemble(config, { ...systemClock, now: () => new Date(now) });
        await replay(codicil, (moment) => {
          now = moment;
        });
        await codicil.close();
      } finally {
        site.server.close();
        site.server.closeAllConnections();
        await rm(folder, { recursive: true });
      }
    });
}

/** Four days, polled every three hours of theirs; the posts as the channel sees them. */
async function replay(codicil: Codicil, setNow: (moment: string) => void): Promise<void> {
  await subscribeTerminal(codicil.store, codicil.clock.now());
  const sender = createTerminalSender(writeText, lookOf(process.stdout, process.stdout.isTTY !== true));
  const deliverer = codicil.addSender(sender, terminalPace);
  let seen = 0;
  for (const day of days) {
    await writeLine(`\n--- ${dayInWords(day)} ---`);
    for (let hour = 6; hour < 24; hour += 3) {
      setNow(`${day}T${String(hour).padStart(2, '0')}:00:00.000Z`);
      const reports = await pollOnce(codicil.poller, { all: true, progress: () => {} });
      seen += reports.reduce((sum, { newItems }) => sum + newItems, 0);
      await deliverer.drain(new AbortController().signal);
    }
  }
  const { sent } = await codicil.store.outbox.counts(terminalChannel);
  await writeLine(`\n${seen} entries were read, ${sent} posts came of them.`);
}
