import { requiredLetters } from './required-letters.ts';

/** Tells by one walk over a text which of many patterns may match it: one bit each, 32 to a number. */
export type Sieve = (text: string) => Int32Array;

/** A letter is one of 32 kinds, the most frequent first: six of them make one number. */
const byFrequency = [' ', ...'etaoinsrhldcumfpgwybvkxjqz', /[-']/, /\d/, /[@$%&#]/, /[\s\S]/];
const foreign = byFrequency.length;
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return byFrequency.findIndex((kind) => (typeof kind === 'string' ? kind === letter : kind.test(letter)));
});
const bitsOfLetter = 5;
const mostLetters = 6;
/** By the last three, what may have been found is looked up. */
const lettersOfPlace = 3;
const places = 1 << (bitsOfLetter * lettersOfPlace);

/** Letters that stand in every text that a pattern matches, and what of the letters last walked over is compared. */
interface Wanted {
  readonly letters: number;
  readonly mask: number;
  readonly pattern: number;
}

/** A pattern of whose matches no letters are known may match every text. */
export function createSieve(patterns: readonly RegExp[]): Sieve {
  const always = new Int32Array(Math.ceil(patterns.length / 32));
  const byPlace = Array.from({ length: places }, (): Wanted[] => []);
  for (const [pattern, expression] of patterns.entries()) {
    const lists = requiredLetters(expression);
    if (lists === null) setBit(always, pattern);
    for (const run of new Set(lists?.map(rarestPart))) {
      const letters = walk(run);
      for (const place of placesAfter(run)) byPlace[place]?.push({ letters, mask: maskOf(run.length), pattern });
    }
  }
  const wanted = byPlace.flat();
  const letters = Int32Array.from(wanted, (one) => one.letters);
  const masks = Int32Array.from(wanted, (one) => one.mask);
  const numbers = Int32Array.from(wanted, (one) => one.pattern);
  const starts = new Int32Array(places + 1);
  for (const [place, list] of byPlace.entries()) starts[place + 1] = (starts[place] as number) + list.length;
  return (text) => {
    const may = always.slice();
    let last = 0;
    for (let at = 0; at < text.length; at += 1) {
      last = after(last, text.charCodeAt(at));
      const place = last & (places - 1);
      const end = starts[place + 1] as number;
      for (let one = starts[place] as number; one < end; one += 1)
        if ((last & (masks[one] as number)) === letters[one]) setBit(may, numbers[one] as number);
    }
    return may;
  };
}

export function hasBit(bits: Int32Array, number: number): boolean {
  return ((bits[number >>> 5] as number) & (1 << (number & 31))) !== 0;
}

function setBit(bits: Int32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31));
}

/** The letters last walked over, once one more was. */
function after(last: number, code: number): number {
  return ((last << bitsOfLetter) | kindOf(code)) & maskOf(mostLetters);
}

function kindOf(code: number): number {
  return code < kinds.length ? (kinds[code] as number) : foreign;
}

function walk(letters: string): number {
  let last = 0;
  for (let at = 0; at < letters.length; at += 1) last = after(last, letters.charCodeAt(at));
  return last;
}

function maskOf(letters: number): number {
  return (1 << (bitsOfLetter * Math.min(letters, mostLetters))) - 1;
}

/** Where a walk may be after these letters, whatever stood before them. */
function placesAfter(letters: string): number[] {
  const step = maskOf(Math.min(letters.length, lettersOfPlace)) + 1;
  return Array.from({ length: places / step }, (_, at) => at * step + (walk(letters) % step));
}

/** Of the runs of letters that a text must hold, as many letters as are looked at together and the fewest texts have. */
function rarestPart(runs: readonly string[]): string {
  const parts = runs.flatMap((run) =>
    Array.from({ length: Math.max(1, run.length - mostLetters + 1) }, (_, at) => run.slice(at, at + mostLetters)),
  );
  return parts.reduce((best, part) => (rarityOf(part) > rarityOf(best) ? part : best));
}

function rarityOf(part: string): number {
  return [...part].reduce((sum, letter) => sum + 5 + kindOf(letter.charCodeAt(0)), 0);
}
