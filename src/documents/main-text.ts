import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, isElement, type ParsedPage } from './dom.ts';

/** Larger and deeper pages are taken without Readability, whose time grows with the square of them. */
const mostElements = 10_000;
const deepest = 200;

/**
 * The main text of a page that no declaration selects from. `whole` is everything but the site's navigation, headers and
 * footers. Readability's answer is taken where it leaves no section of that out; else the whole is. Takes the document
 * apart; `leavesOut` says which elements are no text.
 */
export function mainText(
  { document, elements, depth }: ParsedPage,
  whole: string,
  leavesOut: (element: DomElement) => boolean,
  write: (root: DomElement) => string,
): string {
  if (whole === '' || elements > mostElements || depth > deepest) return whole;
  removeAll(document, leavesOut);
  const found = readable(document);
  if (found === null) return whole;
  const text = write(found);
  return losesSection(whole, text) ? whole : text;
}

function removeAll(document: DomDocument, leavesOut: (element: DomElement) => boolean): void {
  const unwanted: DomElement[] = [];
  const visit = (parent: DomElement): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (!isElement(node) || node.localName === 'head') continue;
      if (node.localName !== 'template' && leavesOut(node)) unwanted.push(node);
      else visit(node);
    }
  };
  visit(document);
  for (const element of unwanted) element.remove();
}

function readable(document: DomDocument): DomElement | null {
  // Readability makes every first-level heading a second-level one.
  for (const title of document.querySelectorAll('h1')) title.setAttribute('aria-level', '1');
  const result = new Readability(document as never, {
    keepClasses: true,
    charThreshold: 200,
    serializer: (node) => node as unknown as DomElement,
  }).parse();
  return (result?.content ?? null) as DomElement | null;
}

/** Whether a heading with text under it is missing, or more than a tenth of the words. */
function losesSection(whole: string, part: string): boolean {
  const partLines = new Set(part.split('\n').map(bare));
  let missing = 0;
  let all = 0;
  for (const line of whole.split('\n')) {
    const words = bare(line);
    if (words === '') continue;
    all += words.length;
    if (partLines.has(words)) continue;
    missing += words.length;
    if (/^#{1,6} /.test(line) && !part.includes(words)) return true;
  }
  return missing > all / 10;
}

function bare(line: string): string {
  return line.replace(/^[#>\-\s\d.*]+|\*\*$/g, '').trim();
}
