import { type Channel, channelKey, workspaceKey } from '../../domain/channel.ts';
import type { Pace } from '../ports/platform.ts';

/** Requests arrive a little closer together than they leave; a second is reckoned this much longer, milliseconds. */
const windowMs = 1_015;
/** Requests leave evenly; so many milliseconds that were lost may be made up for at once. */
const catchUpMs = 60;

/** When a request leaves, milliseconds since 1970. */
export interface Departure {
  at: number;
}

/**
 * What may not be sent to at the moment, and until when: a channel within its platform's pace, a workspace or a whole
 * platform that asked us to wait, or a token whose requests of this second are used up. Times are milliseconds since
 * 1970.
 */
export class Pauses {
  readonly #pace: Pace;
  readonly #channels = new Map<string, number>();
  readonly #workspaces = new Map<string, number>();
  /** When the posts to a channel would have been due had they come evenly: the burst is what runs ahead of it. */
  readonly #evenly = new Map<string, number>();
  #platform = 0;
  #recent: Departure[] = [];
  /** When the next request would leave if they left evenly. */
  #nextLeaves = 0;
  #latest = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  pause(scope: 'channel' | 'workspace' | 'platform', channel: Channel, until: number): void {
    if (scope === 'platform') this.#platform = Math.max(this.#platform, until);
    else if (scope === 'workspace') raise(this.#workspaces, workspaceKey(channel), until);
    else raise(this.#channels, channelKey(channel), until);
  }

  /** Sets a request of this second aside; its `at` is to be corrected to the moment at which it leaves. */
  reserve(now: number): Departure {
    const departure = { at: now };
    const { perSecond } = this.#pace;
    if (perSecond !== null) {
      this.#recent.push(departure);
      this.#nextLeaves = Math.max(now, this.#nextLeaves) + windowMs / perSecond;
    }
    return departure;
  }

  /** A channel has taken a post. */
  took(channel: Channel, now: number): void {
    if (this.#pace.channel === null) return;
    const { everyMs, burst } = this.#pace.channel;
    const key = channelKey(channel);
    const next = Math.max(now, this.#evenly.get(key) ?? 0) + everyMs;
    this.#evenly.set(key, next);
    const until = next - (burst - 1) * everyMs;
    if (until > now) raise(this.#channels, key, until);
  }

  /** What waits at `now`, and how many requests may leave. What is over is forgotten. */
  at(now: number): { channels: Set<string>; workspaces: Set<string>; free: number } {
    // A clock that was set back makes every pause meaningless.
    if (now < this.#latest - windowMs) this.#forget();
    this.#latest = now;
    for (const [key, next] of this.#evenly) if (next <= now) this.#evenly.delete(key);
    const channels = current(this.#channels, now);
    const workspaces = current(this.#workspaces, now);
    return { channels, workspaces, free: this.#platform > now ? 0 : this.#freeAt(now) };
  }

  /** The first moment after `now` at which a pause ends; null where nothing waits. */
  nextEnd(now: number): number | null {
    const ends = [...this.#channels.values(), ...this.#workspaces.values(), this.#platform].filter((end) => end > now);
    if (this.#freeAt(now) <= 0) {
      const oldest = this.#recent.length >= (this.#pace.perSecond ?? 0) ? (this.#recent[0]?.at ?? 0) + windowMs : 0;
      ends.push(Math.max(oldest, this.#nextLeaves - catchUpMs, now + 1));
    }
    return ends.length === 0 ? null : ends.reduce((least, end) => Math.min(least, end));
  }

  #freeAt(now: number): number {
    if (this.#pace.perSecond === null) return Number.POSITIVE_INFINITY;
    while ((this.#recent[0]?.at ?? now) <= now - windowMs) this.#recent.shift();
    const { perSecond } = this.#pace;
    const ahead = now + catchUpMs - this.#nextLeaves;
    const evenly = ahead < 0 ? 0 : Math.floor(ahead / (windowMs / perSecond)) + 1;
    return Math.min(perSecond - this.#recent.length, evenly);
  }

  #forget(): void {
    this.#channels.clear();
    this.#workspaces.clear();
    this.#evenly.clear();
    this.#platform = 0;
    this.#recent = [];
    this.#nextLeaves = 0;
  }
}

function raise(pauses: Map<string, number>, key: string, until: number): void {
  pauses.set(key, Math.max(pauses.get(key) ?? 0, until));
}

function current(pauses: Map<string, number>, now: number): Set<string> {
  for (const [key, until] of pauses) if (until <= now) pauses.delete(key);
  return new Set(pauses.keys());
}
