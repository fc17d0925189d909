import { second } from '../../domain/time.ts';

/** A request that takes so many times as long as others do keeps nobody from leaving. */
const slowTimes = 3;
/** Whatever is usual, a request is not slow before the one, and is from the other on, milliseconds. */
const neverSlowMs = 100;
const alwaysSlowMs = second;
/** There may be so many times as many requests that are slow. */
const mostSlow = 4;
/** How much the newest request counts in what is usual. */
const newestShare = 0.1;

/**
 * Who is being said something: so many channels at a time. A channel that takes much longer than others gives up its
 * place, so that a few that hang do not hold up the rest; where all are slow, none is.
 */
export class Places {
  readonly #most: number;
  readonly #since = new Map<string, number>();
  #usualMs = alwaysSlowMs / slowTimes;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#since.size;
  }

  keys(): ReadonlySet<string> {
    return new Set(this.#since.keys());
  }

  take(key: string, now: number): void {
    this.#since.set(key, now);
  }

  leave(key: string, now: number): void {
    // The clock may have been set meanwhile.
    const took = Math.min(Math.max(0, now - (this.#since.get(key) ?? now)), alwaysSlowMs);
    this.#usualMs += newestShare * (took - this.#usualMs);
    this.#since.delete(key);
  }

  /** How many more may be taken; none where it is not above 0. */
  roomAt(now: number): number {
    const slowMs = Math.min(Math.max(neverSlowMs, slowTimes * this.#usualMs), alwaysSlowMs);
    const quick = [...this.#since.values()].filter((since) => now - since < slowMs).length;
    return Math.min(this.#most - quick, mostSlow * this.#most - this.#since.size);
  }
}
