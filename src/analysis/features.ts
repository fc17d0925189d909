import type { Judgeable } from '../domain/assessment.ts';
import { frames, type Head, headNames, heads, holds, type Sign } from './frames.ts';
import { type Concept, concepts } from './lexicon/lexicon.ts';
import { type Reading, read } from './reading.ts';
import type { Entities } from './recognize.ts';

const matters: readonly Sign[] = ['purpose', 'machine', 'training', 'biometrics', 'aiProduct'];
const others: readonly Sign[] = [
  'object',
  'personalData',
  'weakObject',
  'privacyMatter',
  'optOut',
  'guardian',
  'anyAuthority',
  'bench',
  'effect',
  'step',
  'use',
  'policyText',
  'children',
  'complains',
  'concern',
  'campaigner',
  'advertising',
  'copyright',
  'competition',
  'breach',
  'deepfake',
  'market',
  'vendor',
  'feature',
  'study',
  'engineering',
  'otherAuthority',
  'security',
  'howTo',
  'opinion',
  'police',
  'peoplesPlace',
];
/** Pairs of signs that mean more together than apart. */
const pairs: readonly (readonly [Sign, Sign])[] = [
  ...matters.flatMap((one) => others.map((other) => [one, other] as const)),
  ['object', 'use'],
  ['object', 'guardian'],
  ['object', 'effect'],
  ['object', 'optOut'],
  ['privacyMatter', 'guardian'],
  ['policyText', 'changes'],
  ['guardian', 'effect'],
  ['guardian', 'step'],
  ...(
    [
      'training',
      'effect',
      'step',
      'optOut',
      'privacyMatter',
      'object',
      'weakObject',
      'policyText',
      'complains',
      'use',
      'machine',
      'biometrics',
      'anyAuthority',
    ] as const
  ).flatMap(
    (other) =>
      [
        ['company', other],
        ['regulator', other],
      ] as const,
  ),
];

/** Signs of a place in the text: its concepts, their heads, and who is named in the item. */
function signsOf(found: ReadonlySet<Concept>, named: readonly Sign[]): ReadonlySet<Sign> {
  const signs = new Set<Sign>(found);
  for (const head of headNames)
    if ((heads[head] as readonly Concept[]).some((concept) => found.has(concept))) signs.add(head as Head);
  for (const name of named) signs.add(name);
  return signs;
}

/** What the relevance of a text is judged by, as names with values from 0 to 1. The order is fixed. */
export function featuresOf(text: Judgeable, entities: Entities): { features: Map<string, number>; hits: Reading } {
  const hits = read(text.title, text.text);
  const named: Sign[] = [];
  if (entities.companies.length > 0) named.push('company');
  if (entities.regulators.length > 0) named.push('regulator');
  const title = signsOf(hits.title, named);
  const all = signsOf(new Set([...hits.title, ...hits.text]), named);
  const sentences = hits.sentences.map((sentence) => signsOf(sentence, named));
  const features = new Map<string, number>([['bias', 1]]);
  for (const name of [...concepts, ...headNames, ...named]) {
    if (title.has(name)) features.set(`title ${name}`, 1);
    if (all.has(name)) features.set(`any ${name}`, 1);
  }
  for (const [one, other] of pairs) {
    if (title.has(one) && title.has(other)) features.set(`title ${one}+${other}`, 1);
    if (sentences.some((sentence) => sentence.has(one) && sentence.has(other))) features.set(`${one}+${other}`, 1);
  }
  for (const [name, frame] of Object.entries(frames)) {
    if (holds(frame, title)) features.set(`title: ${name}`, 1);
    if (
      frame.without === undefined
        ? sentences.some((sentence) => holds(frame, sentence))
        : sentences.some((sentence) => holds({ with: frame.with }, sentence)) &&
          holds({ with: [], without: frame.without }, all)
    )
      features.set(`text: ${name}`, 1);
  }
  const titleSpeaks = [...features.keys()].some((name) => name.startsWith('title: '));
  if (!titleSpeaks) features.set('title: silent', 1);
  return { features, hits };
}
