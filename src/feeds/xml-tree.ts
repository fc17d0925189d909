import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { canonicalPrefix } from './namespaces.ts';

/** An element of a feed; names are lower case, with the canonical prefix of their namespace (`dc:date`, `title`). */
export interface XmlElement {
  readonly name: string;
  /** Names in lower case as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  /** Address of the document, then `xml:base` values from the outermost to this element, relative ones as written. */
  readonly bases: readonly string[];
  /** Whether one of the bases is the document's own word. */
  readonly declaresBase: boolean;
  readonly language: string | null;
}

/** What lies deeper is passed over: no feed nests so far, and nothing here recurses further. */
const deepest = 200;
const mostNodes = 300_000;
const mostAttributes = 64;
const isEntryName = /^(?:item|entry)$/i;

/**
 * A tree of whatever the text is: tags that do not match, ampersands that are not escaped, entities that are not
 * declared, a document that breaks off, all give the tree that a reader would expect. Never throws; bounded in depth
 * and size.
 */
export function parseXml(text: string, base: string | null = null): XmlElement {
  const { body, entities } = takeDoctype(text);
  const root: XmlElement = {
    name: '#root',
    attributes: {},
    children: [],
    bases: base === null ? [] : [base],
    declaresBase: false,
    language: null,
  };
  const stack: { element: XmlElement; prefixes: Readonly<Record<string, string>>; depth: number }[] = [
    { element: root, prefixes: {}, depth: 0 },
  ];
  let attributes: Record<string, string> = {};
  let attributeCount = 0;
  let skipped = 0;
  let nodes = 0;
  let inCdata = false;

  const append = (piece: string) => {
    const children = stack.at(-1)?.element.children;
    if (children === undefined || piece === '') return;
    if (typeof children.at(-1) === 'string') children[children.length - 1] += piece;
    else children.push(piece);
  };

  /** What a new element goes into. An entry never holds another: one that is still open was not closed. */
  const holderOf = (name: string) => {
    const open = isEntryName.test(name) ? stack.findIndex(({ element }) => isEntryName.test(element.name)) : -1;
    return stack.at(open === -1 ? -1 : open - 1) ?? { element: root, prefixes: {}, depth: 0 };
  };

  const parser = new Parser(
    {
      onopentagname() {
        attributes = {};
        attributeCount = 0;
      },
      onattribute(name, value) {
        attributeCount += 1;
        const key = name.toLowerCase();
        if (attributeCount <= mostAttributes && !(key in attributes)) attributes[key] = decode(value, entities);
      },
      onopentag(name) {
        nodes += 1;
        const outer = holderOf(name);
        if (outer.depth >= deepest || nodes > mostNodes) {
          skipped += 1;
          return;
        }
        const prefixes = declaredPrefixes(attributes, outer.prefixes);
        const base = attributes['xml:base'];
        const element: XmlElement = {
          name: canonicalName(name.toLowerCase(), prefixes),
          attributes,
          children: [],
          bases: base === undefined ? outer.element.bases : [...outer.element.bases, base],
          declaresBase: base !== undefined || outer.element.declaresBase,
          language: (attributes['xml:lang'] ?? attributes.lang)?.replace('_', '-') ?? outer.element.language,
        };
        outer.element.children.push(element);
        stack.push({ element, prefixes, depth: outer.depth + 1 });
      },
      onclosetag() {
        if (skipped > 0) skipped -= 1;
        else if (stack.length > 1) stack.pop();
      },
      ontext(data) {
        if (skipped === 0) append(inCdata ? data : decode(data, entities));
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: false, recognizeSelfClosing: true },
  );
  parser.end(body);
  return root;
}

function declaredPrefixes(
  attributes: Readonly<Record<string, string>>,
  outer: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  let own: Record<string, string> | null = null;
  for (const name of Object.keys(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    own ??= { ...outer };
    own[name === 'xmlns' ? '' : name.slice(6)] = attributes[name] ?? '';
  }
  return own ?? outer;
}

function canonicalName(name: string, prefixes: Readonly<Record<string, string>>): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const canonical = canonicalPrefix(prefix, prefixes[prefix]);
  return canonical === '' ? local : `${canonical}:${local}`;
}

/** Entities that a document declares for itself are replaced once, never within each other: no billion laughs. */
function decode(text: string, entities: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text;
  const own = entities.size === 0 ? text : text.replace(/&([\w.-]+);/g, (all, name) => entities.get(name) ?? all);
  return decodeHTMLStrict(own);
}

/** The document type declaration is cut out (its brackets confuse tolerant parsers); its simple entities are kept. */
function takeDoctype(text: string): { body: string; entities: ReadonlyMap<string, string> } {
  const entities = new Map<string, string>();
  const start = text.slice(0, 4_096).search(/<!doctype\s/i);
  if (start === -1 || /^<!doctype\s+html/i.test(text.slice(start, start + 30))) return { body: text, entities };
  const subset = text.indexOf('[', start);
  const close = text.indexOf('>', start);
  if (subset === -1 || close < subset) return { body: text.slice(0, start) + text.slice(close + 1), entities };
  const end = text.indexOf(']', subset);
  if (end === -1) return { body: text, entities };
  for (const [, name, value] of text
    .slice(subset, Math.min(end, subset + 50_000))
    .matchAll(/<!ENTITY\s+([\w.-]+)\s+["']([^"']{0,1000})["']\s*>/g)) {
    if (name !== undefined && value !== undefined && entities.size < 500) entities.set(name, value);
  }
  return { body: text.slice(0, start) + text.slice(text.indexOf('>', end) + 1), entities };
}

/** Child elements of a name, in order. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}

export function hasElements(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string');
}

/** All text within, markup passed over. Depth is bounded by the parser. */
export function textWithin(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textWithin(child))).join('');
}
