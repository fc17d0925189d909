import { parseHTML } from 'linkedom';
import { Fault } from '../domain/errors.ts';
import { isNestedDeeper } from './nesting.ts';

/** The little of the DOM that reading a page needs; linkedom's nodes are of this shape. */
export interface DomNode {
  readonly nodeType: number;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomElement | null;
}

export interface DomText extends DomNode {
  readonly data: string;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly firstChild: DomNode | null;
  readonly previousElementSibling: DomElement | null;
  readonly textContent: string;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): DomElement[];
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
}

/** A parsed page and how large it is. */
export interface ParsedPage {
  readonly document: DomDocument;
  readonly elements: number;
  readonly depth: number;
}

const element = 1;
const text = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === element;
}

export function isText(node: DomNode): node is DomText {
  return node.nodeType === text;
}

/** Browsers flatten what is nested deeper than 512; nobody writes a policy this deep. */
const deepest = 4_000;
const mostElements = 1_000_000;

/** linkedom keeps the case of attribute names, which HTML does not have. */
const shouting = /<[a-z][^<>]*\s(?:HREF|CLASS|ID|STYLE|LANG|NAME|CONTENT)\s*=/i;

/** Parses a page. Throws a `Fault` of kind `invalid` for one that is nested too deeply or has too many elements. */
export function parsePage(html: string): ParsedPage {
  if (isNestedDeeper(html, deepest)) throw tooDeep();
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(lowerAttributes(whole)) as unknown as { document: DomDocument };
  return { document, ...shapeOf(document) };
}

function lowerAttributes(html: string): string {
  if (!/\s(?:HREF|CLASS|ID|STYLE|LANG|NAME|CONTENT)\s*=/.test(html) || !shouting.test(html)) return html;
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/\s[A-Z][A-Z-]*(?=\s*=)/g, (attribute) => attribute.toLowerCase()),
  );
}

function shapeOf(document: DomDocument): { readonly elements: number; readonly depth: number } {
  let depth = 0;
  let most = 0;
  let elements = 0;
  for (let node: DomNode | null = document.firstChild; node !== null; ) {
    if (isElement(node)) {
      elements += 1;
      const child = node.firstChild;
      if (child !== null) {
        depth += 1;
        most = Math.max(most, depth);
        if (depth > deepest) throw tooDeep();
        node = child;
        continue;
      }
    }
    if (elements > mostElements) throw new Fault('invalid', `the page has more than ${mostElements} elements`);
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
      if (node === (document as DomNode)) return { elements, depth: most };
    }
    node = node === null ? null : node.nextSibling;
  }
  return { elements, depth: most };
}

function tooDeep(): Fault {
  return new Fault('invalid', `the page nests its elements deeper than ${deepest}`);
}

/** Characters of text inside, white space apart, counted no further than `most`. */
export function textLength(root: DomElement, most: number): number {
  let length = 0;
  const count = (parent: DomElement): void => {
    for (let node = parent.firstChild; node !== null && length < most; node = node.nextSibling) {
      if (isText(node)) length += node.data.trim().length;
      else if (isElement(node) && node.localName !== 'script' && node.localName !== 'style') count(node);
    }
  };
  count(root);
  return length;
}
