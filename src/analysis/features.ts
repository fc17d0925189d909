import type { Judgeable } from '../domain/assessment.ts';
import { frames, headNames, heads, holds, type Sign } from './frames.ts';
import { type Concept, concepts } from './lexicon/lexicon.ts';
import { wordsOf } from './lexicon/words.ts';
import { nameWord, type Reading, read } from './reading.ts';
import type { Entities } from './recognize.ts';

const signs: readonly Sign[] = [...concepts, ...headNames, 'company', 'regulator', 'place'];

/** Pairs of signs that mean more together than apart: each of the first with each of the second. */
const pairs: readonly (readonly [Sign, Sign])[] = [
  ...crossed(
    'purpose machine training biometrics aiProduct',
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
const deeds: ReadonlySet<Concept> = new Set<Concept>([
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
]);

// Made once: names are put together for every text otherwise.
const signFeatures = signs.map((sign) => ({ sign, inTitle: `title ${sign}`, anywhere: `any ${sign}` }));
const pairFeatures = pairs.map(([one, other]) => ({
  one,
  other,
  inTitle: `title ${one}+${other}`,
  together: `${one}+${other}`,
}));
const frameFeatures = Object.entries(frames).map(([name, frame]) => ({
  frame,
  inTitle: `title: ${name}`,
  inText: `text: ${name}`,
  overall: `all: ${name}`,
}));

/** Words count less than what they mean, and to their stem: in the title, two in a row there, and in the text. */
const wordKinds = { title: 'word ', row: 'words ', text: 'says ' } as const;
const wordShares = { title: 0.7, row: 0.5, text: 0.5 } as const;
const stem = 7;
const mostTextWords = 60;
const everyday = new Set(
  'the an of to in on for and or with from by at as is are be its it that this their your you how what why der die das und le la les des de du el los las un una en il gli che di da do dos'.split(
    ' ',
  ),
);

/** Whether a feature is of words as they are, not of what they mean. */
export function isOfWords(feature: string): boolean {
  return Object.values(wordKinds).some((kind) => feature.startsWith(kind));
}

/** What a text is judged by, as names with values from 0 to 1. The order is fixed. */
export function featuresOf(text: Judgeable, entities: Entities): Map<string, number> {
  const reading = read(text.title, text.text);
  const named: Sign[] = [];
  if (entities.companies.length > 0) named.push('company');
  if (entities.regulators.length > 0) named.push('regulator');
  if (entities.jurisdictions.length > 0) named.push('place');
  const title = signsOf(reading.title, named);
  const all = signsOf(new Set([...reading.title, ...reading.text]), named);
  const sentences = reading.sentences.map((sentence) => signsOf(sentence, named));
  const features = new Map<string, number>([['bias', 1]]);
  const set = (name: string) => features.set(name, 1);

  for (const { sign, inTitle, anywhere } of signFeatures) {
    if (!all.has(sign)) continue;
    if (title.has(sign)) set(inTitle);
    set(anywhere);
  }
  for (const { one, other, inTitle, together } of pairFeatures) {
    if (!all.has(one) || !all.has(other)) continue;
    if (title.has(one) && title.has(other)) set(inTitle);
    if (sentences.some((sentence) => sentence.has(one) && sentence.has(other))) set(together);
  }
  let silent = true;
  for (const { frame, inTitle, inText, overall } of frameFeatures) {
    if (holds(frame, title)) {
      silent = false;
      set(inTitle);
    }
    if (!holds(frame, all)) continue;
    set(overall);
    if (sentences.some((sentence) => holds({ with: frame.with }, sentence))) set(inText);
  }
  addWords(features, reading, entities);
  if (silent) set('title: silent');
  const deed = reading.titleOrder.find((concept) => deeds.has(concept));
  if (deed !== undefined) set(`title first: ${deed}`);
  if (/\?\s*$/.test(text.title)) set('title asks');
  return features;
}

function addWords(features: Map<string, number>, reading: Reading, { companies, regulators }: Entities): void {
  const names = new Set([...companies, ...regulators].flatMap((name) => wordsOf(name, 20).folded));
  const stems = (words: readonly string[]) =>
    words
      .filter((word) => word.length > 1 || word === nameWord)
      .map((word) => (names.has(word) ? nameWord : word.slice(0, stem)));
  const title = stems(reading.titleWords);
  for (const [at, word] of title.entries()) {
    if (!everyday.has(word)) features.set(wordKinds.title + word, wordShares.title);
    if (at > 0) features.set(`${wordKinds.row}${title[at - 1]} ${word}`, wordShares.row);
  }
  for (const word of stems(reading.textWords.slice(0, mostTextWords)))
    if (!everyday.has(word)) features.set(wordKinds.text + word, wordShares.text);
}

/** Signs of a place in the text: its concepts, their heads, and who is named in the item. */
function signsOf(found: ReadonlySet<Concept>, named: readonly Sign[]): ReadonlySet<Sign> {
  const present = new Set<Sign>(found);
  for (const head of headNames) if (heads[head].some((concept) => found.has(concept))) present.add(head);
  for (const name of named) present.add(name);
  return present;
}

function crossed(ones: string, others: string): (readonly [Sign, Sign])[] {
  return ones.split(' ').flatMap((one) => others.split(' ').map((other) => [one as Sign, other as Sign] as const));
}
