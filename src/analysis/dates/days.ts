import type { Day } from '../../domain/time.ts';
import { anyMonth, monthNumber } from './months.ts';

/** A day that a sentence names, and where its words are. */
export interface DayFound {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
  /** Counted from the day of the text: "within 30 days". */
  readonly isSpan: boolean;
}

const dayMonth = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|\\.|º|°|er|re)?(?: (?:de|of))? (${anyMonth})(?![\\p{L}])\\.?,?(?: (?:de |del )?(\\d{4}))?`,
  'giu',
);
const monthDay = new RegExp(
  `(?<![\\p{L}\\d])(${anyMonth})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[:.]\\d)(?:,? (\\d{4})(?!\\d))?`,
  'giu',
);
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const numeric = /(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d-])/g;

const counted = [
  ['1', 'a an one einem einer un une una uno um uma'],
  ['2', 'two zwei deux dos due dois duas'],
  ['3', 'three drei trois tres tre três'],
  ['4', 'four vier quatre cuatro quattro quatro'],
  ['5', 'five fünf cinq cinco cinque'],
  ['6', 'six sechs seis sei'],
  ['7', 'seven sieben sept siete sette sete'],
  ['8', 'eight acht huit ocho otto oito'],
  ['10', 'ten zehn dix diez dieci dez'],
  ['12', 'twelve zwölf douze doce dodici doze'],
  ['14', 'fourteen vierzehn quatorze catorce quattordici catorze'],
  ['15', 'fifteen quinze quince quindici'],
  ['20', 'twenty zwanzig vingt veinte venti vinte'],
  ['30', 'thirty dreißig trente treinta trenta trinta'],
  ['45', 'forty-five'],
  ['60', 'sixty sechzig soixante sesenta sessanta sessenta'],
  ['72', 'seventy-two'],
  ['90', 'ninety neunzig noventa novanta'],
].map(([number, words]) => [Number(number), words?.split(' ') ?? []] as const);
const numberWords = new Map(counted.flatMap(([number, words]) => words.map((word) => [word, number] as const)));
const amount = `(\\d{1,3}|${[...numberWords.keys()].join('|')})(?: \\(\\d{1,3}\\))?`;
const unit =
  '(?:full |calendar |business |working |kalender)?(hours?|days?|weeks?|months?|stunden|tagen?|wochen|monaten?|heures|jours|semaines|mois|horas|días|semanas|mes|meses|ore|giorni|settimane|mese|mesi|dias|mês)(?!\\p{L})';
const hours = /^(?:hours?|stunden|heures|horas|ore)$/i;
/** "within 30 days"; and "has 30 days to ...", which a text that merely has 30 days of something is not. */
const span = new RegExp(
  `\\b(?:(?:within|in(?: the next)?|innerhalb(?: von)?|binnen|in den nächsten|dans(?: les| un délai de)?|sous|en(?: un plazo de)?|dentro de(?: los)?|entro|em|no prazo de)(?: the next| next)? ${amount} ?${unit}|(?:has|have|had|given|gives?(?: \\p{L}+){1,3}?|hat|haben|a|ont|tiene|tienen|ha|hanno|tem|têm) ${amount} ?${unit}(?= (?:to|in which|left|time|zeit|pour|para|per|um)\\b|[.,;!]|$))`,
  'giu',
);
const weekdays = [
  'sunday sonntag dimanche domingo domenica',
  'monday montag lundi lunes lunedì segunda-feira',
  'tuesday dienstag mardi martes martedì terça-feira',
  'wednesday mittwoch mercredi miércoles mercoledì quarta-feira',
  'thursday donnerstag jeudi jueves giovedì quinta-feira',
  'friday freitag vendredi viernes venerdì sexta-feira',
  'saturday samstag samedi sábado sabato',
].map((line) => line.split(' '));
const weekday = new RegExp(
  `(?<=\\b(?:next|from|starting|by|until|before|as of|effective|ab|bis|kommenden|kommendem|nächsten|à partir de|dès|avant|próximo|desde el|hasta el|antes del|da|prossimo|entro|a partir de|até) )(${weekdays.flat().join('|')})(?!\\p{L})`,
  'giu',
);

/**
 * The days that a sentence names, each a real one. One without a year is the next after `reference`, or one just gone;
 * "within 30 days" and "from Monday" count from it. `monthFirst` says how 11/12/2025 is read where both could be months.
 */
export function daysIn(sentence: string, reference: Day | null, monthFirst: boolean): DayFound[] {
  const found: DayFound[] = [];
  const push = (match: RegExpExecArray, day: Day | null, isSpan = false) => {
    const start = match.index;
    const end = start + match[0].length;
    if (day !== null && !found.some((one) => start < one.end && one.start < end))
      found.push({ day, start, end, isSpan });
  };
  // Most sentences have no digit, and no date without one.
  if (/\d/.test(sentence)) {
    for (const match of sentence.matchAll(iso))
      push(match, realDay(Number(match[1]), Number(match[2]), Number(match[3])));
    for (const match of sentence.matchAll(numeric)) push(match, numericDay(match, monthFirst));
    for (const match of sentence.matchAll(monthDay))
      push(match, named(match[3], monthNumber(match[1] ?? ''), Number(match[2]), reference));
    for (const match of sentence.matchAll(dayMonth))
      push(match, named(match[3], monthNumber(match[2] ?? ''), Number(match[1]), reference));
  }
  if (reference === null) return found;
  for (const match of sentence.matchAll(span))
    push(match, afterSpan(reference, match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? ''), true);
  for (const match of sentence.matchAll(weekday)) push(match, nextWeekday(reference, (match[1] ?? '').toLowerCase()));
  return found;
}

function numericDay(match: RegExpExecArray, monthFirst: boolean): Day | null {
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const isMonthFirst = match[2] !== '.' && (second > 12 || (monthFirst && first <= 12));
  return isMonthFirst ? realDay(year, first, second) : realDay(year, second, first);
}

function named(year: string | undefined, month: number, date: number, reference: Day | null): Day | null {
  if (year !== undefined) return realDay(Number(year), month, date);
  if (reference === null) return null;
  const thisYear = Number(reference.slice(0, 4));
  const sameYear = realDay(thisYear, month, date);
  const gone = (Number(reference.slice(5, 7)) - month + 12) % 12;
  // A month long gone is next year's; one just gone is what the text tells of.
  if (sameYear !== null && (sameYear >= reference || gone < 6)) return sameYear;
  return realDay(thisYear + 1, month, date);
}

/** Null where no such day is: 31 June, 29 February 2025. */
function realDay(year: number, month: number, date: number): Day | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCDate() === date ? toDay(day) : null;
}

function afterSpan(reference: Day, count: string, of: string): Day {
  const number = numberWords.get(count.toLowerCase()) ?? Number(count);
  const day = new Date(`${reference}T00:00:00Z`);
  if (/^m/i.test(of)) {
    const date = day.getUTCDate();
    day.setUTCMonth(day.getUTCMonth() + number);
    // A month after 31 January is the last of February.
    if (day.getUTCDate() !== date) day.setUTCDate(0);
  } else if (hours.test(of)) day.setUTCDate(day.getUTCDate() + Math.ceil(number / 24));
  else day.setUTCDate(day.getUTCDate() + number * (/^w|^se/i.test(of) ? 7 : 1));
  return toDay(day);
}

function nextWeekday(reference: Day, name: string): Day {
  const wanted = weekdays.findIndex((names) => names.includes(name));
  const day = new Date(`${reference}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + ((wanted - day.getUTCDay() + 7) % 7 || 7));
  return toDay(day);
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
