import type { Topic } from '../../domain/topic.ts';
import { predict, type Weights } from '../learning/logistic.ts';
import { type TopicEvidence, topicFeatures } from './topic-features.ts';

const most = 3;
/** A topic less probable than this is told only where no other is more so. */
const least = 0.36;

/** What a change that means something is about, the most probable first: one topic at least. */
export function topicsOf(isAi: boolean, evidence: TopicEvidence, weights: Weights): Topic[] {
  return [...topicFeatures(isAi, evidence)]
    .map(([topic, features]) => ({ topic, probability: predict(weights, features) }))
    .sort((left, right) => right.probability - left.probability)
    .slice(0, most)
    .filter(({ probability }, at) => at === 0 || probability >= least)
    .map(({ topic }) => topic);
}
