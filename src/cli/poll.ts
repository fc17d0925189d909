import type { Command } from 'commander';
import type { PollReport } from '../app/news/poll-feed.ts';
import { counted } from '../app/wording.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { Fault } from '../domain/errors.ts';
import { pollOnce } from '../jobs/poller.ts';
import { assemble } from '../main.ts';
import { writeLine } from './lines.ts';
import { pollAlone } from './only-one.ts';
import { progressBar } from './progress.ts';

export function addVerb(program: Command): void {
  program
    .command('poll')
    .description('poll every source that is due once, and report on each')
    .requiredOption('--once', 'one cycle')
    .option('--all', 'also those that are not due yet')
    .option('--json', 'the report as JSON')
    .action(async ({ all, json }: { all?: boolean; json?: boolean }) => {
      const config = loadConfig(readEnvironment());
      const giveBack = pollAlone(config);
      const codicil = await assemble(config);
      const bar = progressBar('polling');
      try {
        const reports = await pollOnce(codicil.poller, { all: all === true, progress: bar.update });
        bar.end();
        if (json === true) return await writeLine(JSON.stringify(reports, null, 2));
        for (const { feedId, outcome, items, newItems, error } of reports) {
          await writeLine(
            `${feedId.padEnd(40)} ${outcome.padEnd(10)} ${error ?? found(outcome, items, newItems)}`.trimEnd(),
          );
        }
        const failed = reports.filter(({ outcome }) => outcome === 'failed').length;
        await writeLine(
          reports.length === 0
            ? 'no source is due yet; --all polls every one'
            : `${reports.length} polled, ${failed} could not be read`,
        );
        if (reports.length > 0 && failed === reports.length)
          throw new Fault('outage', 'no source could be read; is the network there?');
      } finally {
        await codicil.close();
        giveBack();
      }
    });
}

function found(outcome: PollReport['outcome'], items: number, newItems: number): string {
  return outcome === 'unchanged' ? '' : `${counted(items, 'entry', 'entries')}, ${newItems} new`;
}
