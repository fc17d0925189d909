import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';
import { completionsOf } from './vocabulary.ts';
import { folded, holdsAnyOf, phrasesIn } from './words.ts';

/** Words of a query beyond these are not looked at. */
const mostPhrases = 20;
/**
 * Where several words are looked for: a word that is in no more items than this, or words that are each in not many, are
 * looked for in all that was read. How many there are is told by how far back the newest of each reach.
 */
const rare = 2_000;
const notMany = 20_000;
/**
 * Otherwise so many of the newest items of the rarest word are read for each item that is wanted, until so many in a row
 * held nothing: going through all for words that hardly ever meet would take the longer the more was read.
 */
const readForOne = 30;
const mostRead = 3_000;
const readInVain = 60;
const readAtOnce = 30;
/** So many words that begin as the last one does are looked for, the shortest first. */
const mostCompletions = 12;

/** What an item must hold: one of some sequences of words. */
interface Part {
  readonly sequences: readonly string[];
  /** The words in it, as FTS5 is asked for them: each can be read along by itself. */
  readonly words: readonly string[];
}

/**
 * Numbers (`seq`) of the items that hold all that a person typed: those with the words as typed before those in which the
 * last word is only the beginning of one; newest first among each. The index is read along and left as soon as there are
 * enough, so that it takes no longer the more was read.
 */
export async function searchItems(typed: string, limit: number, offset: number, db: Kysely<Tables>): Promise<number[]> {
  const phrases = phrasesIn(typed).slice(0, mostPhrases);
  const last = phrases.at(-1);
  if (last === undefined) return [];
  const most = offset + limit;
  const newest = newestOf(Math.min(mostRead, readForOne * most), db);
  const whole = await newestWith(phrases.map(asTyped), most, newest, db);
  if (whole.length === most) return whole.slice(offset);
  const words = await completionsOf(last.at(-1) ?? '', mostCompletions, db);
  if (words.length === 0) return whole.slice(offset);
  const begun = await newestWith([...phrases.slice(0, -1).map(asTyped), asBegun(last, words)], most, newest, db);
  return [...new Set([...whole, ...begun])].slice(offset, most);
}

function asTyped(phrase: readonly string[]): Part {
  return { sequences: [phrase.join(' ')], words: phrase.map((word) => anyOf([word])) };
}

/** A phrase with one of some words in the place of its last. */
function asBegun(phrase: readonly string[], words: readonly string[]): Part {
  const before = phrase.slice(0, -1);
  const sequences = words.map((word) => [...before, word].join(' '));
  return { sequences, words: [...before.map((word) => anyOf([word])), anyOf(words)] };
}

const anyOf = (sequences: readonly string[]) => `(${sequences.map((sequence) => `"${sequence}"`).join(' OR ')})`;

async function newestWith(
  parts: readonly Part[],
  most: number,
  newest: (word: string) => Promise<Newest>,
  db: Kysely<Tables>,
): Promise<number[]> {
  const all = parts.map(({ sequences }) => anyOf(sequences)).join(' AND ');
  const words = [...new Set(parts.flatMap((part) => part.words))];
  if (words.length === 1 && all === words[0]) return newestMatching(all, most, db);
  const lists: Newest[] = [];
  for (const word of words) lists.push(await newest(word));
  const last = Math.max(...lists.map(({ items }) => items[0] ?? 0));
  const counts = lists.map(({ items, isAll }) =>
    isAll ? items.length : (items.length * last) / (last - (items.at(-1) ?? 0)),
  );
  const fewest = Math.min(...counts);
  if (fewest <= rare || Math.max(...counts) <= notMany) return newestMatching(all, most, db);
  return holding(parts, lists[counts.indexOf(fewest)]?.items ?? [], most, db);
}

interface Newest {
  /** Their numbers, newest first. */
  readonly items: readonly number[];
  readonly isAll: boolean;
}

/** So many newest items of a word; each word is looked for once. */
function newestOf(length: number, db: Kysely<Tables>): (word: string) => Promise<Newest> {
  const known = new Map<string, Newest>();
  return async (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const { rows } = await sql<{ numbers: string }>`select json_group_array(rowid) as numbers from (
      select rowid from items_text where items_text match ${word} order by rowid desc limit ${length})`.execute(db);
    const items = JSON.parse(rows[0]?.numbers ?? '[]') as number[];
    const newest = { items, isAll: items.length < length };
    known.set(word, newest);
    return newest;
  };
}

async function newestMatching(match: string, most: number, db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ rowid: number }>`
    select rowid from items_text where items_text match ${match} order by rowid desc limit ${most}`.execute(db);
  return rows.map(({ rowid }) => rowid);
}

/** Those of the candidates, newest first, that hold every part. */
async function holding(
  parts: readonly Part[],
  candidates: readonly number[],
  most: number,
  db: Kysely<Tables>,
): Promise<number[]> {
  const tests = parts.map(({ sequences }) => holdsAnyOf(sequences));
  const held: number[] = [];
  let inVain = 0;
  for (let at = 0; at < candidates.length && held.length < most && inVain < readInVain; at += readAtOnce) {
    const rows = await db
      .selectFrom('items')
      .select(['seq', 'title', 'text'])
      .where('seq', 'in', candidates.slice(at, at + readAtOnce))
      .orderBy('seq', 'desc')
      .execute();
    for (const { seq, title, text } of rows) {
      const texts = [folded(title ?? ''), folded(text ?? '')];
      const is = tests.every((holds) => texts.some(holds));
      if (is) held.push(seq);
      inVain = is ? 0 : inVain + 1;
    }
  }
  return held.slice(0, most);
}
