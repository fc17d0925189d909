import type { Topic } from '../domain/topic.ts';
import type { Weights } from './logistic.ts';
import type { NewsModel } from './news-model.ts';

/** What a model says of a relevant item, beside that it is one: probabilities from 0 to 1. */
export interface Scores {
  readonly notable: number;
  readonly grave: number;
  readonly topics: readonly { readonly topic: Topic; readonly likely: number }[];
}

/** Judges by features of an item, as names with values. */
export interface Scorer {
  /** Probability that the item is relevant. */
  relevanceOf(features: ReadonlyMap<string, number>): number;
  scoresOf(features: ReadonlyMap<string, number>): Scores;
}

/** Lays the models of `model` side by side: most items are not relevant, and a feature is looked up once for the rest. */
export function createScorer(model: NewsModel): Scorer {
  const relevance = new Map(Object.entries(model.relevance));
  const topics = Object.entries(model.topics) as [Topic, Weights][];
  const others = [model.notable, model.grave, ...topics.map(([, weights]) => weights)];
  const table = new Map<string, Float64Array>();
  others.forEach((weights, at) => {
    for (const [feature, weight] of Object.entries(weights)) {
      const row = table.get(feature) ?? new Float64Array(others.length);
      row[at] = weight;
      table.set(feature, row);
    }
  });
  return {
    relevanceOf(features) {
      let sum = 0;
      for (const [feature, value] of features) sum += (relevance.get(feature) ?? 0) * value;
      return probability(sum);
    },
    scoresOf(features) {
      const sums = new Float64Array(others.length);
      for (const [feature, value] of features) {
        const row = table.get(feature);
        if (row === undefined) continue;
        for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + (row[at] as number) * value;
      }
      const [notable = 0, grave = 0, ...likely] = [...sums].map(probability);
      return { notable, grave, topics: topics.map(([topic], at) => ({ topic, likely: likely[at] ?? 0 })) };
    },
  };
}

function probability(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
