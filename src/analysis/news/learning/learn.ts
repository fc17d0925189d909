import { type Topic, topics } from '../../../domain/topic.ts';
import { type Example, train, type Weights } from '../../learning/logistic.ts';
import type { Recognizer } from '../../names/recognize.ts';
import { type Features, featuresOf, namedFeatures } from '../features.ts';
import type { NewsModel } from '../news-model.ts';
import { isOfWords } from '../word-features.ts';
import type { LabelledItem } from './labelled-item.ts';

const penalty = { relevance: 0.4, severity: 1, topic: 0.5 } as const;
const steps = { relevance: 800, severity: 200, topic: 400 } as const;
/** What counts less than a real, sure item with its text: a lesson, a doubtful label, an item without its text. */
const shares = { lesson: 0.7, unsure: 0.5, titleAlone: { relevance: 0.3, others: 0.5 } } as const;
/** To miss what is notable costs more than to miss the rest, so it counts more in what relevance is learnt from. */
const notableShare = 1.4;
/** A topic that fewer items than this are about is not learnt. */
const fewest = 5;
/** Nor is a word that fewer lessons than this have. */
const rarest = 2;

/** An item that is learnt from, read once. */
export interface Lesson {
  readonly item: LabelledItem;
  readonly features: Features;
  readonly named: ReadonlyMap<string, number>;
  /** Many feeds carry titles alone, so each item is learnt without its text too. */
  readonly namedByTitle: ReadonlyMap<string, number> | null;
}

export function lessonOf(item: LabelledItem, recognizer: Recognizer): Lesson {
  const read = (text: string) => featuresOf({ ...item, text }, recognizer.recognize({ title: item.title, text }));
  const named = (features: Features) => {
    const all = namedFeatures(features);
    // Lessons are relevant far more often than real items: a feature of their own takes that up, and is then dropped.
    return item.lesson === true ? all.set(ofLessons, 1) : all;
  };
  const features = read(item.text);
  return { item, features, named: named(features), namedByTitle: item.text === '' ? null : named(read('')) };
}

const ofLessons = 'lesson';

type Thresholds = Pick<NewsModel, 'threshold' | 'sure'>;

/** Weights from labelled items; the same items in the same order give the same weights. */
export function learn(lessons: readonly Lesson[], { threshold, sure }: Thresholds): NewsModel {
  const relevant = lessons.filter(({ item }) => item.relevant);
  const rated = relevant.filter(({ item }) => item.severity != null);
  const told = relevant.filter(({ item }) => item.topics != null);
  const least = (severity: number) => (item: LabelledItem) => (item.severity ?? 0) >= severity;
  const common = topics.filter((topic) => told.filter(({ item }) => item.topics?.includes(topic)).length >= fewest);
  return {
    threshold,
    sure,
    relevance: learnRelevance(lessons),
    notable: weigh(examplesOf(rated, least(2)), penalty.severity, steps.severity),
    grave: weigh(examplesOf(rated, least(3)), penalty.severity, steps.severity),
    topics: Object.fromEntries(
      common.map((topic: Topic) => [
        topic,
        weigh(
          examplesOf(told, (item) => item.topics?.includes(topic) === true),
          penalty.topic,
          steps.topic,
        ),
      ]),
    ),
  };
}

export function learnRelevance(lessons: readonly Lesson[]): Weights {
  const examples = lessons.flatMap((lesson) => {
    const { item } = lesson;
    const importance = shareOf(item) * ((item.severity ?? 0) >= 2 ? notableShare : 1);
    return examplesOfOne(lesson, item.relevant, importance, shares.titleAlone.relevance);
  });
  return weigh(examples, penalty.relevance, steps.relevance);
}

function examplesOf(lessons: readonly Lesson[], is: (item: LabelledItem) => boolean): Example[] {
  return lessons.flatMap((lesson) =>
    examplesOfOne(lesson, is(lesson.item), shareOf(lesson.item), shares.titleAlone.others),
  );
}

/** An item as it is and, counting less, by its title alone. */
function examplesOfOne(
  { named, namedByTitle }: Lesson,
  is: boolean,
  importance: number,
  titleAlone: number,
): Example[] {
  const target = is ? 1 : 0;
  const whole: Example = { features: named, target, importance };
  if (namedByTitle === null) return [whole];
  return [whole, { features: namedByTitle, target, importance: importance * titleAlone }];
}

function shareOf({ lesson, unsure }: LabelledItem): number {
  return (lesson === true ? shares.lesson : 1) * (unsure === true ? shares.unsure : 1);
}

/** Words that hardly come are not learnt; weights too small to change a judgement are left out. */
function weigh(examples: readonly Example[], strength: number, count: number): Weights {
  const uses = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) if (isOfWords(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const rare = (name: string) => isOfWords(name) && (uses.get(name) ?? 0) < rarest;
  const known = examples.map((example) => ({
    ...example,
    features: new Map([...example.features].filter(([name]) => !rare(name))),
  }));
  const weights = train(known, strength, count);
  return Object.fromEntries(
    Object.entries(weights).filter(
      ([name, weight]) => name !== ofLessons && Math.abs(weight) >= (isOfWords(name) ? 0.03 : 0.015),
    ),
  );
}
