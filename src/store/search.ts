import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';
import { completionsOf } from './vocabulary.ts';
import { holdsAnyOf, phrasesIn } from './words.ts';

/** Words of a query beyond these are not looked at. */
const mostPhrases = 20;
/**
 * Where several words are looked for, so many items of each are read along at a time, newest first. A word that ends within
 * these, or words of which the newest reach far back, are in few items: then all are looked at. Otherwise it is looked
 * no further back: going through all that was read for words that hardly ever meet would take the longer the more was
 * read.
 */
const stretches = [300, 700];
/** Items that words may be in, as far as one can tell from the newest, to be looked for in all that was read. */
const fewItems = 20_000;
/** So many of the newest texts that hold all words are read where words must stand side by side, some at a time. */
const mostTexts = 150;
const textsAtOnce = 30;
/** So many words that begin as the last one does are looked for, the shortest first. */
const mostCompletions = 16;

/** What an item must hold: how FTS5 is asked for it, and the words in it, of which each can be read along by itself. */
interface Part {
  readonly match: string;
  readonly words: readonly string[];
  /** Words of which some must stand side by side; empty where one word is all that is asked for. */
  readonly sequences: readonly string[];
}

/**
 * Numbers (`seq`) of the items that hold all that a person typed: those with the words as typed before those in which the
 * last word is only the beginning of one; newest first among each. Each list is read along the index and left as soon as
 * there are enough, so that it takes no longer the more was read.
 */
export async function searchItems(typed: string, limit: number, offset: number, db: Kysely<Tables>): Promise<number[]> {
  const phrases = phrasesIn(typed).slice(0, mostPhrases);
  const last = phrases.at(-1);
  if (last === undefined) return [];
  const most = offset + limit;
  const whole = await newestWith(phrases.map(asTyped), most, db);
  if (whole.length === most) return whole.slice(offset);
  const words = await completionsOf(last.at(-1) ?? '', mostCompletions, db);
  if (words.length === 0) return whole.slice(offset);
  const begun = await newestWith([...phrases.slice(0, -1).map(asTyped), asBegun(last, words)], most, db);
  return [...new Set([...whole, ...begun])].slice(offset, most);
}

function asTyped(phrase: readonly string[]): Part {
  const sequence = phrase.join(' ');
  return { match: `"${sequence}"`, words: phrase.map(quoted), sequences: phrase.length > 1 ? [sequence] : [] };
}

/** A phrase with one of some words in the place of its last. */
function asBegun(phrase: readonly string[], words: readonly string[]): Part {
  const before = phrase.slice(0, -1);
  const sequences = words.map((word) => [...before, word].join(' '));
  return {
    match: anyOf(sequences),
    words: [...before.map(quoted), anyOf(words)],
    sequences: before.length > 0 ? sequences : [],
  };
}

const quoted = (sequence: string) => `"${sequence}"`;
const anyOf = (sequences: readonly string[]) => `(${sequences.map(quoted).join(' OR ')})`;

async function newestWith(parts: readonly Part[], most: number, db: Kysely<Tables>): Promise<number[]> {
  const words = [...new Set(parts.flatMap((part) => part.words))];
  const phrases = parts.map(({ sequences }) => sequences).filter((sequences) => sequences.length > 0);
  const all = parts.map(({ match }) => match).join(' AND ');
  let from = Number.MAX_SAFE_INTEGER;
  if (words.length === 1 && phrases.length === 0) return newestMatching(all, from, most, db);
  const found: number[] = [];
  let texts = mostTexts;
  for (const length of stretches) {
    const { shared, next, isEnded, isThin } = await readStretch(words, from, length, db);
    const read = phrases.length === 0 ? shared : shared.slice(0, texts);
    texts -= read.length;
    found.push(...(phrases.length === 0 ? read : await withPhrases(phrases, read, most - found.length, db)));
    if (found.length >= most) break;
    if (isEnded || (isThin && phrases.length === 0)) return newestMatching(all, Number.MAX_SAFE_INTEGER, most, db);
    from = next;
  }
  return found.slice(0, most);
}

async function newestMatching(match: string, from: number, most: number, db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ rowid: number }>`
    select rowid from items_text where items_text match ${match} and rowid <= cast(${from} as integer) order by rowid desc limit ${most}`.execute(
    db,
  );
  return rows.map(({ rowid }) => rowid);
}

/** What the next so many items of each word have in common, and where to go on; what they tell of how many there are. */
async function readStretch(words: readonly string[], from: number, length: number, db: Kysely<Tables>) {
  const lists: number[][] = [];
  for (const word of words) {
    const { rows } = await sql<{ numbers: string }>`select json_group_array(rowid) as numbers from (
      select rowid from items_text where items_text match ${word} and rowid <= cast(${from} as integer)
      order by rowid desc limit ${length})`.execute(db);
    const list = JSON.parse(rows[0]?.numbers ?? '[]') as number[];
    if (list.length < length) return { shared: [], next: 0, isEnded: true, isThin: true };
    lists.push(list);
  }
  const [first = [], ...others] = lists;
  const sets = others.map((list) => new Set(list));
  const oldest = Math.max(...lists.map((list) => list.at(-1) ?? 0));
  const newest = lists.map((list) => list[0] ?? 0);
  return {
    shared: first.filter((number) => sets.every((set) => set.has(number))),
    // Before the oldest of the word that reaches back least; not before a word's newest, since none is left after it.
    next: Math.min(oldest - 1, ...newest),
    isEnded: false,
    isThin: oldest < Math.max(...newest) * (1 - length / fewItems),
  };
}

/** Those of the newest candidates that hold one of each phrase's sequences. */
async function withPhrases(
  phrases: readonly (readonly string[])[],
  candidates: readonly number[],
  most: number,
  db: Kysely<Tables>,
): Promise<number[]> {
  const tests = phrases.map(holdsAnyOf);
  const held: number[] = [];
  for (let at = 0; at < candidates.length && held.length < most; at += textsAtOnce) {
    const rows = await db
      .selectFrom('items')
      .select(['seq', 'title', 'text'])
      .where('seq', 'in', candidates.slice(at, at + textsAtOnce))
      .orderBy('seq', 'desc')
      .execute();
    for (const { seq, title, text } of rows) {
      if (tests.every((holds) => holds(title ?? '') || holds(text ?? ''))) held.push(seq);
    }
  }
  return held;
}
