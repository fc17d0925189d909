import { afterEach, beforeEach, expect, test } from 'vitest';
import { neededPermissions } from '../../../src/platforms/discord/permissions.ts';
import { type FakeDiscord, startDiscord } from '../../fakes/discord/server.ts';
import { type SteppedClock, steppedClock } from '../../fakes/stepped-clock.ts';
import { type Entry, hoursUntil, oldNews, startPress, suspended, training } from '../press.ts';
import { command, databaseFolder, press, startInstance, textOf } from './instance.ts';

let discord: FakeDiscord;
let clock: SteppedClock;
let site: Awaited<ReturnType<typeof startPress>>;
let database: Awaited<ReturnType<typeof databaseFolder>>;
const entries: Entry[] = [];

beforeEach(async () => {
  // What the invite link asks for, and nothing beyond it.
  discord = await startDiscord({ botPermissions: neededPermissions });
  clock = steppedClock('2024-09-18T08:00:00Z');
  database = await databaseFolder();
  entries.splice(0, entries.length, oldNews);
  site = await startPress(entries);
});
afterEach(async () => {
  await site.stop();
  await discord.stop();
  await database.remove();
});

test('subscribe, hear the news, press, look up, an update in reply after a restart, and the week', async () => {
  let instance = await startInstance(discord, database.path, { clock });

  const added = command(discord, 'sources', { add: site.feed });
  expect(textOf(await added.answer)).toContain('Press is read from now on');
  const subscribed = command(discord, 'subscribe', { companies: 'LinkedIn', severity: 1 });
  expect(textOf(await subscribed.answer)).toContain('In the last 30 days it would have sent nothing');
  // It concerns the whole channel: the one who asked is answered, then all are told.
  await expect.poll(() => subscribed.shown.map(({ ephemeral }) => ephemeral)).toEqual([true, false]);

  entries.push(training);
  await hoursUntil(clock, () => discord.messages.length > 0);
  const [first] = discord.messages;
  expect(first?.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
  expect(textOf(first?.body ?? {})).toContain('LinkedIn now uses its members’ data');

  const more = press(discord, first?.body ?? {}, 'Show more');
  expect(textOf(await more.answer)).toContain('Sources');
  const refused = press(discord, first?.body ?? {}, 'Mute', { permissions: '0' });
  expect(textOf(await refused.answer)).toContain('for those who manage this channel');

  const company = textOf(await command(discord, 'company', { name: 'Linkedin' }).answer);
  expect(company).toContain('LinkedIn now uses its members’ data');
  expect(company).toContain('Belongs to: Microsoft');

  discord.sessions.drop(4000);
  await expect.poll(() => discord.resumed(), { timeout: 5_000 }).toBe(1);
  await command(discord, 'digest', { when: 'weekly', day: 'monday', hour: 9, 'time-zone': 'Europe/London' }).answer;

  await instance.stop();
  entries.push(suspended);
  clock.set('2024-09-20T10:00:00Z');
  instance = await startInstance(discord, database.path, { clock });
  await hoursUntil(clock, () => discord.messages.length > 1);
  const update = discord.messages[1]?.body ?? {};
  expect(textOf(update)).toContain('LinkedIn suspends training');
  expect(update.message_reference).toMatchObject({ message_id: first?.id });
  const old = press(discord, first?.body ?? {}, 'Not relevant');
  expect(textOf(await old.answer)).toContain('Noted, thank you');

  // Monday 09:00 in London is 08:00 UTC in summer.
  clock.set('2024-09-23T07:59:00Z');
  await instance.codicil.everyMinute();
  expect(discord.messages).toHaveLength(2);
  clock.set('2024-09-23T08:00:00Z');
  await instance.codicil.everyMinute();
  await expect.poll(() => discord.messages.length, { timeout: 5_000 }).toBe(3);
  await instance.codicil.everyMinute();
  const week = textOf(discord.messages[2]?.body ?? {});
  expect(week).toContain('The week to 23 September 2024');
  expect(week).toContain('LinkedIn');
  await instance.stop();
  expect(discord.messages).toHaveLength(3);
  expect(discord.requests.get('bulk_set_application_commands')).toBe(1);
}, 30_000);

test('a summary that was missed while the bot was down is sent once when it comes up', async () => {
  let instance = await startInstance(discord, database.path, { clock });
  await command(discord, 'subscribe').answer;
  await command(discord, 'digest', { when: 'weekly', day: 'monday', hour: 9 }).answer;
  await instance.stop();
  discord.world.advance(5_000);
  clock.set('2024-09-24T15:00:00Z');
  for (let start = 0; start < 2; start += 1) {
    instance = await startInstance(discord, database.path, { clock });
    await expect.poll(() => discord.messages.length, { timeout: 5_000 }).toBe(1);
    await instance.stop();
    // Discord lets a bot ask for its gateway twice in five seconds.
    discord.world.advance(5_000);
  }
  expect(textOf(discord.messages[0]?.body ?? {})).toContain('The week to 23 September 2024');
}, 30_000);
