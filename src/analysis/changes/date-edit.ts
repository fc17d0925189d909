import type { Statement } from './difference.ts';
import { keyOf } from './normalize.ts';

const month =
  'jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|février|mar(?:ch|s|zo|ço)?|märz|apr(?:il)?|avril|abril|may|mai|mayo|maggio|maio|june?|juni|juin|junio|giugno|junho|july?|juli|juillet|julio|luglio|julho|aug(?:ust)?|août|agosto|sept?(?:ember|embre|iembre)?|settembre|setembro|o[ck]t(?:ober|obre|ubre)?|ottobre|outubro|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre)?|décembre|diciembre|dicembre|dezembro|enero|gennaio|janeiro|febrero|febbraio|fevereiro|aprile';
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const dates = new RegExp(
  [
    `(?:\\b(?:${weekday}),? +)?\\b\\d{1,2}(?:st|nd|rd|th|er|\\.)?,? +(?:of +|de +)?(?:${month})\\b\\.?(?:,? +(?:de +|del +)?\\d{4}\\b)?`,
    `(?:\\b(?:${weekday}),? +)?\\b(?:${month})\\b\\.? +\\d{1,2}(?:st|nd|rd|th)?\\b(?:,? *\\d{4}\\b)?`,
    `\\b(?:${month})\\b\\.?,? +(?:de +)?\\d{4}\\b`,
    '\\b\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?\\b',
    '\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}\\b',
    '\\b\\d{1,2}:\\d{2}(?::\\d{2})?(?: *[ap]\\.?m\\b\\.?)?',
    '\\b(?:\\d+|an?|one|two|three) +(?:minutes?|hours?|days?|weeks?|months?|years?) +ago\\b',
    '\\b(?:today|yesterday)\\b',
    '\\b\\d[\\d.,]*[km]? *views?\\b',
    '\\b(?:19|20)\\d{2}\\b',
  ].join('|'),
  'giu',
);
const perhapsDate = /\d|\bago\b|today|yesterday|updated|version|effective|revised|modified/;
const aroundDates =
  /^(?:last|updated?|effective|date|as|of|on|from|since|version|current|previous|revised|revision|modified|changed|posted|published|was|is|this|page|document|policy|the|zuletzt|aktualisiert|am|stand|vom|dernière|mise|à|jour|le|du|última|actualización|utc|gmt|views?)$/;
const mostWords = 40;

/** Whether nothing but days and times, and the words that name them ("last updated"), came, went or changed. */
export function onlyDates({ before, after, inserted, deleted }: Statement): boolean {
  if (!perhapsDate.test(`${inserted} ${deleted}`)) return false;
  if (before !== '' && after !== '' && keyOf(withoutDates(before)) === keyOf(withoutDates(after))) return true;
  return [before, after].every(isDateLine);
}

function withoutDates(text: string): string {
  return text.replace(dates, ' ');
}

/** Words that make nothing but a date: "Last updated on 3 March 2025". */
function isDateLine(text: string): boolean {
  const words = withoutDates(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= mostWords && words.every((word) => aroundDates.test(word));
}
