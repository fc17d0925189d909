import type { Command } from 'commander';
import { loadConfig, readEnvironment } from '../config.ts';
import { Fault } from '../domain/errors.ts';
import { findDamage } from '../store/upkeep.ts';
import { writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('verify')
    .description("the database's own checks, and ours: is everything there that belongs together")
    .argument('[file]', 'a backup; without it, the database in use')
    .action(async (file: string | undefined) => {
      const path = file ?? loadConfig(readEnvironment()).DATABASE_PATH;
      const found = findDamage(path);
      if (found.length > 0) throw new Fault('refused', `${path} is not sound:\n  ${found.join('\n  ')}`);
      await writeLine(`${path} is sound.`);
    });
}
