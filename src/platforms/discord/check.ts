import { type Client, DiscordAPIError, Routes } from 'discord.js';
import type { CheckLine } from '../../app/ports/platform.ts';
import { counted, listed } from '../../app/wording.ts';
import type { Channel } from '../../domain/channel.ts';
import { inWords } from '../../domain/errors.ts';
import { checkChannels, type Server } from './check-channels.ts';
import { checkGateway } from './check-gateway.ts';
import { inviteLink } from './permissions.ts';

const pageSize = 200;
const missingAccess = 50_001;

/**
 * Asks Discord who we are, in which servers, whether our commands are there, whether its gateway can be reached, and what
 * we may do in the channels given. Posts nothing, and logs nobody in.
 */
export async function checkDiscord(client: Client, channels: readonly Channel[]): Promise<CheckLine[]> {
  try {
    const application = (await client.rest.get(Routes.currentApplication())) as { id: string; name: string };
    const servers = await readServers(client);
    const lines: CheckLine[] = [
      { what: 'Discord token', ok: true, words: `is of the application "${application.name}"` },
      await checkGateway(client),
    ];
    if (servers.length === 0) {
      const words = `no server has added the bot yet: open ${inviteLink(application.id)} and choose one`;
      return [...lines, { what: 'Discord servers', ok: false, words }];
    }
    lines.push({
      what: 'Discord servers',
      ok: true,
      words: `${counted(servers.length, 'server has', 'servers have')} added the bot; to add it to another: ${inviteLink(application.id)}`,
    });
    lines.push(await checkCommands(client, application.id, servers, channels));
    lines.push(...(await checkChannels(client, application.id, servers, channels)));
    return lines;
  } catch (error) {
    return [refusalLine(error)];
  }
}

function refusalLine(error: unknown): CheckLine {
  if (error instanceof DiscordAPIError && error.status === 401) {
    const words =
      'Discord refuses it: open https://discord.com/developers/applications, your application, Bot, Reset Token, and put the new one into DISCORD_TOKEN';
    return { what: 'Discord token', ok: false, words };
  }
  if (error instanceof DiscordAPIError) {
    return { what: 'Discord', ok: false, words: `answers with status ${error.status}: ${error.message}` };
  }
  const words = `cannot be reached (${inWords(error)}): see that this machine may call https://discord.com, or wait where Discord is down (https://discordstatus.com)`;
  return { what: 'Discord', ok: false, words };
}

async function readServers(client: Client): Promise<Server[]> {
  const servers: Server[] = [];
  for (;;) {
    const after = servers.at(-1)?.id;
    const query = new URLSearchParams({ limit: String(pageSize), ...(after === undefined ? {} : { after }) });
    const page = (await client.rest.get(Routes.userGuilds(), { query })) as Server[];
    servers.push(...page);
    if (page.length < pageSize) return servers;
  }
}

/** A server may have added the bot without its commands: asking for them there says so. */
async function checkCommands(
  client: Client,
  application: string,
  servers: readonly Server[],
  channels: readonly Channel[],
): Promise<CheckLine> {
  const used = servers.filter(({ id }) => channels.some(({ workspace }) => workspace === id));
  const without: string[] = [];
  for (const { id, name } of (used.length > 0 ? used : servers).slice(0, 20)) {
    try {
      await client.rest.get(Routes.applicationGuildCommands(application, id));
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || Number(error.code) !== missingAccess) throw error;
      without.push(`"${name}"`);
    }
  }
  if (without.length === 0) return { what: 'Discord commands', ok: true, words: 'may be registered' };
  const words = `${listed(without)} added the bot without its commands: open ${inviteLink(application)} and choose the server again`;
  return { what: 'Discord commands', ok: false, words };
}
