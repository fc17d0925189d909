import type { Judgeable } from '../domain/assessment.ts';
import { type Concept, type ConceptHits, conceptNames, conceptsOf } from './concepts.ts';
import type { Entities } from './recognize.ts';

/** Pairs of concepts that mean more together than apart, where one sentence or title holds both. */
const pairs: readonly (readonly [Concept, Concept])[] = (
  ['ai', 'aiMaker', 'training', 'biometrics', 'scraping', 'authority', 'lawsuit', 'campaigner'] as const
).flatMap((one) =>
  (
    [
      'personalData',
      'data',
      'content',
      'privacy',
      'optOut',
      'authority',
      'formalStep',
      'effect',
      'lawsuit',
      'policyChange',
      'consent',
      'children',
      'copyright',
      'breach',
      'guidance',
      'advertising',
      'deepfake',
      'research',
      'concern',
      'campaigner',
      'competition',
      'technical',
      'vendor',
    ] as const
  )
    .filter((other) => other !== one)
    .map((other) => [one, other] as const),
);

/** What the relevance of a text is judged by, as names with values from 0 to 1. The order is fixed. */
export function featuresOf(text: Judgeable, entities: Entities): { features: Map<string, number>; hits: ConceptHits } {
  const hits = conceptsOf(text.title, text.text);
  const features = new Map<string, number>([['bias', 1]]);
  for (const name of conceptNames) {
    if (hits.title.has(name)) features.set(`title ${name}`, 1);
    if (hits.title.has(name) || hits.text.has(name)) features.set(`any ${name}`, 1);
  }
  for (const [one, other] of pairs) {
    if (hits.title.has(one) && hits.title.has(other)) features.set(`title ${one}+${other}`, 1);
    if (hits.sentences.some((sentence) => sentence.has(one) && sentence.has(other))) features.set(`${one}+${other}`, 1);
  }
  if (entities.companies.length > 0) features.set('company', 1);
  for (const name of [
    'training',
    'effect',
    'formalStep',
    'optOut',
    'privacy',
    'data',
    'policyChange',
    'lawsuit',
    'authority',
  ] as const) {
    if (entities.companies.length > 0 && hits.title.has(name)) features.set(`company+title ${name}`, 1);
    if (entities.regulators.length > 0 && hits.title.has(name)) features.set(`regulator+title ${name}`, 1);
  }
  if (entities.regulators.length > 0) features.set('regulator', 1);
  if (entities.companies.length > 0 && entities.regulators.length > 0) features.set('company+regulator', 1);
  const anyOf = (name: Concept) => hits.title.has(name) || hits.text.has(name);
  const object = anyOf('personalData') || anyOf('privacy') || anyOf('trainingOnPeople');
  const actor = entities.companies.length > 0 || entities.regulators.length > 0 || anyOf('authority');
  if (actor && object && (anyOf('ai') || anyOf('training') || anyOf('biometrics')))
    features.set('actor+object+purpose', 1);
  if (!object && !anyOf('biometrics') && !anyOf('consent')) features.set('no object', 1);
  if (!anyOf('ai') && !anyOf('biometrics') && !anyOf('training')) features.set('no purpose', 1);
  return { features, hits };
}
