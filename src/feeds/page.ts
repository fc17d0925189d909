import { parseHTML } from 'linkedom';
import { Fault } from '../domain/errors.ts';
import { parseDate } from './dates.ts';
import { foldSpace } from './markup-text.ts';
import type { RawFeed, RawItem } from './raw-feed.ts';

type Dom = ReturnType<typeof parseHTML>['document'];
type DomElement = NonNullable<ReturnType<Dom['querySelector']>>;

const longestPage = 5_000_000;
const fewest = 3;
const shortestTitle = 15;
const chrome =
  'nav, header, footer, aside, form, [role=navigation], [class*=cookie], [class*=breadcrumb], [class*=pagination]';

/**
 * A web page read like a feed: its repeated links with title, address and date. With a CSS selector, each match is one
 * entry; without, the list is the group of alike links, outside navigation, that says most. Throws a `Fault` where there
 * is none, or where the selector is no CSS.
 */
export function readPage(html: string, url: string | null, selector: string | null): RawFeed {
  const { document } = parseHTML(html.slice(0, longestPage));
  const entries = selector === null ? likelyEntries(document) : selected(document, selector);
  const items = entries.map(toItem).filter((item) => item !== null);
  if (items.length === 0) {
    throw new Fault(
      'invalid',
      selector === null
        ? 'this page has no list of links that looks like news'
        : `nothing on this page matches "${selector}"`,
    );
  }
  const title = document.querySelector('title')?.textContent ?? null;
  return {
    title: title === null ? null : { value: title, form: 'text' },
    link: url,
    language: document.documentElement?.getAttribute('lang') ?? null,
    items: distinctByLink(items),
  };
}

function selected(document: Dom, selector: string): DomElement[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch (error) {
    throw new Fault('invalid', `"${selector}" is not a CSS selector`, { cause: error });
  }
}

/** Links whose way from the root is alike (names and classes) stand in one list; the list with most to read wins. */
function likelyEntries(document: Dom): DomElement[] {
  const groups = new Map<string, DomElement[]>();
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.closest(chrome) !== null) continue;
    const key = shapeOf(link);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [link]);
    else group.push(link);
  }
  let best: DomElement[] = [];
  let bestScore = 0;
  for (const links of groups.values()) {
    if (links.length < fewest) continue;
    const entries = entriesAround(links);
    const titles = entries.map((entry, at) => headingOf(entry) ?? titleOf(links[at] as DomElement));
    const telling = new Set(titles.filter((title) => title.length >= shortestTitle));
    if (telling.size < fewest) continue;
    const dated = entries.filter((entry) => dateOf(entry) !== null).length;
    const words = [...telling].reduce((sum, title) => sum + Math.min(120, title.length), 0);
    const score = words * (1 + (3 * dated) / links.length);
    if (score > bestScore) [best, bestScore] = [entries, score];
  }
  return best;
}

function shapeOf(element: DomElement): string {
  const steps: string[] = [];
  for (let at: DomElement | null = element; at !== null && steps.length < 6; at = at.parentElement) {
    steps.push(
      `${at.localName}.${(at.getAttribute('class') ?? '')
        .split(/\s+/)
        .filter((name: string) => !/\d|first|last|odd|even|active/.test(name))
        .sort()
        .join('.')}`,
    );
  }
  return steps.join('<');
}

const several = Symbol('leads to several places');
const deepest = 100;

/** For each link the largest element around it that holds no link of the list to elsewhere: its date and teaser. */
function entriesAround(links: readonly DomElement[]): DomElement[] {
  const leadsTo = new Map<DomElement, string | typeof several>();
  for (const link of links) {
    const href = link.getAttribute('href') ?? '';
    for (const around of ancestorsOf(link)) {
      const known = leadsTo.get(around);
      // What is above an element that leads to several places does so, too.
      if (known === several) break;
      leadsTo.set(around, known === undefined || known === href ? href : several);
    }
  }
  return links.map((link) => {
    let entry = link;
    for (const around of ancestorsOf(link)) {
      if (leadsTo.get(around) === several) break;
      entry = around;
    }
    return entry;
  });
}

function ancestorsOf(element: DomElement): DomElement[] {
  const found: DomElement[] = [];
  for (
    let at = element.parentElement;
    at !== null && at.localName !== 'body' && found.length < deepest;
    at = at.parentElement
  ) {
    found.push(at);
  }
  return found;
}

function toItem(entry: DomElement): RawItem | null {
  const links = entry.localName === 'a' ? [entry] : [...entry.querySelectorAll('a[href]')];
  const link = links.toSorted((left, right) => titleOf(right).length - titleOf(left).length)[0];
  const href = link?.getAttribute('href') ?? '';
  if (link === undefined || href === '' || /^(#|javascript:|mailto:)/i.test(href)) return null;
  const title = headingOf(entry) ?? titleOf(link);
  if (title === '') return null;
  const teaser = foldSpace([...entry.querySelectorAll('p')].map((paragraph) => paragraph.textContent ?? '').join(' '));
  return {
    guid: null,
    guidIsLink: false,
    link: href,
    title: { value: title, form: 'text' },
    texts: teaser === '' ? [] : [{ value: teaser, form: 'text' }],
    published: dateOf(entry),
    updated: null,
    authors: [],
    categories: [],
  };
}

/** Many a list has its titles beside links that only say "read more". */
function headingOf(entry: DomElement): string | null {
  return foldSpace(entry.querySelector('h1, h2, h3, h4, h5, h6')?.textContent ?? '') || null;
}

function titleOf(link: DomElement): string {
  return foldSpace(link.textContent || link.getAttribute('title') || link.getAttribute('aria-label') || '');
}

/** A `time` element, else the first words in the entry that are a date. */
function dateOf(entry: DomElement): string | null {
  const stamped = entry.querySelector('time')?.getAttribute('datetime');
  if (stamped && parseDate(stamped) !== null) return stamped;
  // Not its `textContent`, in which the words of neighbouring elements run into one.
  const text = foldSpace(entry.innerHTML.replace(/<[^>]*>|&nbsp;/g, ' ')).slice(0, 2_000);
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0];
  const dotted = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(text);
  const named = /\b\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,12}\.?,? \d{4}\b|\b\p{L}{3,12}\.? \d{1,2}, \d{4}\b/u.exec(
    text,
  )?.[0];
  const found = iso ?? named ?? (dotted === null ? undefined : `${dotted[3]}-${dotted[2]}-${dotted[1]}`);
  return found !== undefined && parseDate(found) !== null ? found : null;
}

function distinctByLink(items: readonly RawItem[]): RawItem[] {
  return [...new Map(items.map((item) => [item.link, item])).values()];
}
