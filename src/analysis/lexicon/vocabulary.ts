/** The words that patterns are made of, by number: whole ones, and beginnings that are left open. */
export interface Vocabulary {
  add(word: string, isOpen: boolean): number;
  /** Those that a word of a text is: itself, then its beginnings, shortest first. Asked after all are added. */
  numbersOf(word: string): number[];
}

export function createVocabulary(): Vocabulary {
  const whole = new Map<string, number>();
  const open = new Map<string, number>();
  let longest = 0;
  return {
    add(word, isOpen) {
      const known = isOpen ? open : whole;
      const number = known.get(word) ?? whole.size + open.size;
      known.set(word, number);
      if (isOpen) longest = Math.max(longest, word.length);
      return number;
    },
    numbersOf(word) {
      const numbers = [whole.get(word)];
      for (let length = 0; length <= Math.min(longest, word.length); length += 1)
        numbers.push(open.get(word.slice(0, length)));
      return numbers.filter((number) => number !== undefined);
    },
  };
}
