import type { Rarity } from './likeness.ts';
import type { Signature } from './signature.ts';

/**
 * Counts in how many items each word and name was, and turns it into how rare it is. Before many items have come, a
 * background of labelled items says which words are everywhere in this kind of news.
 */
export class Counts implements Rarity {
  readonly #counts: Map<number, number>;
  #items: number;

  constructor(background: Iterable<readonly [number, number]> = [], items = 0) {
    this.#counts = new Map(background);
    this.#items = items;
  }

  add(signature: Signature): void {
    this.#items += 1;
    for (const set of [signature.title, signature.opening, signature.companies, signature.regulators, signature.places])
      for (const value of set) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  of(hash: number): number {
    const total = Math.log2(2 + this.#items);
    return Math.max(0, 1 - Math.log2(1 + (this.#counts.get(hash) ?? 0)) / total);
  }
}
