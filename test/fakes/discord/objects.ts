import { isObject, type Json } from './form.ts';
import { mentionsOf } from './mentions.ts';
import type { FakeChannel, FakeGuild, FakeMessage, World } from './world.ts';

/** What the API and the gateway say of a thing, with every field that Discord's description requires. */
export function botUser(world: World): Json {
  return userObject(world.botId, 'codicil', true);
}

export function personUser(world: World): Json {
  return userObject(world.personId, 'reader', false);
}

function userObject(id: string, username: string, bot: boolean): Json {
  const names = { username, discriminator: '0', global_name: null, avatar: null, primary_guild: null };
  return { id, ...names, bot, public_flags: 0, flags: 0 };
}

export function memberObject(user: Json, roles: readonly string[]): Json {
  return {
    user,
    roles,
    avatar: null,
    banner: null,
    nick: null,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    flags: 0,
    mute: false,
    deaf: false,
  };
}

export function roleObjects(guild: FakeGuild): Json[] {
  const role = (id: string, name: string, permissions: bigint, position: number, managed: boolean): Json => ({
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  });
  return [
    role(guild.id, '@everyone', guild.everyonePermissions, 0, false),
    role(guild.botRole, 'Codicil', guild.botRolePermissions, 1, true),
  ];
}

function lastMessageOf(world: World, channel: FakeChannel): string | null {
  const ids = [...world.messages.values()].flatMap((one) => (one.channel === channel.id ? [BigInt(one.id)] : []));
  return ids.length === 0 ? null : String(ids.reduce((last, id) => (id > last ? id : last)));
}

export function channelObject(world: World, channel: FakeChannel): Json {
  if (channel.type === 1) {
    return {
      id: channel.id,
      type: 1,
      flags: 0,
      last_message_id: lastMessageOf(world, channel),
      recipients: [personUser(world)],
    };
  }
  const common = { id: channel.id, type: channel.type, guild_id: channel.guild, name: channel.name, flags: 0 };
  if (channel.thread !== null) {
    const { archived, locked, autoArchiveMinutes, archiveTimestamp } = channel.thread;
    const messages = [...world.messages.values()].filter((message) => message.channel === channel.id).length;
    return {
      ...common,
      parent_id: channel.parent,
      owner_id: world.botId,
      message_count: messages,
      total_message_sent: messages,
      member_count: 1,
      rate_limit_per_user: 0,
      last_message_id: lastMessageOf(world, channel),
      thread_metadata: {
        archived,
        locked,
        auto_archive_duration: autoArchiveMinutes,
        archive_timestamp: timeOf(archiveTimestamp),
      },
    };
  }
  return {
    ...common,
    parent_id: null,
    position: 0,
    topic: null,
    nsfw: false,
    last_message_id: lastMessageOf(world, channel),
    rate_limit_per_user: 0,
    permission_overwrites: [...channel.overwrites].map(([id, { allow, deny }]) => ({
      id,
      type: 0,
      allow: String(allow),
      deny: String(deny),
    })),
  };
}

export function guildObject(world: World, guild: FakeGuild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: world.personId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: roleObjects(guild),
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: 'en-US',
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

/** What the gateway says of a server when the bot comes to it. */
export function guildCreate(world: World, guild: FakeGuild): Json {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild.id);
  return {
    ...guildObject(world, guild),
    unavailable: false,
    large: false,
    member_count: 2,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    channels: channels.filter(({ thread }) => thread === null).map((channel) => channelObject(world, channel)),
    threads: channels.filter(({ thread }) => thread?.archived === false).map((one) => channelObject(world, one)),
    members: [memberObject(botUser(world), [guild.botRole])],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function messageObject(world: World, message: FakeMessage): Json {
  const { body, interaction } = message;
  const reference = isObject(body.message_reference) ? String(body.message_reference.message_id) : null;
  const replied = reference === null ? undefined : world.messages.get(reference);
  return {
    id: message.id,
    channel_id: message.channel,
    type: replied !== undefined ? 19 : interaction?.type === 2 ? 20 : 0,
    content: String(body.content ?? ''),
    author: message.author === 'bot' ? botUser(world) : personUser(world),
    timestamp: timeOf(message.createdAt),
    edited_timestamp: message.editedAt === null ? null : timeOf(message.editedAt),
    tts: body.tts === true,
    pinned: false,
    flags: message.flags,
    embeds: listOf(body.embeds).map(embedObject),
    components: numbered(listOf(body.components)),
    attachments: listOf(body.attachments),
    ...mentionsOf(world, message),
    ...(message.author === 'bot' && interaction !== null ? { webhook_id: world.applicationId } : {}),
    ...(message.author === 'bot' ? { application_id: world.applicationId } : {}),
    ...(replied === undefined
      ? {}
      : {
          message_reference: { type: 0, channel_id: message.channel, message_id: reference },
          referenced_message: messageObject(world, { ...replied, body: { ...replied.body, message_reference: null } }),
        }),
    ...(interaction === null ? {} : { interaction_metadata: interactionMetadata(world, message) }),
    ...(message.thread === null ? {} : threadOf(world, message.thread)),
  };
}

function interactionMetadata(world: World, { interaction, id }: FakeMessage): Json {
  return {
    id: interaction?.id,
    type: interaction?.type,
    user: personUser(world),
    authorizing_integration_owners: {},
    ...(interaction?.type === 3 ? { interacted_message_id: id } : {}),
  };
}

function threadOf(world: World, id: string): Json {
  const channel = world.channels.get(id);
  return channel === undefined ? {} : { thread: channelObject(world, channel) };
}

function embedObject(embed: Json): Json {
  const fields = listOf(embed.fields).map((field) => ({ ...field, inline: field.inline === true }));
  const given = Object.fromEntries(Object.entries(embed).filter(([, value]) => value !== null));
  return { type: 'rich', ...given, ...(embed.fields === undefined ? {} : { fields }) };
}

/** Components as Discord gives them back: each with a number, and its media resolved. */
function numbered(components: readonly Json[]): Json[] {
  let next = 0;
  const number = (component: Json): Json => {
    next += 1;
    const result: Json = { ...component, id: Number(component.id ?? next) };
    if (Array.isArray(component.components)) result.components = listOf(component.components).map(number);
    if (isObject(component.accessory)) result.accessory = number(component.accessory);
    if (component.type === 17) {
      result.accent_color = component.accent_color ?? null;
      result.spoiler = component.spoiler === true;
    }
    if (component.type === 14) {
      result.divider = component.divider !== false;
      result.spacing = component.spacing ?? 1;
    }
    return result;
  };
  return components.map(number);
}

export function timeOf(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000+00:00');
}

export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]).filter(isObject) : [];
}
