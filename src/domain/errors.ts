/**
 * Errors have kinds, and what is done about one is decided by its kind, never by the words of its message:
 * `outage` (theirs, passing: retry), `refused` (they or we said no: do not retry), `gone` (for good), `misconfigured`
 * (the operator must act), `invalid` (the input is at fault; the message is for the person who gave it).
 */
export type FaultKind = 'outage' | 'refused' | 'gone' | 'misconfigured' | 'invalid';

export class Fault extends Error {
  readonly kind: FaultKind;
  /** Earliest moment to try again, in milliseconds from now, where the other side said so. */
  readonly retryAfterMs: number | null;

  constructor(kind: FaultKind, message: string, options: { cause?: unknown; retryAfterMs?: number | null } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'Fault';
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** What went wrong, in words, for a log line, a status page or a person. */
export function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
