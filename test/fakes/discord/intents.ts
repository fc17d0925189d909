const guilds = 1 << 0;
const guildMembers = 1 << 1;
const guildPresences = 1 << 8;
const guildMessages = 1 << 9;
const messageContent = 1 << 15;

/** Those that need a switch in the developer portal; this application has them off. */
export const privilegedIntents = guildMembers | guildPresences | messageContent;
/** Bits that name an intent. */
export const knownIntents = (1 << 26) - 1;

/** Intents of which one is needed to hear of an event; events that are not named come to everybody. */
const needed: Readonly<Record<string, number>> = {
  GUILD_CREATE: guilds,
  GUILD_UPDATE: guilds,
  GUILD_DELETE: guilds,
  GUILD_ROLE_CREATE: guilds,
  GUILD_ROLE_UPDATE: guilds,
  GUILD_ROLE_DELETE: guilds,
  CHANNEL_CREATE: guilds,
  CHANNEL_UPDATE: guilds,
  CHANNEL_DELETE: guilds,
  THREAD_CREATE: guilds,
  THREAD_UPDATE: guilds,
  THREAD_DELETE: guilds,
  MESSAGE_CREATE: guildMessages,
  MESSAGE_UPDATE: guildMessages,
  MESSAGE_DELETE: guildMessages,
  GUILD_MEMBER_ADD: guildMembers,
  GUILD_MEMBER_REMOVE: guildMembers,
  PRESENCE_UPDATE: guildPresences,
};

export function hears(intents: number, event: string): boolean {
  const wanted = needed[event];
  return wanted === undefined || (intents & wanted) !== 0;
}
