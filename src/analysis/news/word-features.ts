import { readWord, type Word, wordsOf } from '../lexicon/words.ts';
import type { Entities } from '../names/recognize.ts';
import { remembering } from '../remembering.ts';
import { nameWord, type Reading } from './reading.ts';

/** Words count less than what they mean, and to their stem: in the title, two in a row there, and in the text. */
const kinds = {
  title: { prefix: 'word ', share: 0.7 },
  row: { prefix: 'words ', share: 0.5 },
  text: { prefix: 'says ', share: 0.5 },
} as const;
type WordKind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as WordKind[];

const mostTextWords = 60;
/** Words that say nothing, and the short names of what all is about: learnt from, they would tell languages apart. */
const everyday = new Set(
  (
    'the an of to in on for and or with from by at as is are be its it that this their your you how what why been has ' +
    'have was were will not if but about after over more than they he she his her who ' +
    'der die das und mit von auf fur zum zur bei ein eine einen einem einer den dem im am nicht sich ist wird werden ' +
    'le la les des de du sur par pour dans une au aux ses son sa leur leurs ce cette qui est sont ' +
    'el los las un una en que con por para lo se su sus al del como ' +
    'il gli che di da dei della delle degli nel nella sul sulla si non ha ' +
    'do dos os as um uma no na nos em com seu sua seus suas ' +
    'ai ki ia'
  ).split(' '),
);

/** Stems of the words of an item, in order; `nameWord` for who is named. */
export interface Stems {
  readonly title: readonly string[];
  readonly text: readonly string[];
}

export function stemsOf({ titleWords, textWords }: Reading, { companies, regulators }: Entities): Stems {
  const names = new Set([...companies, ...regulators].flatMap(wordsOfName));
  const stems = (words: readonly Word[]) =>
    words
      .filter((word) => word.folded.length > 1 || word === nameWord)
      .map(({ folded, stem }) => (names.has(folded) ? nameWord.stem : stem));
  return { title: stems(titleWords), text: stems(textWords.slice(0, mostTextWords)) };
}

const wordsOfName = remembering((name) => wordsOf(name, 20, readWord).words.map(({ folded }) => folded));

/** Whether a feature is of words as they are, not of what they mean. */
export function isOfWords(feature: string): boolean {
  return kindNames.some((kind) => feature.startsWith(kinds[kind].prefix));
}

/** A feature of a word, or of two for a row. */
export interface WordFeature {
  readonly kind: WordKind;
  readonly first: string;
  readonly second: string;
  readonly share: number;
}

/** From the feature's name; null for one of another kind. */
export function readWordFeature(feature: string): WordFeature | null {
  const kind = kindNames.find((one) => feature.startsWith(kinds[one].prefix));
  if (kind === undefined) return null;
  const { prefix, share } = kinds[kind];
  const [first = '', second = ''] = feature.slice(prefix.length).split(' ');
  return { kind, first, second, share };
}

/** All features of words with their values; what comes again is there again. */
export function* wordFeatures({ title, text }: Stems): Generator<readonly [string, number]> {
  for (const [at, word] of title.entries()) {
    if (!everyday.has(word)) yield [kinds.title.prefix + word, kinds.title.share];
    if (at > 0) yield [`${kinds.row.prefix}${title[at - 1]} ${word}`, kinds.row.share];
  }
  for (const word of text) if (!everyday.has(word)) yield [kinds.text.prefix + word, kinds.text.share];
}
