import { Client, GatewayIntentBits, Options, REST, type RESTOptions } from 'discord.js';
import { second } from '../../domain/time.ts';
import type { DiscordSettings } from './connect.ts';

const longestWait = 5 * second;

/** The real client, with no privileged intent, and without keeping what the bot never asks for. */
export function createClient(
  { apiUrl }: Pick<DiscordSettings, 'apiUrl'>,
  makeRequest: RESTOptions['makeRequest'],
): Client {
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
    // Our requests keep the bot's 50 a second themselves, more exactly than the library.
    rest: { ...restOptions(apiUrl), makeRequest, globalRequestsPerSecond: Number.POSITIVE_INFINITY },
  });
}

/**
 * For answers to people. Discord does not count them on the bot's 50 requests a second: an answer waits neither for
 * others nor for deliveries (docs.discord.com, rate limits).
 */
export function createAnswerRest({ apiUrl }: Pick<DiscordSettings, 'apiUrl'>): REST {
  return new REST({ ...restOptions(apiUrl), globalRequestsPerSecond: Number.POSITIVE_INFINITY });
}

function restOptions(apiUrl: string | null): Partial<RESTOptions> {
  return {
    ...(apiUrl === null ? {} : { api: apiUrl }),
    // Our outbox repeats, and knows what was repeated; a short wait for a bucket is left to the client.
    retries: 0,
    timeout: 15 * second,
    rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > longestWait,
  };
}
