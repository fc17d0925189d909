import { type Client, DiscordAPIError, PermissionFlagsBits, Routes } from 'discord.js';
import type { CheckLine } from '../../app/ports/platform.ts';
import { inWords } from '../../domain/errors.ts';

/** What the bot needs where it posts: View Channel, Send Messages, Send in Threads, Embed Links, Read History. */
export const neededPermissions: bigint =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

/** Where a person adds the bot to a server, with exactly these permissions. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(neededPermissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

/** Asks Discord who we are and where; posts nothing. */
export async function checkDiscord(client: Client): Promise<CheckLine[]> {
  try {
    const application = (await client.rest.get(Routes.currentApplication())) as { id: string; name: string };
    const servers = (await client.rest.get(Routes.userGuilds())) as { name: string }[];
    const lines: CheckLine[] = [
      { what: 'Discord token', ok: true, words: `is of the application "${application.name}"` },
    ];
    lines.push(
      servers.length > 0
        ? { what: 'Discord servers', ok: true, words: `${servers.length} have added the bot` }
        : {
            what: 'Discord servers',
            ok: false,
            words: `no server has added the bot yet: open ${inviteLink(application.id)}`,
          },
    );
    return lines;
  } catch (error) {
    const refused = error instanceof DiscordAPIError && error.status === 401;
    const words = refused
      ? 'Discord refuses it: open https://discord.com/developers/applications, your application, Bot, Reset Token, and put the new one into DISCORD_TOKEN'
      : `Discord cannot be asked: ${inWords(error)}`;
    return [{ what: 'Discord token', ok: false, words }];
  }
}
