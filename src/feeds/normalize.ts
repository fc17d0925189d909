import { stableId } from '../domain/identity.ts';
import type { ParsedFeed, ParsedItem } from '../domain/item.ts';
import { parseDate } from './dates.ts';
import { repairTwiceEncoded } from './decode.ts';
import { looksLikeHtml } from './html-signs.ts';
import { foldSpace, htmlToText } from './markup-text.ts';
import type { Content, RawFeed, RawItem } from './raw-feed.ts';

/** The feed as everybody else sees it: plain text, absolute links, UTC, identities. `base` is the feed's own address. */
export function normalizeFeed(raw: RawFeed, base: string | null): ParsedFeed {
  return {
    title: titleText(raw.title),
    link: absolute(raw.link, base),
    language: emptyToNull(raw.language),
    items: raw.items.map((item) => normalizeItem(item, base)),
  };
}

function normalizeItem(item: RawItem, base: string | null): ParsedItem {
  const title = titleText(item.title);
  const guid = emptyToNull(item.guid);
  const link = absolute(item.link, base) ?? (item.guidIsLink && guid !== null ? absoluteOnly(guid) : null);
  const publishedAt = item.published === null ? null : parseDate(item.published);
  const updatedAt = item.updated === null ? null : parseDate(item.updated);
  const text = item.texts.map(plainText).find((found) => found !== '') ?? null;
  return {
    id: guid ?? link ?? stableId([title ?? '', publishedAt ?? updatedAt ?? '', title === null ? (text ?? '') : '']),
    url: link,
    title,
    text,
    publishedAt,
    updatedAt,
    authors: distinct(item.authors),
    categories: distinct(item.categories),
  };
}

function plainText({ value: written, form }: Content): string {
  const value = repairTwiceEncoded(written).replace(unwritable, '');
  if (form === 'html' || (form === 'unknown' && looksLikeHtml(value))) return htmlToText(value);
  return value
    .split(/\n\s*\n/)
    .map(foldSpace)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** No text has these on purpose, and not every database takes them. */
const unwritable = /[^\P{Cc}\t\n\r]/gu;

function titleText(title: Content | null): string | null {
  return title === null ? null : emptyToNull(foldSpace(plainText(title)));
}

function absolute(link: string | null, base: string | null): string | null {
  // An ampersand that was escaped once too often: no address has "&amp;" on purpose.
  const text = emptyToNull(link)?.replaceAll('&amp;', '&') ?? null;
  if (text === null) return null;
  if (isWritten.test(text) && URL.canParse(text)) return text;
  if (base !== null && URL.canParse(text, base)) return new URL(text, base).href;
  return absoluteOnly(text) ?? text;
}

/** An absolute address stays as it is written, in whatever script, where nothing in it could end it early (RFC 3987). */
const isWritten = /^https?:\/\/[^\s\\<>"^`{|}\p{C}]+$/u;

function absoluteOnly(text: string): string | null {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text) || !URL.canParse(text)) return null;
  return /^(https?|ftp|mailto|urn|tag):/i.test(text) && !/^(urn|tag):/i.test(text) ? new URL(text).href : null;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => foldSpace(value.replace(unwritable, ''))).filter((value) => value !== ''))];
}

function emptyToNull(text: string | null): string | null {
  const trimmed = text?.replace(unwritable, '').trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
