import type { Weights } from '../logistic.ts';
import { moods, turns } from './lexicon.ts';
import type { Counts } from './rarity.ts';
import type { Signature } from './signature.ts';

const day = 86_400_000;

/** What two signatures have in common and what parts them, in the order of `likenessNames`. */
export const likenessNames = [
  'bias',
  'same company',
  'rare company',
  'companies in common',
  'other company',
  'company on one side',
  'no company',
  'same authority',
  'other authority',
  'authority on one side',
  'same place',
  'other place',
  'deeds',
  'all deeds',
  'same mood',
  'other mood',
  'mood on one side',
  'objects',
  'all objects',
  'other objects',
  'title words',
  'all words',
  'words of a known company',
  'rarest word',
  'same number',
  'other number',
  'same day',
  'same week',
  'same month',
  'days',
  'no day',
  'company and mood',
  'company and authority',
  'company and objects',
  'company, place and mood',
  'rare company and days',
  'rare company and other mood',
  'words and days',
  'words without day',
  'mood without day',
  'objects without day',
  'other place and other mood',
  'same mood in place',
  'alike title',
  'three words',
  'alike title, near days',
  'same week, deeds and objects',
  'deeds and objects without day',
  'same foreign language',
  'other foreign language',
  'same amount',
  'other amount',
  'other country',
  'country of union',
  'same companies',
  'other company set',
  'beginnings across languages',
  'rarest beginning across languages',
  'across languages',
  'turn on one side',
  'turn on one side, same company',
  'same company, other country',
  'objects of the same company without day',
  'same companies without day',
  'same deed of rare company',
  'rare company, no day',
  'other mood, same company',
  'mood on one side, same company',
  'all words, same company',
] as const;

/** Fills `into` with the features of a pair, each from 0 to 1. */
export function likenessOf(left: Signature, right: Signature, rarity: Counts, into: Float64Array): void {
  const company = common(left.companies, right.companies, rarity);
  const authority = common(left.regulators, right.regulators, rarity);
  const place = common(left.places, right.places, rarity);
  const title = common(left.title, right.title, rarity);
  const number = common(left.numbers, right.numbers, rarity);
  const across = overlapOfAll(left, right, rarity);
  const leftMoods = moodsOf(left.deeds === 0 ? left.allDeeds : left.deeds);
  const rightMoods = moodsOf(right.deeds === 0 ? right.allDeeds : right.deeds);
  const sharesCompany = yes(company.count > 0);
  const sameMood = yes((leftMoods & rightMoods) !== 0);
  const otherMood = yes(leftMoods !== 0 && rightMoods !== 0 && (leftMoods & rightMoods) === 0);
  const objects = jaccard(left.allObjects, right.allObjects);
  const days = Math.abs(left.at - right.at) / day;
  const isDated = !Number.isNaN(days);
  let at = 0;
  const put = (value: number) => {
    into[at] = value;
    at += 1;
  };
  put(1);
  put(sharesCompany);
  put(company.rarest);
  put(company.share);
  put(yes(company.count === 0 && left.companies.length > 0 && right.companies.length > 0));
  put(yes((left.companies.length === 0) !== (right.companies.length === 0)));
  put(yes(left.companies.length === 0 && right.companies.length === 0));
  put(yes(authority.count > 0));
  put(yes(authority.count === 0 && left.regulators.length > 0 && right.regulators.length > 0));
  put(yes((left.regulators.length === 0) !== (right.regulators.length === 0)));
  put(yes(place.count > 0));
  put(yes(place.count === 0 && left.places.length > 0 && right.places.length > 0));
  put(jaccard(left.deeds, right.deeds));
  put(jaccard(left.allDeeds, right.allDeeds));
  put(sameMood);
  put(otherMood);
  put(yes((leftMoods === 0) !== (rightMoods === 0)));
  put(jaccard(left.objects, right.objects));
  put(objects);
  put(yes((left.allObjects & right.allObjects) === 0 && left.allObjects !== 0 && right.allObjects !== 0));
  put(title.share);
  put(across);
  put(sharesCompany * title.share);
  put(title.rarest);
  put(yes(number.count > 0));
  put(yes(number.count === 0 && left.numbers.length > 0 && right.numbers.length > 0));
  put(yes(isDated && days <= 1.5));
  put(yes(isDated && days <= 7));
  put(yes(isDated && days <= 30));
  put(isDated ? Math.min(1, Math.log2(1 + days) / 9) : 0);
  put(yes(!isDated));
  put(sharesCompany * sameMood);
  put(sharesCompany * yes(authority.count > 0));
  put(sharesCompany * objects);
  put(sharesCompany * yes(place.count > 0) * (1 - otherMood));
  const isOtherPlace = yes(place.count === 0 && left.places.length > 0 && right.places.length > 0);
  const far = isDated ? Math.min(1, Math.log2(1 + days) / 9) : 0;
  put(company.rarest * far);
  put(company.rarest * otherMood);
  put(title.share * far);
  put(yes(!isDated) * title.share);
  put(yes(!isDated) * sameMood);
  put(yes(!isDated) * objects);
  put(isOtherPlace * otherMood);
  put(sameMood * yes(place.count > 0));
  const alike = Math.max(0, 2 * title.share - 1);
  const deedsAndObjects = Math.sqrt(jaccard(left.allDeeds, right.allDeeds) * objects) * sharesCompany;
  put(alike);
  put(yes(title.count >= 3));
  put(alike * (1 - far) * yes(isDated));
  put(yes(isDated && days <= 7) * deedsAndObjects);
  put(yes(!isDated) * deedsAndObjects);
  const areForeign = isForeign(left.language) && isForeign(right.language);
  put(yes(areForeign && left.language === right.language) * sharesCompany);
  put(yes(areForeign && left.language !== right.language));
  const sharesAmount = meet(left.amounts, right.amounts);
  put(yes(sharesAmount));
  put(yes(!sharesAmount && left.amounts.length > 0 && right.amounts.length > 0));
  const where = whereOf(left, right);
  put(yes(where === 'other'));
  put(yes(where === 'union'));
  const sameCompanies = yes(sharesCompany === 1 && sameSet(left.companies, right.companies));
  put(sameCompanies);
  put(sharesCompany * (1 - sameCompanies));
  const isAcross = left.language !== right.language && left.language !== '' && right.language !== '';
  const beginnings = isAcross ? common(left.beginnings, right.beginnings, rarity) : none;
  put(beginnings.share);
  put(beginnings.rarest);
  put(yes(isAcross));
  const turned = yes(((left.deeds ^ right.deeds) & turns) !== 0 && (left.deeds & right.deeds & turns) === 0);
  put(turned);
  put(turned * sharesCompany);
  put(sharesCompany * yes(where === 'other'));
  put(yes(!isDated) * sharesCompany * objects);
  put(yes(!isDated) * sameCompanies);
  put(company.rarest * jaccard(left.allDeeds, right.allDeeds));
  put(company.rarest * yes(!isDated));
  put(otherMood * sharesCompany);
  put(sharesCompany * yes((leftMoods === 0) !== (rightMoods === 0)));
  put(sharesCompany * across);
}

const none: Common = { count: 0, share: 0, rarest: 0 };

function meet(left: Uint32Array, right: Uint32Array): boolean {
  return left.some((one) => right.includes(one));
}

function sameSet(left: Uint32Array, right: Uint32Array): boolean {
  return left.length === right.length && left.every((one, at) => one === right[at]);
}

/** Whether two reports are of one country, of a country and the union it is in, or of two countries. */
function whereOf(left: Signature, right: Signature): 'same' | 'union' | 'other' | 'unknown' {
  if (left.places.length === 0 || right.places.length === 0) return 'unknown';
  if (meet(left.countries, right.countries)) return 'same';
  if (left.countries.length === 0 || right.countries.length === 0) return 'union';
  return 'other';
}

/** Log-odds that two items are of one event. */
export function logOdds(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] as number) * (features[at] as number);
  return sum;
}

/** Weights in the order of `likenessNames`. */
export function ordered(weights: Weights): Float64Array {
  return Float64Array.from(likenessNames, (name) => weights[name] ?? 0);
}

interface Common {
  readonly count: number;
  /** Rarity of what is shared over that of the smaller side. */
  readonly share: number;
  readonly rarest: number;
}

function common(left: Uint32Array, right: Uint32Array, rarity: Counts): Common {
  let count = 0;
  let shared = 0;
  let rarest = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const one = left[i] as number;
    const other = right[j] as number;
    if (one < other) i += 1;
    else if (other < one) j += 1;
    else {
      const rare = rarity.of(one);
      count += 1;
      shared += rare;
      if (rare > rarest) rarest = rare;
      i += 1;
      j += 1;
    }
  }
  if (count === 0) return { count: 0, share: 0, rarest: 0 };
  const smaller = Math.min(weight(left, rarity), weight(right, rarity));
  return { count, share: smaller === 0 ? 0 : Math.min(1, shared / smaller), rarest };
}

function weight(values: Uint32Array, rarity: Counts): number {
  let sum = 0;
  for (const value of values) sum += rarity.of(value);
  return sum;
}

/** Words of titles and openings that are shared, over those of the shorter. */
function overlapOfAll(left: Signature, right: Signature, rarity: Counts): number {
  const shared =
    sharedWeight(left.title, right.title, rarity) +
    sharedWeight(left.title, right.opening, rarity) +
    sharedWeight(left.opening, right.title, rarity) +
    sharedWeight(left.opening, right.opening, rarity);
  if (shared === 0) return 0;
  const smaller = Math.min(
    weight(left.title, rarity) + weight(left.opening, rarity),
    weight(right.title, rarity) + weight(right.opening, rarity),
  );
  return smaller === 0 ? 0 : Math.min(1, shared / smaller);
}

function sharedWeight(left: Uint32Array, right: Uint32Array, rarity: Counts): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const one = left[i] as number;
    const other = right[j] as number;
    if (one < other) i += 1;
    else if (other < one) j += 1;
    else {
      shared += rarity.of(one);
      i += 1;
      j += 1;
    }
  }
  return shared;
}

function moodsOf(deeds: number): number {
  return moods.reduce((mask, mood, bit) => ((deeds & mood) !== 0 ? mask | (1 << bit) : mask), 0);
}

function jaccard(left: number, right: number): number {
  const either = left | right;
  return either === 0 ? 0 : bitCount(left & right) / bitCount(either);
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function isForeign(language: string): boolean {
  return language !== '' && language !== 'en';
}

function yes(holds: boolean): number {
  return holds ? 1 : 0;
}
