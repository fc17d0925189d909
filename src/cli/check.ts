import type { Command } from 'commander';
import type { CheckLine } from '../app/ports/platform.ts';
import type { Store } from '../app/ports/store.ts';
import { counted } from '../app/wording.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { type Channel, channelKey } from '../domain/channel.ts';
import { Fault } from '../domain/errors.ts';
import { assemble } from '../main.ts';
import { writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('check')
    .description('tests settings, database and platform tokens, and says what is wrong and where to mend it')
    .action(async () => {
      const config = loadConfig(readEnvironment());
      const codicil = await assemble(config);
      const lines: CheckLine[] = [{ what: 'Database', ok: true, words: `${config.DATABASE_PATH} opens` }];
      const subscribed = await subscribedChannels(codicil.store);
      for (const platform of codicil.platforms) {
        const own = subscribed.filter((channel) => channel.platform === platform.sender.platform);
        lines.push(...(await platform.check(own)));
      }
      if (codicil.platforms.length === 0) {
        const words = 'none is set up: posts go to the terminal. README.md says how to set up Slack and Discord';
        lines.push({ what: 'Platforms', ok: true, words });
      }
      await codicil.close();
      for (const { what, ok, words } of lines) await writeLine(`${ok ? 'ok   ' : 'WRONG'} ${what}: ${words}`);
      const wrong = lines.filter(({ ok }) => !ok).length;
      if (wrong > 0) throw new Fault('refused', `${counted(wrong, 'thing')} to mend`);
    });
}

async function subscribedChannels({ subscriptions }: Store): Promise<Channel[]> {
  const all = (await subscriptions.all()).map(({ channel }) => channel);
  return [...new Map(all.map((channel) => [channelKey(channel), channel])).values()];
}
