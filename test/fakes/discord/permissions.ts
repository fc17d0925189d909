import type { FakeChannel, FakeGuild } from './world.ts';

/** The permission bits that what the stand-in does asks for (Discord's list). */
export const permission = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** Every permission there is but Administrator, which would hide what is missing. */
export const everyPermission = ((1n << 51n) - 1n) & ~permission.administrator;

/** What the bot may do in a channel: its roles, then what the channel takes away and gives; a thread has its parent's. */
export function botPermissions(guild: FakeGuild, channel: FakeChannel): bigint {
  const base = guild.everyonePermissions | guild.botRolePermissions;
  if ((base & permission.administrator) !== 0n) return everyPermission | permission.administrator;
  let allowed = base;
  for (const id of [guild.id, guild.botRole]) {
    const overwrite = channel.overwrites.get(id);
    if (overwrite !== undefined) allowed = (allowed & ~overwrite.deny) | overwrite.allow;
  }
  return (allowed & permission.viewChannel) === 0n ? 0n : allowed;
}
