import type { Jurisdiction } from './actor.ts';

/** Words people use for places whose code they do not have at hand; in policies, adjectives too. */
export const placeWords: Readonly<Record<string, Jurisdiction>> = {
  GB: 'UK',
  'United Kingdom': 'UK',
  Britain: 'UK',
  British: 'UK',
  'United States': 'US',
  USA: 'US',
  'European Union': 'EU',
  'European Economic Area': 'EU',
  EEA: 'EU',
  Europe: 'EU',
  European: 'EU',
  Germany: 'DE',
  German: 'DE',
  France: 'FR',
  French: 'FR',
  Italy: 'IT',
  Italian: 'IT',
  Spain: 'ES',
  Spanish: 'ES',
  Ireland: 'IE',
  Irish: 'IE',
  Netherlands: 'NL',
  Dutch: 'NL',
  Switzerland: 'CH',
  Swiss: 'CH',
  Austria: 'AT',
  Austrian: 'AT',
  Poland: 'PL',
  Polish: 'PL',
  Brazil: 'BR',
  Brazilian: 'BR',
  Canada: 'CA',
  Canadian: 'CA',
  Australia: 'AU',
  Australian: 'AU',
  India: 'IN',
  Indian: 'IN',
  Japan: 'JP',
  Japanese: 'JP',
  'South Korea': 'KR',
  Korea: 'KR',
  Korean: 'KR',
  China: 'CN',
  Turkey: 'TR',
  Türkiye: 'TR',
  Mexico: 'MX',
  Singapore: 'SG',
  'South Africa': 'ZA',
  California: 'US-CA',
  Californian: 'US-CA',
  Texas: 'US-TX',
  Virginia: 'US-VA',
  Colorado: 'US-CO',
};

/** Codes that stand for a place wherever they are written so; others (`IT`, `AI`) are words too. */
const plainCodes: readonly Jurisdiction[] = ['UK', 'EU', 'US'];
const everywhere = ['global', 'worldwide', 'international', 'rest of world', 'row', 'non-eea', 'outside the eea'];

export interface EditionName {
  /** The name without what says for whom the edition is. */
  readonly base: string;
  /** What says it, as it is written: `EEA`, `UK`; null where nothing does. */
  readonly marker: string | null;
  /** For whom it is; empty: everybody, or everybody else. */
  readonly places: readonly Jurisdiction[];
}

/** For whom a regional edition is by its name: `Privacy Policy (UK)`, `Privacy Policy - EEA`, `UK Privacy Policy`. */
export function editionOf(name: string): EditionName {
  const whole = name.replace(/\s+/g, ' ').trim();
  return atEnd(whole) ?? behind(whole) ?? inFront(whole) ?? { base: whole, marker: null, places: [] };
}

/** The same of a service: only what is set apart, as a region is also part of a name (`CNN International`). */
export function editionOfService(name: string): EditionName {
  const whole = name.replace(/\s+/g, ' ').trim();
  return atEnd(whole) ?? { base: whole, marker: null, places: [] };
}

const setApart = /^(.+?)\s*(?:\(([^()]{2,60})\)|\[([^[\]]{2,60})\]|\s[-–—|]\s(.{2,60})|[,:]\s(.{2,60}))$/u;
const people = /\s+(?:residents?|users?|members?|customers?|consumers?|region|edition|version|only)$/i;

function atEnd(name: string): EditionName | null {
  const found = setApart.exec(name);
  if (found === null) return null;
  const [, base = '', ...rest] = found;
  return edition(base, rest.find((part) => part !== undefined) ?? '', true);
}

/** `Privacy Policy for the EEA`, `Privacy Notice for California residents`, `Privacy Policy UK` */
function behind(name: string): EditionName | null {
  const [, base = '', marker = ''] =
    /^(.+?)\s+(?:for|in)\s+(?:\w+\s+(?:in|of)\s+)?(?:the\s+)?(.{2,60})$/i.exec(name) ?? [];
  const named = marker === '' ? null : edition(base, marker, true);
  if (named !== null) return named;
  const [, words = '', last = ''] = /^(.+?)\s+(\S+)$/.exec(name) ?? [];
  return last === '' ? null : edition(words, last, false);
}

function inFront(name: string): EditionName | null {
  const words = name.split(' ');
  for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
    const found = edition(words.slice(length).join(' '), words.slice(0, length).join(' '), false);
    if (found !== null) return found;
  }
  return null;
}

/** `isApart`: it stands where nothing else would, so that any code of a place counts. */
function edition(base: string, marker: string, isApart: boolean): EditionName | null {
  const words = marker.replace(people, '').replace(/^(?:the|for)\s+/i, '');
  if (everywhere.includes(words.toLowerCase())) return { base, marker, places: [] };
  const found = words
    .split(/\s*(?:,|\/|&|\+|\band\b)\s*(?:the\s+)?/i)
    .filter((word) => word !== '')
    .map((word) => placeOf(word, isApart));
  const places = found.filter((place) => place !== null);
  return places.length === 0 || places.length < found.length ? null : { base, marker, places: [...new Set(places)] };
}

const codes = new Set(Object.values(placeWords));
const byWord = new Map(Object.entries(placeWords).map(([word, place]) => [word.toLowerCase(), place]));

function placeOf(word: string, isApart: boolean): Jurisdiction | null {
  const code = word.replaceAll('.', '');
  if (plainCodes.includes(code) || (isApart && codes.has(code) && code !== 'IT' && code !== 'IN')) return code;
  // Two letters are a code, and one only in capitals: "in", "it", "us".
  return code.length <= 2 && code !== 'GB'
    ? null
    : (byWord.get(word.toLowerCase()) ?? byWord.get(code.toLowerCase()) ?? null);
}
