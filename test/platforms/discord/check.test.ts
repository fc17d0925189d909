import { readFileSync } from 'node:fs';
import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckLine } from '../../../src/app/ports/platform.ts';
import type { Channel } from '../../../src/domain/channel.ts';
import { connectDiscord } from '../../../src/platforms/discord/connect.ts';
import { inviteLink, missingIn, neededPermissions, permissionsIn } from '../../../src/platforms/discord/permissions.ts';
import { silentLog } from '../../fakes/clock.ts';
import { type FakeDiscord, startDiscord } from '../../fakes/discord/server.ts';

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startDiscord({ botPermissions: neededPermissions });
});
afterEach(() => discord.stop());

async function check(channels: readonly Channel[], token = discord.token): Promise<CheckLine[]> {
  const platform = connectDiscord({ token, apiUrl: discord.url }, silentLog);
  const lines = await platform.check(channels);
  await platform.close();
  return lines;
}
const here = (): Channel => ({ platform: 'discord', workspace: discord.guild, channel: discord.channel });
const wrong = (lines: readonly CheckLine[]) => lines.filter(({ ok }) => !ok).map(({ words }) => words);

test('all is well: who, where, gateway, commands, channels', async () => {
  const lines = await check([here()]);
  expect(lines.map(({ what, ok }) => [what, ok])).toEqual([
    ['Discord token', true],
    ['Discord gateway', true],
    ['Discord servers', true],
    ['Discord commands', true],
    ['Discord channels', true],
  ]);
  expect(discord.messages).toEqual([]);
});

test('a wrong token: said with where to click, and no use in trying again', async () => {
  expect(wrong(await check([], 'wrong.token.here'))).toEqual([expect.stringContaining('Reset Token')]);
  const platform = connectDiscord({ token: 'wrong.token.here', apiUrl: discord.url }, silentLog);
  await expect(platform.start({} as never)).rejects.toMatchObject({ kind: 'misconfigured' });
  await platform.close();
});

test('a Discord that cannot be reached is no wrong token', async () => {
  const platform = connectDiscord({ token: discord.token, apiUrl: 'http://127.0.0.1:9' }, silentLog);
  expect(await platform.check([])).toEqual([
    { what: 'Discord', ok: false, words: expect.stringMatching(/cannot be reached \(.*\): see that this machine may/) },
  ]);
  await platform.close();
});

test('no server yet: the invite link', async () => {
  discord.world.guilds.clear();
  expect(wrong(await check([]))).toEqual([expect.stringContaining(inviteLink(discord.applicationId))]);
});

test('a server without our commands: the invite link again', async () => {
  const guild = discord.world.guilds.get(discord.guild);
  if (guild !== undefined) guild.commandsScope = false;
  expect(wrong(await check([here()]))).toEqual([
    expect.stringContaining('"A server" added the bot without its commands'),
  ]);
});

test('a channel that takes a permission away: which one, and where to switch it on', async () => {
  const role = discord.world.guilds.get(discord.guild)?.botRole ?? '';
  const overwrites = discord.world.channels.get(discord.channel)?.overwrites;
  overwrites?.set(role, { allow: 0n, deny: PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.SendMessages });
  expect(wrong(await check([here()]))).toEqual([
    expect.stringMatching(
      /#alerts of "A server" the bot lacks Send Messages and Embed Links: Edit Channel, Permissions/,
    ),
  ]);
  overwrites?.set(role, { allow: 0n, deny: PermissionFlagsBits.ViewChannel });
  expect(wrong(await check([here()]))).toEqual([expect.stringContaining('switch on View Channel')]);
});

test('a channel that is gone, and a server that removed the bot', async () => {
  const lines = await check([
    { ...here(), channel: '1' },
    { ...here(), workspace: '2' },
  ]);
  expect(wrong(lines)).toEqual([expect.stringContaining('is gone'), expect.stringContaining('has removed the bot')]);
});

test('a gateway that does not answer', async () => {
  discord.sessions.stop();
  expect(wrong(await check([]))).toEqual([expect.stringContaining('let WebSocket connections')]);
});

describe('the invite link', () => {
  test('asks for the bot, its commands, and exactly what is used', () => {
    const query = new URL(inviteLink('1')).searchParams;
    expect(query.get('scope')).toBe('bot applications.commands');
    expect(BigInt(query.get('permissions') ?? 0)).toBe(neededPermissions);
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(inviteLink('APPLICATION_ID'));
    expect(missingIn(neededPermissions, false)).toEqual([]);
    expect(missingIn(neededPermissions, true)).toEqual([]);
    expect(missingIn(neededPermissions & ~PermissionFlagsBits.SendMessages, true)).toEqual([]);
  });
});

describe('what a channel leaves of a permission', () => {
  const bearer = { guild: 'g', roles: ['a', 'b'], member: 'm' };
  const bit = PermissionFlagsBits.SendMessages;
  const one = (id: string, allow: bigint, deny: bigint) => ({ id, allow: String(allow), deny: String(deny) });

  test.each([
    ['nothing is changed', [], true],
    ['everyone loses it', [one('g', 0n, bit)], false],
    ['everyone loses it, a role has it', [one('g', 0n, bit), one('b', bit, 0n)], true],
    ['one role loses it, the other has it', [one('a', 0n, bit), one('b', bit, 0n)], true],
    ['a role has it, the member loses it', [one('b', bit, 0n), one('m', 0n, bit)], false],
    ['somebody else loses it', [one('c', 0n, bit)], true],
  ])('%s', (_, overwrites, has) => {
    expect((permissionsIn(bit, overwrites, bearer) & bit) !== 0n).toBe(has);
  });

  test('an administrator keeps everything', () => {
    const all = permissionsIn(PermissionFlagsBits.Administrator, [one('m', 0n, bit)], bearer);
    expect((all & bit) !== 0n).toBe(true);
  });
});
