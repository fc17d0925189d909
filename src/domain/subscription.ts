import type { Jurisdiction } from './actor.ts';
import type { Channel } from './channel.ts';
import type { Instant } from './time.ts';
import type { Severity, Topic } from './topic.ts';

/** What a channel wants. Empty lists mean "any"; lists narrow each other (and), entries of one list widen (or). */
export interface Subscription {
  readonly id: string;
  readonly channel: Channel;
  readonly companies: readonly string[];
  readonly topics: readonly Topic[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly leastSeverity: Severity;
  readonly words: readonly string[];
  /** Ids of feeds and documents. */
  readonly sources: readonly string[];
  readonly mode: 'at-once' | 'digest';
  /** Platform id of a role or user group to mention; null: nobody. */
  readonly mention: string | null;
  /** Mentions only at or above this severity. */
  readonly mentionSeverity: Severity;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** Why nothing is sent at the moment; null while all is well. */
  readonly pausedReason: string | null;
}

/** A subscription to everything of any weight, at once; what is given narrows it. */
export function newSubscription(
  what: Pick<Subscription, 'id' | 'channel' | 'createdAt' | 'createdBy'> & Partial<Subscription>,
): Subscription {
  return {
    companies: [],
    topics: [],
    jurisdictions: [],
    leastSeverity: 1,
    words: [],
    sources: [],
    mode: 'at-once',
    mention: null,
    mentionSeverity: 3,
    pausedReason: null,
    ...what,
  };
}

/** Settings of a channel as a whole. */
export interface ChannelSettings {
  readonly channel: Channel;
  /** Weekly summary; null: off. `weekday` 0 Sunday to 6 Saturday, `hour` 0 to 23, IANA `timeZone`. */
  readonly digest: {
    readonly every: 'day' | 'week';
    readonly weekday: number;
    readonly hour: number;
    readonly timeZone: string;
  } | null;
  readonly mutedCompanies: readonly string[];
  readonly quietHours: {
    readonly from: number;
    readonly to: number;
    readonly timeZone: string;
    readonly urgentPasses: boolean;
  } | null;
  /** Most posts a day; what exceeds it goes into the digest. Null: no limit. */
  readonly dailyLimit: number | null;
  /** What "not relevant" and "more like this" have shifted the relevance threshold by; limits in `threshold.ts`. */
  readonly thresholdShift: number;
  /** Verdicts before this moment shift it no longer; absent: all do. */
  readonly verdictsSince?: Instant;
}
