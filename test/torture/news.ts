import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One entry that a feed published; its mark is in its title and nowhere else in the world. */
export interface Published {
  readonly mark: string;
  readonly feed: number;
  readonly company: string;
  readonly at: Date;
}

/** Feeds on the loopback that publish news which every channel must be told, one story each. */
export interface News {
  readonly url: string;
  readonly published: readonly Published[];
  publish(feed: number): void;
  stop(): Promise<void>;
}

/** Entries that a feed still shows. */
const shown = 60;
const syllables = 'lo ka mir ves ta no bru del fi gar hol zu pe rin sto wex'.split(' ');
/** Companies that there are none of, so that each entry is a story of its own. */
export const mostEntries = 1_024;

export function companyNamed(number: number): string {
  const word = [0, 4, 8].map((shift) => syllables[(number >> shift) % 16]).join('');
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}ix`;
}

/** `misbehave` may answer a request itself (and then says so): what a site does on a bad day. */
export async function startNews(misbehave: (response: import('node:http').ServerResponse) => boolean): Promise<News> {
  const published: Published[] = [];
  const server = createServer((request, response) => {
    if (misbehave(response)) return;
    const feed = Number(/^\/(\d+)\.xml$/.exec(request.url ?? '')?.[1] ?? -1);
    const entries = published.filter((one) => one.feed === feed).slice(-shown);
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(toRss(entries, `http://${request.headers.host}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    published,
    publish(feed) {
      const number = published.length;
      if (number >= mostEntries) return;
      const mark = `N${String(number).padStart(5, '0')}`;
      // A feed's dates are to the second: entries of one feed are kept apart, so that their order is known.
      const last = published.findLast((one) => one.feed === feed)?.at.getTime() ?? 0;
      published.push({ mark, feed, company: companyNamed(number), at: new Date(Math.max(Date.now(), last + 1_000)) });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function toRss(entries: readonly Published[], site: string): string {
  const items = entries.map(({ mark, company, at }) => {
    const title = `${company} will use its members' posts to train AI models (${mark})`;
    const text = `${company} changes its privacy policy: members' data will train AI models unless they opt out.`;
    const link = `${site}/entry/${mark}`;
    return `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${at.toUTCString()}</pubDate><description>${text}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>${site}/</link><description/>${items.reverse().join('')}</channel></rss>`;
}
