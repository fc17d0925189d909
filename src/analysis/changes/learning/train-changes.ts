import type { Direction } from '../../../domain/change.ts';
import { type Example, predict, train, type Weights } from '../../learning/logistic.ts';
import { directionFeatures } from '../direction-features.ts';
import { type Ranked, ranked, togetherFeatures } from '../evidence.ts';
import { type Taught, taughtStatements } from '../examples/taught.ts';
import { taughtEdits } from '../examples/taught-edits.ts';
import type { ChangeModel } from '../model.ts';
import { otherSeverityFeatures, severityFeatures } from '../severity-features.ts';
import { trainDecisive } from './decisive-weights.ts';
import { foldsOf, heldOut } from './held-out.ts';
import { importanceOf, type Lesson } from './labelled-change.ts';
import { learnMeaning } from './meaning-weights.ts';
import { groupsOf } from './service-groups.ts';
import { steps, trainStatements, withoutRareWords } from './statement-weights.ts';
import { chooseThresholds } from './thresholds.ts';
import { trainTopics } from './topic-weights.ts';

/** What something written to teach counts, beside a labelled change's 1. */
const writtenWeight = 0.3;
const writtenDirectionWeight = 0.3;
const innerFolds = 5;
/** From how many deals of the lessons into folds it is learnt when a change means something. */
const meaningDeals = [0, 1, 2] as const;

/** How strongly weights are held down; where several are named, the one that foretells best what it was not learnt from. */
const penalties = {
  statement: [0.5, 1],
  together: 0.3,
  direction: 1,
  severity: 4,
  otherSeverity: 1,
  decisive: 4,
  topics: 1,
} as const;

/**
 * Weights and thresholds from labelled changes; bit for bit the same for the same lessons in the same order. All that is
 * chosen, penalties and thresholds, is chosen by folds within these lessons that keep services whole.
 */
export function trainChanges(lessons: readonly Lesson[]): ChangeModel {
  const sound = lessons.filter(({ evidence }) => evidence.fault === null);
  const groups = groupsOf(sound);
  const foldOf = foldsOf(groups, innerFolds);
  const taught = taughtStatements();
  const onAi = best(penalties.statement, (penalty) => learnOnAi(sound, foldOf, taught, penalty));
  const onMeaning = learnMeaning(
    sound,
    meaningDeals.map((deal) => foldsOf(groups, innerFolds, deal)),
    taughtEdits(),
  );
  const { statement, together } = onAi.weights();
  const ordered = sound.map((lesson, at) => ({ ...lesson, order: onAi.orders[at] ?? [], ai: onAi.said[at] ?? 0 }));
  const decisive = trainDecisive(ordered, penalties.decisive);
  return {
    statement,
    together,
    ...onMeaning.weights(),
    thresholds: chooseThresholds(
      sound.map((lesson, at) => ({
        kind: lesson.row.kind,
        ai: onAi.said[at] ?? 0,
        meaning: onMeaning.said[at] ?? 0,
        importance: importanceOf(lesson),
      })),
    ),
    decisive,
    topics: trainTopics(ordered, decisive, penalties.topics),
    ...learnRatings(ordered, taught, statement),
  };
}

interface Candidate<Learnt> {
  /** Of each lesson, by weights that never saw its service. */
  readonly said: readonly number[];
  readonly loss: number;
  readonly weights: () => Learnt;
}

function best<Kind extends { readonly loss: number }>(list: readonly number[], make: (penalty: number) => Kind): Kind {
  const [first, ...others] = list.map(make);
  if (first === undefined) throw new Error('No penalty to choose from');
  return others.reduce((least, one) => (one.loss < least.loss ? one : least), first);
}

function lossOf(lessons: readonly Lesson[], said: readonly number[], is: (lesson: Lesson) => boolean): number {
  return lessons.reduce((sum, lesson, at) => {
    const right = is(lesson) ? (said[at] ?? 0) : 1 - (said[at] ?? 0);
    return sum - Math.log(Math.max(0.001, right)) * importanceOf(lesson);
  }, 0);
}

function isOnAi({ row }: Lesson): boolean {
  return row.kind === 'ai-data';
}

/** How statements speak together is learnt on probabilities by weights that never saw them, as it will be used. */
function learnOnAi(
  lessons: readonly Lesson[],
  foldOf: readonly number[],
  taught: readonly Taught[],
  penalty: number,
): Candidate<Pick<ChangeModel, 'statement' | 'together'>> & { readonly orders: readonly Ranked[] } {
  const orders = heldOut(
    lessons,
    foldOf,
    (rest) => trainStatements(rest, taught, penalty),
    ({ evidence }, weights) => ranked(evidence.statements, weights),
  );
  const judged = lessons.flatMap((lesson, at) =>
    lesson.evidence.statements.length === 0
      ? []
      : [
          {
            at,
            example: exampleOf(togetherFeatures(orders[at] ?? []), isOnAi(lesson), importanceOf(lesson)),
          },
        ],
  );
  const learn = (list: readonly (typeof judged)[number][]): Weights =>
    train(
      list.map(({ example }) => example),
      penalties.together,
      600,
    );
  const answers = heldOut(
    judged,
    judged.map(({ at }) => foldOf[at] ?? 0),
    learn,
    ({ example }, weights) => predict(weights, example.features),
  );
  const said = new Array<number>(lessons.length).fill(0);
  for (const [index, { at }] of judged.entries()) said[at] = answers[index] ?? 0;
  return {
    said,
    orders,
    loss: lossOf(lessons, said, isOnAi),
    weights: () => ({ statement: trainStatements(lessons, taught, penalty), together: learn(judged) }),
  };
}

function exampleOf(features: ReadonlyMap<string, number>, is: boolean, importance: number): Example {
  return { features, target: is ? 1 : 0, importance };
}

type Ordered = Lesson & { readonly order: Ranked };

/** Severity and direction, from statements ranked by weights that never saw them, and from what was written to teach. */
function learnRatings(
  lessons: readonly Ordered[],
  taught: readonly Taught[],
  statement: Weights,
): Pick<ChangeModel, 'severity' | 'direction'> {
  const ai = lessons.filter(isOnAi);
  const other = lessons.filter(({ row }) => row.kind === 'substantive');
  const written = taught
    .filter(({ aiData }) => aiData)
    .map((one) => ({ ...one, order: ranked(one.evidence.statements, statement) }));
  const severity = (list: readonly Ordered[], least: number, beside: typeof written) =>
    train(
      [
        ...list.map(({ row, evidence, order }) => ({
          severity: row.severity,
          evidence,
          order,
          weight: importanceOf({ row }),
        })),
        ...beside.map((one) => ({ ...one, weight: writtenWeight })),
      ].map(({ evidence, order, weight, ...one }) =>
        exampleOf(severityFeatures(evidence, order), one.severity >= least, weight),
      ),
      penalties.severity,
      steps,
    );
  // What a statement does when it goes is no guide to how much that matters.
  const added = written.filter(({ turned }) => !turned);
  const direction = (wanted: Direction) =>
    train(
      withoutRareWords([
        ...ai.map((lesson) =>
          exampleOf(directionFeatures(lesson.order), lesson.row.direction === wanted, importanceOf(lesson)),
        ),
        ...written.map((one) =>
          exampleOf(directionFeatures(one.order), one.direction === wanted, writtenDirectionWeight),
        ),
      ]),
      penalties.direction,
      steps,
    );
  return {
    direction: {
      'expands-use': direction('expands-use'),
      'restricts-use': direction('restricts-use'),
      neutral: direction('neutral'),
    },
    severity: {
      aiTwo: severity(ai, 2, added),
      aiThree: severity(ai, 3, added),
      otherTwo: train(
        other.map((lesson) =>
          exampleOf(otherSeverityFeatures(lesson.evidence), lesson.row.severity >= 2, importanceOf(lesson)),
        ),
        penalties.otherSeverity,
        steps,
      ),
    },
  };
}
