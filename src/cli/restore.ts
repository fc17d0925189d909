import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { loadConfig, readEnvironment } from '../config.ts';
import { Fault } from '../domain/errors.ts';
import { restore } from '../store/upkeep.ts';
import { writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('restore')
    .description('put a backup in the place of the database; the bot must be stopped')
    .argument('<file>', 'what "codicil backup" wrote')
    .option('--replace', 'where there is a database already: move it aside first')
    .action(async (file: string, { replace }: { replace?: boolean }) => {
      const path = loadConfig(readEnvironment()).DATABASE_PATH;
      if (existsSync(path) && replace !== true) {
        throw new Fault('invalid', `${path} is there already; with --replace it is moved aside`);
      }
      mkdirSync(dirname(path), { recursive: true });
      const aside = restore(file, path, new Date());
      await writeLine(`${file} is now ${path}.${aside === null ? '' : ` What was there is ${aside}.`}`);
    });
}
