import type { ChangeAssessment, ChangeKind } from '../../../domain/change.ts';
import { assess } from '../create-change-analyst.ts';
import { aiProbability, meaningProbability } from '../evidence.ts';
import type { ChangeModel } from '../model.ts';
import { keyOf, plainText } from '../normalize.ts';
import { foldsOf, heldOut } from './held-out.ts';
import { importanceOf, type Lesson } from './labelled-change.ts';
import { groupsOf } from './service-groups.ts';
import { chooseThresholds } from './thresholds.ts';
import { trainChanges } from './train-changes.ts';

const folds = 5;
export const kinds: readonly ChangeKind[] = ['ai-data', 'substantive', 'cosmetic'];

/** A labelled change, what was answered, and which changes it is drawn together with. */
export interface Answered {
  readonly lesson: Lesson;
  readonly answer: ChangeAssessment;
  readonly group: number;
  /** Whether the labeller's quote stands in the passages, and in the summary; markup and white space apart. */
  readonly quote: { readonly inPassages: boolean; readonly inSummary: boolean };
}

/**
 * Answers by weights and thresholds that never saw a change of the same service, nor of one that shares its texts:
 * `nested`, where thresholds too are chosen without it; `chosenHere`, where they are chosen on these very answers, which
 * flatters. `seed` deals the services into other folds.
 */
export function crossValidateChanges(
  lessons: readonly Lesson[],
  seed = 0,
): { nested: Answered[]; chosenHere: Answered[] } {
  const groups = groupsOf(lessons);
  const judged = heldOut(lessons, foldsOf(groups, folds, seed), trainChanges, (lesson, model) => ({ lesson, model }));
  const thresholds = chooseThresholds(
    judged.map(({ lesson, model }) => ({
      kind: lesson.row.kind,
      ai: aiProbability(lesson.evidence, model),
      meaning: meaningProbability(lesson.evidence, model),
      importance: importanceOf(lesson),
    })),
  );
  return {
    nested: judged.map(({ lesson, model }, at) => answered(lesson, model, groups[at])),
    chosenHere: judged.map(({ lesson, model }, at) => answered(lesson, { ...model, thresholds }, groups[at])),
  };
}

export function answered(lesson: Lesson, model: ChangeModel, group = 0): Answered {
  const answer = assess(lesson.evidence, lesson.row.date?.slice(0, 10) ?? null, model);
  return { lesson, group, answer, quote: quoteFound(lesson, answer) };
}

/** How often each labelled kind got each answer: `table[wanted][said]`. */
export function confusion(list: readonly Answered[]): Record<ChangeKind, Record<ChangeKind, number>> {
  const none = (): Record<ChangeKind, number> => ({ 'ai-data': 0, substantive: 0, cosmetic: 0 });
  const table = { 'ai-data': none(), substantive: none(), cosmetic: none() };
  for (const { lesson, answer } of list) table[lesson.row.kind][answer.kind] += 1;
  return table;
}

function quoteFound({ row }: Lesson, { passages, summary }: ChangeAssessment): Answered['quote'] {
  const wanted = keyOf(plainText(row.key_quote));
  const holds = (text: string) => keyOf(plainText(text)).includes(wanted);
  return {
    inPassages: passages.some(({ before, after }) => holds(before) || holds(after)),
    inSummary: holds(summary),
  };
}

/** What the note of a row says that one difference alone cannot show: a flap, or a page restored. */
export function needsHistory({ lesson }: Answered): boolean {
  return /flap|returned|returns later|appear and disappear|restored/i.test(lesson.row.note);
}
