import { day, hour, minute } from '../../domain/time.ts';
import { backoffMs } from '../backoff.ts';

const shortest = 5 * minute;
const longest = day;

/**
 * How long to wait for the next poll of a feed that answered: a quarter of the usual time between its entries, no
 * sooner than its own headers allow, between five minutes and a day, shifted by up to a tenth by chance so that feeds do
 * not march in step.
 */
export function nextIntervalMs(
  publishedTimes: readonly number[],
  freshForMs: number | null,
  random: () => number,
): number {
  const rhythm = medianGap(publishedTimes);
  const wanted = rhythm === null ? hour : rhythm / 4;
  const polite = Math.max(wanted, Math.min(freshForMs ?? 0, 6 * hour));
  const bounded = Math.min(longest, Math.max(shortest, polite));
  return Math.round(Math.min(longest, Math.max(shortest, bounded * (0.9 + 0.2 * random()))));
}

/** After failures in a row; what the other side asked for comes first. Never longer than a day: no error ends a feed. */
export function afterFailureMs(failures: number, retryAfterMs: number | null, random: () => number): number {
  const own = backoffMs(failures, random, 10 * minute, longest);
  return Math.min(longest, Math.max(shortest, own, retryAfterMs ?? 0));
}

/** `max-age` of a Cache-Control header in milliseconds; null where it says none. */
export function freshForMs(cacheControl: string | undefined): number | null {
  const seconds = /max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1_000;
}

function medianGap(times: readonly number[]): number | null {
  const sorted = times.toSorted((left, right) => right - left).slice(0, 20);
  const gaps = sorted
    .slice(1)
    .map((time, at) => (sorted[at] ?? time) - time)
    .filter((gap) => gap > 0)
    .sort((left, right) => left - right);
  return gaps[Math.floor(gaps.length / 2)] ?? null;
}
