import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Bot } from '../../app/ports/bot.ts';
import type { Log } from '../../app/ports/log.ts';
import type { PlatformConnection } from '../../app/ports/platform.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import { second } from '../../domain/time.ts';
import { checkSlack } from './check.ts';
import { receive } from './receive.ts';
import { createSlackSender } from './send.ts';

export interface SlackSettings {
  readonly botToken: string;
  /** App-level token: Socket Mode. */
  readonly appToken: string | null;
  /** Without an app token: signed HTTP on `port`, path `/slack/events`. */
  readonly signingSecret: string | null;
  readonly port: number;
  /** Address of the Web API, ending in a slash; null: Slack's own. */
  readonly apiUrl: string | null;
}

/** Codicil as a Slack app, over Socket Mode or signed HTTP. */
export function connectSlack(settings: SlackSettings, log: Log): PlatformConnection {
  // The outbox repeats, and knows what was repeated; the client's own queue would hold everybody up.
  const clientOptions: WebClientOptions = {
    ...(settings.apiUrl === null ? {} : { slackApiUrl: settings.apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 15 * second,
    logLevel: LogLevel.ERROR,
  };
  const client = new WebClient(settings.botToken, clientOptions);
  let app: App | null = null;

  return {
    sender: createSlackSender(client),
    // "One message a second per channel", with short bursts let through (docs.slack.dev, rate limits).
    pace: { concurrency: 40, channel: { everyMs: second, burst: 2 }, perSecond: null },
    async start(bot: Bot) {
      const receiver =
        settings.appToken === null
          ? new HTTPReceiver({ signingSecret: settings.signingSecret ?? '', logLevel: LogLevel.ERROR })
          : new SocketModeReceiver({
              appToken: settings.appToken,
              logLevel: LogLevel.ERROR,
              installerOptions: { clientOptions },
            });
      try {
        await client.auth.test();
        app = new App({ token: settings.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR });
        receive(app, bot, log);
        await app.start(settings.port);
      } catch (error) {
        const answer = (error as { data?: { error?: string } }).data?.error ?? '';
        const refused = /auth|token|account/.test(answer);
        const words = refused ? `Slack refuses the tokens (${answer})` : `Slack cannot be reached: ${inWords(error)}`;
        throw new Fault(refused ? 'misconfigured' : 'outage', words, { cause: error });
      }
    },
    check: () => checkSlack(client),
    async close() {
      await app?.stop();
    },
  };
}
