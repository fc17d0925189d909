import type { Channel } from '../../domain/channel.ts';
import type { Bot } from './bot.ts';
import type { Sender } from './sender.ts';

/** One thing that `codicil check` looked at, in words: what is wrong, and where to click. */
export interface CheckLine {
  readonly what: string;
  readonly ok: boolean;
  readonly words: string;
}

/** How fast a platform may be written to with one token. */
export interface Pace {
  /** Deliveries under way at once; those that wait for a slow answer do not count. */
  readonly concurrency: number;
  /** One post to a channel in so many milliseconds, after a burst of so many; null: as they come. */
  readonly channel: { readonly everyMs: number; readonly burst: number } | null;
  /** How many more can leave soon, where all channels share one limit; what is over it is better kept in the outbox. */
  readonly room: (() => number) | null;
}

/** A platform that Codicil is set up for: says deliveries there, and hears what people ask there. */
export interface PlatformConnection {
  readonly sender: Sender;
  readonly pace: Pace;
  /**
   * Connects and hands what arrives to the bot. Throws a `Fault`: `misconfigured` where a token is refused (no use in
   * trying again), `outage` where the platform cannot be reached now.
   */
  start(bot: Bot): Promise<void>;
  /**
   * Looks at tokens, scopes, reachability, and permissions in the channels given, without posting anything. Never throws.
   */
  check(channels?: readonly Channel[]): Promise<CheckLine[]>;
  /** Stops hearing; what is under way is finished first. */
  close(): Promise<void>;
}
