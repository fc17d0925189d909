import type { Day } from '../../domain/time.ts';
import type { Difference } from './difference.ts';

const monthNames: readonly string[] = [
  'january januar janvier enero gennaio janeiro januari jan',
  'february februar février febrero febbraio fevereiro februari feb',
  'march märz mars marzo março maart mar',
  'april avril abril aprile apr',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho jun',
  'july juli juillet julio luglio julho jul',
  'august août agosto augustus aug',
  'september septembre septiembre settembre setembro sept sep',
  'october oktober octobre octubre ottobre outubro oct okt',
  'november novembre noviembre novembro nov',
  'december dezember décembre diciembre dicembre dezembro dec',
];
const monthOf = new Map(monthNames.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)));
const month = [...monthOf.keys()].sort((left, right) => right.length - left.length).join('|');
const dayFirst = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: (?:de|of))? (${month})\\.?,?(?: (?:de|del))? (\\d{4})`,
  'gu',
);
const monthFirst = new RegExp(`(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'gu');
const iso = /(\d{4})-(\d{2})-(\d{2})/g;
const numeric = /(\d{1,2})([./])(\d{1,2})[./](\d{4})/g;

const inForce =
  /effective|in(?:to)? force|takes? effect|go(?:es)? into effect|come(?:s)? into|shall apply|will apply|applies|with effect|starting|beginning|from\b|as of|on\b|mit wirkung|gültig|wirksam|in kraft|tritt|\bab\b|ab dem|à compter|à partir|entre(?:r|ra|rá)? en v|en vigueur|a partir|con efecto|vigente|vigor|decorrere|a partire|con effetto|per \d|vanaf|met ingang/;
const strongly =
  /effective|in(?:to)? force|takes? effect|into effect|mit wirkung|wirksam|in kraft|gültig ab|à compter|en vigueur|vigor|vigente|con efecto|decorrere|ingang|we (?:are |will be )?(?:updat|chang)|we(?:'re| are) updating|we updated/;
const past =
  /last (?:updated|modified|revised)|zuletzt|dernière mise à jour|última actualización|posted|published|until|prior to|before|bis zum|jusqu|hasta|previous|archived|between|since|formerly|captured/;

/**
 * The day from which the changed text says it holds, where a day newly stands there: "Effective 1 May 2025", "Mit Wirkung
 * vom 1. Mai 2025", "À compter du 1er mai", "11/18/2025". Null for "last updated" alone. `captured` is when the text was
 * read; it tells a day ahead from one of long ago.
 */
export function effectiveDay(difference: Difference, captured: Day | null): Day | null {
  let best: { day: Day; score: number } | null = null;
  for (const { statements, heading } of difference.passages.slice(0, 3_000)) {
    for (const { after, before } of statements) {
      if (after === '' || !/\d{4}/.test(after)) continue;
      const text = after.slice(0, 1_500).toLowerCase();
      const earlier = new Set(daysIn(before.slice(0, 1_500).toLowerCase()).map(({ day }) => day));
      for (const { day, at, end } of daysIn(text)) {
        const lead = text.slice(Math.max(0, at - 80), at);
        const close = lead.slice(-30);
        const trail = text.slice(end, end + 60);
        if (earlier.has(day) || (past.test(close) && !/effective/.test(close))) continue;
        const sign =
          strongly.test(lead) || /^[^.]{0,20}(?:in kraft|wirksam|we (?:are updating|updated|will))/.test(trail);
        if (
          !sign &&
          !(
            inForce.test(lead) &&
            (captured === null || day >= captured) &&
            /terms|policy|notice|agreement|changes?|update/.test(text)
          )
        )
          continue;
        const away = captured === null ? 0 : Math.abs(Date.parse(day) - Date.parse(captured)) / 86_400_000;
        if (away > 800) continue;
        const score =
          (sign ? 2 : 0) +
          (/effective/.test(close) ? 1.5 : 0) +
          (at < 60 ? 0.5 : 0) -
          away / 400 -
          (heading.length > 100 ? 0.3 : 0);
        if (best === null || score > best.score) best = { day, score };
      }
    }
  }
  return best?.day ?? null;
}

function daysIn(text: string): { day: Day; at: number; end: number }[] {
  const found: { day: Day; at: number; end: number }[] = [];
  const push = (
    match: RegExpExecArray,
    year: string | undefined,
    monthNumber: number | undefined,
    date: number,
  ): void => {
    const day = toDay(Number(year), monthNumber ?? 0, date);
    if (day !== null) found.push({ day, at: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(dayFirst)) push(match, match[3], monthOf.get(match[2] ?? ''), Number(match[1]));
  for (const match of text.matchAll(monthFirst)) push(match, match[3], monthOf.get(match[1] ?? ''), Number(match[2]));
  for (const match of text.matchAll(iso)) push(match, match[1], Number(match[2]), Number(match[3]));
  for (const match of text.matchAll(numeric)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    // 11/18/2025 can be only one thing; 3/4/2025 is March with a slash, April with points.
    const monthIsFirst = second > 12 || (match[2] === '/' && first <= 12);
    push(match, match[4], monthIsFirst ? first : second, monthIsFirst ? second : first);
  }
  return found;
}

/** Null for a day that no calendar has, such as 31 April. */
function toDay(year: number, monthNumber: number, date: number): Day | null {
  const moment = new Date(Date.UTC(year, monthNumber - 1, date));
  if (year < 1990 || year > 2100 || moment.getUTCMonth() !== monthNumber - 1 || moment.getUTCDate() !== date)
    return null;
  return moment.toISOString().slice(0, 10);
}
