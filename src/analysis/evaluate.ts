import { z } from 'zod';
import { featuresOf } from './features.ts';
import { type Example, predict, train, type Weights } from './logistic.ts';
import type { Recognizer } from './recognize.ts';

/** A labelled item; entities, topics and story only where somebody labelled them. */
export const labelledItem = z.object({
  id: z.string().optional(),
  title: z.string(),
  text: z.string().default(''),
  date: z.string().nullish(),
  relevant: z.boolean(),
  severity: z.number().nullish(),
  companies: z.array(z.string()).nullish(),
  regulators: z.array(z.string()).nullish(),
  jurisdictions: z.array(z.string()).nullish(),
  topics: z.array(z.string()).nullish(),
  story: z.string().nullish(),
  text_withheld: z.boolean().optional(),
  unsure: z.boolean().optional(),
  /** A line written to teach a border, not a real item: learnt from, never measured on. */
  lesson: z.boolean().optional(),
});
export type LabelledItem = z.output<typeof labelledItem>;

const penalty = 2;
/** What a lesson counts beside a real item. */
const lessonShare = 0.5;
/** What an item without its text counts beside the whole one. */
const titleShare = 0.3;

/** Weights from labelled items. Items of which the labeller was unsure count half. */
export function trainRelevance(items: readonly LabelledItem[], recognizer: Recognizer): Weights {
  // Many feeds carry titles alone, so each item is also learnt without its text.
  const examples = items.flatMap((item) => {
    const target: 0 | 1 = item.relevant ? 1 : 0;
    const importance = (item.unsure === true ? 0.5 : 1) * (item.lesson === true ? lessonShare : 1);
    const example = (one: LabelledItem): Example => ({
      features: lessonFeatures(one, recognizer),
      target,
      importance,
    });
    return item.text === ''
      ? [example(item)]
      : [example(item), { ...example({ ...item, text: '' }), importance: importance * titleShare }];
  });
  return train(examples, penalty);
}

/** Lessons are relevant far more often than real items are: a feature of their own takes that up, so that nothing else does. */
function lessonFeatures(item: LabelledItem, recognizer: Recognizer): Map<string, number> {
  const { features } = featuresOf(item, recognizer.recognize(item));
  return item.lesson === true ? features.set('lesson', 1) : features;
}

/** Scores of items by weights that never saw them, nor another item of their story. */
export function crossValidate(
  items: readonly LabelledItem[],
  extra: readonly LabelledItem[],
  recognizer: Recognizer,
  folds = 10,
): number[] {
  const foldOf = items.map((item, at) => hash(item.story ?? item.id ?? String(at)) % folds);
  const scores = new Array<number>(items.length).fill(0);
  const features = items.map((item) => featuresOf(item, recognizer.recognize(item)).features);
  for (let fold = 0; fold < folds; fold += 1) {
    const stories = new Set(items.filter((_, at) => foldOf[at] === fold).map(({ story }) => story));
    const others = extra.filter(({ story }) => story == null || !stories.has(story));
    const weights = trainRelevance([...items.filter((_, at) => foldOf[at] !== fold), ...others], recognizer);
    items.forEach((_, at) => {
      if (foldOf[at] === fold) scores[at] = predict(weights, features[at] ?? new Map());
    });
  }
  return scores;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function rates(right: number, said: number, wanted: number): Rates {
  const precision = said === 0 ? 0 : right / said;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Micro-averaged over items: each name said or wanted counts once. */
export function setRates(pairs: readonly { said: readonly string[]; wanted: readonly string[] }[]): Rates {
  let right = 0;
  let said = 0;
  let wanted = 0;
  for (const pair of pairs) {
    right += pair.said.filter((name) => pair.wanted.includes(name)).length;
    said += pair.said.length;
    wanted += pair.wanted.length;
  }
  return rates(right, said, wanted);
}

/** What every feed bot offers: an AI word and a privacy word. */
export function wordListSays({ title, text }: { title: string; text: string }): boolean {
  const all = `${title} ${text}`;
  return (
    /\b(?:AI|artificial intelligence|machine learning|chatbot|GPT|ChatGPT|LLM|KI|IA)\b/i.test(all) &&
    /privacy|data protection|personal data|GDPR|user data|consent|Datenschutz|opt[- ]out/i.test(all)
  );
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return value;
}
