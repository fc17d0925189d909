import type { Feed, FeedState } from '../../domain/feed.ts';
import { shownAddress } from '../../domain/shown-address.ts';
import type { Instant } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';

/** A source that cannot be read, or whose entries are held back. */
export interface SourceTrouble {
  readonly id: string;
  readonly name: string;
  /** Without what looks like a secret in it. */
  readonly address: string;
  /** In words. */
  readonly error: string;
  /** When it was last read; null: never. */
  readonly since: Instant | null;
  /** Failures in a row. */
  readonly failures: number;
  /** Null: never again. */
  readonly nextPollAt: Instant | null;
}

/** What was found on a page that is read as a list of links: whether it is the right list, only a person can say. */
export interface PageFindings {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly links: number;
  /** Title of the link that was seen last; null: none so far. */
  readonly newest: string | null;
}

/** In the order of the feeds. */
export function sourceTroubles(feeds: readonly Feed[], states: readonly FeedState[]): SourceTrouble[] {
  const stateOf = new Map(states.map((state) => [state.feedId, state]));
  return feeds.flatMap((feed) => {
    const state = stateOf.get(feed.id);
    if (state === undefined || state.status === 'ok' || state.status === 'new') return [];
    return [troubleOf(feed, state, state.lastError ?? (state.status === 'gone' ? 'gone for good' : 'cannot be read'))];
  });
}

export function troubleOf(feed: Feed, state: FeedState, error: string): SourceTrouble {
  return {
    id: feed.id,
    name: feed.name,
    address: shownAddress(state.address),
    error,
    since: state.lastSuccessAt,
    failures: state.failures,
    nextPollAt: state.status === 'gone' ? null : state.nextPollAt,
  };
}

export async function pageFindings({ feeds, items }: Pick<Repositories, 'feeds' | 'items'>): Promise<PageFindings[]> {
  const pages = (await feeds.all()).filter(({ format }) => format === 'page');
  return Promise.all(
    pages.map(async ({ id, name, ...page }) => {
      const { count, newest } = await items.ofFeed(id);
      return { id, name, address: shownAddress(page.address), links: count, newest: newest?.title ?? null };
    }),
  );
}
