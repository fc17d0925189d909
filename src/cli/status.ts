import type { Command } from 'commander';
import { relevanceThreshold } from '../analysis/create-analyst.ts';
import { readStatus } from '../app/conversation/status.ts';
import { shiftInWords } from '../app/conversation/verdicts.ts';
import { pageFindings } from '../app/news/source-health.ts';
import { counted, dayInWords } from '../app/wording.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { channelKey } from '../domain/channel.ts';
import { assemble } from '../main.ts';
import { writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('status')
    .description('how Codicil is doing: sources, deliveries, what is wrong')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const codicil = await assemble(loadConfig(readEnvironment()));
      const pages = await pageFindings(codicil.store);
      const status = { ...(await readStatus(codicil.store, codicil.clock.now())), pages };
      await codicil.close();
      if (json === true) return writeLine(JSON.stringify(status, null, 2));
      await writeLine(
        `${counted(status.feeds, 'source')}, ${status.unread} never read so far, ${status.failing.length} in trouble`,
      );
      const { documents } = status;
      await writeLine(
        `${counted(documents.all, 'document')}, ${documents.watched} watched, ${counted(documents.versions, 'version')}, ${documents.troubles.length} in trouble`,
      );
      await writeLine(
        `${counted(status.items, 'item')}, ${counted(status.stories, 'story', 'stories')}, ${counted(status.subscriptions, 'subscription')}, ${counted(status.verdicts.length, 'verdict')}`,
      );
      await writeLine(
        `deliveries: ${Object.entries(status.deliveries)
          .map(([state, count]) => `${count} ${state}`)
          .join(', ')}`,
      );
      for (const { name, error, since, failures, nextPollAt, address } of status.failing) {
        const read = since === null ? 'never read' : `last read ${dayInWords(since)}`;
        const next = nextPollAt === null ? '' : `, next at ${nextPollAt.slice(0, 16)}Z`;
        await writeLine(`  ${name}: ${error} (${read}, ${counted(failures, 'failure')} in a row${next}) ${address}`);
      }
      for (const { name, links, newest, address } of status.pages) {
        if (newest !== null)
          await writeLine(`  ${name}, a page: ${counted(links, 'link')}, last "${newest}" ${address}`);
      }
      for (const { service, name, error, since, address } of documents.troubles) {
        const lasting = since === null ? '' : ` (since ${dayInWords(since)})`;
        await writeLine(`  ${service}, ${name}: ${error}${lasting} ${address ?? ''}`);
      }
      for (const { channel, itemKey, verdict, at } of status.verdicts.slice(-10)) {
        await writeLine(`  ${dayInWords(at)}: in ${channelKey(channel)}: ${verdict} (${itemKey})`);
      }
      for (const { channel, by } of status.shifts) {
        await writeLine(`  ${channel} is ${shiftInWords(by, relevanceThreshold)}`);
      }
      for (const { id, reason } of status.paused) await writeLine(`  subscription ${id} is paused: ${reason}`);
    });
}
