import { Client, GatewayIntentBits, Options } from 'discord.js';
import { second } from '../../domain/time.ts';
import type { DiscordSettings } from './connect.ts';

const longestWait = 5 * second;

/** The real client, with no privileged intent, and without keeping what the bot never asks for. */
export function createClient({ apiUrl }: Pick<DiscordSettings, 'apiUrl'>): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    allowedMentions: { parse: [] },
    // Servers, their channels and roles stay: which channel is for announcements is read from there.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user?.id },
      VoiceStateManager: 0,
    }),
    rest: {
      ...(apiUrl === null ? {} : { api: apiUrl }),
      // Our outbox repeats, and knows what was repeated; a short wait for a bucket is left to the client.
      retries: 0,
      invalidRequestWarningInterval: 100,
      timeout: 15 * second,
      rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > longestWait,
    },
  });
}
