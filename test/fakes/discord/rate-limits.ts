import { createHash } from 'node:crypto';
import { minute, second } from '../../../src/domain/time.ts';

/** So many requests in so many milliseconds. */
export interface Limit {
  readonly requests: number;
  readonly ms: number;
}

export interface RateLimitOptions {
  /** By operation, with `other` for those not named; null: no limit of routes. */
  readonly routes?: Readonly<Record<string, Limit>> | null;
  /** Of one bot over all its routes; null: none. */
  readonly global?: Limit | null;
  /** Requests answered with 401, 403 or 429 after which an address is shut out. */
  readonly invalid?: Limit;
}

/** Not published by Discord, and subject to change; near what bots are seen to get. */
const usual: Readonly<Record<string, Limit>> = {
  create_message: { requests: 5, ms: 5 * second },
  update_message: { requests: 5, ms: 5 * second },
  delete_message: { requests: 5, ms: second },
  crosspost_message: { requests: 10, ms: 60 * minute },
  create_thread_from_message: { requests: 50, ms: 300 * second },
  bulk_set_application_commands: { requests: 30, ms: 120 * second },
  get_bot_gateway: { requests: 2, ms: 5 * second },
  execute_webhook: { requests: 5, ms: 2 * second },
  update_original_webhook_message: { requests: 5, ms: 2 * second },
  create_interaction_response: { requests: 50, ms: second },
  other: { requests: 50, ms: second },
};

export interface Verdict {
  /** Headers that every answer of the route carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait; null: the request may go on. */
  readonly waitSeconds: number | null;
  readonly scope: 'user' | 'global';
}

export interface RateLimits {
  /** Counts a request. `major` tells buckets of one route apart: the channel, server or webhook it is about. */
  take(operation: string, major: string, countsGlobally: boolean): Verdict;
  /** Counts a refused request; `isShared` ones do not count. */
  countInvalid(status: number, isShared: boolean): void;
  /** Seconds that this address is still shut out; null: it is not. */
  shutOutSeconds(): number | null;
}

interface Window {
  left: number;
  until: number;
}

/** Buckets in fixed windows, the limit over all routes, and the count of refused requests. */
export function createRateLimits(now: () => number, options: RateLimitOptions = {}): RateLimits {
  const routes = options.routes === undefined ? usual : options.routes;
  const global = options.global === undefined ? { requests: 50, ms: second } : options.global;
  const invalid = options.invalid ?? { requests: 10_000, ms: 10 * minute };
  const windows = new Map<string, Window>();

  function spend(key: string, limit: Limit): Window & { taken: boolean } {
    const open = windows.get(key);
    const window = open === undefined || open.until <= now() ? { left: limit.requests, until: now() + limit.ms } : open;
    windows.set(key, window);
    if (window.left <= 0) return { ...window, taken: false };
    window.left -= 1;
    return { ...window, taken: true };
  }

  return {
    take(operation, major, countsGlobally) {
      const waitOf = (until: number) => Math.max(0.001, (until - now()) / second);
      if (countsGlobally && global !== null) {
        const window = spend('global', global);
        if (!window.taken) return { headers: {}, waitSeconds: waitOf(window.until), scope: 'global' };
      }
      if (routes === null) return { headers: {}, waitSeconds: null, scope: 'user' };
      const limit = routes[operation] ?? routes.other ?? (usual.other as Limit);
      const window = spend(`${operation}/${major}`, limit);
      const headers = {
        'x-ratelimit-limit': String(limit.requests),
        'x-ratelimit-remaining': String(window.left),
        'x-ratelimit-reset': (window.until / second).toFixed(3),
        'x-ratelimit-reset-after': waitOf(window.until).toFixed(3),
        'x-ratelimit-bucket': createHash('md5').update(operation).digest('hex'),
      };
      return { headers, waitSeconds: window.taken ? null : waitOf(window.until), scope: 'user' };
    },
    countInvalid(status, isShared) {
      if ((status === 401 || status === 403 || status === 429) && !isShared) spend('invalid', invalid);
    },
    shutOutSeconds() {
      const window = windows.get('invalid');
      if (window === undefined || window.until <= now() || window.left > 0) return null;
      return Math.ceil((window.until - now()) / second);
    },
  };
}
