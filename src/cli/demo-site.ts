import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DemoFeed } from './demo-news.ts';

/** A site on the loopback that serves the demonstration feeds as they stood at a moment. */
export async function startDemoSite(
  feeds: readonly DemoFeed[],
  now: () => string,
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const feed = feeds.find(({ id }) => request.url === `/${id}.xml`);
    if (feed === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(toRss(feed, now(), `http://${request.headers.host}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function toRss(feed: DemoFeed, now: string, site: string): string {
  const entries = feed.entries
    .filter(({ at }) => at <= now)
    .map(
      ({ title, text, at, path }) =>
        `<item><title>${escapeXml(title)}</title><link>${site}${path}</link><guid>${site}${path}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>${escapeXml(text)}</description></item>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escapeXml(feed.name)}</title><link>${site}/</link><description/>${entries.join('')}</channel></rss>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
