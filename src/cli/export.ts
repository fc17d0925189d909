import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { exportLines } from '../app/archive.ts';
import { verdictLabels } from '../app/news/verdict-labels.ts';
import type { Store } from '../app/ports/store.ts';
import { counted } from '../app/wording.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { Fault, inWords } from '../domain/errors.ts';
import { openSqlite } from '../store/sqlite.ts';
import { writeText } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('export')
    .description('everything you would not want to lose, as one JSONL file')
    .argument('[file]', 'where to; without it, standard output')
    .option('--labels', 'instead: the items that people gave a verdict on, as labelled lines that train takes')
    .action(async (file: string | undefined, { labels }: { labels?: boolean }) => {
      const store = await openSqlite(loadConfig(readEnvironment()).DATABASE_PATH);
      async function* text() {
        for await (const line of labels === true ? labelLines(store) : exportLines(store))
          yield `${JSON.stringify(line)}\n`;
      }
      try {
        if (file === undefined) for await (const line of text()) await writeText(line);
        else await pipeline(Readable.from(text()), createWriteStream(file, { flags: 'wx' }));
      } catch (error) {
        throw new Fault('invalid', `${file ?? 'standard output'} cannot be written: ${inWords(error)}`, {
          cause: error,
        });
      } finally {
        await store.close();
      }
    });
}

async function* labelLines(store: Store) {
  const { lines, left } = await verdictLabels(store);
  yield* lines;
  const without = left === 0 ? '' : `; ${counted(left, 'verdict')} on document changes or lost items make none`;
  process.stderr.write(`${counted(lines.length, 'labelled line')}${without}\n`);
}
