import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';
import { completionsOf } from './vocabulary.ts';
import { phrasesIn, wordsIn } from './words.ts';

/** Words of a query beyond these are not looked at. */
const mostPhrases = 20;
/**
 * Where several words are looked for: so many items of each are read along at a time, newest first. A word that ends
 * within these is in few items, and all of them are looked at; words that are each in more are looked for no further back:
 * going through all that was read for words that hardly ever meet would take the longer the more was read.
 */
const stretches = [300, 1_000, 3_000];
/** So many texts that hold all words are read where words must stand side by side, some at a time. */
const mostTexts = 300;
const textsAtOnce = 30;
/** So many words that begin as the last one does are looked for, the shortest first. */
const mostCompletions = 20;

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
  const found: number[] = [];
  let from = Number.MAX_SAFE_INTEGER;
  let texts = mostTexts;
  if (words.length === 1 && phrases.length === 0) return newestMatching(all, from, most, db);
  for (const length of stretches) {
    const { shared, next, isEnded } = await readStretch(words, from, length, db);
    if (isEnded) return [...found, ...(await newestMatching(all, from, most - found.length, db))];
    found.push(...(phrases.length === 0 ? shared : await withPhrases(phrases, shared.slice(0, texts), most, db)));
    if (found.length >= most) break;
    texts -= shared.length;
    from = next;
  }
  return found.slice(0, most);
}

async function newestMatching(match: string, from: number, most: number, db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ rowid: number }>`
    select rowid from items_text where items_text match ${match} and rowid <= ${from} order by rowid desc limit ${most}`.execute(
    db,
  );
  return rows.map(({ rowid }) => rowid);
}

/** What the next so many items of each word have in common; where to go on; whether a word has no more. */
async function readStretch(words: readonly string[], from: number, length: number, db: Kysely<Tables>) {
  const names = words.map((_, at) => sql.raw(`word_${at}`));
  const lists = words.map(
    (word, at) => sql`${names[at]} (seq) as materialized (
      select rowid from items_text where items_text match ${word} and rowid <= ${from} order by rowid desc limit ${length})`,
  );
  const ends = names.map((name) => sql`select count(*) as count, min(seq) as oldest, max(seq) as newest from ${name}`);
  const shared = names.map((name) => sql`select seq from ${name}`);
  const { rows } = await sql<{ fewest: number; oldest: number; newest: number; shared: string }>`
    with ${sql.join(lists)}
    select min(count) as fewest, max(oldest) as oldest, min(newest) as newest,
      (select json_group_array(seq) from (${sql.join(shared, sql` intersect `)} order by seq desc)) as shared
    from (${sql.join(ends, sql` union all `)})`.execute(db);
  const { fewest = 0, oldest = 0, newest = 0, shared: numbers = '[]' } = rows[0] ?? {};
  // Before the oldest of the word that reaches back least; not before a word's newest, since none is left after it.
  const next = Math.min(oldest - 1, newest);
  return { isEnded: fewest < length, next, shared: JSON.parse(numbers) as number[] };
}

/** Those of the newest candidates that hold one of each phrase's sequences. */
async function withPhrases(
  phrases: readonly (readonly string[])[],
  candidates: readonly number[],
  most: number,
  db: Kysely<Tables>,
): Promise<number[]> {
  const held: number[] = [];
  for (let at = 0; at < candidates.length && held.length < most; at += textsAtOnce) {
    const rows = await db
      .selectFrom('items')
      .select(['seq', 'title', 'text'])
      .where('seq', 'in', candidates.slice(at, at + textsAtOnce))
      .orderBy('seq', 'desc')
      .execute();
    for (const { seq, title, text } of rows) {
      const texts = [title, text].map((one) => ` ${wordsIn(one ?? '').join(' ')} `);
      const holds = (sequence: string) => texts.some((one) => one.includes(` ${sequence} `));
      if (phrases.every((sequences) => sequences.some(holds))) held.push(seq);
    }
  }
  return held;
}
