import Parser from 'rss-parser';
import type { Content, RawFeed, RawItem } from './raw-feed.ts';

type Fields = Record<string, unknown>;

/** Fields of an item that rss-parser does not bring by itself, or only mixed with others. */
const itemFields = [
  ['dc:creator', 'creators', { keepArray: true }],
  ['dc:date', 'dcDate'],
  ['dcterms:issued', 'dcIssued'],
  ['dcterms:modified', 'dcModified'],
  ['dc:subject', 'subjects', { keepArray: true }],
  ['description', 'description'],
  ['content:encoded', 'encoded'],
  ['media:description', 'mediaDescription'],
  ['itunes:author', 'itunesAuthor'],
  ['itunes:summary', 'itunesSummary'],
  ['guid', 'guidElement'],
] as const;

const longest = 3_000_000;

/**
 * Whether rss-parser can carry a document without loss: RSS 2.0 as its specification has it. Everything it was seen to
 * lose or to choke on (markup in titles, bases, odd prefixes, own entities, depth, thousands of attributes) goes to the
 * tolerant engine; the figures are in docs/decisions.
 */
export function isPlainRss(text: string): boolean {
  if (
    text.length > longest ||
    !/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*)*(?:<!--[\s\S]{0,2000}?-->\s*)*<rss\b[^>]{0,3000}>\s*<channel>/.test(
      text,
    )
  ) {
    return false;
  }
  if (
    /xml:base|<!DOCTYPE|<!ENTITY|xmlns="|<atom:(?:entry|content|summary|title|updated)|<itunes:(?:keywords|category)|<media:(?:group|title|category|keywords|text)|<(?:xhtml|rss|a10):|<body|<(?:author|language)\s/i.test(
      text,
    )
  )
    return false;
  if (/<title(?:\s[^>]*)?>(?!\s*<!\[CDATA\[)[^<]*<(?!\/title>)/.test(text)) return false;
  return deepestNesting(text) <= 12;
}

/** Counts open tags as they come; CDATA and comments are passed over, so that markup inside them does not count. */
function deepestNesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of text.matchAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[^>]*>|<\/?[^>]+>/g)) {
    if (tag.startsWith('<!') || tag.startsWith('<?') || tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
    if (deepest > 100) break;
  }
  return deepest;
}

/** The feed as rss-parser reads it; null where it gives up (a document that is not well-formed). */
export async function readWithRssParser(text: string): Promise<RawFeed | null> {
  const parser = new Parser<Fields, Fields>({
    customFields: { feed: ['language', 'dc:language', 'title', 'link'], item: itemFields as never },
  });
  try {
    const feed = await parser.parseString(text);
    return {
      title: unknownForm(feed.title),
      link: textOf(feed.link),
      language: textOf(feed.language) ?? textOf(feed['dc:language']),
      items: feed.items.map(toRawItem),
    };
  } catch {
    // Its errors are those of a strict XML parser; the tolerant engine has the last word on the same text.
    return null;
  }
}

function toRawItem(item: Parser.Item & Fields): RawItem {
  const guid = item.guidElement as string | { _?: string; $?: { isPermaLink?: string } } | undefined;
  const isPermaLink = typeof guid === 'object' ? guid.$?.isPermaLink : undefined;
  const date = textOf(item.dcDate);
  return {
    guid: textOf(guid),
    guidIsLink: guid !== undefined && (isPermaLink ?? 'true').toLowerCase() !== 'false',
    link: textOf(item.link),
    title: unknownForm(item.title),
    texts: [
      htmlForm(item.encoded),
      ...[item.description, item.itunesSummary, item.mediaDescription].map(unknownForm),
    ].filter((content) => content !== null),
    published: textOf(item.pubDate) ?? textOf(item.dcIssued) ?? date,
    updated: textOf(item.dcModified) ?? date,
    authors: [textOf((item as Fields).author), ...list(item.creators), textOf(item.creator), textOf(item.itunesAuthor)]
      .filter((name) => name !== null)
      .map(personName),
    categories: [...list(item.categories), ...list(item.subjects)],
  };
}

/** `me@example.com (Example Editor)` and `Example Editor <me@example.com>` are Example Editor. */
export function personName(text: string): string {
  const inBrackets = /^\S+@\S+ \(([^)]+)\)$/.exec(text)?.[1];
  const before = /^(.+?)\s*[<([]\S+@[^>)\]]+[>)\]]$/.exec(text)?.[1];
  return inBrackets ?? before ?? text;
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf).filter((text) => text !== null) : [];
}

/** xml2js gives text as a string, or as `_` where the element has attributes, or a list where it repeats. */
function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  const text = typeof value === 'object' && value !== null ? (value as { _?: unknown })._ : value;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

function unknownForm(value: unknown): Content | null {
  const text = textOf(value);
  return text === null ? null : { value: text, form: 'unknown' };
}

function htmlForm(value: unknown): Content | null {
  const text = textOf(value);
  return text === null ? null : { value: text, form: 'html' };
}
