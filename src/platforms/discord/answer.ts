import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import type { Bot, Person, Reply } from '../../app/ports/bot.ts';
import { listed } from '../../app/wording.ts';
import type { Channel } from '../../domain/channel.ts';
import { missingIn } from './permissions.ts';
import { renderPost } from './render.ts';

const onlyInServers = 'I work in the channels of a server: ask me there.';

/** Answers what a person did, as the bot says, by `rest`. Throws what discord.js throws. */
export async function answer(interaction: Interaction, bot: Bot, rest: REST): Promise<void> {
  if (interaction.isAutocomplete()) await complete(interaction, bot);
  else if (interaction.isChatInputCommand()) await command(interaction, bot, rest);
  else if (interaction.isButton()) await press(interaction, bot, rest);
}

async function complete(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const described = bot.commands.find((one) => one.name === interaction.options.getSubcommand(false));
  const kind = described?.options.find((option) => option.name === name)?.complete;
  const names = kind === undefined ? [] : await bot.suggest(kind, String(value));
  await interaction.respond(names.slice(0, 25).map((found) => ({ name: found, value: found })));
}

async function command(interaction: ChatInputCommandInteraction, bot: Bot, rest: REST): Promise<void> {
  const where = placeOf(interaction);
  if (where === null) {
    await interaction.reply({ content: onlyInServers, flags: MessageFlags.Ephemeral });
    return;
  }
  // Acknowledged before the work: nobody knows how long a busy disk takes, and Discord waits three seconds.
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const options: Record<string, string> = {};
  for (const { name, value } of interaction.options.data[0]?.options ?? []) {
    if (value !== undefined) options[name] = String(value);
  }
  const name = interaction.options.getSubcommand(false) ?? interaction.commandName;
  const obstacle = async () => obstacleTo(interaction);
  await show(interaction, await bot.run({ ...where, command: name, options, page: 0, obstacle }), rest);
}

async function press(interaction: ButtonInteraction, bot: Bot, rest: REST): Promise<void> {
  const where = placeOf(interaction);
  if (where === null) {
    await interaction.reply({ content: onlyInServers, flags: MessageFlags.Ephemeral });
    return;
  }
  const at = interaction.customId.indexOf(':');
  const action = at === -1 ? interaction.customId : interaction.customId.slice(0, at);
  const value = at === -1 ? '' : interaction.customId.slice(at + 1);
  if (action === 'page') await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await show(interaction, await bot.press({ ...where, action, value }), rest);
}

type Answered = ChatInputCommandInteraction | ButtonInteraction;

/** The person is answered first; what concerns the whole channel is then said to all, in place of that answer. */
async function show({ applicationId, token }: Answered, reply: Reply, rest: REST): Promise<void> {
  const { embeds, components } = renderPost(reply.post);
  // An answer notifies nobody, whatever stands in it.
  const body = { embeds, components, allowed_mentions: { parse: [] } };
  const own = Routes.webhookMessage(applicationId, token);
  await rest.patch(own, { body, auth: false });
  if (reply.ephemeral) return;
  await rest.post(Routes.webhook(applicationId, token), { body, auth: false });
  await rest.delete(own, { auth: false });
}

/** What the bot lacks for posting where it was asked, as Discord reckons its permissions there. */
function obstacleTo({ appPermissions, channel }: ChatInputCommandInteraction): string | null {
  const missing = missingIn(appPermissions.bitfield, channel?.isThread() === true);
  if (missing.length === 0) return null;
  return `the bot lacks ${listed(missing)} (Edit Channel, Permissions, add the bot's role, switch them on)`;
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
