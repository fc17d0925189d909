import { Parser } from 'htmlparser2';

const feedTypes = /^application\/(rss|atom|rdf|feed)\+(xml|json)$|^application\/json$/i;
const most = 10;

/** Addresses of the feeds that a web page names in its head (`<link rel="alternate">`), in its order, absolute. */
export function discoverFeeds(html: string, url: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name !== 'link' || !/\balternate\b/i.test(attributes.rel ?? '')) return;
      const href = attributes.href ?? '';
      if (!feedTypes.test(attributes.type ?? '') || !URL.canParse(href, url)) return;
      const address = new URL(href, url).href;
      if (found.length < most && !found.includes(address)) found.push(address);
    },
  });
  parser.end(html.slice(0, 1_000_000));
  return found;
}
