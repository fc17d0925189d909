import { createHmac } from 'node:crypto';
import type { Recorder } from '../traffic.ts';
import type { Json } from './block-kit/check.ts';

export interface SignedHttpParts {
  readonly signingSecret: string;
  readonly record: Recorder;
  /** How long an acknowledgement may take, in milliseconds. */
  readonly acknowledgeMs: number;
  /** Waits before an event that was not acknowledged is sent again, in milliseconds. */
  readonly retryMs: readonly number[];
  readonly now: () => number;
}

export interface HttpAnswer {
  /** 0 where there was none. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Why it does not count as acknowledged; null where it does. */
  readonly failed: 'http_timeout' | 'http_error' | 'connection_failed' | null;
}

/** Signs a body as Slack does: v0, HMAC-SHA256 over version, time and raw body. */
export function signature(secret: string, seconds: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;
}

/** Sends what happens in a workspace to an app's request address. */
export class SignedHttp {
  readonly #parts: SignedHttpParts;
  readonly #stop = new AbortController();

  constructor(parts: SignedHttpParts) {
    this.#parts = parts;
  }

  /** A command or an interaction: form-encoded, once. */
  form(url: string, fields: Readonly<Record<string, string>>): Promise<HttpAnswer> {
    return this.send(url, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', {});
  }

  /** An event: JSON, sent again while it is not acknowledged, with number and reason. */
  async event(url: string, body: Json): Promise<HttpAnswer> {
    const text = JSON.stringify(body);
    let answer = await this.send(url, text, 'application/json', {});
    for (const [at, wait] of this.#parts.retryMs.entries()) {
      if (answer.failed === null || answer.headers.get('x-slack-no-retry') === '1' || this.#stop.signal.aborted) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
      answer = await this.send(url, text, 'application/json', {
        'x-slack-retry-num': String(at + 1),
        'x-slack-retry-reason': answer.failed,
      });
    }
    return answer;
  }

  /** One signed request; `over` replaces headers, for requests that are wrong on purpose. */
  async send(
    url: string,
    body: string,
    contentType: string,
    over: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer> {
    const seconds = Math.floor(this.#parts.now() / 1_000);
    const headers = {
      'content-type': contentType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': signature(this.#parts.signingSecret, seconds, body),
      ...over,
    };
    const answer = await this.#request(url, body, headers);
    const { pathname: path } = new URL(url);
    const answered = { status: answer.status, answer: answer.body, headers };
    this.#parts.record({ kind: 'http', to: 'app', method: 'POST', path, query: '', body, ...answered });
    return answer;
  }

  stop(): void {
    this.#stop.abort();
  }

  async #request(url: string, body: string, headers: Record<string, string>): Promise<HttpAnswer> {
    const none = { status: 0, headers: new Headers(), body: '' };
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(this.#parts.acknowledgeMs)]);
    try {
      const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      const text = await answer.text();
      const failed = answer.status >= 200 && answer.status < 300 ? null : 'http_error';
      return { status: answer.status, headers: answer.headers, body: text, failed };
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      return { ...none, failed: late ? 'http_timeout' : 'connection_failed' };
    }
  }
}
