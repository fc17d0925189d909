/** Requests a minute by Slack's tiers (docs.slack.dev/apis/web-api/rate-limits); each lets a small burst through. */
export type Tier = 1 | 2 | 3 | 4 | 'special';

const perMinute: Readonly<Record<Tier, number>> = { 1: 1, 2: 20, 3: 50, 4: 100, special: 600 };
const burst: Readonly<Record<Tier, number>> = { 1: 20, 2: 20, 3: 50, 4: 100, special: 600 };
/** "Short bursts of more than one" a second and channel are let through: so many at once. */
const postBurst = 3;

interface Bucket {
  left: number;
  at: number;
}

/** Counts requests; a refused one is told after how many whole seconds it would be let through. */
export class RateLimits {
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();
  /** Off: everything is let through, for runs whose time is not ours. */
  enforced: boolean;

  constructor(now: () => number, enforced: boolean) {
    this.#now = now;
    this.enforced = enforced;
  }

  /** Seconds to wait; null where the request may pass. */
  method(name: string, tier: Tier): number | null {
    return this.#take(`method ${name}`, burst[tier], perMinute[tier] / 60_000);
  }

  /** A post into a channel: about one a second. */
  post(channel: string): number | null {
    return this.#take(`post ${channel}`, postBurst, 1 / 1_000);
  }

  #take(key: string, capacity: number, perMs: number): number | null {
    if (!this.enforced) return null;
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { left: capacity, at: now };
    bucket.left = Math.min(capacity, bucket.left + Math.max(0, now - bucket.at) * perMs);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / perMs / 1_000));
    bucket.left -= 1;
    return null;
  }
}
