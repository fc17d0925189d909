import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { importLines } from '../app/archive.ts';
import { counted } from '../app/wording.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { Fault, inWords } from '../domain/errors.ts';
import { openSqlite } from '../store/sqlite.ts';
import { readJsonLines, writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('import')
    .description('take in an export; nothing that is there is lost, and twice is as once')
    .argument('<file>', 'an export, or - for standard input')
    .action(async (file: string) => {
      if (file !== '-') {
        await access(file).catch((error: unknown) => {
          throw new Fault('invalid', `${file} cannot be read: ${inWords(error)}`);
        });
      }
      const store = await openSqlite(loadConfig(readEnvironment()).DATABASE_PATH);
      try {
        const count = await importLines(readJsonLines(file === '-' ? process.stdin : createReadStream(file)), store);
        await writeLine(`${counted(count, 'line')} taken in`);
      } finally {
        await store.close();
      }
    });
}
