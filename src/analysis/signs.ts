import { type Concept, concepts } from './lexicon/lexicon.ts';

/** Concepts under one head: who, whose, what for, what is done. */
const heads = {
  machine: ['ai', 'aiProduct'],
  purpose: ['ai', 'aiProduct', 'training'],
  object: ['personalData', 'theirThings'],
  weakObject: ['content', 'data', 'persons'],
  privacyMatter: ['privacy', 'dataLaw', 'consent'],
  guardian: ['dataAuthority', 'consumerAuthority'],
  effect: ['forbids', 'fines', 'stops', 'resumes', 'decides'],
  step: ['probes', 'asks', 'complains', 'guides'],
  use: ['startsUse', 'scraping', 'sharing'],
  bench: ['court', 'legislature', 'legislates'],
  rivalry: ['competition', 'market'],
  harm: ['deepfake', 'security'],
  leak: ['breach', 'study'],
  offer: ['feature', 'vendor', 'howTo', 'opinion', 'engineering'],
} as const satisfies Record<string, readonly Concept[]>;
const names = ['company', 'regulator', 'place'] as const;

export type Head = keyof typeof heads;

/** A concept, a head, or one of the names that were recognised. */
export type Sign = Concept | Head | (typeof names)[number];

/** By number; those of the concepts come first and are the concepts' own. */
export const signs: readonly Sign[] = [...concepts, ...(Object.keys(heads) as Head[]), ...names];

const numbers: ReadonlyMap<string, number> = new Map(signs.map((sign, number) => [sign, number]));

export function numberOf(sign: Sign): number {
  return numbers.get(sign) as number;
}

/**
 * Where a text speaks of what: by the number of a sign the places that have it. Each bit is a place, so that what comes
 * together is found by one operation: the lowest is the title, the others are the sentences that speak of anything.
 */
export type SignPlaces = Int32Array;

export const titlePlace = 1;
export const mostPlaces = 32;

const headNumbers = Object.entries(heads).map(([head, under]) => ({
  head: numberOf(head as Head),
  under: under.map(numberOf),
}));

/** Places of all signs, from those of the concepts; a name stands for the whole item, wherever in it. */
export function signPlaces(
  ofConcepts: Int32Array,
  named: Readonly<Record<(typeof names)[number], boolean>>,
): SignPlaces {
  const places = new Int32Array(signs.length);
  places.set(ofConcepts);
  for (const { head, under } of headNumbers)
    for (const concept of under) places[head] = (places[head] as number) | (places[concept] as number);
  for (const name of names) places[numberOf(name)] = named[name] ? -1 : 0;
  return places;
}
