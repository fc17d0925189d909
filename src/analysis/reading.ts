import { type Concept, concepts, lexicon } from './lexicon/lexicon.ts';
import { createMatcher, type Hit } from './lexicon/patterns.ts';
import { type Words, wordsOf } from './lexicon/words.ts';

const mostTitleWords = 80;
/** News says in its first lines what it is about; what comes later would drown it. */
const mostTextWords = 80;
const mostTextLetters = 2_000;
const mostSentences = 40;

/** Stands for a name: what is said must not be learnt of those who happen to be in the examples. */
export const nameWord = '*';

const matcher = createMatcher(concepts.map((concept) => lexicon[concept]));

/** What a title and a text speak of: as a whole and sentence by sentence. */
export interface Reading {
  readonly title: ReadonlySet<Concept>;
  /** The words of title and text, in lower case and without accents; names of products and services are `nameWord`. */
  readonly titleWords: readonly string[];
  readonly textWords: readonly string[];
  /** Concepts of the title in the order in which they first come. */
  readonly titleOrder: readonly Concept[];
  readonly text: ReadonlySet<Concept>;
  /** The title, then the sentences of the text. */
  readonly sentences: readonly ReadonlySet<Concept>[];
}

/** Lines that services add to an item, and credits of pictures: they say nothing of the matter. */
const trimmings =
  /(?:Article|Comments) URL: \S+|Points: \d+|# Comments: \d+|\b(?:Photo|Image|Illustration|Photograph|Picture|Graphic|Credit)s?(?: credit| illustration)?(?: by|:)[^.|]{0,80}?(?:\/ ?(?:The Verge|Getty Images|Getty|Bloomberg|AFP|Reuters|AP)|\|)|\(Photo by [^)]*\)|\b(?:Getty Images|via Getty)\b|The post .{0,200}? (?:appeared first|first appeared) on [^.]{0,60}\.|submitted by \/u\/\S+|\[(?:link|comments)\]|Continue reading(?:\.{3}|…)|Read more(?:\.{3}|…)| - CNET\b|Welcome to The Hill's Technology newsletter/g;

export function read(title: string, text: string): Reading {
  const titleWords = wordsOf(title, mostTitleWords);
  const titleHits = hitsIn(titleWords);
  const titleOrder = [...new Set(conceptsIn(titleWords, titleHits).flatMap((sentence) => [...sentence]))];
  const inTitle = new Set(titleOrder);
  const textWords = wordsOf(text.slice(0, mostTextLetters).replace(trimmings, ' '), mostTextWords);
  const textHits = hitsIn(textWords);
  const sentences = conceptsIn(textWords, textHits).slice(0, mostSentences);
  return {
    title: inTitle,
    titleWords: withoutNames(titleWords, titleHits),
    textWords: withoutNames(textWords, textHits),
    titleOrder,
    text: new Set(sentences.flatMap((set) => [...set])),
    sentences: [inTitle, ...sentences],
  };
}

/** What one sentence speaks of. */
export function conceptsOf(sentence: string): ReadonlySet<Concept> {
  const words = wordsOf(sentence, mostTextWords);
  return new Set(conceptsIn(words, hitsIn(words)).flatMap((found) => [...found]));
}

function hitsIn(words: Words): readonly Hit[] {
  return withoutOtherTraining(matcher.find(words));
}

/** Concepts of each sentence. */
function conceptsIn(words: Words, hits: readonly Hit[]): Set<Concept>[] {
  const count = (words.sentence.at(-1) ?? -1) + 1;
  const sentences = Array.from({ length: count }, () => new Set<Concept>());
  for (const { concept, from } of hits) sentences[words.sentence[from] as number]?.add(concepts[concept] as Concept);
  return sentences;
}

const names: ReadonlySet<number> = new Set([concepts.indexOf('aiProduct'), concepts.indexOf('peoplesPlace')]);

function withoutNames({ folded }: Words, hits: readonly Hit[]): readonly string[] {
  const words = [...folded];
  for (const { concept, from, to } of hits) if (names.has(concept)) words.fill(nameWord, from, to);
  return words;
}

const training = concepts.indexOf('training');
const otherTraining = concepts.indexOf('otherTraining');

/** "Training" within "train station" or "staff training" is none of machines. */
function withoutOtherTraining(hits: readonly Hit[]): readonly Hit[] {
  const others = hits.filter(({ concept }) => concept === otherTraining);
  if (others.length === 0) return hits;
  return hits.filter(
    (hit) => hit.concept !== training || !others.some((other) => other.from < hit.to && hit.from < other.to),
  );
}
