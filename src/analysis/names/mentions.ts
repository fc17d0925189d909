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

/** Codes of the places that texts name. */
export function placeCodes(texts: readonly string[], table: NameTable): Set<string> {
  const codes = new Set<string>();
  for (const text of texts) {
    const tokens = tokensOf(text);
    for (let at = 0; at < tokens.length; at += 1)
      for (const entry of entriesAt(table, tokens, at))
        if (entry.kind === 'place' || entry.kind === 'law') codes.add(entry.name);
  }
  return codes;
}

/** All names of a text, in order; none lies within another. */
export function mentionsIn(text: string, table: NameTable, setting: Omit<Setting, 'text'>): Mention[] {
  const tokens = tokensOf(text);
  const whole = { ...setting, text };
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const entries = entriesAt(table, tokens, at);
    if (entries.length === 0) continue;
    const chosen = choose(entries, tokens, at, whole);
    const length = chosen.entry.words.length;
    found.push({
      ...chosen,
      passing: chosen.entry.kind === 'company' && isPassing(tokens, at, length),
      at,
      start: (tokens[at] as Token).start,
      previous: tokens[at - 1],
      next: tokens[at + length],
      beforeName: entriesAt(table, tokens, at + length)[0]?.kind === 'company',
    });
    at += length - 1;
  }
  return found;
}

/** Of those who share a name: the surer, then the one whose country is named, then the first of the registry. */
function choose(entries: readonly Entry[], tokens: readonly Token[], at: number, setting: Setting) {
  const ranked = entries.map((entry) => ({ entry, verdict: verdictOf(entry, tokens, at, setting) }));
  const first = ranked[0] as (typeof ranked)[number];
  if (ranked.length === 1) return first;
  const worth = ({ entry, verdict }: typeof first) =>
    (verdict === 'sure' ? 4 : verdict === 'maybe' ? 2 : 0) + (setting.places.has(entry.jurisdiction ?? '') ? 1 : 0);
  return ranked.reduce((best, one) => (worth(one) > worth(best) ? one : best), first);
}

/** Whether most long words of a text have a capital, as English titles do. */
export function isCapitalised(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((one) => /^\p{Lu}/u.test(one)).length;
  return words.length >= 3 && capitals / words.length > 0.7;
}
