import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gfm } from '@truto/turndown-plugin-gfm';
import TurndownService from 'turndown';
import { readDeclaration } from '../src/documents/declaration.ts';
import { type DomElement, isElement, isText, parsePage } from '../src/documents/dom.ts';
import { linkCleaner } from '../src/documents/links.ts';
import { writeMarkdown } from '../src/documents/markdown-writer.ts';
import { noiseOf } from '../src/documents/noise.ts';
import { normalText } from '../src/documents/normal-text.ts';
import { selectParts } from '../src/documents/selection.ts';
import type { DeclaredPage } from '../src/domain/document.ts';
import type { Benchmark } from './benchmark.ts';

interface Page {
  readonly document: string;
  readonly html: string;
  readonly declared: DeclaredPage | null;
}

interface Written {
  readonly document: string;
  /** What a reader sees, without white space. */
  readonly words: string;
  readonly tables: number;
  readonly texts: Readonly<Record<Way, string>>;
}

/** `turndownReparsed`: from HTML, with the DOM that it brings along, on which its tables rest. */
const ways = ['own', 'turndown', 'turndownReparsed'] as const;
type Way = (typeof ways)[number];
const rounds = 3;

/**
 * Our writer of Markdown beside turndown (with its plugin for GitHub's tables), on the same parts of the same real pages
 * (`SERVICE/DOCUMENT/*.html[.gz]` beside their `declaration.json`), noise removed before: time, tables in line, and of
 * pages of one document that show a reader the same words, how many give the same bytes.
 */
export const run: Benchmark = async ([folder]) => {
  if (folder === undefined) throw new Error('usage: npm run bench -- markdown FOLDER');
  const pages = pagesIn(folder);
  const milliseconds = nothing(0);
  let written: Written[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    // The first round warms up.
    const spent = round === 0 ? nothing(0) : milliseconds;
    written = pages.map((page) => writeBoth(page, spent));
  }
  const alike = sameWords(written);
  const figuresOf = (way: Way) => ({
    millisecondsAPage: Math.round((milliseconds[way] / pages.length / rounds) * 100) / 100,
    tablesInLine: written.reduce((sum, { texts }) => sum + tablesInLine(texts[way]), 0),
    sameBytes: alike.filter(([one, other]) => one.texts[way] === other.texts[way]).length,
    nestedThousandDeep: survives(way, `<div>${'<blockquote>'.repeat(1_000)}deep`),
    milliseconds100000Paragraphs: timed(() => write(way, rootOf('<p>Words of one.</p>'.repeat(100_000)), null)),
  });
  return {
    pages: pages.length,
    tables: written.reduce((sum, { tables }) => sum + tables, 0),
    pairsOfTheSameWords: alike.length,
    ...Object.fromEntries(ways.map((way) => [way, figuresOf(way)])),
  };
};

function nothing<Value>(value: Value): Record<Way, Value> {
  return { own: value, turndown: value, turndownReparsed: value };
}

function writeBoth({ document, html, declared }: Page, milliseconds: Record<Way, number>): Written {
  const { document: dom } = parsePage(html);
  const select = declared?.select ?? [];
  const selected = select.length === 0 ? [] : selectParts(dom, select, declared?.remove ?? []);
  const parts = selected.length === 0 ? selectParts(dom, ['body'], declared?.remove ?? []) : selected;
  const noise = noiseOf(dom, selected.length === 0);
  for (const { root, includes } of parts) removeAll(root, (element) => noise.isNoise(element) || !includes(element));
  const roots = parts.map(({ root }) => root);
  const address = declared?.fetch ?? null;
  const texts = nothing('');
  for (const way of ways) {
    const started = performance.now();
    texts[way] = roots.map((root) => write(way, root, address)).join('\n\n');
    milliseconds[way] += performance.now() - started;
  }
  const words = roots.map(({ textContent }) => normalText(textContent).replace(/\s+/g, '')).join('');
  return { document, words, tables: roots.reduce((sum, root) => sum + tablesOfData(root), 0), texts };
}

function write(way: Way, root: DomElement, address: string | null): string {
  const links = linkCleaner(address);
  if (way === 'own') return writeMarkdown([root], { links, leavesOut: () => false });
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' });
  service.use(gfm);
  service.addRule('link', {
    filter: 'a',
    replacement(content, node) {
      const clean = links.clean((node as unknown as DomElement).getAttribute('href') ?? '');
      return clean === null || content.trim() === '' ? content : `[${content.trim()}](${clean})`;
    },
  });
  service.addRule('emphasis', { filter: ['b', 'strong', 'i', 'em'], replacement: (content) => content });
  return normalText(service.turndown(way === 'turndown' ? (root as never) : root.outerHTML)).trim();
}

function removeAll(root: DomElement, leavesOut: (element: DomElement) => boolean): void {
  const unwanted: DomElement[] = [];
  const visit = (parent: DomElement): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (!isElement(node)) continue;
      if (leavesOut(node)) unwanted.push(node);
      else visit(node);
    }
  };
  visit(root);
  for (const element of unwanted) element.remove();
}

/** Pairs of one document's pages, each with the next one that shows the same words. */
function sameWords(written: readonly Written[]): (readonly [Written, Written])[] {
  const last = new Map<string, Written>();
  const pairs: (readonly [Written, Written])[] = [];
  for (const one of written) {
    const key = `${one.document}\n${one.words}`;
    const before = last.get(key);
    if (before !== undefined) pairs.push([before, one]);
    last.set(key, one);
  }
  return pairs;
}

/** Tables that hold data: more than one column, nothing nested. */
function tablesOfData(root: DomElement): number {
  return root
    .querySelectorAll('table')
    .filter(
      (table) =>
        table.querySelector('table, h1, h2, h3, h4, h5, h6') === null &&
        table.querySelector('td ~ td, th ~ th, th ~ td') !== null,
    ).length;
}

/** Tables of GitHub's form all of whose rows have as many cells as the head. */
function tablesInLine(text: string): number {
  const blocks = text.split(/\n(?!\|)/).map((block) => block.split('\n').filter((line) => line.startsWith('|')));
  return blocks.filter(([head, rule = '', ...rows]) => {
    if (head === undefined || !/^\|(?: *:?-{3,}:? *\|)+ *$/.test(rule)) return false;
    const cells = (line: string) => line.trim().split(/(?<!\\)\|/).length;
    return [rule, ...rows].every((line) => cells(line) === cells(head) && line.trimEnd().endsWith('|'));
  }).length;
}

function survives(way: Way, html: string): boolean {
  try {
    return write(way, rootOf(html), null).includes('deep');
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function rootOf(html: string): DomElement {
  const body = parsePage(html).document.querySelector('body');
  if (body === null || body.firstChild === null || isText(body.firstChild)) throw new Error('the page has no element');
  return body;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return Math.round(performance.now() - started);
}

function pagesIn(folder: string): Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .toSorted()
    .map((name) => {
      const raw = readFileSync(join(folder, name));
      const bytes = name.endsWith('.gz') ? gunzipSync(raw) : raw;
      const declaration = readFileSync(join(folder, dirname(name), 'declaration.json'), 'utf8');
      const { documents } = readDeclaration(declaration, 'declaration.json');
      return { document: dirname(name), html: bytes.toString('utf8'), declared: documents[0]?.pages[0] ?? null };
    });
}
