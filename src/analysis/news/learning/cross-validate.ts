import type { Severity, Topic } from '../../../domain/topic.ts';
import { predict } from '../../learning/logistic.ts';
import { textNumber } from '../../learning/text-number.ts';
import type { Recognizer } from '../../names/recognize.ts';
import type { NewsModel } from '../news-model.ts';
import { createScorer, type Scorer } from '../scorer.ts';
import { severityOf } from '../severity.ts';
import { topicsOf } from '../topics.ts';
import type { LabelledItem } from './labelled-item.ts';
import { type Lesson, learn, learnRelevance, lessonOf } from './learn.ts';

/** What a model says of an item that it never saw; severity and topics as if it were relevant. */
export interface Answer {
  readonly score: number;
  readonly severity: Severity;
  readonly topics: readonly Topic[];
  readonly features: ReadonlyMap<string, number>;
}

/** Thresholds are chosen by these answers, not for them. */
const unset = { threshold: 0, sure: 0 } as const;

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
  return byStrangers(lessons, more, { folds, deal: 0 }, (known) => {
    const scorer = createScorer(learn(known, unset));
    return (lesson) => answer(scorer, lesson);
  });
}

/**
 * How relevant items seem to models that never saw them, in several deals of the stories into folds: for each deal the
 * scores of all items. What is chosen by one deal alone depends on it.
 */
export function crossScores(
  items: readonly LabelledItem[],
  others: readonly LabelledItem[],
  recognizer: Recognizer,
  { folds = 10, deals = 3 } = {},
): { readonly score: number }[][] {
  const lessons = items.map((item) => lessonOf(item, recognizer));
  const more = others.map((item) => lessonOf(item, recognizer));
  return Array.from({ length: deals }, (_, deal) =>
    byStrangers(lessons, more, { folds, deal }, (known) => {
      const weights = learnRelevance(known);
      return ({ named }) => ({ score: predict(weights, named) });
    }),
  );
}

/** What is said of each lesson by what was learnt without its fold and its story. */
function byStrangers<T>(
  lessons: readonly Lesson[],
  more: readonly Lesson[],
  { folds, deal }: { readonly folds: number; readonly deal: number },
  learnFrom: (known: readonly Lesson[]) => (lesson: Lesson) => T,
): T[] {
  const dealt = deal === 0 ? '' : `${deal} `;
  const foldOf = lessons.map(({ item }, at) => textNumber(dealt + (item.story ?? item.id ?? String(at))) % folds);
  const said = new Array<T>(lessons.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const asked = lessons.filter((_, at) => foldOf[at] === fold);
    const stories = new Set(asked.map(({ item }) => item.story).filter((story) => story != null));
    const say = learnFrom([
      ...lessons.filter((_, at) => foldOf[at] !== fold),
      ...more.filter(({ item }) => item.story == null || !stories.has(item.story)),
    ]);
    lessons.forEach((lesson, at) => {
      if (foldOf[at] === fold) said[at] = say(lesson);
    });
  }
  return said;
}

/** Answers to items by a model learnt from `others` alone. */
export function transfer(
  items: readonly LabelledItem[],
  others: readonly LabelledItem[],
  recognizer: Recognizer,
): Answer[] {
  const stories = new Set(items.map(({ story }) => story).filter((story) => story != null));
  const strangers = others.filter(({ story }) => story == null || !stories.has(story));
  const model = learn(
    strangers.map((item) => lessonOf(item, recognizer)),
    unset,
  );
  return answersBy(model, items, recognizer);
}

/** Answers to items by a model that is there already, which may have learnt from them. */
export function answersBy(model: NewsModel, items: readonly LabelledItem[], recognizer: Recognizer): Answer[] {
  const scorer = createScorer(model);
  return items.map((item) => answer(scorer, lessonOf(item, recognizer)));
}

function answer({ relevanceOf, scoresOf }: Scorer, { features, named }: Lesson): Answer {
  const scores = scoresOf(features);
  return { score: relevanceOf(features), severity: severityOf(scores), topics: topicsOf(scores), features: named };
}
