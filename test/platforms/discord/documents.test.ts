import { afterEach, beforeEach, expect, test } from 'vitest';
import { neededPermissions } from '../../../src/platforms/discord/permissions.ts';
import { type FakeDiscord, startDiscord } from '../../fakes/discord/server.ts';
import { aPolicy, trainingClause } from '../../fakes/policies.ts';
import { policyPage } from '../../fakes/policy-page.ts';
import { startSite } from '../../fakes/site.ts';
import { type SteppedClock, steppedClock } from '../../fakes/stepped-clock.ts';
import { lookUntil } from '../look-until.ts';
import { command, databaseFolder, type Instance, press, startInstance, textOf } from './instance.ts';

const plain = aPolicy(20);
const trains = aPolicy(20, { 5: trainingClause });
const fees = aPolicy(20, { 1: 'Every order now costs a handling fee of five euros, which we do not pay back.' });

const recipe = (at: number) => `Whisk ${at} eggs with flour and sugar, then bake the dough until golden, number ${at}.`;
const recipes = `# Kitchen\n\n${Array.from({ length: 60 }, (_, at) => recipe(at)).join('\n\n')}`;

let discord: FakeDiscord;
let clock: SteppedClock;
let site: Awaited<ReturnType<typeof startSite>>;
let database: Awaited<ReturnType<typeof databaseFolder>>;
let instance: Instance;
let policy: string;
let asked: number;

beforeEach(async () => {
  discord = await startDiscord({ botPermissions: neededPermissions });
  clock = steppedClock('2024-09-18T08:00:00Z');
  database = await databaseFolder();
  policy = plain;
  asked = 0;
  site = await startSite((request, response) => {
    if (request.url === '/robots.txt') return void response.end('User-agent: *\nDisallow: /inside');
    asked += 1;
    response.writeHead(200, { 'content-type': 'text/html' }).end(policyPage(policy, asked));
  });
  instance = await startInstance(discord, database.path, { clock });
});
afterEach(async () => {
  await instance.stop();
  await site.stop();
  await discord.stop();
  await database.remove();
});

const lookedAt = (holds: () => boolean) => lookUntil(holds, clock, () => asked);

async function watched(): Promise<void> {
  const shown = textOf(await command(discord, 'watch', { address: `${site.url}/privacy` }).answer);
  expect(shown).toContain('is watched from now on');
  expect(shown).toContain('Last updated: 3 March 2024');
}

test('a page is watched; a statement on AI is told at once, confirmed in the same message, and shown in full', async () => {
  await watched();
  expect(textOf(await command(discord, 'watch', { address: `${site.url}/inside` }).answer)).toContain('robots.txt');
  await command(discord, 'subscribe').answer;
  policy = trains;
  await lookedAt(() => discord.messages.length > 0);
  const [alert] = discord.messages;
  expect(textOf(alert?.body ?? {})).toContain('Not confirmed yet');
  expect(textOf(alert?.body ?? {})).toContain('train our generative artificial intelligence models');
  await lookedAt(() => alert?.editedAt !== null);
  expect(discord.messages).toHaveLength(1);
  expect(textOf(alert?.body ?? {})).not.toContain('Not confirmed');
  const full = textOf(await press(discord, alert?.body ?? {}, 'Full difference').answer);
  expect(full).toContain('**Starting today we use the posts');
  expect(full).toContain('SHA-256');
  const listed = textOf(await command(discord, 'documents').answer);
  expect(listed).toContain('1 document');
  expect(listed).toMatch(/read (?:just now|\d+ (?:minute|hour)s? ago)/);
}, 60_000);

test('what is announced for a day is told again on it, after another look, as an answer to the first message', async () => {
  await watched();
  policy = aPolicy(20, {
    5: 'Effective 20 November 2024, we will use the posts of our members to train generative artificial intelligence models.',
  });
  await lookedAt(() => discord.messages[0] !== undefined && discord.messages[0].editedAt !== null);
  expect(textOf(discord.messages[0]?.body ?? {})).toContain('In force from: 20 November 2024');
  const looks = asked;
  clock.set('2024-11-20T00:01:00Z');
  await expect.poll(() => discord.messages.length, { timeout: 10_000 }).toBe(2);
  expect(asked).toBeGreaterThan(looks);
  const [first, second] = discord.messages;
  expect(second?.body.message_reference).toMatchObject({ message_id: first?.id });
  expect(textOf(second?.body ?? {})).toContain('In force now');
  expect(textOf(second?.body ?? {})).toContain('It stands in the text today');
}, 60_000);

test('a statement on AI that is gone at the second look is withdrawn in the same message; another change waits for it', async () => {
  await watched();
  await command(discord, 'subscribe').answer;
  policy = trains;
  await lookedAt(() => discord.messages.length > 0);
  policy = plain;
  const [alert] = discord.messages;
  await lookedAt(() => alert?.editedAt !== null);
  expect(textOf(alert?.body ?? {})).toContain('Withdrawn');
  policy = fees;
  await lookedAt(() => discord.messages.length > 1);
  expect(textOf(discord.messages[1]?.body ?? {})).toContain('handling fee');
  expect(textOf(discord.messages[1]?.body ?? {})).not.toContain('Not confirmed');
  expect(discord.messages).toHaveLength(2);
}, 60_000);

test('a page that holds another document is asked about; a manager has it told with a button, nobody else', async () => {
  await watched();
  await command(discord, 'subscribe').answer;
  policy = recipes;
  await lookedAt(() => discord.messages.length > 0);
  const [question] = discord.messages;
  const body = question?.body ?? {};
  expect(textOf(body)).toContain('Is this still');
  expect(textOf(body)).toContain('nothing of this was told as a change');
  expect(textOf(await press(discord, body, 'Yes, tell it', { permissions: '0' }).answer)).toContain(
    'for those who manage',
  );
  expect(textOf(await command(discord, 'documents', { show: 'trouble' }).answer)).toContain('another document now');
  expect(textOf(await press(discord, body, 'Yes, tell it').answer)).toContain('goes on from what its page holds now');
  await expect.poll(() => discord.messages.length, { timeout: 3_000 }).toBe(2);
  expect(textOf(discord.messages[1]?.body ?? {})).toContain('Whisk');
  expect(textOf(await command(discord, 'documents').answer)).toContain('All that are read can be read');
  await press(discord, body, 'Yes, go on from it').answer;
  expect(discord.messages).toHaveLength(2);
}, 60_000);
