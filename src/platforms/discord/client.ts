import { Client, GatewayIntentBits, Options, REST, type RESTOptions } from 'discord.js';
import { second } from '../../domain/time.ts';

export interface DiscordSettings {
  readonly token: string;
  /** Address of the API without its version; null: Discord's own. */
  readonly apiUrl: string | null;
}

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
    rest: restOptions(apiUrl, makeRequest),
  });
}

/** For answers to people: they do not wait where Discord asks the bot as a whole to. */
export function createAnswerRest(
  { apiUrl }: Pick<DiscordSettings, 'apiUrl'>,
  makeRequest: RESTOptions['makeRequest'],
): REST {
  return new REST(restOptions(apiUrl, makeRequest));
}

function restOptions(apiUrl: string | null, makeRequest: RESTOptions['makeRequest']): Partial<RESTOptions> {
  return {
    ...(apiUrl === null ? {} : { api: apiUrl }),
    makeRequest,
    // Our requests keep the bot's 50 a second themselves, more exactly than the library.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    // Our outbox repeats, and knows what was repeated; a short wait for a bucket is left to the client.
    retries: 0,
    timeout: 15 * second,
    rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > longestWait,
  };
}
