import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Bot } from '../../app/ports/bot.ts';
import type { Log } from '../../app/ports/log.ts';
import type { PlatformConnection } from '../../app/ports/platform.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import { second } from '../../domain/time.ts';
import { checkSlack } from './check.ts';
import { receive } from './receive.ts';
import { createSlackSender } from './send.ts';
import { SteadySocketReceiver } from './stay-connected.ts';
import { clientOptions, loggerOf, type SlackSettings } from './web-client.ts';

/** Codicil as a Slack app, over Socket Mode or signed HTTP. */
export function connectSlack(settings: SlackSettings, log: Log): PlatformConnection {
  const options = clientOptions(settings.apiUrl, log);
  const client = new WebClient(settings.botToken, options);
  let app: App | null = null;

  return {
    sender: createSlackSender(client),
    // "One message a second per channel", with short bursts let through (docs.slack.dev, rate limits).
    pace: { concurrency: 150, channel: { everyMs: second, burst: 2 }, room: null },
    async start(bot: Bot) {
      try {
        const { team_id: team } = await client.auth.test();
        const receiver = receiverFor(settings, options, log);
        const logger = loggerOf(log);
        const started = new App({ token: settings.botToken, receiver, clientOptions: options, logger });
        receive(started, bot, team ?? '', log);
        await started.start(settings.port);
        app = started;
      } catch (error) {
        const answer = (error as { data?: { error?: string } } | undefined)?.data?.error ?? '';
        const refused = /auth|token|account/.test(answer);
        const words = refused ? `Slack refuses the tokens (${answer})` : `Slack cannot be reached: ${inWords(error)}`;
        throw new Fault(refused ? 'misconfigured' : 'outage', words, { cause: error });
      }
    },
    check: (channels = []) => checkSlack(settings, client, options, channels),
    async close() {
      await app?.stop();
    },
  };
}

function receiverFor(settings: SlackSettings, options: WebClientOptions, log: Log): Receiver {
  return settings.appToken === null
    ? new HTTPReceiver({ signingSecret: settings.signingSecret ?? '', logger: loggerOf(log) })
    : new SteadySocketReceiver(settings.appToken, options, log);
}
