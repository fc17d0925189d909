import Parser from 'rss-parser';
import { descriptionForm } from './html-signs.ts';
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

const containers = new Set(['rss', 'channel', 'item', 'image', 'itunes:owner']);
/** Elements that rss-parser carries without loss, or that nobody here asks for, as long as they hold only text. */
const leaves = new Set(
  'title link description pubdate guid category author comments enclosure language generator lastbuilddate docs ttl url width height copyright managingeditor webmaster dc:creator dc:date dc:subject dcterms:issued dcterms:modified content:encoded itunes:author itunes:summary itunes:duration itunes:explicit itunes:image media:description media:content media:thumbnail media:credit sy:updateperiod sy:updatefrequency slash:comments wfw:commentrss thr:total post-id feedburner:info feedburner:origlink atom:link atom10:link cloud rating source dc:language dc:publisher dc:rights itunes:name itunes:email itunes:new-feed-url itunes:type itunes:episodetype media:copyright media:rating media:player webfeeds:icon'.split(
    ' ',
  ),
);
/** What rss-parser would mix, or put into another order, where an item has it after one of these. */
const notAfter: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  link: ['link'],
  description: ['description'],
  guid: ['guid'],
  pubdate: ['pubdate', 'dcterms:issued'],
  'dcterms:issued': ['pubdate', 'dcterms:issued'],
  'dc:date': ['dc:date', 'dcterms:modified'],
  'dcterms:modified': ['dc:date', 'dcterms:modified'],
  'content:encoded': ['content:encoded'],
  author: ['author', 'itunes:author', 'dc:creator'],
  'itunes:author': ['author', 'itunes:author', 'dc:creator'],
  'dc:creator': ['author', 'itunes:author'],
  language: ['language', 'dc:language'],
  'dc:language': ['language', 'dc:language'],
};

/**
 * Whether rss-parser can carry a document without loss: RSS 2.0 as its specification has it, each element in its place.
 * All else (markup in titles, bases, odd prefixes, own entities, depth, thousands of attributes) goes to the tolerant
 * engine; the figures are in docs/decisions.
 */
export function isPlainRss(text: string): boolean {
  const start =
    /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*)*(?:<!--[\s\S]{0,2000}?-->\s*)*<rss\b[^>]{0,3000}>\s*<channel>/;
  if (
    text.length > longest ||
    !start.test(text) ||
    /xml:(?:base|lang)|<!DOCTYPE|<!ENTITY|xmlns="|<(?:language|link)\s|<category\s[^>]*\bterm=/i.test(text)
  ) {
    return false;
  }
  return hasPlainElements(text);
}

/** Comments and CDATA are passed over, so that markup inside them does not count. */
function hasPlainElements(text: string): boolean {
  let leaf: string | null = null;
  let seen = new Set<string>();
  let inItem = false;
  for (const [tag, closing, written, rest] of text.matchAll(
    /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[^>]*>|<(\/?)([^\s<>/]+)([^<>]*)>/g,
  )) {
    if (written === undefined) continue;
    const name = written.toLowerCase();
    if (closing === '/') {
      if (leaf !== null && leaf !== name) return false;
      leaf = null;
      if (name === 'item') inItem = false;
      continue;
    }
    if (leaf !== null) return false;
    if (containers.has(name)) {
      if (inItem) return false;
      inItem = name === 'item';
      seen = new Set();
      continue;
    }
    if (!leaves.has(name) || (rest ?? '').length > 2_000) return false;
    if (name.startsWith('atom') && !/rel\s*=\s*["'](?:self|hub|next|search|license|replies)/i.test(tag)) return false;
    if (notAfter[name]?.some((earlier) => seen.has(earlier))) return false;
    seen.add(name);
    leaf = tag.endsWith('/>') ? null : name;
  }
  return true;
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
      ...[item.encoded, item.description].map(description),
      unknownForm(item.itunesSummary),
      description(item.mediaDescription),
    ].filter((content) => content !== null),
    published: textOf(item.pubDate) ?? textOf(item.dcIssued) ?? date,
    updated: textOf(item.dcModified) ?? date,
    authors: [textOf((item as Fields).author), ...list(item.creators), textOf(item.creator), textOf(item.itunesAuthor)]
      .filter((name) => name !== null)
      .map(personName),
    categories: [...list(item.categories), ...list(item.subjects)],
  };
}

/** `me@example.com (Example Editor)`, `Example Editor <me@example.com>`, with or without brackets, are Example Editor. */
export function personName(text: string): string {
  const inBrackets = /^\S+@\S+ \((.+)\)$/.exec(text)?.[1];
  const before = /^(.+?)\s*[<([]\S+@[^>)\]]+[>)\]]$/.exec(text)?.[1];
  const beforeBare = /^([^@,;]+\p{L})\s+\S+@[^\s,;]+$/u.exec(text)?.[1];
  return inBrackets ?? before ?? beforeBare ?? text;
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

function description(value: unknown): Content | null {
  const text = textOf(value);
  return text === null ? null : { value: text, form: descriptionForm(text) };
}
