import { trainChoice } from '../../learning/choice.ts';
import type { Weights } from '../../learning/logistic.ts';
import { decisiveFeatures, mostRanked, type Rankable } from '../decisive.ts';
import { keyOf, plainText } from '../normalize.ts';
import { importanceOf, type Lesson } from './labelled-change.ts';
import { holdsQuote, steps } from './statement-weights.ts';

/**
 * Which statement of a change a reader would quote, learnt from those that the labellers quoted. What each change is
 * ranked by has to come from weights that never saw it, as it will where this is used.
 */
export function trainDecisive(lessons: readonly (Lesson & Pick<Rankable, 'order' | 'ai'>)[], penalty: number): Weights {
  return trainChoice(
    lessons
      .filter(({ row }) => row.kind !== 'cosmetic' && row.key_quote !== '')
      .map((lesson) => {
        const quote = keyOf(plainText(lesson.row.key_quote));
        const { edits } = lesson.evidence;
        return {
          options: decisiveFeatures({ edits, order: lesson.order, ai: lesson.ai }),
          chosen: edits.slice(0, mostRanked).map((edit) => holdsQuote(edit, quote)),
          importance: importanceOf(lesson),
        };
      }),
    penalty,
    steps,
  );
}
