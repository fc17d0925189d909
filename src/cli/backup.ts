import type { Command } from 'commander';
import { loadConfig, readEnvironment } from '../config.ts';
import { backUp } from '../store/upkeep.ts';
import { writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('backup')
    .description('a whole copy of the database, also while the bot runs')
    .argument('<file>', 'a new file')
    .action(async (file: string) => {
      const path = loadConfig(readEnvironment()).DATABASE_PATH;
      backUp(path, file);
      await writeLine(`${path} is copied to ${file}, and the copy is sound. "codicil restore ${file}" brings it back.`);
    });
}
