import type { Instant } from './time.ts';

/** When something was looked at, is looked at next, and what went wrong: of a feed and of a document alike. */
export interface Polled {
  readonly nextPollAt: Instant;
  readonly intervalMs: number;
  readonly lastPollAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  readonly lastChangeAt: Instant | null;
  /** In words for a person; null after a success. */
  readonly lastError: string | null;
  /** Failures since the last success. */
  readonly failures: number;
}

/** What was never looked at, and is due. */
export function neverPolled(now: Instant): Polled {
  return {
    nextPollAt: now,
    intervalMs: 0,
    lastPollAt: null,
    lastSuccessAt: null,
    lastChangeAt: null,
    lastError: null,
    failures: 0,
  };
}
