import { PermissionFlagsBits } from 'discord.js';

/** What the bot needs where it posts, with the names that Discord shows. */
const needed = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

export type PermissionName = keyof typeof needed;

/** Needed in a channel, and in a thread instead of it. */
const inChannel: readonly PermissionName[] = ['View Channel', 'Send Messages', 'Embed Links', 'Read Message History'];
const inThread: readonly PermissionName[] = [
  'View Channel',
  'Send Messages in Threads',
  'Embed Links',
  'Read Message History',
];

/** All of them, as the invite link asks for them. */
export const neededPermissions: bigint = Object.values(needed).reduce((sum, bit) => sum | bit, 0n);

/** Where a person adds the bot to a server, with exactly these permissions. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(neededPermissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

export interface Overwrite {
  /** Of a role (the server's own id: everyone) or of a member. */
  readonly id: string;
  readonly allow: string;
  readonly deny: string;
}

/** Whom the overwrites of a channel may be about. */
export interface Bearer {
  readonly guild: string;
  readonly roles: readonly string[];
  readonly member: string;
}

/**
 * What a member may do in a channel, as Discord reckons it: what the roles give together, then what the channel changes
 * for everyone, for the roles together, and for the member.
 */
export function permissionsIn(
  base: bigint,
  overwrites: readonly Overwrite[],
  { guild, roles, member }: Bearer,
): bigint {
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n;
  let allowed = base;
  for (const ids of [[guild], roles.filter((role) => role !== guild), [member]]) {
    const own = overwrites.filter(({ id }) => ids.includes(id));
    const deny = own.reduce((sum, one) => sum | BigInt(one.deny), 0n);
    const allow = own.reduce((sum, one) => sum | BigInt(one.allow), 0n);
    allowed = (allowed & ~deny) | allow;
  }
  return allowed;
}

/** Names of what is missing for posting in a channel or thread. */
export function missingIn(permissions: bigint, isThread: boolean): PermissionName[] {
  return (isThread ? inThread : inChannel).filter((name) => (permissions & needed[name]) === 0n);
}
