import type { Assessment } from '../../domain/assessment.ts';
import type { Audience } from '../../domain/audience.ts';
import type { Channel, Platform } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { Feed, FeedState } from '../../domain/feed.ts';
import type { Item } from '../../domain/item.ts';
import type { Post } from '../../domain/post.ts';
import type { Story, StoryMember } from '../../domain/story.ts';
import type { ChannelSettings, Subscription } from '../../domain/subscription.ts';
import type { Verdict } from '../../domain/threshold.ts';
import type { Instant } from '../../domain/time.ts';
import type { ChangeRepository, DocumentRepository, VersionRepository } from './document-store.ts';

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
  readonly documents: DocumentRepository;
  readonly versions: VersionRepository;
  readonly changes: ChangeRepository;
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
  /** Moves polls that are due after a moment. */
  shiftPolls(byMs: number, after: Instant): Promise<void>;
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
  /**
   * Full text over title and text: the words as typed before those in which the last is the beginning of one (the shortest
   * such words are looked for), newest first. Words in quotes, or joined by a sign as in `opt-out`, stand side by side.
   * `words` is what a person typed: never a syntax error.
   */
  search(words: string, limit: number, offset?: number): Promise<JudgedItem[]>;
  /** Items that are relevant, or in a story all the same, first seen at or after; oldest first. */
  relevantSince(since: Instant): Promise<JudgedItem[]>;
  countByFeed(since: Instant): Promise<Map<string, number>>;
  count(): Promise<number>;
  /** How many items a feed brought so far, and the one seen last. */
  ofFeed(feedId: string): Promise<{ readonly count: number; readonly newest: Item | null }>;
}

export interface StoryQuery {
  readonly company?: string;
  readonly regulator?: string;
  readonly since?: Instant;
  /** Begun before; also where it went on since. */
  readonly until?: Instant;
  readonly leastSeverity?: number;
  /** With unsure ones, which else are in no list. */
  readonly unsure?: boolean;
  readonly limit: number;
  readonly offset?: number;
}

export interface StoryRepository {
  get(id: string): Promise<Story | null>;
  put(story: Story): Promise<void>;
  /** One that is there stays as it is. */
  addMember(member: StoryMember): Promise<void>;
  changeRole(member: Pick<StoryMember, 'memberKind' | 'memberId' | 'role'>): Promise<void>;
  membersOf(storyId: string): Promise<StoryMember[]>;
  storyOf(memberKind: StoryMember['memberKind'], memberId: string): Promise<StoryMember | null>;
  /** Latest update first. */
  find(query: StoryQuery): Promise<Story[]>;
  count(query: Omit<StoryQuery, 'limit' | 'offset'>): Promise<number>;
  /** Stories of which something that is no copy became known from a moment on, before another; latest update first. */
  newsBetween(from: Instant, to: Instant, limit: number): Promise<Story[]>;
  /** Stories with a dated event on or after a day, soonest first. */
  withDatesFrom(day: string, limit: number): Promise<Story[]>;
}

export interface ClaimOptions {
  readonly platform: Platform;
  readonly now: Instant;
  readonly limit: number;
  readonly order: 'urgency' | 'age';
  /** Channel keys that may not be claimed from now (busy, or paused by the platform). */
  readonly except: ReadonlySet<string>;
  /** Workspaces (`slack/T1`) that may not be claimed from now. */
  readonly exceptWorkspaces: ReadonlySet<string>;
  /** Who claims, and until when nobody else need wonder what became of it. */
  readonly owner: string;
  readonly leaseUntil: Instant;
}

/** Deliveries that went out as one message. */
export interface SentGroup {
  readonly ids: readonly string[];
  readonly messageId: string;
}

/** Deliveries that stay in `sending`: they may have been taken, and are to be looked into at `lookAt`. */
export interface DoubtedGroup {
  readonly ids: readonly string[];
  readonly reason: string;
  readonly lookAt: Instant;
}

/** Deliveries that go back to `pending`; a long wait is one of their whole channel. */
export interface PostponedGroup {
  readonly ids: readonly string[];
  readonly reason: string;
  readonly dueAt: Instant;
  readonly waitMs: number;
  /** A doubt that is over lets the group be formed anew. */
  readonly doubt: 'kept' | 'over';
  readonly repeated?: boolean;
  /** The attempt does not count. */
  readonly uncounted?: boolean;
}

/**
 * The outbox is the truth: a delivery is said if and only if it says so here. Moves are made only along
 * `domain/delivery.ts`'s `moves`: a mark that comes too late changes nothing.
 */
export interface OutboxRepository {
  /** In the order of writing. */
  all(): Promise<Delivery[]>;
  /** Those whose id is already there are left as they are (a post reaches a channel once). */
  enqueue(deliveries: readonly Delivery[]): Promise<void>;
  get(id: string): Promise<Delivery | null>;
  /**
   * Takes due pending deliveries, one group per channel: its oldest (so that order is kept; none from a channel that
   * has one in `sending`), with those that go out in one message with it. All of it in one transaction that marks them
   * `sending` with one more attempt. The first of a group leads it: the message goes under its id.
   */
  claim(options: ClaimOptions): Promise<Delivery[][]>;
  /**
   * In `sending`, and due: nobody knows any more what became of them. Groups as they were claimed, oldest first, but for
   * those of the channels (keys) that are being looked into already.
   */
  inDoubt(platform: Platform, now: Instant, limit: number, except: ReadonlySet<string>): Promise<Delivery[][]>;
  /** Who claimed what is in `sending`. */
  senders(platform: Platform): Promise<string[]>;
  /** What a process that is gone left in `sending` is in doubt from then on. */
  doubtAllOf(owner: string, lookAt: Instant): Promise<void>;
  markSent(sent: readonly SentGroup[], at: Instant): Promise<void>;
  markDoubt(doubted: readonly DoubtedGroup[]): Promise<void>;
  markPending(postponed: readonly PostponedGroup[]): Promise<void>;
  /** Back to pending as if never tried, until its channel's quiet hours are over. */
  hold(ids: readonly string[], until: Instant): Promise<void>;
  markFailed(ids: readonly string[], reason: string): Promise<void>;
  /** How many were dropped. */
  markDropped(ids: readonly string[], reason: string): Promise<number>;
  /** Message that opened a story in a channel, if one was sent. */
  parentMessage(storyId: string, channel: Channel): Promise<string | null>;
  /** Sent stories of a channel in a period, oldest first. */
  sentBetween(channel: Channel, from: Instant, to: Instant): Promise<Delivery[]>;
  forStory(storyId: string, channel: Channel): Promise<Delivery[]>;
  /** Messages that tell a story and were sent, or will be, in any channel; in the order of writing. */
  toldOf(storyId: string): Promise<Delivery[]>;
  /** Messages with stories or updates written for a channel since, not those that wait for its digest. */
  postsSince(channel: Channel, since: Instant): Promise<number>;
  /** What is over a channel's daily number and in no digest yet, oldest first. */
  heldForDigest(channel: Channel): Promise<Delivery[]>;
  /** Digests of a channel that were not sent yet, and surely did not arrive; oldest first. */
  waitingDigests(channel: Channel): Promise<Delivery[]>;
  /** What is to go out as one message with a delivery, itself too. */
  batchOf(id: string): Promise<Delivery[]>;
  /** What was to go out with these waits for a digest again. */
  disband(batches: readonly string[]): Promise<void>;
  /** Makes pending deliveries go out with another, as one message. */
  join(ids: readonly string[], batch: string): Promise<void>;
  /** Lets what waits in a channel (for a retry: null) be sent now. */
  release(channel: Channel, now: Instant, heldFor: Delivery['heldFor']): Promise<void>;
  /** Moves waits that end after a moment, not those for an hour of the wall clock. */
  shiftWaits(byMs: number, after: Instant): Promise<void>;
  /**
   * Changes what is going to be said, or what a sent message is known to say; false where it was said, or may have been,
   * so that the message is to be edited too.
   */
  replacePost(id: string, post: Post): Promise<boolean>;
  /** Pending, sending, sent, failed, dropped; per channel where given. */
  counts(channel?: Channel): Promise<Record<Delivery['state'], number>>;
  /** The first moment after another at which a delivery is due, or one in `sending` in doubt; null where none is. */
  nextDueAt(platform: Platform, after: Instant): Promise<Instant | null>;
}

/** Why nothing can be posted to a channel; null where it can. */
export interface ChannelPause {
  readonly channel: Channel;
  readonly reason: string | null;
}

export interface SubscriptionRepository {
  all(): Promise<Subscription[]>;
  get(id: string): Promise<Subscription | null>;
  forChannel(channel: Channel): Promise<Subscription[]>;
  forWorkspace(platform: Channel['platform'], workspace: string): Promise<Subscription[]>;
  put(subscription: Subscription): Promise<void>;
  remove(id: string): Promise<void>;
  /** Sets or clears the reason on every subscription of the channels; answers those that it changed, as they were. */
  pause(pauses: readonly ChannelPause[]): Promise<Subscription[]>;
  /** Those of the channels of which a subscription is paused. */
  pausedAmong(channels: readonly Channel[]): Promise<Channel[]>;
  /** Everybody who may be told something; kept in memory until a subscription or a setting changes. */
  audience(): Promise<Audience>;
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
  readonly verdict: Verdict;
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
