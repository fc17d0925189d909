/** Words of a text as the index has them: folded as SQLite's `unicode61 remove_diacritics 2` folds them. */
export function wordsIn(text: string): string[] {
  return folded(text).match(word) ?? [];
}

/** The letters of what a person typed as one word or as words joined by a sign (`opt-out`, `U.S.`), or in quotes. */
export function phrasesIn(typed: string): string[][] {
  return (folded(typed).match(phrase) ?? []).map(wordsIn).filter((words) => words.length > 0);
}

/** Tells whether a folded text holds one of some sequences of words (as `wordsIn` has them, one blank between), word by word. */
export function holdsAnyOf(sequences: readonly string[]): (text: string) => boolean {
  const anyOf = sequences.map((sequence) => sequence.replaceAll(' ', '[^\\p{L}\\p{N}\\p{Co}]+')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{Co}])(?:${anyOf})(?![\\p{L}\\p{N}\\p{Co}])`, 'u');
  return (text) => pattern.test(text);
}

const word = /[\p{L}\p{N}\p{Co}]+/gu;
const phrase =
  /["“”„«»][^"“”„«»]*["“”„«»]|(?<![\p{L}\p{N}\p{Co}])'[^'"]+'(?![\p{L}\p{N}\p{Co}])|[\p{L}\p{N}\p{Co}]+(?:[-‐‑'’.&/][\p{L}\p{N}\p{Co}]+)*/gu;

/** A text with its letters as the index has them. */
export function folded(text: string): string {
  return text.replace(foreign, unmarked).toLowerCase();
}

/** What is not ASCII, with the letter before it, to which a mark may belong. */
const foreign = /[\0-\x7f]?[^\0-\x7f]+/g;

/** Marks are taken off Latin letters alone; what else is put together from parts is put together again. */
function unmarked(text: string): string {
  const apart = text.normalize('NFD').replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1');
  // The index knows one small sigma, JavaScript also the one at the end of a word.
  return apart.normalize('NFC').replace(/[Σς]/g, 'σ');
}
