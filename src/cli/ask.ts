import type { Command } from 'commander';
import { loadConfig, readEnvironment } from '../config.ts';
import { assemble } from '../main.ts';
import { renderPost } from '../platforms/terminal/render.ts';
import { terminalChannel } from '../platforms/terminal/send.ts';
import { writeText } from './lines.ts';
import { lookOf } from './look.ts';

export function addVerb(program: Command): void {
  program
    .command('ask')
    .description('a slash command as typed in a channel: ask "company LinkedIn"')
    .argument('<words...>')
    .action(async (words: string[]) => {
      const config = loadConfig(readEnvironment());
      const codicil = await assemble(config);
      const person = { id: 'terminal', mayManage: true };
      const { post } = await codicil.bot.runLine({ channel: terminalChannel, person, line: words.join(' ') });
      await codicil.close();
      await writeText(renderPost(post, lookOf(process.stdout, config.NO_COLOR !== null)));
    });
}
