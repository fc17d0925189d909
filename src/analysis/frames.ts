import type { Concept } from './lexicon/lexicon.ts';

/** Concepts under one head: who, whose, what for, what is done. */
const table = {
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

export type Head = keyof typeof table;
export const heads: Readonly<Record<Head, readonly Concept[]>> = table;
export const headNames = Object.keys(table) as Head[];

/** A concept, a head, or one of the names that were recognised. */
export type Sign = Concept | Head | 'company' | 'regulator' | 'place';

/** What must come together in one place, and what must not be there: a choice is an array. */
export interface Frame {
  readonly with: readonly (Sign | readonly Sign[])[];
  readonly without?: readonly Sign[];
}

const authority: readonly Sign[] = ['regulator', 'guardian', 'anyAuthority'];
const acts: readonly Sign[] = ['effect', 'step'];
const anothers: readonly Sign[] = ['otherAuthority', 'competition', 'copyright', 'deepfake'];

/** What news of this kind says, and what news that only sounds like it says. */
export const frames: Readonly<Record<string, Frame>> = {
  'trains on what is theirs': { with: ['training', 'object'] },
  'trains on what is theirs, company': { with: ['training', 'object', 'company'], without: ['study', 'howTo'] },
  'trains on people or posts': {
    with: ['training', ['weakObject', 'peoplesPlace', 'scraping']],
    without: ['copyright', 'engineering', 'study'],
  },
  'uses what is theirs for machines': { with: ['machine', 'object', 'use'] },
  'takes up training': {
    with: ['training', 'startsUse', ['company', 'peoplesPlace']],
    without: ['copyright', 'engineering'],
  },
  'authority acts on machines': { with: [authority, 'machine', acts], without: [...anothers, 'market', 'security'] },
  'data authority and machines': { with: [['dataAuthority'], 'purpose'] },
  'authority acts on an AI company': { with: [['regulator', 'guardian'], 'aiProduct'], without: anothers },
  'authority, machines and data': { with: [authority, 'purpose', ['object', 'privacyMatter', 'data']] },
  'authority acts on bodies': { with: [[...authority, 'court'], 'biometrics', acts], without: ['otherAuthority'] },
  'country acts on an AI product': {
    with: ['place', 'aiProduct', 'effect'],
    without: [...anothers, 'market', 'security', 'engineering', 'police'],
  },
  'data authority acts on made-up pictures': { with: ['dataAuthority', 'deepfake', [...acts, 'privacyMatter']] },
  'authority acts on algorithms': {
    with: [authority, 'algorithm', ['forbids', 'fines', 'decides', 'probes'], ['data', 'object', 'privacyMatter']],
    without: anothers,
  },
  'punished over machines and data': {
    with: [
      ['fines', 'forbids'],
      ['purpose', 'biometrics'],
      ['object', 'privacyMatter'],
    ],
    without: ['copyright', 'competition', 'feature'],
  },
  'untruths on people': {
    with: ['machine', 'untruth', ['complains', 'dataAuthority', 'campaigner', 'privacyMatter']],
    without: ['copyright'],
  },
  'bodies used against the law': {
    with: ['biometrics', 'forbids'],
    without: ['police', 'otherAuthority', 'market', 'workplace'],
  },
  'posts for an AI maker': {
    with: ['aiProduct', 'peoplesPlace', ['sharing', 'concern']],
    without: ['feature', 'copyright', 'engineering'],
  },
  'law on bodies': { with: ['biometrics', ['bench', 'dataLaw']] },
  'bodies and privacy': { with: ['biometrics', ['privacyMatter', 'object']], without: ['vendor', 'feature', 'market'] },
  'law on machines and data': {
    with: ['purpose', ['legislates', 'legislature'], ['object', 'privacyMatter', 'data']],
    without: ['copyright'],
  },
  'complaint about machines and data': {
    with: ['purpose', 'complains', ['object', 'privacyMatter', 'weakObject', 'scraping', 'peoplesPlace']],
    without: ['copyright', 'competition'],
  },
  'campaigner against machines': { with: ['machine', 'campaigner'] },
  'choice about machines': {
    with: ['purpose', 'optOut', ['company', 'peoplesPlace', 'object']],
    without: ['copyright', 'harm'],
  },
  'choice about training': { with: ['training', 'optOut'] },
  'terms about machines': { with: ['purpose', 'policyText'], without: ['copyright'] },
  'terms changed for machines': { with: ['purpose', 'policyText', ['changes', 'startsUse']], without: ['copyright'] },
  'worry over machines and privacy': {
    with: ['machine', 'privacyMatter', 'concern'],
    without: ['vendor', 'leak', 'market'],
  },
  'machines and privacy': { with: ['machine', 'privacyMatter'], without: ['vendor', 'leak', 'market', 'harm'] },
  'machines read what is theirs': {
    with: ['machine', 'object'],
    without: ['leak', 'copyright', 'engineering', 'vendor'],
  },
  'machines and advertising': {
    with: ['machine', 'advertising', ['content', 'object', 'policyText', 'privacyMatter']],
  },
  'stopped for machines': {
    with: ['machine', 'stops', 'company'],
    without: [...anothers, 'market', 'engineering', 'leak'],
  },
  'works, not people': { with: ['copyright'], without: ['object', 'privacyMatter'] },
  'rivalry, not data': { with: ['competition'], without: ['object', 'privacyMatter'] },
  'business, no authority': { with: ['market'], without: ['regulator', 'guardian', 'privacyMatter', 'object'] },
  'leak, no authority': { with: ['breach'], without: ['regulator', 'guardian', 'anyAuthority', 'bench'] },
  'study, no authority': { with: ['study'], without: ['regulator', 'guardian', 'bench'] },
  'harm, no data authority': { with: ['harm'], without: ['dataAuthority', 'object', 'dataLaw', 'privacyMatter'] },
  'launch, no privacy': {
    with: ['feature'],
    without: ['privacyMatter', 'policyText', 'optOut', 'regulator', 'guardian'],
  },
  'offer, no authority': { with: [['vendor', 'engineering']], without: ['regulator', 'guardian', 'bench', 'optOut'] },
  'privacy without machines': { with: [['privacyMatter', 'object']], without: ['purpose', 'biometrics', 'algorithm'] },
  'authority without machines': { with: [authority], without: ['purpose', 'biometrics', 'algorithm'] },
  'machines alone': {
    with: ['purpose'],
    without: [
      'object',
      'weakObject',
      'privacyMatter',
      'policyText',
      'regulator',
      'guardian',
      'optOut',
      'biometrics',
      'peoplesPlace',
    ],
  },
  'bodies alone': {
    with: ['biometrics'],
    without: ['privacyMatter', 'regulator', 'guardian', 'bench', 'complains', 'object', 'effect'],
  },
  'staff and machines': {
    with: ['workplace', 'machine', ['forbids', 'study']],
    without: ['object', 'regulator', 'guardian', 'privacyMatter'],
  },
};

export function holds({ with: needed, without = [] }: Frame, signs: ReadonlySet<Sign>): boolean {
  return (
    needed.every((one) => (typeof one === 'string' ? signs.has(one) : one.some((sign) => signs.has(sign)))) &&
    !without.some((sign) => signs.has(sign))
  );
}
