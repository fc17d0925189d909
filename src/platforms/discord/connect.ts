import { type Client, DiscordAPIError, Events } from 'discord.js';
import type { Bot } from '../../app/ports/bot.ts';
import type { Log } from '../../app/ports/log.ts';
import type { PlatformConnection } from '../../app/ports/platform.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import { second } from '../../domain/time.ts';
import { checkDiscord } from './check.ts';
import { createAnswerRest, createClient, type DiscordSettings } from './client.ts';
import { type Receiver, receive } from './receive.ts';
import { registerCommands } from './register.ts';
import { createRequests, discordLimits, type RequestLimits } from './requests.ts';
import { createDiscordSender } from './send.ts';

/** Codicil as a Discord bot: the gateway and the REST API. */
export function connectDiscord(
  { token, apiUrl }: DiscordSettings,
  log: Log,
  limits: RequestLimits = discordLimits,
): PlatformConnection {
  const requests = createRequests(log, limits);
  const client = createClient({ apiUrl }, requests.makeRequest);
  const answers = createAnswerRest({ apiUrl }, requests.makeRequest);
  let receiver: Receiver | null = null;
  client.rest.setToken(token);
  client.on(Events.Error, (error) => log.error({ error: inWords(error) }, 'discord client'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'discord closed the connection for good'));

  return {
    sender: createDiscordSender(client, log),
    // A channel's bucket is five in five seconds, and what its headers say is heeded besides.
    pace: { concurrency: 150, channel: { everyMs: second, burst: 5 }, room: requests.room },
    async start(bot: Bot) {
      const hearing = receive(client, answers, bot, log);
      try {
        const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
        await client.login(token);
        const { application } = await ready;
        if (await registerCommands(client.rest, application.id, bot.commands)) {
          log.info({}, 'discord commands registered');
        }
        receiver = hearing;
      } catch (error) {
        await hearing.stop();
        throw faultOf(error);
      }
    },
    check(channels = []) {
      // A refused log-in takes the token away.
      client.rest.setToken(token);
      return checkDiscord(client, channels);
    },
    async close() {
      await receiver?.stop();
      answers.clearHashSweeper();
      answers.clearHandlerSweeper();
      await client.destroy();
    },
  };
}

function faultOf(error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refused = code === 'TokenInvalid' || (error instanceof DiscordAPIError && error.status === 401);
  if (refused)
    return new Fault('misconfigured', 'Discord refuses DISCORD_TOKEN; reset it and set it anew', { cause: error });
  return new Fault('outage', `Discord cannot be reached: ${inWords(error)}`, { cause: error });
}
