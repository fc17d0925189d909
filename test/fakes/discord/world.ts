import { randomBytes } from 'node:crypto';
import type { Json } from './form.ts';
import { everyPermission } from './permissions.ts';
import { refusal } from './refusal.ts';

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly botRole: string;
  everyonePermissions: bigint;
  botRolePermissions: bigint;
  /** False: the bot was added without the scope `applications.commands`. */
  commandsScope: boolean;
}

export interface FakeThread {
  archived: boolean;
  locked: boolean;
  readonly autoArchiveMinutes: number;
  archiveTimestamp: number;
}

export interface FakeChannel {
  readonly id: string;
  /** 0 text, 1 direct, 2 voice, 5 announcement, 10 to 12 threads. */
  readonly type: number;
  name: string;
  /** Empty for a direct one. */
  readonly guild: string;
  readonly parent: string | null;
  readonly overwrites: Map<string, { allow: bigint; deny: bigint }>;
  readonly thread: FakeThread | null;
}

export interface FakeMessage {
  readonly id: string;
  readonly channel: string;
  /** As it was sent, with what edits changed. */
  body: Json;
  readonly author: 'bot' | 'person';
  readonly createdAt: number;
  editedAt: number | null;
  flags: number;
  /** Of a message that answers an interaction. */
  readonly interaction: { readonly id: string; readonly type: number; readonly name: string } | null;
  thread: string | null;
}

/** What the stand-in knows: servers, channels, messages, commands, and what time it is. */
export interface World {
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly personId: string;
  readonly guilds: Map<string, FakeGuild>;
  readonly channels: Map<string, FakeChannel>;
  readonly messages: Map<string, FakeMessage>;
  /** Posts of the bot, in order; answers to interactions are not among them. */
  readonly posts: FakeMessage[];
  readonly published: string[];
  /** Channels that answer with a code instead of taking messages, whatever their permissions say. */
  readonly closed: Map<string, number>;
  /** False: the person takes no messages of the bot. */
  personTakesMessages: boolean;
  commands: Json[];
  /** Milliseconds since 1970. */
  now(): number;
  advance(ms: number): void;
  snowflake(): string;
}

export interface WorldOptions {
  /** Servers beside the first, each with one text channel. */
  readonly moreGuilds?: number;
  /** What the bot's own role may do; everything but Administrator where absent. */
  readonly botPermissions?: bigint;
  readonly now?: () => number;
}

export const firstGuild = '800000000000000001';
export const textChannel = '700000000000000001';
export const announcementChannel = '700000000000000005';
export const voiceChannel = '700000000000000002';

const discordEpoch = 1_420_070_400_000;

export function createWorld({ moreGuilds = 0, botPermissions, now = Date.now }: WorldOptions = {}): World {
  let ahead = 0;
  let counter = 0n;
  const botId = '900000000000000001';
  const world: World = {
    token: `${Buffer.from(botId).toString('base64url')}.standin.${randomBytes(20).toString('base64url')}`,
    applicationId: botId,
    botId,
    personId: '600000000000000001',
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    posts: [],
    published: [],
    closed: new Map(),
    personTakesMessages: true,
    commands: [],
    now: () => now() + ahead,
    advance(ms) {
      ahead += ms;
    },
    snowflake() {
      counter += 1n;
      return String((BigInt(world.now() - discordEpoch) << 22n) | (counter & 0x3fffffn));
    },
  };
  addGuild(world, firstGuild, 'A server', botPermissions);
  addChannel(world, { id: textChannel, type: 0, name: 'alerts', guild: firstGuild });
  addChannel(world, { id: voiceChannel, type: 2, name: 'voice', guild: firstGuild });
  addChannel(world, { id: announcementChannel, type: 5, name: 'news', guild: firstGuild });
  for (let at = 1; at <= moreGuilds; at += 1) {
    const guild = String(810_000_000_000_000_000n + BigInt(at));
    addGuild(world, guild, `Server ${at}`, botPermissions);
    addChannel(world, { id: String(710_000_000_000_000_000n + BigInt(at)), type: 0, name: 'alerts', guild });
  }
  return world;
}

function addGuild(world: World, id: string, name: string, botPermissions = everyPermission): void {
  const botRole = String(BigInt(id) + 10_000_000_000_000_000n);
  // What @everyone has in a new server is not counted on: the bot has what its own role gives it.
  const guild = { id, name, botRole, everyonePermissions: 0n, botRolePermissions: botPermissions, commandsScope: true };
  world.guilds.set(id, guild);
}

export function addChannel(
  world: World,
  given: { id: string; type: number; name: string; guild: string; parent?: string; thread?: FakeThread },
): FakeChannel {
  const parent = given.parent === undefined ? undefined : world.channels.get(given.parent);
  const channel: FakeChannel = {
    id: given.id,
    type: given.type,
    name: given.name,
    guild: given.guild,
    parent: given.parent ?? null,
    overwrites: parent?.overwrites ?? new Map(),
    thread: given.thread ?? null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** Throws 10003 where there is none. */
export function channelOf(world: World, id: string): FakeChannel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusal(10003);
  return channel;
}

/** Throws 10004 where the bot is in no such server. */
export function guildOf(world: World, id: string): FakeGuild {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw refusal(10004);
  return guild;
}

/** Throws 10008 where the channel has no such message. */
export function messageOf(world: World, channel: string, id: string): FakeMessage {
  const message = world.messages.get(id);
  if (message === undefined || message.channel !== channel) throw refusal(10008);
  return message;
}
