import type { Severity, Topic } from '../domain/topic.ts';
import type { LabelledItem } from './labelled-item.ts';
import { type Lesson, learn, lessonOf } from './learn.ts';
import type { Recognizer } from './recognize.ts';
import { createScorer, type Scorer } from './scorer.ts';
import { severityOf } from './severity.ts';
import { topicsOf } from './topics.ts';

/** What a model says of an item that it never saw; severity and topics as if it were relevant. */
export interface Answer {
  readonly score: number;
  readonly severity: Severity;
  readonly topics: readonly Topic[];
  readonly features: ReadonlyMap<string, number>;
}

/**
 * Answers to items by models that never saw them, nor another item of their story. `others` are learnt from beside
 * them, less what belongs to a story that is asked about.
 */
export function crossValidate(
  items: readonly LabelledItem[],
  others: readonly LabelledItem[],
  recognizer: Recognizer,
  folds = 10,
): Answer[] {
  const lessons = items.map((item) => lessonOf(item, recognizer));
  const more = others.map((item) => lessonOf(item, recognizer));
  const foldOf = items.map((item, at) => hash(item.story ?? item.id ?? String(at)) % folds);
  const answers = new Array<Answer>(items.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const asked = lessons.filter((_, at) => foldOf[at] === fold);
    const stories = new Set(asked.map(({ item }) => item.story).filter((story) => story != null));
    const scoresOf = createScorer(
      learn(
        [
          ...lessons.filter((_, at) => foldOf[at] !== fold),
          ...more.filter(({ item }) => item.story == null || !stories.has(item.story)),
        ],
        0,
      ),
    );
    lessons.forEach((lesson, at) => {
      if (foldOf[at] === fold) answers[at] = answer(scoresOf, lesson);
    });
  }
  return answers;
}

/** Answers to items by a model learnt from `others` alone. */
export function transfer(
  items: readonly LabelledItem[],
  others: readonly LabelledItem[],
  recognizer: Recognizer,
): Answer[] {
  const stories = new Set(items.map(({ story }) => story).filter((story) => story != null));
  const strangers = others.filter(({ story }) => story == null || !stories.has(story));
  const scoresOf = createScorer(
    learn(
      strangers.map((item) => lessonOf(item, recognizer)),
      0,
    ),
  );
  return items.map((item) => answer(scoresOf, lessonOf(item, recognizer)));
}

function answer(scoresOf: Scorer, { features }: Lesson): Answer {
  const scores = scoresOf(features);
  return { score: scores.relevance, severity: severityOf(scores), topics: topicsOf(scores), features };
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return value;
}
