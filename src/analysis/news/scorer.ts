import type { Topic } from '../../domain/topic.ts';
import type { Weights } from '../learning/logistic.ts';
import { type Features, meaningNames } from './features.ts';
import type { NewsModel } from './news-model.ts';
import { readWordFeature, type WordFeature } from './word-features.ts';

/** What a model says of a relevant item, beside that it is one: probabilities from 0 to 1. */
export interface Scores {
  readonly notable: number;
  readonly grave: number;
  readonly topics: readonly { readonly topic: Topic; readonly likely: number }[];
}

/** Judges by features of an item. */
export interface Scorer {
  /** Probability that the item is relevant. */
  relevanceOf(features: Features): number;
  scoresOf(features: Features): Scores;
}

/** In which rows of weights a word has part. */
interface WordRows {
  title?: number;
  text?: number;
  /** Of a row of two, by the second. */
  readonly before: Map<string, number>;
}

/**
 * Lays the models of `model` side by side, a row of weights for each feature: most items are not relevant, and only the
 * others need more than the first column.
 */
export function createScorer(model: NewsModel): Scorer {
  const topics = Object.entries(model.topics) as [Topic, Weights][];
  const models = [model.relevance, model.notable, model.grave, ...topics.map(([, weights]) => weights)];
  const names = [...new Set([...meaningNames, ...models.flatMap((weights) => Object.keys(weights))])];
  const ofWords = names.map(readWordFeature);
  const rows = new Map(names.map((name, row) => [name, row]));
  const words = wordRows(ofWords);
  const columns = models.map((weights) => {
    const column = new Float64Array(names.length);
    for (const [name, weight] of Object.entries(weights)) {
      const row = rows.get(name) as number;
      column[row] = weight * (ofWords[row]?.share ?? 1);
    }
    return column;
  });

  /** For each row the features it was last found for: what comes again counts once. */
  const foundFor = new Uint32Array(names.length);
  let asked = 0;

  function rowsOf({ meanings, words: { title, text } }: Features): readonly number[] {
    asked += 1;
    const found: number[] = [];
    const add = (row: number | undefined) => {
      if (row === undefined || foundFor[row] === asked) return;
      foundFor[row] = asked;
      found.push(row);
    };
    for (const row of meanings) add(row);
    let previous: WordRows | undefined;
    for (const stem of title) {
      const known = words.get(stem);
      add(known?.title);
      add(previous?.before.get(stem));
      previous = known;
    }
    for (const stem of text) add(words.get(stem)?.text);
    return found;
  }

  function likely(column: number, found: readonly number[]): number {
    const weights = columns[column] as Float64Array;
    let sum = 0;
    for (const row of found) sum += weights[row] as number;
    return 1 / (1 + Math.exp(-sum));
  }

  return {
    relevanceOf: (features) => likely(0, rowsOf(features)),
    scoresOf(features) {
      const found = rowsOf(features);
      return {
        notable: likely(1, found),
        grave: likely(2, found),
        topics: topics.map(([topic], at) => ({ topic, likely: likely(3 + at, found) })),
      };
    },
  };
}

function wordRows(features: readonly (WordFeature | null)[]): Map<string, WordRows> {
  const words = new Map<string, WordRows>();
  for (const [row, feature] of features.entries()) {
    if (feature === null) continue;
    const { kind, first, second } = feature;
    const known: WordRows = words.get(first) ?? { before: new Map() };
    words.set(first, known);
    if (kind === 'row') known.before.set(second, row);
    else known[kind] = row;
  }
  return words;
}
