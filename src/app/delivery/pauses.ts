import { type Channel, channelKey, workspaceKey } from '../../domain/channel.ts';
import { second } from '../../domain/time.ts';
import type { Pace } from '../ports/platform.ts';

/**
 * What may not be sent to at the moment, and until when: a channel within its platform's pace, a workspace or a whole
 * platform that asked us to wait. Times are milliseconds since 1970.
 */
export class Pauses {
  readonly #pace: Pace['channel'];
  readonly #channels = new Map<string, number>();
  readonly #workspaces = new Map<string, number>();
  /** When the posts to a channel would have been due had they come evenly: the burst is what runs ahead of it. */
  readonly #evenly = new Map<string, number>();
  #platform = 0;
  #latest = 0;

  constructor(pace: Pace['channel']) {
    this.#pace = pace;
  }

  pause(scope: 'channel' | 'workspace' | 'platform', channel: Channel, until: number): void {
    if (scope === 'platform') this.#platform = Math.max(this.#platform, until);
    else if (scope === 'workspace') raise(this.#workspaces, workspaceKey(channel), until);
    else raise(this.#channels, channelKey(channel), until);
  }

  /** A channel has taken a post. */
  took(channel: Channel, now: number): void {
    if (this.#pace === null) return;
    const { everyMs, burst } = this.#pace;
    const key = channelKey(channel);
    const next = Math.max(now, this.#evenly.get(key) ?? 0) + everyMs;
    this.#evenly.set(key, next);
    const until = next - (burst - 1) * everyMs;
    if (until > now) raise(this.#channels, key, until);
  }

  /** What waits at `now`. What is over is forgotten. */
  at(now: number): { channels: ReadonlySet<string>; workspaces: ReadonlySet<string>; platform: boolean } {
    // A clock that was set back makes every pause meaningless.
    if (now < this.#latest - second) this.#forget();
    this.#latest = now;
    for (const [key, next] of this.#evenly) if (next <= now) this.#evenly.delete(key);
    return {
      channels: current(this.#channels, now),
      workspaces: current(this.#workspaces, now),
      platform: this.#platform > now,
    };
  }

  /** The first moment after `now` at which a pause ends; null where nothing waits. */
  nextEnd(now: number): number | null {
    const ends = [...this.#channels.values(), ...this.#workspaces.values(), this.#platform].filter((end) => end > now);
    return ends.length === 0 ? null : ends.reduce((least, end) => Math.min(least, end));
  }

  #forget(): void {
    this.#channels.clear();
    this.#workspaces.clear();
    this.#evenly.clear();
    this.#platform = 0;
  }
}

function raise(pauses: Map<string, number>, key: string, until: number): void {
  pauses.set(key, Math.max(pauses.get(key) ?? 0, until));
}

function current(pauses: Map<string, number>, now: number): Set<string> {
  for (const [key, until] of pauses) if (until <= now) pauses.delete(key);
  return new Set(pauses.keys());
}
