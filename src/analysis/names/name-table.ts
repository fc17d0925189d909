import type { Registry } from '../analyst.ts';
import { usStates } from '../registry/authorities/us-states.ts';
import { countries, laws } from '../registry/countries.ts';
import { list, rows } from '../registry/table.ts';
import { remembering } from '../remembering.ts';
import { type Token, tokensOf } from './tokens.ts';

/** One way to write a name. */
export interface Entry {
  readonly kind: 'company' | 'regulator' | 'place' | 'law';
  /** Canonical name, or the code of a place. */
  readonly name: string;
  readonly words: readonly string[];
  readonly written: string;
  /** Also an everyday word: counts only in context. */
  readonly everyday: boolean;
  /** Mostly where something runs. */
  readonly host: boolean;
  readonly press: boolean;
  /** Of an authority or a place, and where a company is at home. */
  readonly jurisdiction: string | null;
  /** Of a place: who watches over people's data there. */
  readonly guardian: string | null;
}

/** Names that a word may begin. */
interface Candidates {
  /** Longest first. */
  readonly names: readonly Entry[];
  /** Where none of those is there: companies of which the word is a site or a case. */
  readonly otherwise: readonly Entry[];
}

export interface NameTable {
  /** By a word as it is written. */
  readonly candidates: (word: string) => Candidates;
}

/** Everybody and every place that can be named. */
export function createNameTable(registry: Registry): NameTable {
  const table = new Map<string, Entry[]>();
  const add = (entry: Omit<Entry, 'words'>) => {
    const words = tokensOf(entry.written).map(({ folded }) => folded);
    const first = words[0];
    if (first === undefined) return;
    const entries = table.get(first);
    if (entries === undefined) table.set(first, [{ ...entry, words }]);
    else if (!entries.some((one) => one.name === entry.name && one.written === entry.written))
      entries.push({ ...entry, words });
  };
  for (const company of registry.companies) {
    const everyday = new Set([...(company.everydayNames ?? []), ...(company.ambiguous ? [company.name] : [])]);
    for (const written of [company.name, ...company.aliases, ...company.products])
      add({
        kind: 'company',
        name: company.name,
        written,
        everyday: everyday.has(written),
        host: company.hostNames?.includes(written) === true,
        press: company.isPress === true,
        jurisdiction: company.jurisdiction,
        guardian: null,
      });
  }
  for (const { name, aliases, jurisdiction, ambiguous, everydayNames } of registry.regulators) {
    const everyday = new Set([...(everydayNames ?? []), ...(ambiguous ? [name] : [])]);
    for (const written of [name, ...aliases])
      add({
        kind: 'regulator',
        name,
        written,
        everyday: everyday.has(written),
        host: false,
        press: false,
        jurisdiction,
        guardian: null,
      });
  }
  for (const [code = '', names = '', guardian = ''] of rows(countries))
    addPlaces('place', code, list(names), guardian === '' ? null : guardian);
  for (const [state = '', code = ''] of rows(usStates))
    if (state !== 'Washington') addPlaces('place', `US-${code}`, [state], `${state} Attorney General`);
  for (const [code = '', names = ''] of rows(laws)) addPlaces('law', code, list(names), null);

  function addPlaces(kind: 'place' | 'law', code: string, names: readonly string[], guardian: string | null): void {
    for (const written of names.flatMap(inflected))
      add({ kind, name: code, written, everyday: false, host: false, press: false, jurisdiction: code, guardian });
  }

  for (const entries of table.values()) entries.sort((left, right) => right.words.length - left.words.length);
  return { candidates: remembering((word) => candidatesIn(table, word)) };
}

function candidatesIn(table: ReadonlyMap<string, readonly Entry[]>, word: string): Candidates {
  const folded = word.toLowerCase().replaceAll('’', "'");
  const site = /^(.{3,})\.(?:ai|com|io|co|app|net|org)$/.exec(folded)?.[1];
  // "Googles KI", "Facebooka": an ending that only cases give, on a long name that is nothing else.
  const stem = /^(\p{Lu}.{4,}|Meta)(?:s|a|em|u)$/u.exec(word)?.[1];
  const whole = site ?? stem?.toLowerCase();
  return {
    names: (table.get(folded) ?? none).filter((entry) => beginsSo(entry, word)),
    otherwise: (whole === undefined ? none : (table.get(whole) ?? none)).filter(
      (entry) => isOneName(entry) || (site === undefined && entry.written === 'Meta'),
    ),
  };
}

const none: readonly Entry[] = [];

/** "deutsch~" stands for the forms of a German adjective. */
function inflected(name: string): string[] {
  if (!name.endsWith('~')) return [name];
  const stem = name.slice(0, -1);
  return ['e', 'er', 'en', 'es', 'em'].map((ending) => stem + ending);
}

/** The longest names that begin at a word: several where one name is shared. */
export function entriesAt(table: NameTable, tokens: readonly Token[], at: number): readonly Entry[] {
  const { names, otherwise } = table.candidates((tokens[at] as Token).text);
  const first = names.find((entry) => goesOn(entry, tokens, at));
  if (first === undefined) return otherwise;
  return names.filter((entry) => entry.words.length === first.words.length && goesOn(entry, tokens, at));
}

/** One word that stands for a company and for nothing else. */
function isOneName({ words, everyday, kind }: Entry): boolean {
  return words.length === 1 && kind === 'company' && !everyday;
}

function goesOn({ words }: Entry, tokens: readonly Token[], at: number): boolean {
  for (let offset = 1; offset < words.length; offset += 1)
    if (tokens[at + offset]?.folded !== words[offset]) return false;
  return true;
}

/** Whether a name's first word may be written so. */
function beginsSo({ words, written }: Entry, word: string): boolean {
  // A short acronym is one only in capitals.
  if (words.length === 1 && /^\p{Lu}{2,5}$/u.test(written)) return word === written;
  if (!/^\p{Lu}/u.test(written)) return true;
  return /^\p{Lu}|\d/u.test(word) || /^\p{L}\p{Ll}+\p{Lu}/u.test(written) || wellKnown.has(words[0] as string);
}

/** Written in small letters they are still the company. */
const wellKnown = new Set(['facebook', 'instagram', 'whatsapp', 'chatgpt', 'openai', 'tiktok', 'linkedin']);
