import { numberOf, type Sign, type SignPlaces, titlePlace } from '../signs.ts';

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
  'data authority and machines': { with: [['dataAuthority'], 'purpose'], without: ['irisScheme'] },
  'authority acts on an AI company': { with: [['regulator', 'guardian'], 'aiProduct'], without: anothers },
  'authority, machines and data': {
    with: [authority, 'purpose', ['object', 'privacyMatter', 'data']],
    without: ['irisScheme'],
  },
  'authority acts on bodies': {
    with: [[...authority, 'court'], 'biometrics', acts],
    without: ['otherAuthority', 'irisScheme'],
  },
  'country acts on an AI product': {
    with: ['place', 'aiProduct', 'effect'],
    without: [...anothers, 'market', 'security', 'engineering', 'police', 'irisScheme'],
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
  'authority acts on what sees and hears': {
    with: [[...authority, 'court'], 'device', [...acts, 'privacyMatter', 'object']],
    without: ['competition', 'market', 'security'],
  },
  'what sees and hears takes more': {
    with: [
      'device',
      ['object', 'privacyMatter', 'policyText'],
      ['use', 'changes', 'retention', 'training', 'policyText'],
    ],
    without: ['vendor', 'leak'],
  },
  'study of what is done with what is theirs': {
    with: ['study', 'purpose', 'object', ['policyText', 'consent', 'startsUse', 'retention']],
    without: ['breach', 'engineering', 'survey', 'forFirms', 'feature'],
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
    with: ['machine', 'advertising', ['content', 'object', 'policyText', 'privacyMatter', 'startsUse', 'concern']],
    without: ['market'],
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
  'harm, no data authority': {
    with: ['harm'],
    without: ['dataAuthority', 'object', 'dataLaw', 'privacyMatter', 'biometrics'],
  },
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
      'stops',
      'anyAuthority',
      'campaigner',
      'bench',
      'complains',
    ],
  },
  'bodies alone': {
    with: ['biometrics'],
    without: ['privacyMatter', 'regulator', 'guardian', 'bench', 'complains', 'object', 'effect'],
  },
  'survey, no authority': { with: ['survey'], without: ['regulator', 'guardian'] },
  'advice for firms': { with: ['forFirms'], without: ['regulator', 'guardian', 'bench', 'complains'] },
  'privacy of the eye scheme': { with: ['irisScheme'] },
  'staff and machines': {
    with: ['workplace', 'machine', ['forbids', 'study']],
    without: ['object', 'regulator', 'guardian', 'privacyMatter'],
  },
};

/** A frame by numbers of signs: what must be there, each a choice, and what must not. */
export interface NumberedFrame {
  readonly needed: readonly (readonly number[])[];
  readonly without: readonly number[];
}

export function numbered({ with: needed, without = [] }: Frame): NumberedFrame {
  return {
    needed: needed.map((one) => (typeof one === 'string' ? [one] : one).map(numberOf)),
    without: without.map(numberOf),
  };
}

/** How far a frame holds. */
export interface Fit {
  readonly inTitle: boolean;
  /** In the item as a whole. */
  readonly overall: boolean;
  /** What it asks for comes together in the title or in one sentence. */
  readonly together: boolean;
}

/** Null where something that a frame asks for is nowhere, as most are in most texts. */
export function fitOf({ needed, without }: NumberedFrame, places: SignPlaces): Fit | null {
  let together = -1;
  for (const choice of needed) {
    let found = 0;
    for (const sign of choice) found |= places[sign] as number;
    if (found === 0) return null;
    together &= found;
  }
  let spoilt = 0;
  for (const sign of without) spoilt |= places[sign] as number;
  return { inTitle: (together & ~spoilt & titlePlace) !== 0, overall: spoilt === 0, together: together !== 0 };
}
