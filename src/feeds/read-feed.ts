import type { FeedBytes } from '../app/ports/feed-reader.ts';
import { Fault } from '../domain/errors.ts';
import type { ParsedFeed } from '../domain/item.ts';
import { decodeText } from './decode.ts';
import { discoverFeeds } from './discover.ts';
import { readJsonFeed } from './json-feed.ts';
import { normalizeFeed } from './normalize.ts';
import { readPage } from './page.ts';
import type { RawFeed } from './raw-feed.ts';
import { isPlainRss, readWithRssParser } from './rss-parser-engine.ts';
import { readXmlFeed } from './xml-feed.ts';

/** More than this is no feed; the reading of it would cost more than it can bring. */
const mostBytes = 50 * 1_048_576;

/** Bytes to a normalised feed; see the port. */
export async function readFeed(input: FeedBytes): Promise<ParsedFeed> {
  if (input.bytes.length > mostBytes) throw new Fault('invalid', 'this is larger than 50 MB');
  const text = decodeText(input.bytes, input.contentType);
  if (text.trim() === '') throw new Fault('invalid', 'this is empty');
  return normalizeFeed(await readRaw(text, input), input.url);
}

async function readRaw(text: string, { as, url, selector }: FeedBytes): Promise<RawFeed> {
  if (as === 'page') return readPage(text, url, selector ?? null);
  if (/^\s*[{[]/.test(text)) return readJsonFeed(text);
  const viaRssParser = isPlainRss(text) ? await readWithRssParser(text) : null;
  const raw = viaRssParser ?? readXmlFeed(text, url);
  if (raw !== null) return raw;
  if (!isHtml(text)) throw new Fault('invalid', 'this is neither a feed nor a web page');
  if (as === undefined) return readPage(text, url, selector ?? null);
  const named = discoverFeeds(text, url ?? 'http://localhost/')[0];
  const hint = named === undefined ? '' : `; it names a feed: ${named}`;
  throw new Fault('invalid', `this is a web page, not a feed${hint}`);
}

function isHtml(text: string): boolean {
  return /<(!doctype html|html|head|body|div|a)\b/i.test(text.slice(0, 10_000));
}
