import type { Command } from 'commander';
import { type HistoryReport, importHistory } from '../app/documents/import-history.ts';
import { counted } from '../app/wording.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { openGitHistory } from '../documents/git-history.ts';
import { createComparePool } from '../jobs/compare-pool.ts';
import { systemClock } from '../jobs/system-clock.ts';
import { readRegistry } from '../main.ts';
import { openSqlite } from '../store/sqlite.ts';
import { writeLine } from './lines.ts';
import { progressBar } from './progress.ts';

interface Options {
  readonly collection?: string;
  readonly licence?: string;
  readonly service?: readonly string[];
  readonly json?: boolean;
}

/** Comparing is what takes the time; more workers than this wait for the one that writes. */
const workers = 3;

export function addVerb(program: Command): void {
  program
    .command('history')
    .description('recorded histories of documents')
    .command('import')
    .description('fill the store with the versions of a git repository (Service/Document.md, one commit a version)')
    .argument('<repository>', "a clone, such as one of Open Terms Archive's versions repositories")
    .option('--collection <name>', 'how the collection wants to be named; else as its README does')
    .option('--licence <name>', 'under which its records may be used; else as its LICENSE says')
    .option('--service <name...>', 'only these services')
    .option('--json', 'the report as JSON')
    .action(async (repository: string, options: Options) => {
      const config = loadConfig(readEnvironment());
      const history = await openGitHistory(repository, {
        collection: options.collection ?? null,
        licence: options.licence ?? null,
      });
      const store = await openSqlite(config.DATABASE_PATH);
      const pool = createComparePool(workers);
      const bar = progressBar('importing');
      const started = performance.now();
      try {
        const wanted = history.documents.filter(
          ({ service }) => options.service === undefined || options.service.includes(service),
        );
        const report = await importHistory(
          { ...history, documents: wanted },
          {
            store,
            compare: pool.compare,
            registry: await readRegistry(config.COMPANIES_FILE),
            clock: systemClock,
            progress: bar.update,
          },
        );
        bar.end();
        const seconds = (performance.now() - started) / 1_000;
        const whole = { collection: history.collection, licence: history.licence, otherFiles: history.otherFiles };
        if (options.json === true) await writeLine(JSON.stringify({ ...whole, ...report, seconds }, null, 2));
        else for (const line of inLines(report, whole, seconds)) await writeLine(line);
      } finally {
        await pool.close();
        await history.close();
        await store.close();
      }
    });
}

function inLines(
  report: HistoryReport,
  { collection, licence, otherFiles }: { collection: string; licence: string; otherFiles: number },
  seconds: number,
): string[] {
  const { changes } = report;
  const all = changes['ai-data'] + changes.substantive + changes.cosmetic;
  const pace =
    report.records === 0 ? '' : `, ${Math.round(report.records / Math.max(seconds, 0.001))} versions a second`;
  const apart: readonly (readonly [number, string])[] = [
    [report.earlier, 'taken in earlier'],
    [report.returns, 'returns to an earlier text'],
    [report.baselines, 'new baselines, by another way of reading or another page'],
    [report.faults, 'no versions (walls, error pages, fragments, other languages)'],
    [report.unreadable, 'no text, or one of more than 4 MB'],
    [report.uncompared, 'too much to be compared, kept as new baselines'],
    [report.ours, 'from a time that own captures cover'],
    [otherFiles, 'in the repository that are no documents'],
  ];
  return [
    `${collection} (${licence})`,
    `${counted(report.documents, 'document')}, ${counted(report.versions, 'version')} taken in${pace}`,
    `${counted(all, 'change')}: ${changes['ai-data']} on AI and people's data, ${changes.substantive} substantive, ${changes.cosmetic} cosmetic`,
    ...apart.filter(([count]) => count > 0).map(([count, what]) => `  ${count.toLocaleString('en-GB')} ${what}`),
  ];
}
