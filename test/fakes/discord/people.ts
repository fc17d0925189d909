import type { Json } from './form.ts';
import type { Interaction, Interactions, InteractionType } from './interactions.ts';
import type { Dispatch } from './messages.ts';
import { channelObject, memberObject, messageObject, personUser } from './objects.ts';
import { botPermissions, everyPermission } from './permissions.ts';
import { messageFlags } from './validate-message.ts';
import { channelOf, type FakeMessage, firstGuild, guildOf, textChannel, type World } from './world.ts';

/** What a person does. `data` is the interaction's own; the rest is where, and who they are there. */
export interface Deed {
  readonly type: InteractionType;
  readonly data: Json;
  /** Bits of what the person may do, as a decimal text; everything where absent. */
  readonly permissions?: string;
  readonly guild?: string;
  readonly channel?: string;
  /** Message whose button is pressed; one that the stand-in does not know where absent. */
  readonly message?: string;
}

/** Sends an interaction to the bot, as if a person had done it. */
export function act(world: World, interactions: Interactions, dispatch: Dispatch, deed: Deed): Interaction {
  const guild = guildOf(world, deed.guild ?? firstGuild);
  const channel = channelOf(world, deed.channel ?? textChannel);
  const message = deed.type === 3 ? messageUnder(world, channel.id, deed.message) : null;
  const name = String(deed.data.name ?? deed.data.custom_id ?? '');
  const interaction = interactions.open({ type: deed.type, name, channel: channel.id, message });
  const permissions = deed.permissions ?? String(everyPermission);
  dispatch(
    'INTERACTION_CREATE',
    {
      id: interaction.id,
      application_id: world.applicationId,
      version: 1,
      type: deed.type,
      token: interaction.token,
      guild_id: guild.id,
      guild: { id: guild.id, locale: 'en-US', features: [] },
      channel_id: channel.id,
      channel: channelObject(world, channel),
      member: { ...memberObject(personUser(world), []), permissions },
      app_permissions: String(botPermissions(guild, channel)),
      locale: 'en-GB',
      guild_locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: { 0: guild.id },
      context: 0,
      attachment_size_limit: 10_485_760,
      ...(message === null ? {} : { message: messageObject(world, message) }),
      data: deed.data,
    },
    guild.id,
  );
  return interaction;
}

/** The message of the bot that a button is under; its own where the test names none it has. */
function messageUnder(world: World, channel: string, id: string | undefined): FakeMessage {
  const known = id === undefined ? undefined : world.messages.get(id);
  if (known !== undefined) return known;
  const made: FakeMessage = {
    id: world.snowflake(),
    channel,
    body: { content: 'A message' },
    author: 'bot',
    createdAt: world.now(),
    editedAt: null,
    flags: messageFlags.ephemeral,
    interaction: null,
    thread: null,
  };
  world.messages.set(made.id, made);
  return made;
}
