import { minute } from '../../domain/time.ts';

/** Discord shuts an address out after 10,000 invalid requests in ten minutes; we stop at half of that. */
export const mostInvalidRequests = 5_000;
const windowMs = 10 * minute;

/** Nothing is asked of Discord until the ten minutes are over. */
export class TooManyInvalidRequests extends Error {
  readonly leftMs: number;

  constructor(leftMs: number) {
    super('too many invalid requests: Discord is left alone for a while');
    this.leftMs = leftMs;
  }
}

/** Counts what Discord counts: answers 401, 403 and 429, but for limits that many bots share. */
export class InvalidRequests {
  readonly #most: number;
  readonly #now: () => number;
  #count = 0;
  #until = 0;

  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  /** Throws where there were too many. */
  check(): void {
    if (this.#count >= this.#most && this.#now() < this.#until) {
      throw new TooManyInvalidRequests(this.#until - this.#now());
    }
  }

  /** True where this one was one too many. */
  count(status: number, headers: { get(name: string): string | null }): boolean {
    const isInvalid = status === 401 || status === 403 || status === 429;
    if (!isInvalid || headers.get('x-ratelimit-scope') === 'shared') return false;
    if (this.#now() >= this.#until) {
      this.#until = this.#now() + windowMs;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count === this.#most;
  }
}
