import { type APIChannel, type APIGuildMember, type Client, DiscordAPIError, Routes } from 'discord.js';
import type { CheckLine } from '../../app/ports/platform.ts';
import { counted, listed } from '../../app/wording.ts';
import { type Channel, personOf } from '../../domain/channel.ts';
import { type Bearer, missingIn, type Overwrite, permissionsIn } from './permissions.ts';

export interface Server {
  readonly id: string;
  readonly name: string;
  /** What the bot's roles give it there, before any channel changes it. */
  readonly permissions: string;
}

/** Each channel costs a request or two; beyond so many it is said that the rest was not looked at. */
const mostChannels = 40;
const threadTypes = [10, 11, 12];

/** Whether the bot may post in the channels that are subscribed, and what to click where it may not. */
export async function checkChannels(
  client: Client,
  bot: string,
  servers: readonly Server[],
  subscribed: readonly Channel[],
): Promise<CheckLine[]> {
  const channels = subscribed.filter((channel) => personOf(channel) === null);
  if (channels.length === 0) {
    const words = 'none is subscribed yet: type /codicil subscribe in a channel';
    return [{ what: 'Discord channels', ok: true, words }];
  }
  const bearers = new Map<string, Bearer>();
  const wrong: CheckLine[] = [];
  const looked = channels.slice(0, mostChannels);
  for (const channel of looked) {
    const words = await whatIsWrong(channel);
    if (words !== null) wrong.push({ what: `Discord channel ${channel.channel}`, ok: false, words });
  }
  const rest = channels.length - looked.length;
  const fine = looked.length - wrong.length;
  const words = `the bot may post in ${fine} of ${counted(looked.length, 'subscribed channel')}${rest === 0 ? '' : `; ${rest} more were not looked at`}`;
  return [{ what: 'Discord channels', ok: true, words }, ...wrong];

  async function whatIsWrong({ workspace, channel: id }: Channel): Promise<string | null> {
    const server = servers.find((one) => one.id === workspace);
    if (server === undefined) return `its server ${workspace} has removed the bot: invite it again, or unsubscribe`;
    try {
      const channel = await read(id);
      const isThread = threadTypes.includes(channel.type);
      const parent = isThread && 'parent_id' in channel && channel.parent_id ? await read(channel.parent_id) : channel;
      const overwrites = 'permission_overwrites' in parent ? ((parent.permission_overwrites ?? []) as Overwrite[]) : [];
      const permissions = permissionsIn(BigInt(server.permissions), overwrites, await bearerIn(workspace));
      const missing = missingIn(permissions, isThread);
      if (missing.length === 0) return null;
      const name = 'name' in channel ? `#${channel.name}` : id;
      return `in ${name} of "${server.name}" the bot lacks ${listed(missing)}: Edit Channel, Permissions, add the bot's role, switch them on`;
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
      if (error.status === 404) return `it is gone from "${server.name}": unsubscribe, or subscribe another`;
      return `the bot cannot see it in "${server.name}": Edit Channel, Permissions, add the bot's role, switch on View Channel`;
    }
  }

  function read(id: string): Promise<APIChannel> {
    return client.rest.get(Routes.channel(id)) as Promise<APIChannel>;
  }

  async function bearerIn(guild: string): Promise<Bearer> {
    const known = bearers.get(guild);
    if (known !== undefined) return known;
    const { roles } = (await client.rest.get(Routes.guildMember(guild, bot))) as APIGuildMember;
    const bearer = { guild, roles, member: bot };
    bearers.set(guild, bearer);
    return bearer;
  }
}
