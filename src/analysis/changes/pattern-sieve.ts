import { edge, requiredLetters } from './required-letters.ts';

/** Tells by one walk over a text which of many patterns may match it: one bit each, 32 to a number. */
export type Sieve = (text: string) => Int32Array;

/** A letter is one of 32 kinds, six of which make one number: what is between words, the letters, the most frequent first, ... */
const byFrequency = 'etaoinsrhldcumfpgwybvkxjqz';
const between = 0;
const digit = byFrequency.length + 1;
const rare = digit + 1;
const foreign = rare + 1;
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /\d/.test(letter) ? digit : /[@$%&#]/.test(letter) ? rare : byFrequency.indexOf(letter) + 1;
});
/** Tell little though their letters are rare. */
const inEveryPolicy = /you|the|with|from|form|ser?vi|erson|rovi|riva|ollec|ccou/;
/** What may stand at the edge of a word. */
const beside = [between, digit, rare, foreign];
const bitsOfLetter = 5;
const mostLetters = 6;
/** By the last three, what may have been found is looked up. */
const lettersOfPlace = 3;
const places = 1 << (bitsOfLetter * lettersOfPlace);

/** Letters that stand in every text that a pattern matches, and what of the letters last walked over is compared. */
interface Wanted {
  readonly place: number;
  readonly letters: number;
  readonly mask: number;
  readonly pattern: number;
}

/** A pattern of whose matches no letters are known may match every text. */
export function createSieve(patterns: readonly RegExp[]): Sieve {
  const always = new Int32Array(Math.ceil(patterns.length / 32));
  const wanted: Wanted[] = [];
  for (const [pattern, expression] of patterns.entries()) {
    const lists = requiredLetters(expression);
    if (lists === null) setBit(always, pattern);
    for (const part of new Set(lists?.map(rarestPart)))
      for (const letters of spelled(part))
        for (const place of placesAfter(letters))
          wanted.push({ place, letters: walk(letters), mask: maskOf(letters.length), pattern });
  }
  wanted.sort((left, right) => left.place - right.place);
  const letters = Int32Array.from(wanted, (one) => one.letters);
  const masks = Int32Array.from(wanted, (one) => one.mask);
  const numbers = Int32Array.from(wanted, (one) => one.pattern);
  const starts = new Uint16Array(places + 1);
  for (const { place } of wanted) starts[place + 1] = (starts[place + 1] as number) + 1;
  for (let place = 0; place < places; place += 1)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  const look = (last: number, may: Int32Array): void => {
    const place = last & (places - 1);
    const end = starts[place + 1] as number;
    for (let one = starts[place] as number; one < end; one += 1)
      if ((last & (masks[one] as number)) === letters[one]) setBit(may, numbers[one] as number);
  };
  return (text) => {
    const may = always.slice();
    let last = 0;
    for (let at = 0; at < text.length; at += 1) {
      last = after(last, kindOf(text.charCodeAt(at)));
      look(last, may);
    }
    look(after(last, between), may);
    return may;
  };
}

export function hasBit(bits: Int32Array, number: number): boolean {
  return ((bits[number >>> 5] as number) & (1 << (number & 31))) !== 0;
}

function setBit(bits: Int32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31));
}

function kindOf(code: number): number {
  return code < kinds.length ? (kinds[code] as number) : foreign;
}

/** The letters last walked over, once one more was. */
function after(last: number, kind: number): number {
  return ((last << bitsOfLetter) | kind) & maskOf(mostLetters);
}

function walk(letters: readonly number[]): number {
  return letters.reduce(after, 0);
}

/** The kinds of letters of a part, for each of what may stand at its edges. */
function spelled(part: string): number[][] {
  let all: number[][] = [[]];
  for (const letter of part) {
    const next = letter === edge ? beside : [kindOf(letter.charCodeAt(0))];
    all = all.flatMap((letters) => next.map((kind) => [...letters, kind]));
  }
  return all;
}

function maskOf(letters: number): number {
  return (1 << (bitsOfLetter * Math.min(letters, mostLetters))) - 1;
}

/** Where a walk may be after these letters, whatever stood before them. */
function placesAfter(letters: readonly number[]): number[] {
  const step = maskOf(Math.min(letters.length, lettersOfPlace)) + 1;
  return Array.from({ length: places / step }, (_, at) => at * step + (walk(letters) % step));
}

/** Of the runs of letters that a text must hold, as many letters as are looked at together and the fewest texts have. */
function rarestPart(runs: readonly string[]): string {
  let best = '';
  let highest = -1;
  for (const run of runs)
    for (let at = 0; at === 0 || at + mostLetters <= run.length; at += 1) {
      const part = run.slice(at, at + mostLetters);
      const rarity = rarityOf(part);
      if (rarity > highest) [best, highest] = [part, rarity];
    }
  return best;
}

function rarityOf(part: string): number {
  let rarity = 0;
  for (const letter of part) rarity += 5 + (letter === edge ? between : kindOf(letter.charCodeAt(0)));
  return inEveryPolicy.test(part) ? rarity / 4 : rarity;
}
