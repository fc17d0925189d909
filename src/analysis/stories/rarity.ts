import type { StoryModel } from './model.ts';
import { allOf, type Signature } from './signature.ts';

/**
 * Counts in how many items each word and name was, and says how rare it is. Before many items have come, a background
 * of labelled items says which words are everywhere in this kind of news.
 */
export class Counts {
  readonly #counts: Map<number, number>;
  #items: number;

  private constructor(counts: Map<number, number>, items: number) {
    this.#counts = counts;
    this.#items = items;
  }

  static from({ items, words }: Pick<StoryModel, 'items' | 'words'>): Counts {
    return new Counts(new Map(Object.entries(words).map(([value, count]) => [Number(value), count])), items);
  }

  add(signature: Signature): void {
    this.#items += 1;
    for (const value of allOf(signature)) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  remove(signature: Signature): void {
    this.#items -= 1;
    for (const value of allOf(signature)) {
      const rest = (this.#counts.get(value) ?? 1) - 1;
      if (rest > 0) this.#counts.set(value, rest);
      else this.#counts.delete(value);
    }
  }

  /** 0 (everywhere) to 1 (never seen). */
  of(value: number): number {
    const total = Math.log2(2 + this.#items);
    return Math.max(0, 1 - Math.log2(1 + (this.#counts.get(value) ?? 0)) / total);
  }
}
