import type { ChangeAssessment, ChangeKind } from '../../domain/change.ts';
import { assess } from './create-change-analyst.ts';
import { groupsOf, type Lesson, trainChanges } from './learn.ts';
import type { ChangeModel } from './model.ts';
import { keyOf, plainText } from './normalize.ts';

const folds = 5;
export const kinds: readonly ChangeKind[] = ['ai-data', 'substantive', 'cosmetic'];

/** A labelled change and what was answered. */
export interface Answered {
  readonly lesson: Lesson;
  readonly answer: ChangeAssessment;
}

/** Answers by weights that never saw a change of the same service, nor of one that shares its texts. */
export function crossValidateChanges(lessons: readonly Lesson[]): Answered[] {
  const groups = groupsOf(lessons);
  const inFold = (at: number, fold: number) => (groups[at] ?? 0) % folds === fold;
  const models = Array.from({ length: folds }, (_, fold) => trainChanges(lessons.filter((_, at) => !inFold(at, fold))));
  return lessons.flatMap((lesson, at) => {
    const model = models[(groups[at] ?? 0) % folds];
    return model === undefined ? [] : [answered(lesson, model)];
  });
}

export function answered(lesson: Lesson, model: ChangeModel): Answered {
  return { lesson, answer: assess(lesson.evidence, lesson.row.date?.slice(0, 10) ?? null, model) };
}

/** How often each labelled kind got each answer: `table[wanted][said]`. */
export function confusion(list: readonly Answered[]): Record<ChangeKind, Record<ChangeKind, number>> {
  const none = (): Record<ChangeKind, number> => ({ 'ai-data': 0, substantive: 0, cosmetic: 0 });
  const table = { 'ai-data': none(), substantive: none(), cosmetic: none() };
  for (const { lesson, answer } of list) table[lesson.row.kind][answer.kind] += 1;
  return table;
}

/** Whether the labeller's quote stands in the passages, and in the summary; markup and white space apart. */
export function quoteFound({ lesson, answer }: Answered): { inPassages: boolean; inSummary: boolean } {
  const wanted = keyOf(plainText(lesson.row.key_quote));
  const holds = (text: string) => keyOf(plainText(text)).includes(wanted);
  return {
    inPassages: answer.passages.some(({ before, after }) => holds(before) || holds(after)),
    inSummary: holds(answer.summary),
  };
}

/** What the note of a row says that one difference alone cannot show: a flap, or a page restored. */
export function needsHistory({ lesson }: Answered): boolean {
  return /flap|returned|returns later|appear and disappear|restored/i.test(lesson.row.note);
}
