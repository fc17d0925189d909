import { getDomain } from 'tldts';

const link = /\[(?:\\.|[^\]\\])*\]\(([^()\s]*)\)/g;
const heading = /^#{1,6} |^\*\*.*\*\*$/;
/** A few words that say what the links below are. */
const label = /^[\p{L}\p{N}][^\n.:;!?]{0,39}$/u;
const copyright = /^(?:.{0,40}(?:©|\(c\)|copyright|all rights reserved).{0,120})$/i;
/** Of the links of a menu at least so many lead to the site itself. */
const ownShare = 0.5;
const leastLinks = 3;

/**
 * A whole page's text without the menus at its end and its beginning: lists of nothing but links, mostly to the site
 * itself, with their headings, and the line on copyright below. Lists of others' names that link to those are no menu.
 */
export function withoutMenus(text: string, base: string | null): string {
  const blocks = text.split('\n\n');
  const site = base === null ? null : siteOf(base);
  let end = blocks.length;
  while (end > 0 && (isLinks(blocks[end - 1] ?? '') || isLabel(blocks, end - 1))) end -= 1;
  const below = blocks.slice(end);
  const first = blocks.findIndex((block) => !isLinks(block));
  const above = first > 0 ? blocks.slice(0, first) : [];
  const kept = blocks.slice(
    isMenu(above, site) || isNotice(above) ? first : 0,
    isMenu(below, site) ? end : blocks.length,
  );
  return kept.length === 0 ? text : kept.join('\n\n');
}

function isLabel(blocks: readonly string[], at: number): boolean {
  const block = blocks[at] ?? '';
  if (copyright.test(block)) return true;
  const next = blocks[at + 1];
  return (heading.test(block) || label.test(block)) && next !== undefined && isLinks(next);
}

function isLinks(block: string): boolean {
  if (!block.includes('](')) return false;
  return block.split('\n').every((line) => /^[\s\-|·•,/]*$/.test(line.replace(/^\s*\d+\.\s/, '').replace(link, '')));
}

function isMenu(blocks: readonly string[], site: string | null): boolean {
  const targets = [...blocks.join('\n').matchAll(link)].map(([, target]) => siteOf(target ?? ''));
  if (targets.length < leastLinks) return false;
  const own = targets.filter((target) => target === null || site === null || target === site).length;
  return own >= targets.length * ownShare;
}

/** One link above everything else announces something. */
function isNotice(blocks: readonly string[]): boolean {
  return blocks.length === 1 && (blocks[0]?.length ?? 0) < 300;
}

/** The site of an address: `www.a.co.uk` and `help.a.co.uk` are one, `b.co.uk` is another. A number is its own. */
function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  // Who serves pages of others under a name of his own (github.io) is not one site.
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}
