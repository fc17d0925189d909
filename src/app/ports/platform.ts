import type { Bot } from './bot.ts';
import type { Sender } from './sender.ts';

/** One thing that `codicil check` looked at, in words: what is wrong, and where to click. */
export interface CheckLine {
  readonly what: string;
  readonly ok: boolean;
  readonly words: string;
}

/** A platform that Codicil is set up for: says deliveries there, and hears what people ask there. */
export interface PlatformConnection {
  readonly sender: Sender;
  /** Deliveries at once, and the least time between two posts to one channel, in milliseconds. */
  readonly pace: { readonly concurrency: number; readonly channelPaceMs: number };
  /**
   * Connects and hands what arrives to the bot. Throws a `Fault`: `misconfigured` where a token is refused (no use in
   * trying again), `outage` where the platform cannot be reached now.
   */
  start(bot: Bot): Promise<void>;
  /** Looks at tokens, scopes, permissions and reachability without posting anything. Never throws. */
  check(): Promise<CheckLine[]>;
  /** Stops hearing; what is under way is finished first. */
  close(): Promise<void>;
}
