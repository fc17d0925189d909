import { plainNumber } from './stated-facts.ts';

/** What a number counts, as one sign for each unit however it is written. */
const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|euros?|eur)$/iu, '€'],
  [/^(?:\$|us\$|dollars?|dollar|dólares|dollari|usd)$/iu, '$'],
  [/^(?:£|pounds?|pfund|livres|libras|sterline|gbp)$/iu, '£'],
  [/^(?:%|percent|prozent)$/iu, '%'],
  [/^(?:k|thousand|tausend|mille|mil|mila)$/iu, 'thousand'],
  [/^(?:m|mn|mio|millions?|millionen|millón|millones|milioni|milione|milhões|milhão)$/iu, 'million'],
  [/^(?:bn|mrd|billions?|milliarden?|milliards?|miliardi|miliardo|bilhões|bilhão)$/iu, 'milliard'],
  [/^(?:hours?|stunden?|heures?|horas?|or[ae])$/iu, 'hour'],
  [/^(?:days?|tage?n?|jours?|días?|giorn[io]|dias?)$/iu, 'day'],
  [/^(?:weeks?|wochen?|semaines?|semanas?|settiman[ae])$/iu, 'week'],
  [/^(?:months?|monate?n?|mois|mes|meses|mes[ei]|mês)$/iu, 'month'],
  [/^(?:years?|jahre?n?|ans?|années?|años?|ann[io]|anos?)$/iu, 'year'],
];
const measured =
  /(€|US\$|\$|£)?\s?(\d+(?:[.,\u00a0\u202f']\d+)*)(?:[\s-]?(%|€|\$|£|\p{L}+))?(?:\s(?:de\s|di\s|d')?(€|\$|£|\p{L}+))?/gu;

/** Words that say how a number or a day is meant: from when, until when, above, below. */
const led =
  /(?<![\p{L}])(from|until|till|by|since|after|before|within|over|under|above|below|starting|ab|bis|seit|nach|vor|binnen|innerhalb|über|unter|dès|jusqu|depuis|après|avant|sous|desde|hasta|antes|después|dal|dall|fino|entro|dopo|prima|até|depois|a partir)['’]?(?:\s*(?:the|of|to|zum|dem|den|von|au|le|du|el|al|del|il|a|ao|de|than|beginning)){0,2}\s+(?:(?:\p{L}+day|\p{L}+tag),?\s)?(\d+|\p{L}+\s\d+)/giu;

/** Numbers with what they count: `310 million €`, `30 day`. */
export function measuresIn(text: string): string[] {
  return [...text.matchAll(measured)].flatMap(([, before, number, first, second]) => {
    const next = unitOf(first);
    const found = [unitOf(before), next, next === null ? null : unitOf(second)].filter((unit) => unit !== null);
    return [[plainNumber(number ?? ''), ...found.sort()].join(' ')];
  });
}

/** Numbers and days with the word that leads to them: `until 20`. */
export function leadsIn(text: string): string[] {
  return [...text.matchAll(led)].map(([, lead, what]) => `${lead} ${what?.replace(/\p{L}+\s/u, '')}`.toLowerCase());
}

function unitOf(word: string | undefined): string | null {
  if (word === undefined) return null;
  return units.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
