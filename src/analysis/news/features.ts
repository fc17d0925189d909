import type { Judgeable } from '../../domain/assessment.ts';
import type { Concept } from '../lexicon/lexicon.ts';
import type { Entities } from '../names/recognize.ts';
import { numberOf, type Sign, signPlaces, signs, titlePlace } from '../signs.ts';
import { fitOf, frames, numbered } from './frames.ts';
import { read } from './reading.ts';
import { type Stems, stemsOf, wordFeatures } from './word-features.ts';

/** Pairs of signs that mean more together than apart: each of the first with each of the second. */
const pairs: readonly (readonly [Sign, Sign])[] = [
  ...crossed(
    'purpose machine training biometrics aiProduct device',
    'object personalData weakObject privacyMatter optOut guardian anyAuthority bench effect step use policyText children complains concern campaigner advertising copyright competition breach deepfake market vendor feature study engineering otherAuthority security howTo opinion police peoplesPlace',
  ),
  ...crossed('object', 'use guardian effect optOut'),
  ...crossed('guardian', 'privacyMatter effect step'),
  ...crossed('policyText', 'changes'),
  ...crossed('place', 'machine aiProduct training effect step biometrics privacyMatter object'),
  ...crossed(
    'company regulator',
    'training effect step optOut privacyMatter object weakObject policyText complains use machine biometrics anyAuthority',
  ),
];

/** What somebody does; the first of these in a title is what the news is. */
const deeds: readonly Concept[] = [
  'forbids',
  'fines',
  'stops',
  'resumes',
  'decides',
  'startsUse',
  'probes',
  'asks',
  'complains',
  'guides',
  'legislates',
  'optOut',
  'howTo',
  'hedges',
  'revealed',
  'concern',
  'changes',
  'feature',
];

// Features of what a text means have numbers, so that no name is put together or looked up for a text.
const names: string[] = [];
const feature = (name: string) => names.push(name) - 1;

const bias = feature('bias');
const signFeatures = signs.map((sign) => ({ inTitle: feature(`title ${sign}`), anywhere: feature(`any ${sign}`) }));
const pairFeatures = pairs.map(([one, other]) => ({
  one: numberOf(one),
  other: numberOf(other),
  inTitle: feature(`title ${one}+${other}`),
  together: feature(`${one}+${other}`),
}));
const frameFeatures = Object.entries(frames).map(([name, frame]) => ({
  frame: numbered(frame),
  inTitle: feature(`title: ${name}`),
  inText: feature(`text: ${name}`),
  overall: feature(`all: ${name}`),
}));
const silent = feature('title: silent');
const firstDeed = new Map(deeds.map((deed) => [numberOf(deed), feature(`title first: ${deed}`)]));
/** A question in a title says what one who asks does. */
const asks = signFeatures[numberOf('asks')]?.inTitle as number;

/** By number. */
export const meaningNames: readonly string[] = names;

/** What a text is judged by: what it means, by numbers of features in a fixed order, and its words. */
export interface Features {
  readonly meanings: readonly number[];
  readonly words: Stems;
}

export function featuresOf(text: Judgeable, entities: Entities): Features {
  const reading = read(text.title, text.text);
  const places = signPlaces(reading.places, {
    company: entities.companies.length > 0,
    regulator: entities.regulators.length > 0,
    place: entities.jurisdictions.length > 0,
  });
  const found = [bias];
  for (const [sign, { inTitle, anywhere }] of signFeatures.entries()) {
    const where = places[sign] as number;
    if (where === 0) continue;
    if ((where & titlePlace) !== 0) found.push(inTitle);
    found.push(anywhere);
  }
  for (const { one, other, inTitle, together } of pairFeatures) {
    const where = (places[one] as number) & (places[other] as number);
    if (where === 0) continue;
    if ((where & titlePlace) !== 0) found.push(inTitle);
    found.push(together);
  }
  let isSilent = true;
  for (const { frame, inTitle, inText, overall } of frameFeatures) {
    const fit = fitOf(frame, places);
    if (fit === null) continue;
    if (fit.inTitle) {
      isSilent = false;
      found.push(inTitle);
    }
    if (!fit.overall) continue;
    found.push(overall);
    if (fit.together) found.push(inText);
  }
  if (isSilent) found.push(silent);
  const deed = reading.titleOrder.find((concept) => firstDeed.has(concept));
  if (deed !== undefined) found.push(firstDeed.get(deed) as number);
  if (/\?\s*$/.test(text.title)) found.push(asks);
  return { meanings: found, words: stemsOf(reading, entities) };
}

/** The same as names with values from 0 to 1: what weights are learnt for. */
export function namedFeatures({ meanings, words }: Features): Map<string, number> {
  const named = new Map(meanings.map((number) => [meaningNames[number] as string, 1]));
  for (const [name, share] of wordFeatures(words)) named.set(name, share);
  return named;
}

function crossed(ones: string, others: string): (readonly [Sign, Sign])[] {
  return ones.split(' ').flatMap((one) => others.split(' ').map((other) => [one as Sign, other as Sign] as const));
}
