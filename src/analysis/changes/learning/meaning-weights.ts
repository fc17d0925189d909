import { type Example, predict, train, type Weights } from '../../learning/logistic.ts';
import { ranked } from '../evidence.ts';
import type { TaughtEdit } from '../examples/taught-edits.ts';
import { editProbabilities, meaningFeatures } from '../meaning-features.ts';
import type { ChangeModel } from '../model.ts';
import { keyOf, plainText } from '../normalize.ts';
import { heldOut } from './held-out.ts';
import { importanceOf, type Lesson } from './labelled-change.ts';
import { holdsQuote, steps } from './statement-weights.ts';

/** What a written edit counts, beside a labelled change's 1. */
const writtenWeight = 0.6;
/** The same where whole changes are judged: a page with one edit is seldom met. */
const writtenChangeWeight = 0.05;
const editPenalty = 1;
const meaningPenalty = 0.3;
const rounds = 3;
const hardest = 8;
/** An edit that makes a change mean something counts more, for of those that mean nothing there are many. */
const tellingWeight = 1.5;
/** Of all edits of a change that means nothing together. */
const quietWeight = 4;

interface LearntMeaning {
  /** Of each lesson, by weights that never saw its service. */
  readonly said: readonly number[];
  readonly weights: () => Pick<ChangeModel, 'edit' | 'meaning'>;
}

/**
 * How edits speak together is learnt on probabilities by weights that never saw them, as it will be used. `deals` are
 * several ways to deal the lessons into folds: what one deal says swings with who happens to lie together.
 */
export function learnMeaning(
  lessons: readonly Lesson[],
  deals: readonly (readonly number[])[],
  written: readonly TaughtEdit[],
): LearntMeaning {
  const all = [...lessons, ...written];
  const learn = (list: readonly Example[]) => train(list, meaningPenalty);
  const dealt = deals.map((foldOf) => {
    const folds = new Set(foldOf).size;
    const fold = all.map((_, at) => foldOf[at] ?? at % folds);
    const probabilities = heldOut(all, fold, trainEdits, ({ evidence }, weights) =>
      editProbabilities(evidence, weights),
    );
    const judged = all.map(
      (one, at): Example => ({
        features: meaningFeatures(one.evidence, probabilities[at] ?? []),
        target: means(one) ? 1 : 0,
        importance: ('row' in one ? importanceOf(one) : writtenChangeWeight) / deals.length,
      }),
    );
    return { judged, fold };
  });
  const said = dealt.map(({ judged, fold }) =>
    heldOut(
      judged,
      fold,
      (rest) => learn(rest.map((one) => ({ ...one, importance: one.importance * deals.length }))),
      ({ features }, weights) => predict(weights, features),
    ),
  );
  return {
    said: lessons.map((_, at) => said.reduce((sum, deal) => sum + (deal[at] ?? 0), 0) / deals.length),
    weights: () => ({ edit: trainEdits(all), meaning: learn(dealt.flatMap(({ judged }) => judged)) }),
  };
}

/**
 * The weights of single edits. Only whole changes are labelled, so which edit made one mean something must be found: the
 * one quoted, else the one the last round's weights think most probable; of changes that mean nothing all count at first,
 * then those most easily mistaken.
 */
function trainEdits(all: readonly (Lesson | TaughtEdit)[]): Weights {
  const written = all.filter((one) => 'means' in one);
  const lessons = all.filter((one) => 'row' in one);
  const taught = written.flatMap(({ evidence, means }) =>
    evidence.judgedEdits.map(
      ({ features }, _, all): Example => ({
        features,
        target: means ? 1 : 0,
        importance: means ? writtenWeight / all.length : writtenWeight,
      }),
    ),
  );
  let weights: Weights | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const examples = [...taught];
    for (const lesson of lessons) {
      const chosen = chosenEdits(lesson, weights);
      const importance =
        importanceOf(lesson) *
        (means(lesson) ? tellingWeight / chosen.length : Math.min(1, quietWeight / chosen.length));
      for (const { features } of chosen) examples.push({ features, target: means(lesson) ? 1 : 0, importance });
    }
    weights = train(examples, editPenalty, steps);
  }
  return weights ?? {};
}

function chosenEdits({ row, evidence: { judgedEdits } }: Lesson, weights: Weights | null) {
  const strongest = (most: number) =>
    weights === null
      ? null
      : ranked(judgedEdits, weights)
          .slice(0, most)
          .map(({ judged }) => judged);
  if (row.kind === 'cosmetic') return strongest(hardest) ?? judgedEdits;
  const quote = keyOf(plainText(row.key_quote));
  const quoted = judgedEdits.filter(({ edit }) => holdsQuote(edit, quote));
  return quoted.length > 0 ? quoted.slice(0, 3) : (strongest(1) ?? []);
}

function means(one: Lesson | TaughtEdit): boolean {
  return 'row' in one ? one.row.kind !== 'cosmetic' : one.means;
}
