import type { Assessment } from '../../domain/assessment.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { Feed, FeedState } from '../../domain/feed.ts';
import type { Item } from '../../domain/item.ts';
import type { Story, StoryMember } from '../../domain/story.ts';
import type { ChannelSettings, Subscription } from '../../domain/subscription.ts';
import type { Instant } from '../../domain/time.ts';

/**
 * Everything that is kept. Repositories are asynchronous, so that a database over a network can stand behind them;
 * absence is `null`, lists are in the order they say, writes of the same thing twice leave what one write leaves.
 */
export interface Store extends Repositories {
  /** All or nothing. Not to be nested. What `work` throws is thrown after the roll-back. */
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Repositories {
  readonly feeds: FeedRepository;
  readonly items: ItemRepository;
  readonly stories: StoryRepository;
  readonly outbox: OutboxRepository;
  readonly subscriptions: SubscriptionRepository;
  readonly channels: ChannelRepository;
  readonly feedback: FeedbackRepository;
  readonly facts: FactRepository;
}

export interface FeedRepository {
  /** By id. */
  all(): Promise<Feed[]>;
  get(id: string): Promise<Feed | null>;
  put(feed: Feed): Promise<void>;
  /** Items stay; state goes. */
  remove(id: string): Promise<void>;
  state(feedId: string): Promise<FeedState | null>;
  states(): Promise<FeedState[]>;
  putState(state: FeedState): Promise<void>;
  /** Feeds whose next poll is at or before `now`, or that have no state yet; earliest first; not those gone. */
  due(now: Instant, limit: number): Promise<{ feed: Feed; state: FeedState | null }[]>;
}

export interface JudgedItem {
  readonly item: Item;
  readonly assessment: Assessment;
}

export interface ItemRepository {
  /** Content hash by key, for those of the keys that are stored. */
  known(keys: readonly string[]): Promise<Map<string, string>>;
  /** Inserts, or replaces the text and assessment of the same key (an edit); `firstSeenAt` stays. */
  put(judged: JudgedItem): Promise<void>;
  get(key: string): Promise<JudgedItem | null>;
  byUrl(url: string): Promise<JudgedItem | null>;
  /** Full text over title and text, best first. `words` is what a person typed: never a syntax error. */
  search(words: string, limit: number, offset?: number): Promise<JudgedItem[]>;
  /** Relevant items first seen at or after, oldest first. */
  relevantSince(since: Instant): Promise<JudgedItem[]>;
  countByFeed(since: Instant): Promise<Map<string, number>>;
  count(): Promise<number>;
}

export interface StoryQuery {
  readonly company?: string;
  readonly regulator?: string;
  readonly words?: string;
  readonly since?: Instant;
  readonly until?: Instant;
  readonly leastSeverity?: number;
  readonly limit: number;
  readonly offset?: number;
}

export interface StoryRepository {
  get(id: string): Promise<Story | null>;
  put(story: Story): Promise<void>;
  addMember(member: StoryMember): Promise<void>;
  membersOf(storyId: string): Promise<StoryMember[]>;
  storyOf(memberKind: StoryMember['memberKind'], memberId: string): Promise<StoryMember | null>;
  /** Latest update first. */
  find(query: StoryQuery): Promise<Story[]>;
  count(query: Omit<StoryQuery, 'limit' | 'offset'>): Promise<number>;
  /** Stories with a dated event on or after a day, soonest first. */
  withDatesFrom(day: string, limit: number): Promise<Story[]>;
}

export interface ClaimOptions {
  readonly platform: Delivery['channel']['platform'];
  readonly now: Instant;
  readonly limit: number;
  /** Channel keys that may not be claimed from now (busy, or paused by the platform). */
  readonly except: ReadonlySet<string>;
  /** Workspaces (`slack/T1`) that may not be claimed from now. */
  readonly exceptWorkspaces: ReadonlySet<string>;
}

/** The outbox is the truth: a delivery is said if and only if it says so here. */
export interface OutboxRepository {
  /** In the order of writing. */
  all(): Promise<Delivery[]>;
  /** Those whose id is already there are left as they are (a post reaches a channel once). */
  enqueue(deliveries: readonly Delivery[]): Promise<void>;
  get(id: string): Promise<Delivery | null>;
  /**
   * Takes due pending deliveries, at most one per channel (the oldest, so that order is kept; none from a channel that
   * has one in `sending`), urgent first, and marks them `sending` with one more attempt in the same transaction.
   */
  claim(options: ClaimOptions): Promise<Delivery[]>;
  /** Left in `sending` by a process that is gone: in doubt. Oldest first. */
  inDoubt(platform: Delivery['channel']['platform'], limit: number): Promise<Delivery[]>;
  markSent(id: string, messageId: string, at: Instant): Promise<void>;
  /** Back to pending, not before `dueAt`. */
  markPending(id: string, reason: string, dueAt: Instant): Promise<void>;
  markFailed(id: string, reason: string): Promise<void>;
  markDropped(id: string, reason: string): Promise<void>;
  /** Message that opened a story in a channel, if one was sent. */
  parentMessage(storyId: string, channel: Channel): Promise<string | null>;
  /** Sent stories of a channel in a period, oldest first. */
  sentBetween(channel: Channel, from: Instant, to: Instant): Promise<Delivery[]>;
  forStory(storyId: string, channel: Channel): Promise<Delivery[]>;
  /** Pending, sending, sent, failed, dropped; per channel where given. */
  counts(channel?: Channel): Promise<Record<Delivery['state'], number>>;
  /** When the next pending delivery of a platform is due; null where none waits. */
  nextDueAt(platform: Delivery['channel']['platform']): Promise<Instant | null>;
}

export interface SubscriptionRepository {
  all(): Promise<Subscription[]>;
  get(id: string): Promise<Subscription | null>;
  forChannel(channel: Channel): Promise<Subscription[]>;
  forWorkspace(platform: Channel['platform'], workspace: string): Promise<Subscription[]>;
  put(subscription: Subscription): Promise<void>;
  remove(id: string): Promise<void>;
  /** Sets or clears the reason on every subscription of a channel. */
  pause(channel: Channel, reason: string | null): Promise<void>;
}

export interface ChannelRepository {
  settings(channel: Channel): Promise<ChannelSettings | null>;
  putSettings(settings: ChannelSettings): Promise<void>;
  withDigest(): Promise<ChannelSettings[]>;
  all(): Promise<ChannelSettings[]>;
}

export interface Feedback {
  readonly channel: Channel;
  readonly itemKey: string;
  readonly verdict: 'not-relevant' | 'more-like-this';
  readonly by: string;
  readonly at: Instant;
}

export interface FeedbackRepository {
  /** One verdict a person and item: a later one replaces it. */
  put(feedback: Feedback): Promise<void>;
  forChannel(channel: Channel): Promise<Feedback[]>;
  all(): Promise<Feedback[]>;
}

/** Small named values that outlive a restart: hash of the registered commands, encrypted installations, digest periods. */
export interface FactRepository {
  get(name: string): Promise<string | null>;
  put(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Names that begin so, in order. */
  names(prefix: string): Promise<string[]>;
}
