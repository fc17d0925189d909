import type { Groupable } from '../analyst.ts';
import { deedsOf, objectsOf } from './lexicon.ts';
import { beginningsOf, languageOf, numbersOf, wordsOf } from './words.ts';

/** What of an item or a change decides which event it is about. Sets are sorted hashes: small, and quick to intersect. */
export interface Signature {
  /** Milliseconds; not a number where the day is unknown. */
  readonly at: number;
  readonly companies: Uint32Array;
  readonly regulators: Uint32Array;
  readonly places: Uint32Array;
  /** Countries among them; a state is in its country, a union is none. */
  readonly countries: Uint32Array;
  /** Stems of the title, and of the opening that are not in the title. */
  readonly title: Uint32Array;
  readonly opening: Uint32Array;
  /** Amounts, durations and days that the title or opening names. */
  readonly numbers: Uint32Array;
  /** Sums of money among them, and other great numbers ("530m"). */
  readonly amounts: Uint32Array;
  /** Beginnings of the longer words of the title, as written: what languages have in common. */
  readonly beginnings: Uint32Array;
  /** "" where it is not known. */
  readonly language: string;
  /** Bits, see `lexicon.ts`: of the title, and of title and opening. */
  readonly deeds: number;
  readonly allDeeds: number;
  readonly objects: number;
  readonly allObjects: number;
}

const openingLength = 420;

/** Reduces a candidate to what is compared. */
export function signatureOf({ title, text, date, assessment }: Groupable): Signature {
  const opening = text.slice(0, openingLength).replace(/<[^>]*>|https?:\S+/g, ' ');
  const both = `${title}. ${opening}`;
  // Who it is about counts apart.
  const names = new Set([...assessment.companies, ...assessment.regulators].flatMap(wordsOf));
  const titleWords = hashed(wordsOf(title).filter((word) => !names.has(word)));
  const numbers = numbersOf(both);
  return {
    at: Date.parse(date),
    companies: hashed(assessment.companies),
    regulators: hashed(assessment.regulators),
    places: hashed(assessment.jurisdictions),
    countries: hashed(assessment.jurisdictions.filter((one) => one !== 'EU').map((one) => one.slice(0, 2))),
    title: titleWords,
    opening: without(hashed(wordsOf(opening).filter((word) => !names.has(word))), titleWords),
    numbers: hashed(numbers),
    amounts: hashed(numbers.filter((one) => /[bm]$/.test(one))),
    beginnings: hashed(beginningsOf(title).filter((one) => !names.has(one))),
    language: languageOf(title),
    deeds: deedsOf(title),
    allDeeds: deedsOf(both),
    objects: objectsOf(title),
    allObjects: objectsOf(both),
  };
}

/** Everything of a signature whose commonness counts. */
export function* allOf(signature: Signature): Iterable<number> {
  yield* signature.title;
  yield* signature.opening;
  yield* signature.companies;
  yield* signature.regulators;
  yield* signature.places;
}

/** Sorted hashes of distinct values. */
export function hashed(values: Iterable<string>): Uint32Array {
  return Uint32Array.from(new Set([...values].map(hash))).sort();
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value >>> 0;
}

function without(values: Uint32Array, others: Uint32Array): Uint32Array {
  const known = new Set(others);
  return values.filter((value) => !known.has(value));
}
