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
  // Readability leaves out a heading that says what the title says, and makes first-level headings second-level ones.
  for (const title of document.querySelectorAll('title')) title.remove();
  for (const title of document.querySelectorAll('h1')) title.setAttribute('aria-level', '1');
  const result = new Readability(document as never, {
    keepClasses: true,
    charThreshold: 200,
    serializer: (node) => node as unknown as DomElement,
  }).parse();
  return (result?.content ?? null) as DomElement | null;
}

const mostLost = 0.1;
const shortLine = 80;
/** However short, it may be what a policy says: eight words are enough to let a company train on what is public. */
const sentence = /^(?:\S+\s+){3,}\S+[.;:]$/;
const linkOnly = /^(?:[-*]|\d+\.)?\s*(?:\[[^\]]*\]\([^)]*\)[\s|·•,/-]*)+$/;

/**
 * Whether more is gone than what stands around a text: a heading, a sentence, a number of a section or a year.
 * Lines of nothing but links, and a few short ones, may go.
 */
function losesSection(whole: string, part: string): boolean {
  const kept = new Set(part.split('\n').map(bare));
  let lost = 0;
  for (const line of whole.split('\n')) {
    const words = bare(line);
    if (words === '' || kept.has(words) || linkOnly.test(line)) continue;
    if (
      /^(?:#{1,6} |\*\*)/.test(line) ||
      words.length > shortLine ||
      /\d{4}|^\d+[.)]\s/.test(words) ||
      sentence.test(words)
    )
      return true;
    lost += words.length;
  }
  return lost > whole.length * mostLost;
}

function bare(line: string): string {
  return line.replace(/^[#>\-\s*]+|\*\*$/g, '').trim();
}
