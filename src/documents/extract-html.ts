import type { DeclaredPage } from '../domain/document.ts';
import { type DomDocument, type DomElement, type ParsedPage, parsePage } from './dom.ts';
import { applyFilters } from './filters.ts';
import { linkCleaner } from './links.ts';
import { mainText } from './main-text.ts';
import { writeMarkdown } from './markdown-writer.ts';
import { withoutMenus } from './menus.ts';
import { type Noise, noiseOf } from './noise.ts';
import { type SelectedPart, selectParts } from './selection.ts';

/** What to take from a page; nothing selected: the main text is found by itself. */
export type Rules = Pick<DeclaredPage, 'select' | 'remove' | 'filter'>;

export interface ExtractedHtml {
  readonly text: string;
  readonly title: string | null;
  readonly language: string | null;
  /** The declared selectors match nothing, so that the main text was taken instead. */
  readonly selectedNothing: boolean;
}

/** What the page calls its main part is the text where it holds so much of all that is no navigation. */
const mostText = 0.6;

/** Throws a `Fault` of kind `invalid` for selectors that are no CSS and for pages that cannot be taken apart. */
export function extractHtml(html: string, rules: Rules, address: string | null): ExtractedHtml {
  const page = parsePage(html);
  const { document } = page;
  const title = document.querySelector('title')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const language = document.documentElement?.getAttribute('lang')?.trim() ?? '';
  const base = baseOf(document, address);
  applyFilters(document, rules.filter, base);
  const selected = rules.select.length > 0 ? selectParts(document, rules.select, rules.remove) : [];
  const parts = selected.length > 0 ? selected : selectParts(document, ['body'], rules.remove);
  const text = selected.length > 0 ? textOf(document, parts, base).text : wholeText(page, parts, base);
  return {
    text,
    title: title === '' ? null : title,
    language: language === '' ? null : language,
    selectedNothing: rules.select.length > 0 && selected.length === 0,
  };
}

interface FoundText {
  readonly text: string;
  /** It is what the page itself calls its main part. */
  readonly isMain: boolean;
}

function textOf(document: DomDocument, parts: readonly SelectedPart[], base: string | null): FoundText {
  const isWhole = parts.every(({ root }) => root.localName === 'body' || root.localName === 'html');
  const noise = noiseOf(document, isWhole);
  const text = parts
    .map((part) => write(document, part, noise, base))
    .filter((one) => one !== '')
    .join('\n\n');
  const main = isWhole && parts[0] !== undefined ? mainElement(document) : null;
  if (main === null) return { text: isWhole ? withoutMenus(text, base) : text, isMain: false };
  const inMain = write(document, { root: main, includes: parts[0]?.includes ?? (() => true) }, noise, base);
  const isMain = inMain.length > text.length * mostText;
  return { text: withoutMenus(isMain ? inMain : text, base), isMain };
}

function wholeText(page: ParsedPage, parts: readonly SelectedPart[], base: string | null): string {
  const { document } = page;
  const { text, isMain } = textOf(document, parts, base);
  if (isMain) return text;
  const noise = noiseOf(document, true);
  const includes = parts[0]?.includes ?? (() => true);
  const streamed = new Set(streamedParts(document).values());
  const leavesOut = (element: DomElement) => !streamed.has(element) && (noise.isNoise(element) || !includes(element));
  return mainText(page, text, leavesOut, (root) => write(document, { root, includes }, noise, base));
}

/** The one element that the page itself calls its main part. */
function mainElement(document: DomDocument): DomElement | null {
  const found = document.querySelectorAll('main, [role=main]');
  return found.length === 1 ? (found[0] ?? null) : null;
}

function write(document: DomDocument, part: SelectedPart, noise: Noise, base: string | null): string {
  const streamed = streamedParts(document);
  return writeMarkdown([part.root], {
    links: linkCleaner(base),
    leavesOut: (element) => noise.isNoise(element),
    holds: part.includes,
    standIn: (element) => {
      if (element.localName !== 'template') return null;
      if (element.getAttribute('shadowrootmode') !== null) return element;
      return streamed.get(element.getAttribute('id') ?? '') ?? null;
    },
  });
}

/** React streams late parts to the end of a page, `S:1` to be put where the template `B:1` stands. */
function streamedParts(document: DomDocument): ReadonlyMap<string, DomElement> {
  const parts = new Map<string, DomElement>();
  for (const element of document.querySelectorAll('div[hidden][id^="S:"]')) {
    parts.set((element.getAttribute('id') ?? '').replace(/^S:/, 'B:'), element);
  }
  return parts;
}

function baseOf(document: DomDocument, address: string | null): string | null {
  const declared = document.querySelector('base[href]')?.getAttribute('href') ?? null;
  if (declared !== null && URL.canParse(declared, address ?? undefined))
    return new URL(declared, address ?? undefined).href;
  return address ?? document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
}
