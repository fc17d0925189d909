import { addMs, day, hour, type Instant, minute } from './time.ts';

export interface WallClock {
  /** `2024-09-18` */
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What a clock on the wall of a time zone (IANA name) shows at a moment. */
export function wallClock(at: Instant, timeZone: string): WallClock {
  const parts = formatOf(timeZone).formatToParts(new Date(at));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
    minute: Number(part('minute')),
    weekday: weekdays.indexOf(part('weekday')),
  };
}

/** Making one takes a hundred times as long as using it, and there are only so many zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/**
 * The moment a wall clock first shows a day and hour. An hour that the change to summer time leaves out gives the
 * moment right after the gap; an hour that comes twice gives its first coming.
 */
export function instantOfWallClock(onDay: string, atHour: number, timeZone: string): Instant {
  const wanted = `${onDay}T${String(atHour).padStart(2, '0')}:00`;
  const guess = Date.parse(`${wanted}:00Z`);
  // Offsets reach from -12 to +14 hours and shift by whole quarters of an hour: the first moment whose wall clock is
  // not before the wanted one is found by halving.
  let low = guess - 15 * hour;
  let high = guess + 13 * hour;
  const reads = (at: number) => {
    const clock = wallClock(new Date(at).toISOString(), timeZone);
    return `${clock.day}T${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
  };
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (reads(middle) >= wanted) high = middle;
    else low = middle;
  }
  // Halving may have found the second coming of a doubled hour.
  const earlier = high - hour;
  return new Date(reads(earlier) === wanted ? earlier : high).toISOString();
}

/** Something daily or weekly (`weekday` 0 to 6) at an hour. */
export interface Schedule {
  readonly every: 'day' | 'week';
  readonly weekday: number;
  readonly hour: number;
  readonly timeZone: string;
}

/** The first time after a moment at which something is due. */
export function nextDue(schedule: Schedule, at: Instant): Instant {
  for (let ahead = 0; ahead <= 9; ahead += 1) {
    const due = lastDue(schedule, addMs(at, ahead * day));
    if (due > at) return due;
  }
  throw new RangeError(`nothing due within a week after ${at}`);
}

/** When something was last due, at or before a moment. */
export function lastDue(schedule: Schedule, at: Instant): Instant {
  for (let back = 0; back <= 8; back += 1) {
    const clock = wallClock(addMs(at, -back * day), schedule.timeZone);
    if (schedule.every === 'week' && clock.weekday !== schedule.weekday) continue;
    const due = instantOfWallClock(clock.day, schedule.hour, schedule.timeZone);
    if (due <= at) return due;
  }
  throw new RangeError(`no due time within a week before ${at}`);
}

/** True while a wall clock's hour is within `from` (inclusive) to `to` (exclusive), over midnight where `from` > `to`. */
export function isWithinHours(at: Instant, hours: { from: number; to: number; timeZone: string }): boolean {
  const { hour: now } = wallClock(at, hours.timeZone);
  return hours.from <= hours.to ? now >= hours.from && now < hours.to : now >= hours.from || now < hours.to;
}

/** The first moment at or after `at` at which the hours are over. */
export function endOfHours(at: Instant, hours: { from: number; to: number; timeZone: string }): Instant {
  if (!isWithinHours(at, hours)) return at;
  for (const ahead of [0, 1, 2]) {
    const { day: onDay } = wallClock(addMs(at, ahead * day), hours.timeZone);
    const end = instantOfWallClock(onDay, hours.to, hours.timeZone);
    if (end > at) return end;
  }
  throw new RangeError(`hours without an end: ${JSON.stringify(hours)}`);
}
