import type { Signature } from './signature.ts';

/** The latest members under each key. */
const perKey = 16;
const rareWords = 6;

/**
 * Which members are worth comparing: an inverted index over combinations that only reports of one event tend to share.
 * Each key keeps its latest few, so that a look-up costs the same however many items there are.
 */
export class Postings {
  /** One member is kept as it is, more as a list: most keys have one. */
  readonly #lists = new Map<number, number | number[]>();

  add(keys: readonly number[], member: number): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list === undefined) this.#lists.set(key, member);
      else if (typeof list === 'number') this.#lists.set(key, [list, member]);
      else {
        if (list.length >= perKey) list.shift();
        list.push(member);
      }
    }
  }

  /** Members by how many keys they share, a key weighing less the more it has. */
  find(keys: readonly number[]): Map<number, number> {
    const worth = new Map<number, number>();
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list === undefined) continue;
      if (typeof list === 'number') worth.set(list, (worth.get(list) ?? 0) + 1);
      else {
        const share = 1 / (1 + Math.log2(list.length));
        for (const member of list) worth.set(member, (worth.get(member) ?? 0) + share);
      }
    }
    return worth;
  }

  get size(): number {
    return this.#lists.size;
  }
}

/** The keys of a signature: pairs of who, what and rare words. `rarityOf` says how rare a word is. */
export function keysOf(signature: Signature, rarityOf: (word: number) => number): number[] {
  const words = [...signature.title].sort((left, right) => rarityOf(right) - rarityOf(left)).slice(0, rareWords);
  const companies = signature.companies.subarray(0, 3);
  const regulators = signature.regulators.subarray(0, 2);
  const places = signature.places.subarray(0, 2);
  const keys: number[] = [];
  for (const company of companies) {
    keys.push(pair(company, 1));
    for (const word of words.slice(0, 4)) keys.push(pair(company, word));
    for (const regulator of regulators) keys.push(pair(company, regulator));
    for (const place of places) keys.push(pair(company, place));
    for (const bit of bitsOf(signature.deeds)) keys.push(pair(company, 100 + bit));
  }
  for (const regulator of regulators) {
    keys.push(pair(regulator, 2));
    for (const word of words.slice(0, 3)) keys.push(pair(regulator, word));
  }
  if (companies.length === 0) {
    for (const place of places) for (const bit of bitsOf(signature.deeds)) keys.push(pair(place, 200 + bit));
    for (const place of places) for (const word of words.slice(0, 4)) keys.push(pair(place, word));
  }
  for (const number of signature.numbers.subarray(0, 3)) keys.push(pair(number, 3));
  const paired = companies.length === 0 || signature.companies.length > 2 ? words : words.slice(0, 5);
  for (let one = 0; one < paired.length; one += 1)
    for (let other = one + 1; other < paired.length; other += 1) {
      const [low, high] = [words[one] as number, words[other] as number].sort((left, right) => left - right);
      keys.push(pair(low as number, high as number));
    }
  if (words[0] !== undefined) keys.push(pair(words[0], 4));
  return [...new Set(keys)];
}

function pair(left: number, right: number): number {
  return Math.imul(Math.imul(left ^ (right >>> 15), 0x85ebca6b) ^ right, 0xc2b2ae35) >>> 0;
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let bit = 0; bit < 31; bit += 1) if ((mask & (1 << bit)) !== 0) bits.push(bit);
  return bits;
}
