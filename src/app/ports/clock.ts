/** Time is an input: everything that asks what time it is, or waits, does it through this. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms`, at once when the signal is aborted (never rejects). */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
