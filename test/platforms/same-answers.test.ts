import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/app/ports/bot.ts';
import { renderPost as renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderPost as renderSlack } from '../../src/platforms/slack/render.ts';
import { renderPost as renderTerminal } from '../../src/platforms/terminal/render.ts';
import { type FakeDiscord, startDiscord } from '../fakes/discord/server.ts';
import { aFeed, anAssessment, anItem } from '../fakes/things.ts';
import { command, databaseFolder, type Instance, startInstance } from './discord/instance.ts';

let discord: FakeDiscord;
let instance: Instance;
let database: Awaited<ReturnType<typeof databaseFolder>>;

beforeAll(async () => {
  discord = await startDiscord({ limits: { routes: null } });
  database = await databaseFolder();
  instance = await startInstance(discord, database.path);
  const { store } = instance.codicil;
  await store.feeds.put(aFeed());
  await store.items.put({ item: anItem({ title: 'LinkedIn trains on posts' }), assessment: anAssessment() });
});
afterAll(async () => {
  await instance.stop();
  await discord.stop();
  await database.remove();
});

const questions: readonly [string, string, Record<string, string | number>][] = [
  ['company LinkedIn', 'company', { name: 'LinkedIn' }],
  ['company Linkedn', 'company', { name: 'Linkedn' }],
  ['latest severity:2', 'latest', { severity: 2 }],
  ['latest severity:9', 'latest', { severity: 9 }],
  ['search trains', 'search', { words: 'trains' }],
  ['sources', 'sources', {}],
  ['status', 'status', {}],
  ['help', 'help', {}],
  ['deadlines', 'deadlines', {}],
  ['why https://site.example/1', 'why', { item: 'https://site.example/1' }],
];

test.each(questions)('%s: Discord, Slack and the terminal say the same', async (line, name, options) => {
  const person = { id: 'p', mayManage: true };
  const ask = (platform: 'slack' | 'terminal'): Promise<Reply> =>
    instance.codicil.bot.runLine({ channel: { platform, workspace: 'w', channel: 'c' }, person, line });
  const [onSlack, inTerminal] = await Promise.all([ask('slack'), ask('terminal')]);
  expect(onSlack).toEqual(inTerminal);
  // Through Discord's own typed options and the real client, down to the message that is shown.
  const shown = await command(discord, name, options).answer;
  const { embeds } = renderDiscord(inTerminal.post);
  expect(shown.embeds).toEqual(JSON.parse(JSON.stringify(embeds)));
  // Each platform's own form holds the title that the answer has.
  expect(JSON.stringify(renderSlack(onSlack.post))).toContain(onSlack.post.title);
  expect(renderTerminal(inTerminal.post, { colour: false, width: 200, links: false })).toContain(inTerminal.post.title);
});
