import { type Example, train, type Weights } from '../../learning/logistic.ts';
import { mostDecisive } from '../decisive.ts';
import type { Ranked } from '../evidence.ts';
import { topicFeatures } from '../topic-features.ts';
import { importanceOf, type Lesson } from './labelled-change.ts';

const steps = 200;

/** The weights of topics, from changes that have any, by statements ranked by weights that never saw them. */
export function trainTopics(
  lessons: readonly (Lesson & { readonly order: Ranked; readonly ai: number })[],
  decisive: Weights,
  penalty: number,
): Weights {
  return train(
    lessons
      .filter(({ row }) => row.topics.length > 0)
      .flatMap(({ order, ai, ...lesson }) => {
        const { row, evidence } = lesson;
        const ranking = mostDecisive({ edits: evidence.edits, order, ai }, decisive);
        return [...topicFeatures(row.kind === 'ai-data', { ...evidence, order, decisive: ranking })].map(
          ([topic, features]): Example => ({
            features,
            target: row.topics.includes(topic) ? 1 : 0,
            importance: importanceOf(lesson),
          }),
        );
      }),
    penalty,
    steps,
  );
}
