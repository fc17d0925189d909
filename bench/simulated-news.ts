import type { Fetcher } from '../src/app/ports/fetcher.ts';
import type { Feed } from '../src/domain/feed.ts';
import { hour } from '../src/domain/time.ts';
import { aFeed } from '../test/fakes/things.ts';
import { newsStream } from './news-stream.ts';

/** Entries that a feed still shows. */
const shown = 15;
/** One feed in so many publishes every six hours, the others once a day. */
const busyEvery = 10;
/** One entry in so many is news of AI and people's data. */
const newsEvery = 10;

/** Feeds without a network that publish as time passes: what they show follows from the time alone. */
export interface SimulatedNews {
  readonly feeds: readonly Feed[];
  readonly fetcher: Fetcher;
  /** Entries that were there to be seen between two moments. */
  published(from: number, to: number): number;
}

export function createSimulatedNews(count: number, now: () => number, start: number): SimulatedNews {
  const gapOf = (feed: number) => (feed % busyEvery === 0 ? 6 : 24) * hour;
  /** The number of the last entry; those before the start have numbers below 0. */
  const lastOf = (feed: number, at: number) => Math.floor((at - start - offsetOf(feed)) / gapOf(feed));
  const offsetOf = (feed: number) => ((feed * 7_919) % 1_000) * (gapOf(feed) / 1_000);
  const timeOf = (feed: number, entry: number) => start + offsetOf(feed) + entry * gapOf(feed);

  function body(feed: number, last: number): string {
    const items = Array.from({ length: shown }, (_, at) => last - at).map((entry) => {
      const link = `https://site.example/${feed}/${entry}`;
      const date = new Date(timeOf(feed, entry)).toUTCString();
      const { title, text } = entryOf(feed, entry);
      return `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><description>${text}</description></item>`;
    });
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>https://site.example/</link><description/>${items.join('')}</channel></rss>`;
  }

  return {
    feeds: Array.from({ length: count }, (_, at) =>
      aFeed({ id: `f${at}`, name: `Feed ${at}`, address: `https://site.example/${at}/feed` }),
    ),
    fetcher: {
      async fetch({ url, etag }) {
        const feed = Number(/\/(\d+)\/feed$/.exec(url)?.[1]);
        const last = lastOf(feed, now());
        const headers = { etag: `"${last}"`, 'content-type': 'application/rss+xml' };
        const known = etag === headers.etag;
        const bytes = known ? new Uint8Array() : new TextEncoder().encode(body(feed, last));
        return { status: known ? 304 : 200, headers, body: bytes, finalUrl: url, movedTo: null };
      },
      async close() {},
    },
    published: (from, to) =>
      Array.from({ length: count }, (_, feed) => lastOf(feed, to) - lastOf(feed, from)).reduce((sum, one) => sum + one),
  };
}

function entryOf(feed: number, entry: number): { title: string; text: string } {
  const number = feed * 10_000 + entry;
  if ((feed + entry) % newsEvery !== 0) {
    return {
      title: `Match report ${number}`,
      text: `The home side won the ${number}th game of the season by one goal.`,
    };
  }
  const { title, text } = newsStream(1, number).next().value ?? { title: '', text: '' };
  return { title: title ?? '', text: text ?? '' };
}
