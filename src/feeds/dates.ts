import type { Instant } from '../domain/time.ts';

/**
 * Dates as feeds write them. The forms, and what the odd ones mean, follow the documentation of Python's feedparser
 * ("Date Parsing"). A time without a zone is UTC: the host's own zone must not show. Null for what is no date.
 */
export function parseDate(text: string): Instant | null {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  if (trimmed === '' || trimmed.length > 100) return null;
  for (const form of [isoDate, compactIsoDate, slashDate, namedMonthDate, asctimeDate, koreanDate, hungarianDate]) {
    const time = form(trimmed);
    if (time === null || Number.isNaN(time)) continue;
    const date = new Date(time);
    const year = date.getUTCFullYear();
    if (year >= 1 && year <= 9_999) return date.toISOString();
  }
  return null;
}

const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  adt: -3,
  ast: -4,
  at: -4,
  edt: -4,
  est: -5,
  et: -5,
  cdt: -5,
  cst: -6,
  ct: -6,
  mdt: -6,
  mst: -7,
  mt: -7,
  pdt: -7,
  pst: -8,
  pt: -8,
  akdt: -8,
  akst: -9,
  hst: -10,
  bst: 1,
  ist: 5.5,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  a: -1,
  n: 1,
  m: -12,
  y: 12,
};

const monthNames: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  // Greek
  ιαν: 1,
  φεβ: 2,
  μαρ: 3,
  μάώ: 3,
  μαώ: 3,
  απρ: 4,
  μάι: 5,
  μαϊ: 5,
  μαι: 5,
  ιούν: 6,
  ιον: 6,
  ιουν: 6,
  ιούλ: 7,
  ιολ: 7,
  ιουλ: 7,
  αύγ: 8,
  αυγ: 8,
  σεπ: 9,
  οκτ: 10,
  νοέ: 11,
  νοε: 11,
  δεκ: 12,
  // German, French, Spanish, Italian, Portuguese, where they differ from English
  mär: 3,
  mrz: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  fév: 2,
  fev: 2,
  avr: 4,
  juin: 6,
  juil: 7,
  aoû: 8,
  déc: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  set: 9,
  ott: 10,
  out: 10,
};

const hungarianMonths: Readonly<Record<string, number>> = {
  január: 1,
  februári: 2,
  február: 2,
  március: 3,
  április: 4,
  máujus: 5,
  május: 5,
  június: 6,
  július: 7,
  augusztus: 8,
  szeptember: 9,
  október: 10,
  november: 11,
  december: 12,
};

/** Milliseconds of a moment; a day that its month does not have is the month's last. Hours and more may overflow. */
function moment(year: number, month: number, day: number, time: string | undefined, zone: string | undefined): number {
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  const lastDay = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const leap = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const { hour, minute, second } = clockTime(time);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, Math.min(day, month === 2 ? leap : lastDay));
  date.setUTCHours(hour, minute, 0, 0);
  return date.getTime() + Math.round(second * 1_000) - zoneMinutes(zone) * 60_000;
}

function clockTime(time: string | undefined): { hour: number; minute: number; second: number } {
  const [hour = '0', minute = '0', second = '0'] = (time ?? '').split(':');
  return { hour: Number(hour) || 0, minute: Number(minute) || 0, second: Number(second.replace(',', '.')) || 0 };
}

/** Minutes east of Greenwich: `+05:30`, `-0500`, `+1`, `EST`, `GMT+2`; nothing and unknown names are UTC. */
function zoneMinutes(zone: string | undefined): number {
  const text = (zone ?? '').trim().toLowerCase();
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
  return (zones[text.replace(/^etc\//, '')] ?? 0) * 60;
}

/** ISO 8601 and W3C date and time: `2003`, `2003-12`, `2003-12-31T10:14:55.123+01:00`, `2003-365`, MSSQL's with a space. */
function isoDate(text: string): number | null {
  const match =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|-(\d{3}))?(?:(?:[t ]|, ?)(\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?)?)\s*(z|[a-z]{2,4}|(?:gmt|utc)?[+-]\d{1,2}:?(?:\d{2})?)?)?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, year, month, day, ordinal, time, zone] = match;
  if (ordinal !== undefined) return moment(Number(year), 1, 1, time, zone) + (Number(ordinal) - 1) * 86_400_000;
  return moment(Number(year), Number(month ?? 1), Number(day ?? 1), time, zone);
}

/** `20031231`, `20031231T101455Z`, `031231` and `2003335` (year and day of the year). */
function compactIsoDate(text: string): number | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2}):?(\d{2}):?(\d{2})?\s*(z|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
  if (match !== null) {
    const [, year, month, day, hour, minute, second, zone] = match;
    return moment(Number(year), Number(month), Number(day), `${hour ?? 0}:${minute ?? 0}:${second ?? 0}`, zone);
  }
  const ordinal = /^(\d{4})(\d{3})$/.exec(text);
  if (ordinal !== null)
    return moment(Number(ordinal[1]), 1, 1, undefined, undefined) + (Number(ordinal[2]) - 1) * 86_400_000;
  const short = /^-?(\d{2})-?(\d{2})-?(\d{2})$/.exec(text);
  return short === null
    ? null
    : moment(fullYear(short[1] ?? ''), Number(short[2]), Number(short[3]), undefined, undefined);
}

/** Perforce: `Fri, 2006/09/15 08:19:53 EDT`; and `2006/09/15`, `2006.09.15`. */
function slashDate(text: string): number | null {
  const match =
    /^(?:[^\d\s]+,? )?(\d{4})[/.](\d{1,2})[/.](\d{1,2})\.?(?: (\d{1,2}:\d{2}(?::\d{2})?)(?: (\S+))?)?$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, time, zone] = match;
  return moment(Number(year), Number(month), Number(day), time, zone);
}

/** RFC 822 and what is near it: weekday and seconds optional, month before or after the day, two-digit years. */
function namedMonthDate(text: string): number | null {
  const bare = withoutWeekday(text.replace(/\([^)]*\)/g, '').trim());
  const time = /(?:^|[ t,])(\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?)( ?[ap]m)?/i.exec(bare);
  const date =
    /(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([\p{L}]{3,12})\.?,?[ -](\d{4}|\d{2})(?!\d|:)/u.exec(bare) ??
    swapped(/([\p{L}]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})(?!\d|:)/u.exec(bare));
  if (date === null) return null;
  const month = monthOf(date[2] ?? '');
  if (month === null) return null;
  const after = time === null ? bare.slice(date.index + date[0].length) : bare.slice(time.index + time[0].length);
  const zone = /^\s*((?:gmt|utc)?\s*[+-]\d{1,2}:?\d{0,2}|[a-z]{1,4})\b/i.exec(after)?.[1];
  return moment(fullYear(date[3] ?? ''), month, Number(date[1]), meridiem(time?.[1], time?.[2]), zone);
}

/** A word before the date is a weekday, in whatever language, unless it is the month. */
function withoutWeekday(text: string): string {
  const first = /^([\p{L}.]+),? /u.exec(text);
  return first === null || monthOf((first[1] ?? '').replace('.', '')) !== null ? text : text.slice(first[0].length);
}

function swapped(match: RegExpExecArray | null): RegExpExecArray | null {
  if (match === null) return null;
  [match[1], match[2]] = [match[2] ?? '', match[1] ?? ''];
  return match;
}

function meridiem(time: string | undefined, half: string | undefined): string | undefined {
  if (time === undefined || half === undefined) return time;
  const [hour = '0', ...rest] = time.split(':');
  return [(Number(hour) % 12) + (/p/i.test(half) ? 12 : 0), ...rest].join(':');
}

/** C's asctime: `Sun Jan 4 16:29:06 PST 2004`. */
function asctimeDate(text: string): number | null {
  const match = /^\p{L}+,? (\p{L}+) (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)(?: ([a-z]+|[+-]\d{4}))? (\d{4})$/iu.exec(text);
  const month = match === null ? null : monthOf(match[1] ?? '');
  return match === null || month === null
    ? null
    : moment(Number(match[5]), month, Number(match[2]), match[3], match[4]);
}

/** Two Korean blog services; their times are Korea's. */
function koreanDate(text: string): number | null {
  const match = /^(\d{4})(?:년 |-)(\d{1,2})(?:월 |-)(\d{1,2})일? (오전|오후)? ?(\d{1,2}:\d{1,2}:\d{1,2})$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, half, written] = match;
  const time = half === undefined ? written : meridiem(written, half === '오후' ? 'pm' : 'am');
  return moment(Number(year), Number(month), Number(day), time, '+09:00');
}

/** `2004-július-13T9:15-05:00` */
function hungarianDate(text: string): number | null {
  const match = /^(\d{4})-(\p{L}+)-(\d{1,2})t(\d{1,2}:\d{2})([+-]\d{2}:\d{2})?$/iu.exec(text);
  const month = match === null ? undefined : hungarianMonths[(match[2] ?? '').toLowerCase()];
  return match === null || month === undefined
    ? null
    : moment(Number(match[1]), month, Number(match[3]), match[4], match[5]);
}

function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  return monthNames[lower] ?? monthNames[lower.slice(0, 4)] ?? monthNames[lower.slice(0, 3)] ?? null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 90 ? 2000 + year : 1900 + year;
}
