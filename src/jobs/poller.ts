import { newState, type PollParts, type PollReport, pollFeed } from '../app/news/poll-feed.ts';
import type { Log } from '../app/ports/log.ts';
import { inWords } from '../domain/errors.ts';
import type { Feed, FeedState } from '../domain/feed.ts';
import { minute, second, toInstant } from '../domain/time.ts';
import { type Trade, workOff, workThrough } from './work-off.ts';

export interface PollerParts extends PollParts {
  readonly log: Log;
  /** Polls under way at once, over all hosts. */
  readonly concurrency: number;
  /** Called after each poll: something may be in the outbox now. */
  readonly afterPoll: (report: PollReport) => void;
}

interface DueFeed {
  readonly feed: Feed;
  readonly state: FeedState | null;
}

/** So many are asked for at a time: enough that one host with many feeds does not hide the others. */
const lookAhead = 1_000;
/** So many failures in a row are a network that is missing, and not some sites' trouble. */
const fewest = 20;

/** Polls what is due until the signal is aborted; the polls under way are let finish. */
export async function runPoller(parts: PollerParts, signal: AbortSignal): Promise<void> {
  const { store, clock, log } = parts;
  const trade = tradeOf(parts, signal, watchForDarkness(log));
  const due = async () => {
    try {
      return await store.feeds.due(toInstant(clock.now()), lookAhead);
    } catch (error) {
      log.error({ error: inWords(error) }, 'polling stumbled');
      return [];
    }
  };
  // Looked at this often rather than reckoned: a clock that jumps, or a feed that is added, needs no special case.
  await workOff(trade, { due, pause: (until) => clock.sleep(15 * second, until) }, signal);
}

/** One poll of everything that is due (or of everything there is), with the reports in the order of the feeds. */
export async function pollOnce(
  parts: PollerParts,
  options: { readonly all: boolean; readonly progress: (done: number, total: number) => void },
): Promise<PollReport[]> {
  const { store, clock } = parts;
  const feeds = await store.feeds.all();
  const states = new Map((await store.feeds.states()).map((state) => [state.feedId, state]));
  const now = toInstant(clock.now());
  const due = feeds
    .map((feed) => ({ feed, state: states.get(feed.id) ?? null }))
    .filter(({ state }) => state?.status !== 'gone' && (options.all || state === null || state.nextPollAt <= now));
  const reports = new Map<string, PollReport>();
  const never = new AbortController().signal;
  const trade = tradeOf(parts, never, (report) => {
    reports.set(report.feedId, report);
    options.progress(reports.size, due.length);
  });
  await workThrough(due, trade);
  return due.flatMap(({ feed }) => reports.get(feed.id) ?? []);
}

function tradeOf(parts: PollerParts, signal: AbortSignal, note: (report: PollReport) => void): Trade<DueFeed> {
  return {
    idOf: ({ feed }) => feed.id,
    addressOf: ({ feed, state }) => state?.address ?? feed.address,
    concurrency: parts.concurrency,
    async work(due) {
      const report = await pollSafely(due, parts, signal);
      note(report);
      parts.afterPoll(report);
    },
  };
}

/** Says once that nothing at all can be read, as without a network, and once that it is over. */
function watchForDarkness(log: Log): (report: PollReport) => void {
  let failures = 0;
  return ({ outcome, error }) => {
    if (outcome === 'failed') {
      failures += 1;
      if (failures === fewest) {
        log.warn({ error }, 'no source can be read, is the network there? They are tried again by themselves');
      }
      return;
    }
    if (failures >= fewest) log.warn({}, 'sources can be read again');
    failures = 0;
  };
}

/** A bug in the reading of one feed stops nothing else; the feed is left alone for an hour. */
async function pollSafely({ feed, state }: DueFeed, parts: PollerParts, signal: AbortSignal): Promise<PollReport> {
  try {
    return await pollFeed(feed, state, parts);
  } catch (error) {
    parts.log.error({ feed: feed.id, error: error instanceof Error ? error.stack : inWords(error) }, 'poll failed');
    const now = parts.clock.now();
    const words = `a fault of ours: ${inWords(error)}`;
    const base = state ?? newState(feed, toInstant(now));
    await parts.store.feeds
      .putState({
        ...base,
        lastPollAt: toInstant(now),
        lastError: words,
        failures: base.failures + 1,
        status: 'failing',
        nextPollAt: toInstant(new Date(now.getTime() + 60 * minute)),
      })
      .catch(async (also: unknown) => {
        parts.log.error({ feed: feed.id, error: inWords(also) }, 'health not noted');
        // Nothing can be kept (a full disk, a locked database): asking the site again at once would not mend it.
        await parts.clock.sleep(15 * second, signal);
      });
    return { feedId: feed.id, outcome: 'failed', items: 0, newItems: 0, error: words };
  }
}
