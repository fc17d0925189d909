import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { botRemoved } from '../../../src/app/delivery/presence.ts';
import type { Channel } from '../../../src/domain/channel.ts';
import { guildCreate } from '../../fakes/discord/objects.ts';
import { type FakeDiscord, startDiscord } from '../../fakes/discord/server.ts';
import { guildOf } from '../../fakes/discord/world.ts';
import { aDelivery, aFeed, anAssessment, anItem } from '../../fakes/things.ts';
import { command, databaseFolder, type Instance, press, startInstance, textOf } from './instance.ts';

let discord: FakeDiscord;
let instance: Instance;
let database: Awaited<ReturnType<typeof databaseFolder>>;

beforeEach(async () => {
  discord = await startDiscord();
  database = await databaseFolder();
  instance = await startInstance(discord, database.path);
});
afterEach(async () => {
  await instance.stop();
  await discord.stop();
  await database.remove();
});

const complete = (option: object, subcommand = 'company') =>
  discord.interact({
    type: 4,
    data: { id: '1', name: 'codicil', type: 1, options: [{ name: subcommand, type: 1, options: [option] }] },
  });
const subscribed = () => instance.codicil.store.subscriptions.all();

describe('bad input', () => {
  test.each<[string, string]>([
    ['4,000 characters', 'x'.repeat(4_000)],
    ['right-to-left and zero-width text', '\u202e\u200b\u200fLinked\u200bIn\u2066'],
    ['mentions and Markdown', '@everyone <@&1> **x** [a](https://evil.example)'],
    ['control characters', '\u0000\u0007\ud800'],
  ])('%s gets an answer, to the person alone', async (_, words) => {
    for (const [name, option] of [
      ['search', 'words'],
      ['company', 'name'],
      ['why', 'item'],
    ] as const) {
      const asked = command(discord, name, { [option]: words });
      expect(textOf(await asked.answer)).not.toBe('');
      expect(asked.shown.map(({ ephemeral }) => ephemeral)).toEqual([true]);
      expect(asked.shown[0]?.body.allowed_mentions).toEqual({ parse: [] });
    }
  });

  test('an invisible name is a name: LinkedIn is found behind it', async () => {
    const asked = command(discord, 'company', { name: 'Linked\u200bIn' });
    expect(textOf(await asked.answer)).toContain('LinkedIn');
  });

  test("another server's subscription cannot be ended from here", async () => {
    await command(discord, 'subscribe', { companies: 'Meta' }).answer;
    const [own] = await subscribed();
    const elsewhere = { ...own, id: 'elsewhere', channel: { ...own?.channel, workspace: '1' } };
    await instance.codicil.store.subscriptions.put(elsewhere as never);
    const asked = command(discord, 'unsubscribe', { id: 'elsewhere' });
    expect(textOf(await asked.answer)).toContain('no subscription "elsewhere"');
    expect(await subscribed()).toHaveLength(2);
  });

  test('a button of a deleted subscription, of an old version, or of nothing is answered in words', async () => {
    for (const [custom_id, words] of [
      ['page:9|#gone', 'no longer there'],
      ['more:gone', 'no longer kept'],
      ['not-relevant:gone', 'no longer kept'],
      ['invented:x', 'earlier version'],
      ['nothing', 'earlier version'],
    ]) {
      const pressed = discord.act({ type: 3, data: { component_type: 2, custom_id } });
      expect(textOf(await pressed.answer)).toContain(words);
    }
  });

  test('a channel that the bot cannot post in says so to whoever subscribes it', async () => {
    const guild = discord.world.guilds.get(discord.guild);
    const here = discord.world.channels.get(discord.channel);
    here?.overwrites.set(guild?.botRole ?? '', { allow: 0n, deny: PermissionFlagsBits.EmbedLinks });
    const asked = command(discord, 'subscribe', { companies: 'Meta' });
    expect(textOf(await asked.answer)).toContain('Nothing can be posted here yet: the bot lacks Embed Links');
    expect(await subscribed()).toHaveLength(1);
  });

  test('a button under a post whose subscription has ended says that nothing comes any more', async () => {
    await command(discord, 'subscribe', { companies: 'LinkedIn' }).answer;
    await command(discord, 'unsubscribe', { id: 'all' }).answer;
    const pressed = discord.act({ type: 3, data: { component_type: 2, custom_id: 'mute-company:LinkedIn' } });
    expect(textOf(await pressed.answer)).toContain('no subscription any more');
  });

  test('without Manage Channels nobody manages, whatever they type', async () => {
    const person = { permissions: '0' };
    for (const name of ['subscribe', 'unsubscribe', 'mute', 'sources']) {
      const options = name === 'mute' ? { company: 'Meta' } : name === 'sources' ? { add: 'https://a.example' } : {};
      const asked = command(discord, name, options as Record<string, string>, person);
      expect(textOf(await asked.answer)).toContain('those who manage');
    }
    expect(await subscribed()).toEqual([]);
  });
});

describe('answers', () => {
  test('pages turn in place, and the button works after a restart', async () => {
    const { store } = instance.codicil;
    await store.feeds.put(aFeed());
    for (let at = 0; at < 12; at += 1) {
      await store.items.put({
        item: anItem({ key: `k${at}`, url: null, title: `Word ${at}` }),
        assessment: anAssessment(),
      });
    }
    const first = await command(discord, 'search', { words: 'word' }).answer;
    await instance.stop();
    instance = await startInstance(discord, database.path);
    const turned = press(discord, first, 'Next');
    expect(textOf(await turned.answer)).toContain('Page 2');
    expect(turned.callback).toBe(6);
    expect(turned.original?.id).toBe(turned.message?.id);
  });

  test('names are completed: companies by any of their names, regulators, topics, places', async () => {
    const found = async (option: object, subcommand?: string) => JSON.stringify(await complete(option, subcommand));
    const name = (value: string) => ({ name: 'name', type: 3, value, focused: true });
    expect(await found(name('linke'))).toContain('LinkedIn');
    expect(await found(name('chatg'))).toContain('OpenAI');
    expect(await found(name('information comm'))).toContain('ICO');
    const option = (which: string, value: string) => ({ name: which, type: 3, value, focused: true });
    expect(await found(option('topics', 'opt'), 'subscribe')).toContain('opt-out');
    expect(await found(option('jurisdictions', 'UK'), 'subscribe')).toContain('UK');
    expect(await found(option('companies', 'Meta, linke'), 'subscribe')).toContain('Meta, LinkedIn');
    const choices = (await complete(name(''))).choices as unknown[];
    expect(choices.length).toBeLessThanOrEqual(25);
  });

  test('one that nobody waits for any more is let be; the next is answered', async () => {
    discord.faults.push({ kind: 'slow', ms: 50, on: 'create_interaction_response' });
    const late = command(discord, 'help');
    discord.world.advance(3_001);
    await expect.poll(() => discord.requests.get('create_interaction_response')).toBe(1);
    expect(late.callback).toBeNull();
    expect(textOf(await command(discord, 'help').answer)).toContain('What you can ask');
    expect(late.shown).toEqual([]);
  });

  test('one that takes longer than fifteen minutes is let be', async () => {
    discord.faults.push({ kind: 'slow', ms: 100, on: 'update_original_webhook_message' });
    const asked = command(discord, 'help');
    await expect.poll(() => asked.callback).toBe(5);
    discord.world.advance(15 * 60_000 + 1);
    expect(textOf(await command(discord, 'help').answer)).toContain('What you can ask');
    expect(asked.shown).toEqual([]);
  });

  test('people are answered while Discord asks the bot as a whole to wait', async () => {
    await command(discord, 'subscribe').answer;
    const [subscription] = await subscribed();
    discord.faults.push({ kind: 'limit', seconds: 60, global: true, on: 'create_message' });
    const delivery = aDelivery({ channel: subscription?.channel as Channel });
    const [platform] = instance.codicil.platforms;
    expect(await platform?.sender.send(delivery, null, AbortSignal.timeout(5_000))).toMatchObject({
      kind: 'retry',
      scope: 'platform',
    });
    expect(textOf(await command(discord, 'help').answer)).toContain('What you can ask');
  });

  test('stopping waits for those under way', async () => {
    discord.faults.push({ kind: 'slow', ms: 100, on: 'update_original_webhook_message' });
    const asked = command(discord, 'help');
    await expect.poll(() => asked.callback).toBe(5);
    await instance.stop();
    expect(asked.shown).toHaveLength(1);
    instance = await startInstance(discord, database.path);
  });
});

describe('servers and channels that come and go', () => {
  const reasons = async () => (await subscribed()).map(({ pausedReason }) => pausedReason);

  test('a deleted channel pauses what it was subscribed to, with the reason', async () => {
    await command(discord, 'subscribe').answer;
    discord.dispatch('CHANNEL_DELETE', { id: discord.channel, type: 0, guild_id: discord.guild, name: 'alerts' });
    await expect.poll(reasons).toEqual(['the channel was deleted']);
    expect(textOf(await command(discord, 'status').answer)).toContain('the channel was deleted');
  });

  test('a server that cannot be served for a while, one that removes the bot, and one that invites it again', async () => {
    await command(discord, 'subscribe').answer;
    discord.dispatch('GUILD_DELETE', { id: discord.guild, unavailable: true });
    await command(discord, 'help').answer;
    expect(await reasons()).toEqual([null]);
    discord.dispatch('GUILD_DELETE', { id: discord.guild });
    await expect.poll(reasons).toEqual([botRemoved]);
    discord.dispatch('GUILD_CREATE', guildCreate(discord.world, guildOf(discord.world, discord.guild)));
    await expect.poll(reasons).toEqual([null]);
  });

  test('removed while the bot was down, and invited again', async () => {
    await command(discord, 'subscribe').answer;
    const guild = discord.world.guilds.get(discord.guild);
    await instance.stop();
    discord.world.guilds.delete(discord.guild);
    instance = await startInstance(discord, database.path);
    await expect.poll(reasons).toEqual([botRemoved]);
    await instance.stop();
    discord.world.advance(5_000);
    if (guild !== undefined) discord.world.guilds.set(guild.id, guild);
    instance = await startInstance(discord, database.path);
    await expect.poll(reasons).toEqual([null]);
  });
});

test('commands are registered at start only when they changed', async () => {
  await instance.stop();
  instance = await startInstance(discord, database.path);
  expect(discord.requests.get('bulk_set_application_commands')).toBe(1);
  await instance.stop();
  discord.world.advance(5_000);
  discord.world.commands = discord.world.commands.map((one) => ({ ...one, description: 'Another' }));
  instance = await startInstance(discord, database.path);
  await expect.poll(() => discord.requests.get('bulk_set_application_commands')).toBe(2);
});
