import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import { counted, listed } from '../app/wording.ts';
import { type Config, loadConfig, readEnvironment } from '../config.ts';
import { second } from '../domain/time.ts';
import { findChromium, howToGetChromium } from '../http/browser/find-chromium.ts';
import { assemble, type Codicil } from '../main.ts';
import { createTerminalSender, terminalPace } from '../platforms/terminal/send.ts';
import { writeLine, writeText } from './lines.ts';
import { lookOf } from './look.ts';
import { becomeTheOnlyOne } from './only-one.ts';
import { subscribeTerminal } from './terminal-subscription.ts';

const stopsWithin = 8.5 * second;

export function addVerb(program: Command): void {
  program
    .command('run')
    .description('run the bot until it is stopped (what npm start does)')
    .option('--roles <list>', 'what this process does; like the setting ROLES')
    .action(async ({ roles }: { roles?: string }) => {
      const environment = readEnvironment();
      const config = loadConfig(roles === undefined ? environment : { ...environment, ROLES: roles });
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      const giveBack = await becomeTheOnlyOne(config, stop.signal, (other) =>
        writeLine(`${other}.\nThis one stands by, and takes over when that one ends. Stop with Ctrl+C.`),
      );
      if (giveBack === null) return;
      const codicil = await assemble(config);
      await addTerminal(codicil, config);
      await writeLine(await welcome(codicil, config));
      await Promise.race([codicil.run(stop.signal), longestStop(stop.signal)]);
      await Promise.race([codicil.close(), wait(second, undefined, { ref: false })]);
      giveBack();
      // What is still under way is no longer waited for: nothing of it counts before it is in the database.
      process.exit();
    });
}

/** Ends so long after the wish to stop, whatever a slow site or platform still keeps us waiting for. */
async function longestStop(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await wait(stopsWithin, undefined, { ref: false });
}

async function addTerminal({ store, addSender, clock }: Codicil, config: Config): Promise<void> {
  await subscribeTerminal(store, clock.now());
  const sender = createTerminalSender(writeText, lookOf(process.stdout, config.NO_COLOR !== null));
  addSender(sender, terminalPace);
}

async function welcome({ store }: Codicil, config: Config): Promise<string> {
  const feeds = (await store.feeds.all()).length;
  const documents = (await store.documents.all()).filter(({ pages }) => pages.length > 0).length;
  const missing = whatIsMissing(config);
  return `Codicil tells you when a company or a regulator changes what happens to people's data in AI.

  reads      ${counted(feeds, 'source')} (feeds and pages) and ${counted(documents, 'policy document')}, each at its own pace
  posts      ${postsTo(config)}
  keeps      everything in ${config.DATABASE_PATH}
${missing.map((line, at) => `  ${(at === 0 ? 'missing' : '').padEnd(10)} ${line}\n`).join('')}  settings   ${existsSync('.env') ? 'in .env; .env.example lists all' : 'copy .env.example to .env and change what you need'}
  your feeds ${config.FEEDS_FILE === null ? 'set FEEDS_FILE to a list of addresses or an OPML file' : `read from ${config.FEEDS_FILE}`}
  commands   node bin/codicil.js ask "company LinkedIn", status, poll --once, demo, --help

Ready. Stop with Ctrl+C.`;
}

function postsTo(config: Config): string {
  const platforms = ['here'];
  if (config.DISCORD_TOKEN !== null) platforms.unshift('to Discord');
  if (config.SLACK_BOT_TOKEN !== null) platforms.unshift('to Slack');
  return listed(platforms);
}

/** What a person may want to add, with the settings that it takes. */
function whatIsMissing(config: Config): string[] {
  const missing: string[] = [];
  if (config.SLACK_BOT_TOKEN === null) {
    missing.push('Slack: SLACK_BOT_TOKEN and SLACK_APP_TOKEN in .env; five minutes, step by step in docs/slack.md');
  }
  if (config.DISCORD_TOKEN === null) {
    missing.push('Discord: DISCORD_TOKEN in .env; step by step in docs/discord.md');
  }
  if (findChromium(config.CHROMIUM_PATH) === null) {
    missing.push(`documents that need a browser: ${howToGetChromium(config.CHROMIUM_PATH)}`);
  }
  return missing;
}
