import type { Day } from '../../domain/time.ts';
import { kindOfDay } from '../dates/day-kind.ts';
import { type DayFound, daysIn } from '../dates/days.ts';
import type { Difference } from './difference.ts';

const strongly =
  /effective|in(?:to)? force|takes? effect|into effect|mit wirkung|wirksam|in kraft|gültig ab|à compter|en vigueur|vigor|vigente|con efecto|a partir del|decorrere|ingang|we (?:are |will be )?(?:updat|chang)|we(?:'re| are) updating|we updated/;
const ofUpdate =
  /last (?:updated|modified|revised)|updated? as of|reviewed|zuletzt|dernière mise à jour|mise à jour le|última actualización|ultimo aggiornamento|posted|published|until|prior to|before|bis zum|jusqu|hasta|previous|archived|between|since|formerly|captured/;
/** What begins on a day that is still to come, whatever it is said of: "Starting 15 December we use what you post". */
const begins =
  /(?:\b(?:starting|beginning|commencing|as of|as from)(?: on)?|\bfrom|\bab(?: dem)?|\bdès(?: le)?|\bvanaf) $/;
/** One day of two that say how long a version stood: "in force from 3 May 2022 to 1 June 2023". */
const untilAnother = /^\s*(?:to|until|through|till|au|bis(?: zum)?|al|hasta|até|-|–)\s+(?:the |le |el )?\d/;
const afterAnother = /\d\s+(?:to|until|through|till|au|bis(?: zum)?|al|hasta|até|-|–)\s+(?:the |le |el )?$/;
/** What took place on that day, not what begins to hold. */
const told = /^,?(?:[^.]|\b(?:inc|ltd|corp|co|plc)\.){0,80}\b(?:became|was|were|wurde|est devenue?)\b/;
const mostPassages = 3_000;
const longestRead = 1_500;
const longestAgo = 500;
const longestAhead = 800;

/**
 * The day from which the changed text says it holds, where a day newly stands there: "Effective 1 May 2025", "Mit Wirkung
 * vom 1. Mai 2025", "À compter du 1er mai", "11/18/2025". Null for "last updated" alone. `captured` is when the text was
 * read; it tells a day ahead from one of long ago.
 */
export function effectiveDay(difference: Difference, captured: Day | null): Day | null {
  let best: { day: Day; score: number } | null = null;
  for (const { statements, heading } of difference.passages.slice(0, mostPassages)) {
    for (const { after, before } of statements) {
      if (after === '' || !/\d{4}/.test(after)) continue;
      const text = after.slice(0, longestRead).toLowerCase();
      const earlier = new Set(daysIn(before.slice(0, longestRead), null, true).map(({ day }) => day));
      for (const found of daysIn(text, null, true)) {
        if (earlier.has(found.day)) continue;
        const score = scoreOf(text, found, captured);
        if (score === null) continue;
        const placed = score - (heading.length > 100 ? 0.3 : 0);
        if (best === null || placed > best.score) best = { day: found.day, score: placed };
      }
    }
  }
  return best?.day ?? null;
}

/** How plainly a text says that it holds from a day; null where it says something else of it. */
function scoreOf(text: string, found: DayFound, captured: Day | null): number | null {
  const { day, start, end } = found;
  const lead = text.slice(Math.max(0, start - 80), start);
  const close = lead.slice(-30);
  const trail = text.slice(end, end + 100);
  if (ofUpdate.test(close) && !/effective/.test(close)) return null;
  if (untilAnother.test(trail) || afterAnother.test(close) || told.test(trail)) return null;
  const away = captured === null ? 0 : (Date.parse(day) - Date.parse(captured)) / 86_400_000;
  if (away < -longestAgo || away > longestAhead) return null;
  const plain =
    strongly.test(lead) ||
    (away > 0 && begins.test(close)) ||
    /^[^.]{0,20}(?:in kraft|wirksam|we (?:are updating|updated|will))/.test(trail);
  const ahead =
    away >= 0 &&
    /terms|policy|notice|agreement|changes?|update|bedingung|richtlinie|politique|condici|condizioni/.test(text);
  if (!plain && !(ahead && kindOfDay(text, found) === 'effective')) return null;
  return (plain ? 2 : 0) + (/effective/.test(close) ? 1.5 : 0) + (start < 60 ? 0.5 : 0) - Math.abs(away) / 400;
}
