import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';
import { wordsIn } from './words.ts';

/** Longer ones are addresses and keys, of which nobody types the beginning. */
const longestWord = 40;
/** Words that are known to be stored: nearly all of a new text's are among the latest. */
const mostRemembered = 100_000;

/** Numbers are as many as texts, and are typed whole. */
const isKept = (word: string) => word.length <= longestWord && !/^[0-9]/.test(word);

/** Keeps each word that was ever read once, so that beginnings of words can be completed. */
export interface Vocabulary {
  /** Adds the words of some texts. */
  add(texts: readonly (string | null)[], db: Kysely<Tables>): Promise<void>;
  /** What was added in a transaction that failed is not stored. */
  forget(): void;
}

export function createVocabulary(): Vocabulary {
  const stored = new Set<string>();
  return {
    async add(texts, db) {
      const fresh = new Set<string>();
      for (const text of texts) {
        for (const word of wordsIn(text ?? '')) if (!stored.has(word) && isKept(word)) fresh.add(word);
      }
      if (fresh.size === 0) return;
      await sql`insert or ignore into words (length, word) select length(value), value
        from json_each(${JSON.stringify([...fresh])})`.execute(db);
      if (stored.size > mostRemembered) stored.clear();
      for (const word of fresh) stored.add(word);
    },
    forget: () => stored.clear(),
  };
}

/** The shortest words that begin so and are longer, at most so many. */
export async function completionsOf(begun: string, most: number, db: Kysely<Tables>): Promise<string[]> {
  const first = [...begun].length + 1;
  const lengths = Array.from({ length: Math.max(0, longestWord - first + 1) }, (_, at) => first + at);
  // Length after length, each along the table's own order: it ends as soon as there are enough.
  const { rows } = await sql<{ word: string }>`
    select words.word from json_each(${JSON.stringify(lengths)}) as lengths cross join words
    where words.length = lengths.value and words.word > ${begun} and words.word < ${`${begun}\u{10ffff}`}
    limit ${most}`.execute(db);
  return rows.map(({ word }) => word);
}
