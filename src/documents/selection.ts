import type { DeclaredPage, PageSelector } from '../domain/document.ts';
import { Fault } from '../domain/errors.ts';
import { type DomDocument, type DomElement, type DomNode, isElement, parsePage } from './dom.ts';

/** A stretch of a page in document order, by the numbers of its nodes: from the first up to, not including, the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One part of a page that a declaration names. */
export interface SelectedPart {
  readonly root: DomElement;
  /** Whether an element may hold text of this part, and whether a text is in it. */
  includes(node: DomNode): boolean;
}

/** Numbers of the nodes in document order: where each begins and where what it holds ends. */
type Order = ReadonlyMap<DomNode, Stretch>;

/**
 * The parts that `select` names, in its order, without what `remove` names. An element within one that is selected
 * already is not selected again. Empty where nothing matches. Throws a `Fault` for what is no CSS, and for a range one
 * of whose ends is not on the page.
 */
export function selectParts(
  document: DomDocument,
  select: readonly PageSelector[],
  remove: readonly PageSelector[],
): SelectedPart[] {
  const hasRange = [...select, ...remove].some((selector) => typeof selector !== 'string');
  const order: Order = hasRange ? orderOf(document) : new Map();
  const removed = new Set<DomNode>();
  const removedStretches: Stretch[] = [];
  for (const selector of remove) {
    if (typeof selector === 'string') for (const element of matching(document, selector)) removed.add(element);
    else removedStretches.push(stretchOf(document, selector, order));
  }
  const isRemoved = (node: DomNode): boolean => {
    if (removed.has(node)) return true;
    const place = removedStretches.length === 0 ? undefined : order.get(node);
    return place !== undefined && removedStretches.some(({ from, to }) => place.from >= from && place.to <= to);
  };
  const parts: SelectedPart[] = [];
  const taken = new Set<DomNode>();
  for (const selector of select) {
    if (typeof selector === 'string') {
      for (const element of matching(document, selector)) {
        if (isInside(element, taken) || isInside(element, removed)) continue;
        taken.add(element);
        parts.push({ root: element, includes: (node) => !isRemoved(node) });
      }
      continue;
    }
    const { from, to } = stretchOf(document, selector, order);
    const isIn = (node: DomNode): boolean => {
      const place = order.get(node);
      if (place === undefined) return false;
      return isElement(node) ? place.from < to && place.to > from : place.from >= from && place.from < to;
    };
    if (document.documentElement !== null) {
      parts.push({ root: document.documentElement, includes: (node) => isIn(node) && !isRemoved(node) });
    }
  }
  return parts;
}

let empty: DomDocument | null = null;

/** Whether a selector is CSS, on whatever page. */
export function isCss(selector: string): boolean {
  empty ??= parsePage('').document;
  try {
    matching(empty, selector);
    return true;
  } catch {
    return false;
  }
}

/** Throws a `Fault` for a selector of a declared page that is no CSS: no way of reading the page would help. */
export function refuseWhatIsNotCss({ select, remove }: Pick<DeclaredPage, 'select' | 'remove'>): void {
  for (const selector of [...select, ...remove]) {
    const parts = typeof selector === 'string' ? [selector] : Object.values(selector);
    for (const part of parts) if (!isCss(part)) throw notCss(part);
  }
}

function matching(document: DomDocument, selector: string): DomElement[] {
  if (selector.trim() === '') throw notCss(selector);
  try {
    const found = [...document.querySelectorAll(selector)];
    if (found.length === 0 && selector.trim() === 'body' && document.documentElement !== null)
      return [document.documentElement];
    return found;
  } catch (error) {
    if (error instanceof RangeError)
      throw new Fault('invalid', `the selector "${selector}" asks too much of this page`, { cause: error });
    throw notCss(selector, error);
  }
}

function notCss(selector: string, cause?: unknown): Fault {
  return new Fault('invalid', notCssWords(selector), { cause });
}

export function notCssWords(selector: string): string {
  return `"${selector.slice(0, 200)}" is not a CSS selector`;
}

function isInside(element: DomElement, those: ReadonlySet<DomNode>): boolean {
  if (those.size === 0) return false;
  for (let up: DomElement | null = element; up !== null; up = up.parentNode) if (those.has(up)) return true;
  return false;
}

function stretchOf(document: DomDocument, range: Exclude<PageSelector, string>, order: Order): Stretch {
  const end = (selector: string | undefined, side: string): Stretch => {
    const element = selector === undefined ? undefined : matching(document, selector)[0];
    const place = element === undefined ? undefined : order.get(element);
    if (place === undefined)
      throw new Fault('invalid', `the ${side} of a range, "${selector}", matches nothing on the page`);
    return place;
  };
  const start = end(range.startBefore ?? range.startAfter, 'start');
  const stop = end(range.endBefore ?? range.endAfter, 'end');
  const from = range.startBefore === undefined ? start.to : start.from;
  const to = range.endBefore === undefined ? stop.to : stop.from;
  if (to <= from) {
    const words = `${range.startBefore ?? range.startAfter} to ${range.endBefore ?? range.endAfter}`;
    throw new Fault('invalid', `the range ${words} ends before it starts`);
  }
  return { from, to };
}

function orderOf(document: DomDocument): Order {
  const order = new Map<DomNode, Stretch>();
  let next = 0;
  const visit = (parent: DomElement): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      const from = next;
      next += 1;
      if (isElement(node)) visit(node);
      order.set(node, { from, to: next });
    }
  };
  visit(document);
  order.set(document, { from: -1, to: next });
  return order;
}
