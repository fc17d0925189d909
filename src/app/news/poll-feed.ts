import { Fault, inWords } from '../../domain/errors.ts';
import type { Feed, FeedState } from '../../domain/feed.ts';
import { itemKey, sha256 } from '../../domain/identity.ts';
import type { Item, ParsedItem } from '../../domain/item.ts';
import { neverPolled } from '../../domain/polled.ts';
import { addMs, day, type Instant, toInstant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { FeedReader } from '../ports/feed-reader.ts';
import type { Fetcher, FetchResult } from '../ports/fetcher.ts';
import type { ItemTaker, TakenItem } from '../ports/item-taker.ts';
import type { Store } from '../ports/store.ts';
import { afterFailureMs, freshForMs, nextIntervalMs } from './poll-schedule.ts';

export interface PollParts {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly readFeed: FeedReader;
  readonly taker: ItemTaker;
  readonly clock: Clock;
  readonly random: () => number;
  /** Milliseconds that a `Retry-After` header asks for. */
  readonly retryAfterMs: (header: string | undefined, now: Date) => number | null;
}

export interface PollReport {
  readonly feedId: string;
  readonly outcome: 'new' | 'unchanged' | 'failed' | 'gone' | 'tripped';
  readonly items: number;
  /** Items never seen before. */
  readonly newItems: number;
  readonly error: string | null;
}

/** Entries of a new feed that are older than this are taken as seen and not told. */
const toldFromNewFeed = 2 * day;
/** So many unknown entries at once, older than what was known, are a feed that lost its memory, not news. */
const floodOfOld = 24;
/** So many entries without a newer date are one too, where nothing of the feed is known any more. */
const floodOfUnknown = 10;
const oldAfter = 3 * day;

/** One poll of one feed: fetched politely, compared with what is known, handed on and noted in one transaction. */
export async function pollFeed(feed: Feed, state: FeedState | null, parts: PollParts): Promise<PollReport> {
  const before = state ?? newState(feed, toInstant(parts.clock.now()));
  try {
    const answer = await parts.fetcher.fetch({
      url: before.address,
      etag: before.etag,
      lastModified: before.lastModified,
    });
    if (answer.status === 304) return await noteUnchanged(feed, before, answer, parts);
    if (answer.status === 410) return await noteGone(feed, before, parts);
    if (answer.status >= 400) throw statusFault(answer, parts);
    const bodyHash = sha256(answer.body);
    if (bodyHash === before.bodyHash) return await noteUnchanged(feed, before, answer, parts);
    return await takeBody(feed, before, answer, bodyHash, parts);
  } catch (error) {
    return noteFailure(feed, before, error, parts);
  }
}

async function takeBody(
  feed: Feed,
  before: FeedState,
  answer: FetchResult,
  bodyHash: string,
  parts: PollParts,
): Promise<PollReport> {
  const { store, clock, readFeed, taker, random } = parts;
  const contentType = answer.headers['content-type'] ?? null;
  const parsed = await readFeed({
    bytes: answer.body,
    url: answer.finalUrl,
    contentType,
    as: feed.format,
    selector: feed.selector,
  });
  const now = toInstant(clock.now());
  const items = distinct(parsed.items.map((item) => toItem(item, feed, parsed.language, now)));
  const known = await store.items.known(items.map(({ key }) => key));
  const fresh = items.filter(({ key }) => !known.has(key));
  const edited = await asFirstSeen(
    items.filter(({ key, contentHash }) => known.has(key) && known.get(key) !== contentHash),
    store,
  );
  const flood = before.lastSuccessAt !== null && isFlood(fresh, known.size, before.lastSuccessAt);
  const tell = (item: Item) => {
    if (before.lastSuccessAt === null) return isAfter(item, addMs(now, -toldFromNewFeed));
    return !flood || isAfter(item, before.lastSuccessAt);
  };
  const taken: TakenItem[] = [
    ...fresh.map((item) => ({ item, tell: tell(item), isEdit: false })),
    // So many texts changed at once are a site's new template.
    ...edited.map((item) => ({ item, tell: edited.length < floodOfOld, isEdit: true })),
  ];
  const times = items
    .map((item) => Date.parse(item.publishedAt ?? item.updatedAt ?? ''))
    .filter((time) => !Number.isNaN(time));
  const intervalMs = nextIntervalMs(times, freshForMs(answer.headers['cache-control']), random);
  const next: FeedState = {
    ...succeeded(before, answer, now, intervalMs),
    bodyHash,
    lastChangeAt: fresh.length > 0 ? now : before.lastChangeAt,
    status: flood ? 'tripped' : 'ok',
    lastError: flood ? 'dozens of old entries came as if they were new; they were kept and not told' : null,
  };
  await taker.prepare(taken, feed);
  await store.transaction(async (repositories) => {
    await taker.take(taken.toSorted(byDate), feed, repositories);
    await repositories.feeds.putState(next);
  });
  return {
    feedId: feed.id,
    outcome: flood ? 'tripped' : 'new',
    items: items.length,
    newItems: fresh.length,
    error: next.lastError,
  };
}

/** What names no day of its own is of the day on which it was first seen, however often it is edited. */
async function asFirstSeen(edited: readonly Item[], { items }: Pick<Store, 'items'>): Promise<Item[]> {
  return Promise.all(
    edited.map(async (item) => {
      const before = item.publishedAt === null ? await items.get(item.key) : null;
      return before === null ? item : { ...item, firstSeenAt: before.item.firstSeenAt };
    }),
  );
}

async function noteUnchanged(
  feed: Feed,
  before: FeedState,
  answer: FetchResult,
  parts: PollParts,
): Promise<PollReport> {
  const now = toInstant(parts.clock.now());
  // A feed that has not changed is asked a little less often each time.
  const intervalMs = nextIntervalMs(
    [0, before.intervalMs * 4 * 1.1],
    freshForMs(answer.headers['cache-control']),
    parts.random,
  );
  await parts.store.feeds.putState({ ...succeeded(before, answer, now, intervalMs), lastError: null, status: 'ok' });
  return { feedId: feed.id, outcome: 'unchanged', items: 0, newItems: 0, error: null };
}

async function noteGone(feed: Feed, before: FeedState, parts: PollParts): Promise<PollReport> {
  const error = 'the site says that this feed is gone for good (410)';
  const now = toInstant(parts.clock.now());
  await parts.store.feeds.putState({
    ...before,
    lastPollAt: now,
    lastError: error,
    failures: before.failures + 1,
    status: 'gone',
  });
  return { feedId: feed.id, outcome: 'gone', items: 0, newItems: 0, error };
}

async function noteFailure(feed: Feed, before: FeedState, error: unknown, parts: PollParts): Promise<PollReport> {
  // A fault is theirs and belongs into the feed's health; anything else is a bug of ours and is thrown on.
  if (!(error instanceof Fault)) throw error;
  const { clock, random, store } = parts;
  const now = toInstant(clock.now());
  const failures = before.failures + 1;
  const intervalMs = afterFailureMs(failures, error.retryAfterMs, random);
  const words = inWords(error);
  await store.feeds.putState({
    ...before,
    lastPollAt: now,
    lastError: words,
    failures,
    status: 'failing',
    nextPollAt: addMs(now, intervalMs),
  });
  return { feedId: feed.id, outcome: 'failed', items: 0, newItems: 0, error: words };
}

function succeeded(before: FeedState, answer: FetchResult, now: Instant, intervalMs: number): FeedState {
  return {
    ...before,
    address: answer.movedTo ?? before.address,
    etag: answer.headers.etag ?? (answer.status === 304 ? before.etag : null),
    lastModified: answer.headers['last-modified'] ?? (answer.status === 304 ? before.lastModified : null),
    intervalMs,
    nextPollAt: addMs(now, intervalMs),
    lastPollAt: now,
    lastSuccessAt: now,
    failures: 0,
  };
}

function statusFault(answer: FetchResult, { clock, retryAfterMs }: PollParts): Fault {
  const wait = retryAfterMs(answer.headers['retry-after'], clock.now());
  return new Fault('outage', `the site answers with status ${answer.status}`, { retryAfterMs: wait });
}

/** How polling begins. */
export function newState(feed: Feed, now: Instant): FeedState {
  return {
    feedId: feed.id,
    address: feed.address,
    etag: null,
    lastModified: null,
    bodyHash: null,
    ...neverPolled(now),
    status: 'new',
  };
}

function toItem(parsed: ParsedItem, feed: Feed, feedLanguage: string | null, now: Instant): Item {
  return {
    ...parsed,
    key: itemKey(feed.id, parsed.id),
    feedId: feed.id,
    language: feedLanguage ?? feed.language,
    firstSeenAt: now,
    contentHash: sha256(`${parsed.title ?? ''}\n${parsed.text ?? ''}`),
  };
}

/** A feed may list an entry twice; the first counts. */
function distinct(items: readonly Item[]): Item[] {
  return [...new Map(items.toReversed().map((item) => [item.key, item])).values()].reverse();
}

function isAfter(item: Item, moment: Instant): boolean {
  const date = item.publishedAt ?? item.updatedAt;
  return date !== null && date >= moment;
}

/**
 * Dozens of dated old entries come at once, or nothing of the feed is known any more and its entries are not from after
 * the last look: after a long sleep, a busy feed holds only news.
 */
function isFlood(fresh: readonly Item[], known: number, lastSuccessAt: Instant): boolean {
  const old = fresh.filter((item) => !isAfter(item, addMs(lastSuccessAt, -oldAfter)));
  const dated = old.filter((item) => (item.publishedAt ?? item.updatedAt) !== null);
  return dated.length >= floodOfOld || (known === 0 && old.length >= floodOfUnknown);
}

function byDate(left: TakenItem, right: TakenItem): number {
  return (left.item.publishedAt ?? left.item.firstSeenAt).localeCompare(
    right.item.publishedAt ?? right.item.firstSeenAt,
  );
}
