import type { Command } from 'commander';
import { createAnalyst } from '../analysis/create-analyst.ts';
import { companiesFile } from '../config.ts';
import { readRegistry } from '../main.ts';
import { toJudgeable } from './items.ts';
import { readJsonLines, writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('classify')
    .description('judge items: JSONL on standard input, JSONL on standard output, in the same order')
    .option(
      '--explain',
      'say whether it is unsure, which companies the registry does not know, and which features spoke for and against',
    )
    .action(async ({ explain }: { explain?: boolean }) => {
      const analyst = createAnalyst(await readRegistry(companiesFile()));
      for await (const value of readJsonLines(process.stdin)) {
        const { id, judgeable } = toJudgeable(value);
        const { assessment, unsure, strangers, evidence } = analyst.explain(judgeable);
        const { relevant, score, severity, companies, regulators, jurisdictions, topics, summary, quotes, dates } =
          assessment;
        const line = {
          id,
          relevant,
          score,
          severity,
          companies,
          regulators,
          jurisdictions,
          topics,
          summary,
          quotes,
          dates,
        };
        await writeLine(JSON.stringify(explain === true ? { ...line, unsure, strangers, evidence } : line));
      }
    });
}
