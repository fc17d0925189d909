import { day, hour, type Instant, minute, msBetween } from '../../domain/time.ts';
import { backoffMs } from '../backoff.ts';

const shortest = hour;
const longest = 3 * day;
/** For a document whose rhythm is not known yet. */
const unknown = 12 * hour;
/** A look takes place this often within the usual time between two changes. */
const looks = 40;
/** How soon a text that was seen once is looked at again. */
export const confirmAfterMs = 10 * minute;

/**
 * How long to wait before a document is looked at again: by how often it really changes, and how lately it did, between
 * an hour and three days, shifted by up to a tenth by chance. `changes` are the times of changes that meant something.
 */
export function documentIntervalMs(
  changes: readonly Instant[],
  knownSince: Instant | null,
  now: Instant,
  random: () => number,
): number {
  const times = changes.toSorted();
  const last = times.at(-1);
  const first = times[0] ?? now;
  const watched = knownSince === null ? 0 : msBetween(knownSince < first ? knownSince : first, now);
  const rhythm = watched / (times.length + 1);
  const sinceLast = last === undefined ? watched : msBetween(last, now);
  const known = Math.min(rhythm, Math.max(sinceLast, day)) / looks;
  // That it did not change in some days says little, and surely not that it changes often.
  const wanted = watched < 2 * day ? unknown : last === undefined ? Math.max(unknown, known) : known;
  return Math.round(clamp(clamp(wanted) * (0.9 + 0.2 * random())));
}

/** How soon a change is looked at again; later and later where each look found another one in its place. */
export function documentConfirmMs(replaced: number): number {
  return Math.min(unknown, confirmAfterMs * 2 ** Math.max(0, replaced - 2));
}

/** After failures in a row. Never longer than the longest usual wait: no error ends a document. */
export function documentRetryMs(failures: number, askedMs: number | null, random: () => number): number {
  return clamp(Math.max(backoffMs(failures, random, hour, longest), askedMs ?? 0));
}

/** How long a trouble lasts before people are told. */
export const lastingMs = 2 * day;

/** A wait that ends no later than a trouble has lasted, so that it is told then and not days later. */
export function beforeAlarmMs(waitMs: number, troubleSince: Instant | null, now: Instant): number {
  const leftMs = troubleSince === null ? 0 : lastingMs - msBetween(troubleSince, now);
  return leftMs <= 0 ? waitMs : Math.min(waitMs, leftMs);
}

function clamp(ms: number): number {
  return Math.min(longest, Math.max(shortest, ms));
}
