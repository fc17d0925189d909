import { type PollParts, type PollReport, pollFeed } from '../app/news/poll-feed.ts';
import type { Log } from '../app/ports/log.ts';
import { inWords } from '../domain/errors.ts';
import type { Feed, FeedState } from '../domain/feed.ts';
import { minute, second, toInstant } from '../domain/time.ts';

export interface PollerParts extends PollParts {
  readonly log: Log;
  /** Polls under way at once, over all hosts. */
  readonly concurrency: number;
  /** Called after each poll: something may be in the outbox now. */
  readonly afterPoll: (report: PollReport) => void;
}

/** So many failures and nothing else are a network that is missing, and not one site's trouble. */
const fewest = 5;

interface DueFeed {
  readonly feed: Feed;
  readonly state: FeedState | null;
}

/** Polls what is due until the signal is aborted; the polls under way are let finish. */
export async function runPoller(parts: PollerParts, signal: AbortSignal): Promise<void> {
  const { store, clock, log } = parts;
  let dark = false;
  while (!signal.aborted) {
    try {
      const due = await store.feeds.due(toInstant(clock.now()), parts.concurrency * 5);
      const reports = await pollAll(due, parts, signal);
      dark = noteDarkness(reports, dark, log);
      if (due.length > 0) continue;
    } catch (error) {
      log.error({ error: inWords(error) }, 'polling stumbled');
    }
    // Looked at this often rather than reckoned: a clock that jumps, or a feed that is added, needs no special case.
    await clock.sleep(15 * second, signal);
  }
}

/** Says once that nothing at all can be read, as without a network, and once that it is over. Whether it is so now. */
function noteDarkness(reports: readonly PollReport[], dark: boolean, log: Log): boolean {
  if (reports.some(({ outcome }) => outcome !== 'failed' && outcome !== 'gone')) {
    if (dark) log.warn({}, 'sources can be read again');
    return false;
  }
  if (dark || reports.length < fewest) return dark;
  log.warn(
    { error: reports[0]?.error },
    'no source can be read, is the network there? They are tried again by themselves',
  );
  return true;
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
  let done = 0;
  const reports = await pollAll(
    due,
    {
      ...parts,
      afterPoll(report) {
        done += 1;
        options.progress(done, due.length);
        parts.afterPoll(report);
      },
    },
    new AbortController().signal,
  );
  return reports;
}

async function pollAll(due: readonly DueFeed[], parts: PollerParts, signal: AbortSignal): Promise<PollReport[]> {
  const reports: PollReport[] = new Array(due.length);
  let next = 0;
  const worker = async () => {
    while (next < due.length && !signal.aborted) {
      const at = next;
      next += 1;
      reports[at] = await pollSafely(due[at] as DueFeed, parts, signal);
      parts.afterPoll(reports[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(parts.concurrency, due.length) }, worker));
  return reports.filter((report) => report !== undefined);
}

/** A bug in the reading of one feed stops nothing else; the feed is left alone for an hour. */
async function pollSafely({ feed, state }: DueFeed, parts: PollerParts, signal: AbortSignal): Promise<PollReport> {
  try {
    return await pollFeed(feed, state, parts);
  } catch (error) {
    parts.log.error({ feed: feed.id, error: error instanceof Error ? error.stack : inWords(error) }, 'poll failed');
    const now = parts.clock.now();
    const words = `a fault of ours: ${inWords(error)}`;
    const base = state ?? {
      feedId: feed.id,
      address: feed.address,
      etag: null,
      lastModified: null,
      bodyHash: null,
      intervalMs: 60 * minute,
      lastPollAt: null,
      lastSuccessAt: null,
      lastChangeAt: null,
      failures: 0,
    };
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
