import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Bot, Person, Reply } from '../../app/ports/bot.ts';
import type { Log } from '../../app/ports/log.ts';
import type { Channel } from '../../domain/channel.ts';
import { inWords } from '../../domain/errors.ts';
import { renderPost } from './render.ts';

/** Too late for an answer, or answered already: nobody waits any more. */
const tooLate = new Set([10062, 40060, 50027]);

/** Hands what people do in Discord to the bot, and says what it answers. */
export function receive(client: Client, bot: Bot, log: Log): void {
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction, bot).catch((error: unknown) => {
      if (error instanceof DiscordAPIError && tooLate.has(Number(error.code))) {
        log.warn({ code: error.code }, 'answer came too late');
        return;
      }
      log.error({ error: inWords(error) }, 'interaction not answered');
    });
  });
  const tell = (workspace: string, channel: string | null, reason: string | null) => {
    bot.reachability('discord', workspace, channel, reason).catch((error: unknown) => {
      log.error({ error: inWords(error) }, 'reachability not kept');
    });
  };
  // Discord says "deleted" of a server that it cannot serve for a while, too: that is no removal.
  client.on(Events.GuildDelete, (guild) => {
    if (guild.available !== false) tell(guild.id, null, 'the bot was removed from this server');
  });
  client.on(Events.GuildCreate, (guild) => tell(guild.id, null, null));
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased()) tell(channel.guildId, channel.id, 'the channel was deleted');
  });
}

async function answer(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isAutocomplete()) await complete(interaction, bot);
  else if (interaction.isChatInputCommand()) await command(interaction, bot);
  else if (interaction.isButton()) await press(interaction, bot);
}

async function complete(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const described = bot.commands.find((one) => one.name === interaction.options.getSubcommand(false));
  const kind = described?.options.find((option) => option.name === name)?.complete;
  const names = kind === undefined ? [] : await bot.suggest(kind, String(value));
  await interaction.respond(names.map((found) => ({ name: found, value: found })));
}

async function command(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const where = placeOf(interaction);
  if (where === null) {
    await interaction.reply({ content: 'I work in the channels of a server.', flags: MessageFlags.Ephemeral });
    return;
  }
  // Acknowledged before the work: nobody knows how long a busy disk takes, and Discord waits three seconds.
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const options: Record<string, string> = {};
  for (const { name, value } of interaction.options.data[0]?.options ?? []) {
    if (value !== undefined) options[name] = String(value);
  }
  const reply = await bot.run({
    ...where,
    command: interaction.options.getSubcommand(false) ?? interaction.commandName,
    options,
    page: 0,
  });
  await interaction.editReply(messageOf(reply) as never);
}

async function press(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const where = placeOf(interaction);
  if (where === null) return;
  const at = interaction.customId.indexOf(':');
  const action = interaction.customId.slice(0, at);
  const turnsPage = action === 'page';
  if (turnsPage) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const reply = await bot.press({ ...where, action, value: interaction.customId.slice(at + 1) });
  await interaction.editReply(messageOf(reply) as never);
}

function messageOf(reply: Reply): Record<string, unknown> {
  const { allowed_mentions, ...message } = renderPost(reply.post);
  return { ...message, allowedMentions: { parse: [...allowed_mentions.parse] } };
}

/** Where and who; who is taken from Discord's own word for the member, never from what was typed. */
function placeOf(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
): { channel: Channel; person: Person } | null {
  if (interaction.guildId === null) return null;
  return {
    channel: { platform: 'discord', workspace: interaction.guildId, channel: interaction.channelId },
    person: {
      id: interaction.user.id,
      mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false,
    },
  };
}
