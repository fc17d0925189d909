import { type Setting, type Verdict, verdictOf } from './everyday.ts';
import { type Entry, entriesAt, type NameTable } from './name-table.ts';
import { isPassing } from './passing.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A name found in a text. */
export interface Mention {
  readonly entry: Entry;
  readonly verdict: Verdict;
  /** Only where something was said, or what another is measured against. */
  readonly passing: boolean;
  /** Which word of the text it is. */
  readonly at: number;
  /** Where in the text it begins. */
  readonly start: number;
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
  /** Whether a company's name follows at once. */
  readonly beforeName: boolean;
}

/** The words of a text, and which of them names begin at; none lies within another. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: ReadonlyMap<number, readonly Entry[]>;
}

/** Looks every word up once. */
export function scan(text: string, table: NameTable): Scan {
  const tokens = tokensOf(text);
  const names = new Map<number, readonly Entry[]>();
  for (let at = 0; at < tokens.length; at += 1) {
    const entries = entriesAt(table, tokens, at);
    if (entries.length === 0) continue;
    names.set(at, entries);
    at += (entries[0] as Entry).words.length - 1;
  }
  return { text, tokens, names };
}

/** Codes of the places that texts name. */
export function placeCodes(scans: readonly Scan[]): Set<string> {
  const codes = new Set<string>();
  for (const { names } of scans)
    for (const entries of names.values())
      for (const { kind, name } of entries) if (kind === 'place' || kind === 'law') codes.add(name);
  return codes;
}

/** All names of a text, in order. */
export function mentionsIn({ text, tokens, names }: Scan, setting: Omit<Setting, 'text'>): Mention[] {
  const whole = { ...setting, text };
  const found: Mention[] = [];
  for (const [at, entries] of names) {
    const chosen = choose(entries, tokens, at, whole);
    const length = chosen.entry.words.length;
    found.push({
      ...chosen,
      passing: chosen.entry.kind === 'company' && isPassing(tokens, at, length),
      at,
      start: (tokens[at] as Token).start,
      previous: tokens[at - 1],
      next: tokens[at + length],
      beforeName: names.get(at + length)?.[0]?.kind === 'company',
    });
  }
  return found.map((one, at) => (isListed(found, at) ? { ...one, verdict: 'sure' } : one));
}

/** Whether perhaps an authority stands in a list with one that surely is. */
function isListed(found: readonly Mention[], at: number): boolean {
  const { entry, verdict, at: word } = found[at] as Mention;
  if (entry.kind !== 'regulator' || verdict !== 'maybe') return false;
  return [found[at - 1], found[at + 1]].some(
    (other) => other?.entry.kind === 'regulator' && other.verdict === 'sure' && Math.abs(other.at - word) <= 3,
  );
}

/** Of those who share a name: the one whose country is named, then the surer, then the one that is near, then the first. */
function choose(entries: readonly Entry[], tokens: readonly Token[], at: number, setting: Setting) {
  const ranked = entries.map((entry) => ({ entry, verdict: verdictOf(entry, tokens, at, setting) }));
  const first = ranked[0] as (typeof ranked)[number];
  if (ranked.length === 1) return first;
  const worth = ({ entry, verdict }: typeof first) =>
    (setting.places.has(entry.jurisdiction ?? '') ? 8 : setting.near.has(entry.jurisdiction ?? '') ? 3 : 0) +
    (verdict === 'sure' ? 4 : verdict === 'maybe' ? 2 : 0);
  return ranked.reduce((best, one) => (worth(one) > worth(best) ? one : best), first);
}

/** Whether most long words of a text have a capital, as English titles do. */
export function isCapitalised(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((one) => /^\p{Lu}/u.test(one)).length;
  return words.length >= 3 && capitals / words.length > 0.7;
}
