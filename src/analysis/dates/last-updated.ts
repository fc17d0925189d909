import type { Day } from '../../domain/time.ts';
import { daysIn } from './days.ts';
import { anyMonth, monthNumber } from './months.ts';

/** Wherever these stand; a line that begins with one of the second kind says the same. The day follows. */
const saysWhen =
  /(?:last (?:updated?|modified|revised|changed|revision)|updated(?: on)?|effective(?: date| as of| from)?|stand|zuletzt (?:aktualisiert|geändert)|mise à jour|última actualización|ultimo aggiornamento|laatst (?:bijgewerkt|gewijzigd)|^[^\p{L}\n]*(?:revised|modified|dated|version|(?:revision|version) date|date (?:modified|updated|revised))\b)(?=\s*([^\n]{4,60}))/gimu;
const month = new RegExp(`^[\\s:：]*(?:in |on |am |en |le )?(${anyMonth})\\.?,?[ -](\\d{4})(?!\\d)`, 'iu');
/** It stands at the beginning or the end of a policy. */
const reach = 6_000;

/** The day that a text gives as that of its last change, a month (`2024-03`) where it says no more; null for none. */
export function lastUpdated(text: string): Day | string | null {
  const ends = text.length <= 2 * reach ? text : `${text.slice(0, reach)}\n${text.slice(-reach)}`;
  const said = [...ends.replace(/[*_#>|\\]/g, '').matchAll(saysWhen)].map(([, after = '']) => after);
  return first(said, dayIn) ?? first(said, monthIn);
}

function first<Found>(texts: readonly string[], find: (text: string) => Found | null): Found | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

function dayIn(text: string): Day | null {
  return daysIn(text, null, true).sort((left, right) => left.start - right.start)[0]?.day ?? null;
}

function monthIn(text: string): string | null {
  const [, name, year] = month.exec(text) ?? [];
  return name === undefined ? null : `${year}-${String(monthNumber(name)).padStart(2, '0')}`;
}

/** Whether two texts give a day of their last change, and it is the same day. */
export function keptItsDay(before: string, after: string): boolean {
  const earlier = lastUpdated(before);
  return earlier !== null && earlier === lastUpdated(after);
}
