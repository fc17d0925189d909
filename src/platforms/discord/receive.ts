import { type Client, DiscordAPIError, Events, type Guild, type Interaction, type REST } from 'discord.js';
import { botRemoved } from '../../app/delivery/presence.ts';
import type { Bot } from '../../app/ports/bot.ts';
import type { Log } from '../../app/ports/log.ts';
import { inWords } from '../../domain/errors.ts';
import { answer } from './answer.ts';

/** Unknown interaction or webhook, answered already, token over: nobody waits for this answer any more. */
const tooLate = new Set([10_015, 10_062, 40_060, 50_027]);

export interface Receiver {
  /** Hears nothing from now on; ends when what is under way is answered. */
  stop(): Promise<void>;
}

/** Hands what happens in Discord to the bot: what people do (answered by `answers`), and what comes and goes. */
export function receive(client: Client, answers: REST, bot: Bot, log: Log): Receiver {
  const underWay = new Set<Promise<void>>();

  function run(work: Promise<void>, said: string): void {
    const task = work
      .catch((error: unknown) => {
        const late = error instanceof DiscordAPIError && tooLate.has(Number(error.code));
        if (late) log.warn({ code: error.code }, 'answer came too late');
        else log.error({ error: inWords(error) }, said);
      })
      .finally(() => underWay.delete(task));
    underWay.add(task);
  }

  const onInteraction = (interaction: Interaction) =>
    run(answer(interaction, bot, answers), 'interaction not answered');
  const tell = (workspace: string, channel: string | null, reason: string | null) =>
    run(bot.reachability('discord', workspace, channel, reason), 'reachability not kept');
  const onGuildCreate = (guild: Guild) => tell(guild.id, null, null);
  // discord.js tells a server that Discord cannot serve for a while apart: that is no removal.
  const onGuildDelete = (guild: Guild) => tell(guild.id, null, botRemoved);
  const onChannelDelete = (channel: { id: string; guildId?: string }) => {
    if (channel.guildId !== undefined) tell(channel.guildId, channel.id, 'the channel was deleted');
  };
  const onReady = ({ guilds }: Client<true>) =>
    run(bot.present('discord', [...guilds.cache.keys()]), 'servers not compared');

  client.on(Events.InteractionCreate, onInteraction);
  client.on(Events.GuildCreate, onGuildCreate);
  client.on(Events.GuildDelete, onGuildDelete);
  client.on(Events.ChannelDelete, onChannelDelete);
  client.on(Events.ThreadDelete, onChannelDelete);
  client.on(Events.ClientReady, onReady);

  return {
    async stop() {
      client.off(Events.InteractionCreate, onInteraction);
      client.off(Events.GuildCreate, onGuildCreate);
      client.off(Events.GuildDelete, onGuildDelete);
      client.off(Events.ChannelDelete, onChannelDelete);
      client.off(Events.ThreadDelete, onChannelDelete);
      client.off(Events.ClientReady, onReady);
      await Promise.all(underWay);
    },
  };
}
