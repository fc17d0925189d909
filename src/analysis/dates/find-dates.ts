import type { DatedEvent } from '../../domain/assessment.ts';
import { addMs, day } from '../../domain/time.ts';
import { kindOfDay } from './day-kind.ts';
import { daysIn } from './days.ts';

const longestText = 10_000;
const longestSentence = 600;
const mostDates = 10;
/** What has bound for longer is no news of today: "since the GDPR took effect on 25 May 2018". */
const longestAgo = 366 * day;

/**
 * Days that bind somebody, with the sentence that says so: in force from, object until, comment until, comply until. A
 * day without a year is the next one after `reference` (a day, `2024-09-18`); "within 30 days" counts from it. Days of
 * no stated kind, and those more than a year before, are left out. `language` (`en-US`) decides how 11/12/2025 is read.
 */
export function findDates(
  text: string,
  reference: string | null,
  language: string | null | undefined = null,
): DatedEvent[] {
  const found: DatedEvent[] = [];
  const from = reference === null || reference === '' ? null : reference.slice(0, 10);
  const since = from === null ? null : addMs(`${from}T00:00:00.000Z`, -longestAgo).slice(0, 10);
  const monthFirst = language == null || language === '' || /^en(?:$|-US|-CA|-PH)/i.test(language);
  for (const sentence of sentencesOf(text.slice(0, longestText))) {
    if (sentence.length > longestSentence) continue;
    for (const one of daysIn(sentence, from, monthFirst)) {
      const kind = kindOfDay(sentence, one);
      if (
        kind === null ||
        (since !== null && one.day < since) ||
        found.some((event) => event.day === one.day && event.kind === kind)
      )
        continue;
      found.push({ day: one.day, kind, quote: sentence.trim() });
    }
  }
  return found.slice(0, mostDates);
}

/** A point after a number or a short month ends no sentence: "18. September", "Oct. 3". */
function sentencesOf(text: string): string[] {
  return text.split(
    /(?<=[.!?])(?<!\d\.|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Art|U\.S|U\.K)\.)\s+|\n+/,
  );
}
