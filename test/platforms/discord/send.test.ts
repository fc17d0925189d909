import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Channel, directChannel } from '../../../src/domain/channel.ts';
import { connectDiscord } from '../../../src/platforms/discord/connect.ts';
import { silentLog } from '../../fakes/clock.ts';
import { permission } from '../../fakes/discord/permissions.ts';
import { type FakeDiscord, startDiscord } from '../../fakes/discord/server.ts';
import { announcementChannel } from '../../fakes/discord/world.ts';
import { aDelivery, aPost } from '../../fakes/things.ts';
import { databaseFolder, startInstance } from './instance.ts';

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.stop());

const here = (): Channel => ({ platform: 'discord', workspace: discord.guild, channel: discord.channel });
const soon = () => AbortSignal.timeout(10_000);
const sender = (apiUrl = discord.url) => connectDiscord({ token: discord.token, apiUrl }, silentLog).sender;
const send = (over = {}, parent: string | null = null) =>
  sender().send(aDelivery({ channel: here(), ...over }), parent, soon());

test('taken, and an update answers the first message', async () => {
  const first = await send();
  expect(first).toMatchObject({ kind: 'sent', messageId: discord.messages[0]?.id });
  await send({ id: 'd2' }, discord.messages[0]?.id);
  expect(discord.messages[1]?.body.message_reference).toMatchObject({ message_id: discord.messages[0]?.id });
});

test('an update whose first message was deleted is a message of its own', async () => {
  expect(await send({}, '123456789012345678')).toMatchObject({ kind: 'sent' });
});

test('taken but the answer lost: a repeat gives back the first message', async () => {
  discord.faults.push({ kind: 'taken' });
  expect(await send()).toMatchObject({ kind: 'in-doubt' });
  expect(await send()).toMatchObject({ kind: 'sent', messageId: discord.messages[0]?.id });
  expect(discord.messages).toHaveLength(1);
});

test('in doubt it is looked for: found, not there, or not to be known without the right to read the history', async () => {
  const find = (over = {}) =>
    sender().find(aDelivery({ channel: here(), claimedAt: new Date().toISOString(), ...over }), null, soon());
  expect(await find()).toBeNull();
  discord.faults.push({ kind: 'taken' });
  await send();
  expect(await find()).toBe(discord.messages[0]?.id);
  expect(await find({ post: aPost({ title: 'Another' }) })).toBeNull();
  const guild = discord.world.guilds.get(discord.guild);
  if (guild === undefined) throw new Error('no server');
  guild.botRolePermissions &= ~permission.readMessageHistory;
  guild.everyonePermissions &= ~permission.readMessageHistory;
  expect(await find()).toBeUndefined();
});

test('a server error leaves it in doubt, a long limit is waited for outside', async () => {
  discord.faults.push({ kind: 'status', status: 502 });
  expect(await send()).toMatchObject({ kind: 'in-doubt' });
  discord.faults.push({ kind: 'limit', seconds: 60, global: true });
  expect(await send()).toMatchObject({ kind: 'retry', scope: 'platform' });
});

test.each([
  [10003, 'gone'],
  [50001, 'View Channel'],
  [50013, 'Send Messages'],
  [50008, 'takes no posts'],
])('code %i is a channel out of reach', async (code, words) => {
  discord.closed.set(discord.channel, code);
  const reason = expect.stringContaining(words);
  expect(await send()).toMatchObject({ kind: 'unreachable', scope: 'channel', reason });
});

test('nobody there: it never left', async () => {
  const lonely = sender('http://127.0.0.1:9');
  const outcome = await lonely.send(aDelivery({ channel: here() }), null, AbortSignal.timeout(5_000));
  expect(outcome).toMatchObject({ kind: 'retry', scope: 'platform' });
});

test('a message to a person is changed where it was said', async () => {
  const person = discord.world.personId;
  const to = directChannel(here(), person);
  const first = await sender().send(aDelivery({ channel: to }), null, soon());
  expect(first).toMatchObject({ kind: 'sent' });
  const said = discord.messages[0];
  const change = aDelivery({ id: 'd2', channel: to, post: aPost({ title: 'Corrected' }) });
  expect(await sender().edit(change, said?.id ?? '', soon())).toMatchObject({ kind: 'sent' });
  expect(JSON.stringify(discord.messages[0]?.body)).toContain('Corrected');
  expect(said?.channel).not.toBe(discord.channel);
});

test('an announcement is published; where that is refused, the message is there all the same', async () => {
  const database = await databaseFolder();
  const { codicil, stop } = await startInstance(discord, database.path);
  const post = (id: string) => {
    const delivery = aDelivery({ id, channel: { ...here(), channel: announcementChannel } });
    return codicil.platforms[0]?.sender.send(delivery, null, AbortSignal.timeout(5_000));
  };
  expect(await post('d1')).toMatchObject({ kind: 'sent' });
  expect(discord.published).toEqual([discord.messages[0]?.id]);
  discord.faults.push({ kind: 'status', status: 403, on: 'crosspost_message' });
  expect(await post('d2')).toMatchObject({ kind: 'sent' });
  expect(discord.published).toHaveLength(1);
  await stop();
  await database.remove();
});
