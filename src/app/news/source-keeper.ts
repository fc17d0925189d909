import { Fault } from '../../domain/errors.ts';
import type { Feed } from '../../domain/feed.ts';
import { stableId } from '../../domain/identity.ts';
import type { ParsedFeed } from '../../domain/item.ts';
import type { FeedReader } from '../ports/feed-reader.ts';
import type { Fetcher, FetchResult } from '../ports/fetcher.ts';
import type { Store } from '../ports/store.ts';

export interface SourceKeeper {
  /**
   * Fetches and reads an address before it is accepted; a web page that names a feed gives that feed, one that has a
   * list of links is read as a page. Throws a `Fault` in words for the person who gave the address.
   */
  add(address: string): Promise<{ feed: Feed; found: ParsedFeed }>;
  /** Throws a `Fault` where there is no such source or it is a built-in one. */
  remove(idOrAddress: string): Promise<Feed>;
}

export interface SourceKeeperParts {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly readFeed: FeedReader;
  /** Addresses of the feeds that a web page names, best first. */
  readonly discoverFeeds: (html: string, url: string) => readonly string[];
}

export function createSourceKeeper({ store, fetcher, readFeed, discoverFeeds }: SourceKeeperParts): SourceKeeper {
  async function get(url: string): Promise<FetchResult> {
    const answer = await fetcher.fetch({ url });
    if (answer.status >= 400) throw new Fault('invalid', `${url} answers with status ${answer.status}.`);
    return answer;
  }

  function read(answer: FetchResult, as: 'feed' | 'page'): Promise<ParsedFeed> {
    const contentType = answer.headers['content-type'] ?? null;
    return readFeed({ bytes: answer.body, url: answer.finalUrl, contentType, as });
  }

  async function readSource(address: string): Promise<{ url: string; format: Feed['format']; found: ParsedFeed }> {
    const answer = await get(address);
    try {
      return { url: answer.finalUrl, format: 'feed', found: await read(answer, 'feed') };
    } catch (notAFeed) {
      if (!(notAFeed instanceof Fault)) throw notAFeed;
      for (const url of discoverFeeds(Buffer.from(answer.body).toString('utf8'), answer.finalUrl).slice(0, 3)) {
        const found = await get(url)
          .then((linked) => read(linked, 'feed'))
          .catch((error: unknown) => {
            if (error instanceof Fault) return null;
            throw error;
          });
        if (found !== null) return { url, format: 'feed', found };
      }
      return { url: answer.finalUrl, format: 'page', found: await read(answer, 'page') };
    }
  }

  return {
    async add(address) {
      const { url, format, found } = await readSource(withScheme(address));
      if (found.items.length === 0) throw new Fault('invalid', `${url} can be read, but holds no entries.`);
      const known = (await store.feeds.all()).find((feed) => feed.address === url);
      if (known !== undefined) throw new Fault('invalid', `${url} is already read, as "${known.name}" (${known.id}).`);
      const feed: Feed = {
        id: `added-${stableId([url], 8)}`,
        name: found.title ?? new URL(url).hostname,
        kind: 'press',
        format,
        address: url,
        selector: null,
        company: null,
        regulator: null,
        language: found.language,
        jurisdiction: null,
        origin: 'added',
      };
      await store.feeds.put(feed);
      return { feed, found };
    },
    async remove(idOrAddress) {
      const all = await store.feeds.all();
      const feed = all.find(({ id, address }) => id === idOrAddress || address === idOrAddress);
      if (feed === undefined) throw new Fault('invalid', `There is no source "${idOrAddress.slice(0, 100)}".`);
      if (feed.origin !== 'added') {
        throw new Fault(
          'invalid',
          `"${feed.name}" is not one that was added by command; its list is kept by the operator.`,
        );
      }
      await store.feeds.remove(feed.id);
      return feed;
    },
  };
}

function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
}
