import { type Channel, channelKey } from '../domain/channel.ts';

/**
 * What may not be sent to at the moment, and until when: a channel within its platform's pace, a workspace or a whole
 * platform that asked us to wait. Times are milliseconds since 1970.
 */
export class Pauses {
  readonly #channels = new Map<string, number>();
  readonly #workspaces = new Map<string, number>();
  #platform = 0;

  pause(scope: 'channel' | 'workspace' | 'platform', channel: Channel, until: number): void {
    if (scope === 'platform') this.#platform = Math.max(this.#platform, until);
    else if (scope === 'workspace') this.#workspaces.set(workspaceKey(channel), until);
    else this.#channels.set(channelKey(channel), until);
  }

  /** Channels and workspaces that wait at `now`; those whose time is over are forgotten. */
  at(now: number): { channels: Set<string>; workspaces: Set<string>; platform: boolean } {
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
}

export function workspaceKey(channel: Channel): string {
  return `${channel.platform}/${channel.workspace}`;
}

function current(pauses: Map<string, number>, now: number): Set<string> {
  for (const [key, until] of pauses) if (until <= now) pauses.delete(key);
  return new Set(pauses.keys());
}
