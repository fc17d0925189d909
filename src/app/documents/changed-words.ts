/** Words that an edit brought, and those that it took away. */
export interface ChangedWords {
  readonly came: readonly string[];
  readonly went: readonly string[];
}

/**
 * The words that one side has more often than the other, each once: where it stands does not matter. Two edits are held
 * against each other by these, some hundreds at a time, for which the way from one text to the other takes too long.
 */
export function changedWords(before: readonly string[], after: readonly string[]): ChangedWords {
  const surplus = new Map<string, number>();
  for (const word of after) surplus.set(word, (surplus.get(word) ?? 0) + 1);
  for (const word of before) surplus.set(word, (surplus.get(word) ?? 0) - 1);
  const came: string[] = [];
  const went: string[] = [];
  for (const [word, count] of surplus) {
    if (count > 0) came.push(word);
    else if (count < 0) went.push(word);
  }
  return { came, went };
}
