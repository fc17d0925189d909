import type { Weights } from '../learning/logistic.ts';
import { turns } from './lexicon.ts';
import { jaccard, moodsOf } from './masks.ts';
import { common, meet, nothing, sameSet, sharedWords } from './overlap.ts';
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
  'rarest word anywhere',
  'second rarest word anywhere',
  'words anywhere',
  'three words anywhere',
] as const;

/** Fills `into` with the features of a pair, each from 0 to 1. */
export function likenessOf(left: Signature, right: Signature, rarity: Counts, into: Float64Array): void {
  const company = common(left.companies, right.companies, rarity);
  const authority = common(left.regulators, right.regulators, rarity);
  const place = common(left.places, right.places, rarity);
  const title = common(left.title, right.title, rarity);
  const number = common(left.numbers, right.numbers, rarity);
  const words = sharedWords(left, right, rarity);
  const across = words.share;
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
  const beginnings = isAcross ? common(left.beginnings, right.beginnings, rarity) : nothing;
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
  put(words.rarest);
  put(words.second);
  put(Math.min(1, words.sum / 6));
  put(Math.min(1, words.sum / 3));
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

function isForeign(language: string): boolean {
  return language !== '' && language !== 'en';
}

function yes(holds: boolean): number {
  return holds ? 1 : 0;
}
