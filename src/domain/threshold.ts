/** One verdict moves a channel's own threshold this far. */
const step = 0.02;
/** How much stricter than elsewhere a channel may become: no number of verdicts silences it. */
export const strictest = 0.2;

export type Verdict = 'not-relevant' | 'more-like-this';

/**
 * The score below which nothing is told anywhere, whatever a channel asked for. What lies between this and the general
 * threshold is unsure: told only to channels that asked for more.
 */
export function floorOf(threshold: number): number {
  return threshold / 2;
}

/**
 * What verdicts shift a channel's threshold by, in scores: above 0 stricter than the general one, below 0 more open.
 * Never beyond its limits, and each verdict that is turned round turns its step round.
 */
export function shiftOf(verdicts: readonly Verdict[], threshold: number): number {
  const steps = verdicts.reduce((sum, verdict) => sum + (verdict === 'not-relevant' ? 1 : -1), 0);
  const shift = Math.max(floorOf(threshold) - threshold, Math.min(strictest, steps * step));
  return Math.round(shift * 1_000) / 1_000;
}
