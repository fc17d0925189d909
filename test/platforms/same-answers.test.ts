import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { commands } from '../../commands/registry.ts';
import { parseCommandLine } from '../../src/app/conversation/command-line.ts';
import { renderPost as renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderPost as renderSlack } from '../../src/platforms/slack/render.ts';
import { terminalChannel } from '../../src/platforms/terminal/send.ts';
import type { Json } from '../fakes/discord/form.ts';
import { type FakeDiscord, startDiscord } from '../fakes/discord/server.ts';
import { startSite } from '../fakes/site.ts';
import { type FakeSlack, startSlack } from '../fakes/slack/server.ts';
import { aFeed, anAssessment, anItem } from '../fakes/things.ts';
import { databaseFolder, type Instance, startInstance } from './discord/instance.ts';

const ids = new Set<string>();
let discord: FakeDiscord;
let slack: FakeSlack;
let site: Awaited<ReturnType<typeof startSite>>;
let instance: Instance;
let database: Awaited<ReturnType<typeof databaseFolder>>;

beforeAll(async () => {
  discord = await startDiscord({ limits: { routes: null } });
  slack = await startSlack({ limits: false });
  site = await startSite((_, response) => {
    response.setHeader('content-type', 'application/rss+xml');
    response.end('<rss version="2.0"><channel><title>Press</title><item><title>News</title></item></channel></rss>');
  });
  database = await databaseFolder();
  const { url: SLACK_API_URL, botToken: SLACK_BOT_TOKEN, appToken: SLACK_APP_TOKEN } = slack;
  // Nothing is polled: what one platform's answer shows must not change before the next is asked.
  const settings = { SLACK_API_URL, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, ROLES: 'deliver' };
  instance = await startInstance(discord, database.path, { settings });
  await vi.waitUntil(() => slack.socketMode.connections > 0, { timeout: 10_000 });
  const { store } = instance.codicil;
  await store.feeds.put(aFeed());
  await store.items.put({ item: anItem({ title: 'LinkedIn trains on posts' }), assessment: anAssessment() });
  const at = new Date().toISOString();
  for (let count = 0; count < 12; count += 1) {
    await store.stories.put({
      id: `s${count}`,
      title: `LinkedIn trains on posts, part ${count}`,
      summary: 'A text.',
      severity: 3,
      companies: ['LinkedIn'],
      regulators: ['ICO'],
      jurisdictions: ['UK'],
      topics: ['ai-training'],
      dates: [{ day: '2099-11-20', kind: 'opt-out', quote: 'Object by 20 November 2099.' }],
      firstSeenAt: at,
      updatedAt: at,
      follows: null,
    });
    const member = { memberKind: 'item', memberId: count === 0 ? 'k1' : `none${count}`, joinedAt: at } as const;
    await store.stories.addMember({ storyId: `s${count}`, ...member, role: 'first' });
  }
});
afterAll(async () => {
  await instance.stop();
  await slack.stop();
  await discord.stop();
  await site.stop();
  await database.remove();
});

/** What is asked, in this order, in a channel of each platform; after `/`, what undoes it for all of them. */
const questions: [line: string, undo?: string][] = [
  ['help'],
  ['subscriptions'],
  ['unsubscribe'],
  ['subscribe companies:LinkedIn,Meta topics:"AI training" severity:2 words:posts'],
  ['subscribe companies:LinkedIn,Meta topics:"AI training" severity:2 words:posts'],
  ['subscribe jurisdictions:UK sources:feed when:digest mention-severity:2'],
  ['subscribe companies:Linkedn'],
  ['subscribe topics:nonsense'],
  ['subscribe when:sometimes'],
  ['subscriptions'],
  ['unsubscribe companies:Meta'],
  ['unsubscribe nowhere'],
  ['unsubscribe all'],
  ['company LinkedIn'],
  ['company ico'],
  ['company LinkedIn as-of:2024-09-01'],
  ['company'],
  ['latest severity:2'],
  ['latest severity:9'],
  ['search trains'],
  ['search nowhere'],
  ['digest'],
  ['digest weekly day:Monday hour:9 time-zone:Europe/London'],
  ['digest weekly time-zone:Mars/Olympus'],
  ['digest off'],
  ['sources'],
  ['sources add:PRESS', 'sources remove:PRESS'],
  ['sources add:not-an-address'],
  ['sources remove:nothing'],
  ['mute LinkedIn'],
  ['unmute LinkedIn'],
  ['unmute LinkedIn'],
  ['why https://site.example/1'],
  ['why https://nowhere.example/'],
  ['deadlines'],
  ['deadlines company:LinkedIn remind:7', 'deadlines remind:off'],
  ['status'],
  ['quiet on from:22 to:7'],
  ['quiet off'],
  ['limit 3'],
  ['limit none'],
  ['limit off'],
  ['changes LinkedIn'],
  ['documents LinkedIn'],
  ['relevance'],
  ['watch nowhere'],
  ['unwatch nothing'],
];

test('every command is asked', () => {
  const asked = new Set(questions.map(([line]) => line.split(' ')[0]));
  expect(commands.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
});

test.each(questions)('%s: Discord, Slack and the terminal say the same', async (asked, undo) => {
  const address = `${site.url}/feed`;
  const line = asked.replace('PRESS', address);
  const person = { id: 'p', mayManage: true };
  const ask = async (words: string) =>
    (await instance.codicil.bot.runLine({ channel: terminalChannel, person, line: words })).post;
  const undone = async () => {
    if (undo !== undefined) expect((await ask(undo.replace('PRESS', address))).title).not.toBe('That did not work');
  };

  const inTerminal = await ask(line);
  await undone();
  const onDiscord = await inDiscord(line);
  await undone();
  const onSlack = await slack.command(line);
  await undone();

  const { embeds, components } = renderDiscord(inTerminal);
  expect(await alike(onDiscord.embeds)).toEqual(await alike(embeds));
  expect(labelsIn(onDiscord.components)).toEqual(labelsIn(components));
  expect(await alike(textsOf(onSlack.blocks))).toEqual(await alike(textsOf(renderSlack(inTerminal).blocks)));
  expect(await alike(onSlack.text)).toEqual(await alike(renderSlack(inTerminal).text));
});

/** Through Discord's own typed options; what is shown to the person in the end. */
function inDiscord(line: string): Promise<Json> {
  const { command, options } = parseCommandLine(line, commands);
  const typed = (name: string, value: string) => {
    const isNumber = command.options.find((option) => option.name === name)?.type === 'integer';
    return isNumber ? { name, type: 4, value: Number(value) } : { name, type: 3, value };
  };
  const given = Object.entries(options).map(([option, value]) => typed(option, value));
  const data = { id: '1', name: 'codicil', type: 1, options: [{ name: command.name, type: 1, options: given }] };
  return discord.act({ type: 2, data }).answer;
}

/** As JSON has it, and without the ids of subscriptions, which are each channel's own. */
async function alike(shown: unknown): Promise<unknown> {
  for (const { id } of await instance.codicil.store.subscriptions.all()) ids.add(id);
  return JSON.parse([...ids].reduce((text, id) => text.replaceAll(id, 'ID'), JSON.stringify(shown)));
}

/** Text of blocks, without their buttons: Slack's help has one more, for the form. */
function textsOf(blocks: unknown): Json[] {
  return (blocks as Json[]).filter(({ type }) => type !== 'actions');
}

function labelsIn(rows: unknown): string[] {
  return (rows as { components: { label: string }[] }[]).flatMap(({ components }) =>
    components.map(({ label }) => label),
  );
}
