import { type Concept, concepts, lexicon } from '../lexicon/lexicon.ts';
import { createMatcher, type Hit, type PatternWord } from '../lexicon/patterns.ts';
import type { Word, Words } from '../lexicon/words.ts';
import { mostPlaces, titlePlace } from '../signs.ts';

const mostTitleWords = 80;
/** News says in its first lines what it is about; what comes later would drown it. */
const mostTextWords = 80;
const mostTextLetters = 2_000;

/** Stands for a name: what is said must not be learnt of those who happen to be in the examples. */
export const nameWord: Word = { folded: '*', stem: '*', shape: 0 };

const matcher = createMatcher(concepts.map((concept) => lexicon[concept]));

/** What a title and a text speak of, and where. */
export interface Reading {
  /** The words of title and text; names of products and services are `nameWord`. */
  readonly titleWords: readonly Word[];
  readonly textWords: readonly Word[];
  /** Concepts of the title, by number, in the order in which they come. */
  readonly titleOrder: readonly number[];
  /** By the number of a concept the places that speak of it, a bit for each as in `SignPlaces`. */
  readonly places: Int32Array;
}

/** Lines that services add to an item, and credits of pictures: they say nothing of the matter. */
const trimmings =
  /(?:Article|Comments) URL: \S+|Points: \d+|# Comments: \d+|\b(?:Photo|Image|Illustration|Photograph|Picture|Graphic|Credit)s?(?: credit| illustration)?(?: by|:)[^.|]{0,80}?(?:\/ ?(?:The Verge|Getty Images|Getty|Bloomberg|AFP|Reuters|AP)|\|)|\(Photo by [^)]*\)|\b(?:Getty Images|via Getty)\b|The post .{0,200}? (?:appeared first|first appeared) on [^.]{0,60}\.|submitted by \/u\/\S+|\[(?:link|comments)\]|Continue reading(?:\.{3}|…)|Read more(?:\.{3}|…)| - CNET\b|Welcome to The Hill's Technology newsletter/g;

export function read(title: string, text: string): Reading {
  const titleWords = matcher.read(title, mostTitleWords);
  const titleHits = hitsIn(titleWords);
  const textWords = matcher.read(text.slice(0, mostTextLetters).replace(trimmings, ' '), mostTextWords);
  const textHits = hitsIn(textWords);
  const places = new Int32Array(concepts.length);
  for (const { concept } of titleHits) places[concept] = titlePlace;
  addSentences(places, textWords, textHits);
  return {
    titleWords: withoutNames(titleWords, titleHits),
    textWords: withoutNames(textWords, textHits),
    titleOrder: titleHits.map(({ concept }) => concept),
    places,
  };
}

/** What one sentence speaks of. */
export function conceptsOf(sentence: string): ReadonlySet<Concept> {
  return new Set(hitsIn(matcher.read(sentence, mostTextWords)).map(({ concept }) => concepts[concept] as Concept));
}

/** A sentence that speaks of something takes the next place. */
function addSentences(places: Int32Array, { sentence }: Words<Word>, hits: readonly Hit[]): void {
  let place = titlePlace;
  let current = -1;
  let taken = 1;
  for (const { concept, from } of hits) {
    if (sentence[from] !== current) {
      if (taken === mostPlaces) return;
      current = sentence[from] as number;
      place <<= 1;
      taken += 1;
    }
    places[concept] = (places[concept] as number) | place;
  }
}

function hitsIn(words: Words<PatternWord>): readonly Hit[] {
  return withoutOtherTraining(matcher.find(words));
}

const names: ReadonlySet<number> = new Set([concepts.indexOf('aiProduct'), concepts.indexOf('peoplesPlace')]);

function withoutNames({ words }: Words<Word>, hits: readonly Hit[]): readonly Word[] {
  const left = [...words];
  for (const { concept, from, to } of hits) if (names.has(concept)) left.fill(nameWord, from, to);
  return left;
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
