import type { Topic } from '../domain/topic.ts';
import type { NewsModel } from './news-model.ts';

/** What a model says of an item: probabilities from 0 to 1. */
export interface Scores {
  readonly relevance: number;
  readonly notable: number;
  readonly grave: number;
  readonly topics: readonly { readonly topic: Topic; readonly likely: number }[];
}

/** Features of an item, as names with values, to scores. */
export type Scorer = (features: ReadonlyMap<string, number>) => Scores;

/** Lays the models of `model` side by side, so that a feature is looked up once for all of them. */
export function createScorer(model: NewsModel): Scorer {
  const topics = Object.entries(model.topics) as [Topic, Readonly<Record<string, number>>][];
  const models = [model.relevance, model.notable, model.grave, ...topics.map(([, weights]) => weights)];
  const table = new Map<string, Float64Array>();
  models.forEach((weights, at) => {
    for (const [feature, weight] of Object.entries(weights)) {
      const row = table.get(feature) ?? new Float64Array(models.length);
      row[at] = weight;
      table.set(feature, row);
    }
  });
  return (features) => {
    const sums = new Float64Array(models.length);
    for (const [feature, value] of features) {
      const row = table.get(feature);
      if (row === undefined) continue;
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + (row[at] as number) * value;
    }
    const likely = (at: number) => 1 / (1 + Math.exp(-(sums[at] as number)));
    return {
      relevance: likely(0),
      notable: likely(1),
      grave: likely(2),
      topics: topics.map(([topic], at) => ({ topic, likely: likely(at + 3) })),
    };
  };
}
