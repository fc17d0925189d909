import type { DatedEvent } from '../domain/assessment.ts';

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec';
const monthNumbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january januar janvier enero gennaio janeiro jan',
    'february februar février febrero febbraio fevereiro feb',
    'march märz mars marzo março mar',
    'april avril abril aprile apr',
    'may mai mayo maggio maio',
    'june juni juin junio giugno junho jun',
    'july juli juillet julio luglio julho jul',
    'august août agosto aug',
    'september septembre septiembre settembre setembro sep sept',
    'october oktober octobre octubre ottobre outubro oct',
    'november novembre noviembre novembro nov',
    'december dezember décembre diciembre dicembre dezembro dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);
const dayMonth = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?(?: (?:de|of))? (${months})\\.?,?(?: (?:de |del )?(\\d{4}))?\\b`,
  'giu',
);
const monthDay = new RegExp(`\\b(${months})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?!:)`, 'giu');
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

const kinds: readonly (readonly [DatedEvent['kind'], RegExp])[] = [
  ['opt-out', /opt[- ]?out|object|unless|deadline to|widersprech|s'opposer|oponerse|opporsi|opor-se|turn (?:it )?off/i],
  ['comment', /comments?\b|consultation|submissions|responses|feedback|public input|Stellungnahme/i],
  [
    'effective',
    /effective|in force|into force|takes? effect|with effect|starting|beginning|begins?|starts?|from\b|as of|on and after|will (?:use|begin|start|be|train|apply)|\bab\b|ab dem|à partir|a partir|a partire|dal\b|entra(?:rá)? em vigor|entre en vigueur|tritt|in Kraft|coming/i,
  ],
];

/**
 * Days that bind somebody, with the sentence that says so. A day without a year is the next one after `reference` (a
 * day, `2024-09-18`); "within 30 days" counts from it. Days of no stated kind are left out.
 */
export function findDates(text: string, reference: string | null): DatedEvent[] {
  const found: DatedEvent[] = [];
  for (const sentence of text.slice(0, 10_000).split(/(?<=[.!?])\s+|\n+/)) {
    if (!/\d/.test(sentence) || sentence.length > 600) continue;
    for (const { day, at } of daysIn(sentence, reference)) {
      const kind = kindOf(sentence, at);
      if (kind === null || found.some((event) => event.day === day && event.kind === kind)) continue;
      found.push({ day, kind, quote: sentence.trim() });
    }
  }
  return found.slice(0, 10);
}

function daysIn(sentence: string, reference: string | null): { day: string; at: number }[] {
  const days: { day: string; at: number }[] = [];
  const push = (year: string | undefined, month: number | undefined, date: number, at: number) => {
    const day = month === undefined ? null : toDay(year, month, date, reference);
    if (day !== null) days.push({ day, at });
  };
  for (const match of sentence.matchAll(dayMonth))
    push(match[3], monthNumbers[(match[2] ?? '').toLowerCase()], Number(match[1]), match.index);
  for (const match of sentence.matchAll(monthDay))
    push(match[3], monthNumbers[(match[1] ?? '').toLowerCase()], Number(match[2]), match.index);
  for (const match of sentence.matchAll(iso)) push(match[1], Number(match[2]), Number(match[3]), match.index);
  const within = /\b(?:within|in) (\d{1,3}) days\b/i.exec(sentence);
  if (within !== null && reference !== null) {
    const date = new Date(`${reference.slice(0, 10)}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + Number(within[1]));
    days.push({ day: date.toISOString().slice(0, 10), at: within.index });
  }
  return days;
}

/** By the nearest sign before the day, else any sign in the sentence. */
function kindOf(sentence: string, at: number): DatedEvent['kind'] | null {
  const before = sentence.slice(Math.max(0, at - 90), at);
  if (/last updated|published|posted|dated|zuletzt|dernière mise à jour/i.test(before)) return null;
  return kinds.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}

function toDay(year: string | undefined, month: number, date: number, reference: string | null): string | null {
  if (date < 1 || date > 31) return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  if (year !== undefined) return /^(19|20)\d\d$/.test(year) ? `${year}-${pad(month)}-${pad(date)}` : null;
  if (reference === null) return null;
  const sameYear = `${reference.slice(0, 4)}-${pad(month)}-${pad(date)}`;
  // A month long gone is next year's; one just gone is what the text tells of.
  const months = (Number(reference.slice(5, 7)) - month + 12) % 12;
  return sameYear >= reference.slice(0, 10) || months < 6
    ? sameYear
    : `${Number(reference.slice(0, 4)) + 1}${sameYear.slice(4)}`;
}
