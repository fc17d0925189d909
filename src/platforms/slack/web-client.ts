import { LogLevel, type WebClientOptions } from '@slack/web-api';
import { request } from 'undici';
import type { Log } from '../../app/ports/log.ts';
import { hour, second } from '../../domain/time.ts';

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

/** Where a refusal says nothing usable about when to come back. */
const usualWait = 30;
const longestWait = hour / second;

/** How the Web API is called: the outbox repeats and knows what was repeated, so that the client does not. */
export function clientOptions(apiUrl: string | null, log: Log): WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // How many are under way is ours to say.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    timeout: 15 * second,
    fetch: fetchWithWaits,
    logger: loggerOf(log),
    logLevel: LogLevel.ERROR,
  };
}

/**
 * As the built-in `fetch`, at a third of its cost: thousands of posts are said in a few seconds. The client gives up where
 * a 429 does not say in whole seconds how long to wait: then it is made to.
 */
export const fetchWithWaits: NonNullable<WebClientOptions['fetch']> = async (url, init) => {
  const { method = 'GET', headers, body, signal } = init ?? {};
  if (typeof body !== 'string') return fetch(url, init);
  const answer = await request(String(url), {
    method: method as 'POST',
    headers: Object.fromEntries(new Headers(headers)),
    body,
    signal: signal ?? null,
  });
  const text = await answer.body.text();
  const given = new Headers(answer.headers as Record<string, string>);
  if (answer.statusCode === 429) {
    given.set('retry-after', String(secondsOf(given.get('retry-after'), Date.now())));
  }
  return new Response(text, { status: answer.statusCode, headers: given });
};

/** `Retry-After` in seconds: a number, or a date as HTTP has it; within an hour, at least one second. */
export function secondsOf(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  const date = / GMT$/.test(text) ? (Date.parse(text) - now) / 1_000 : Number.NaN;
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : date;
  const asked = Number.isFinite(seconds) ? Math.ceil(seconds) : usualWait;
  return Math.min(longestWait, Math.max(1, asked));
}

/** The libraries' words go to our log, not to the console. */
export function loggerOf(log: Log) {
  const words = (parts: readonly unknown[]) => parts.map(String).join(' ').slice(0, 1_000);
  return {
    debug() {},
    info() {},
    warn: (...parts: unknown[]) => log.warn({ words: words(parts) }, 'slack library'),
    error: (...parts: unknown[]) => log.error({ words: words(parts) }, 'slack library'),
    setLevel() {},
    getLevel: () => LogLevel.ERROR,
    setName() {},
  };
}
