import { predict, type Weights } from '../learning/logistic.ts';
import { type CaptureFault, captureFault } from './capture.ts';
import { changeFeatures } from './change-features.ts';
import { type Difference, differenceOf } from './difference.ts';
import { type DocumentSort, documentSort } from './document-sort.ts';
import { type JudgedEdit, judgedEdits } from './edit-features.ts';
import { type Edit, editsOf } from './edits.ts';
import { editProbabilities, meaningFeatures } from './meaning-features.ts';
import type { ChangeModel } from './model.ts';
import { oddsOf, strengthOf } from './probability-features.ts';
import { createSurroundings, type JudgedStatement, judgedStatement } from './statement-features.ts';

/** All that a change is judged by; made once, judged by any weights. */
export interface ChangeEvidence {
  readonly difference: Difference;
  readonly edits: readonly Edit[];
  /** The first of them, as they are judged one by one. */
  readonly judgedEdits: readonly JudgedEdit[];
  readonly statements: readonly JudgedStatement[];
  readonly features: ReadonlyMap<string, number>;
  readonly fault: CaptureFault | null;
  readonly document: DocumentSort;
}

/** More changed statements than this are a new document; those beyond are not judged. */
const mostStatements = 4_000;

export function evidenceOf(before: string, after: string, document: string | null = null): ChangeEvidence {
  const sort = documentSort(document);
  const difference = differenceOf(before, after);
  const edits = editsOf(difference);
  const surroundingsOf = createSurroundings();
  const statements: JudgedStatement[] = [];
  for (const edit of edits) {
    if (statements.length >= mostStatements) break;
    const judged = judgedStatement(edit, surroundingsOf(edit.passage), sort);
    if (judged !== null) statements.push(judged);
  }
  return {
    difference,
    edits,
    judgedEdits: judgedEdits(edits),
    statements,
    features: changeFeatures(difference, edits),
    fault: captureFault(before, after, difference),
    document: sort,
  };
}

/** What was judged one by one, with the probability that the answer is yes, most probable first. */
type RankedBy<One> = readonly { readonly judged: One; readonly probability: number }[];

/** Statements with the probability that they are on AI and people's data. */
export type Ranked = RankedBy<JudgedStatement>;

export function ranked<One extends { readonly features: ReadonlyMap<string, number> }>(
  list: readonly One[],
  weights: Weights,
): RankedBy<One> {
  return list
    .map((judged) => ({ judged, probability: predict(weights, judged.features) }))
    .sort((left, right) => right.probability - left.probability);
}

/** What the statements say together: how probable the strongest is, and how many strong ones there are. */
export function togetherFeatures(order: Ranked): Map<string, number> {
  return new Map([
    ['bias', 1],
    ['first', oddsOf(order[0]?.probability ?? 0)],
    ['strong', strengthOf(order.map(({ probability }) => probability))],
  ]);
}

const perhaps = 0.25;

/**
 * Whether a change may be on AI and people's data, whose probability of it is `ai`: such a one is never called cosmetic.
 * Another provider's name in a sentence on AI is one word, and a name in any other sentence mostly means nothing. Another
 * day or another spelling says nothing else there than elsewhere.
 */
export function mayBeOnAi({ edits }: ChangeEvidence, ai: number): boolean {
  return ai >= perhaps && edits.some(({ kind }) => kind !== 'date' && kind !== 'spelling');
}

/** Probability that a change is on AI and people's data; `order` is its statements as the model ranks them. */
export function aiProbability(
  evidence: ChangeEvidence,
  model: Pick<ChangeModel, 'statement' | 'together'>,
  order: Ranked = ranked(evidence.statements, model.statement),
): number {
  if (evidence.fault !== null || evidence.statements.length === 0) return 0;
  return predict(model.together, togetherFeatures(order));
}

/** Probability that a change means anything. */
export function meaningProbability(evidence: ChangeEvidence, model: Pick<ChangeModel, 'edit' | 'meaning'>): number {
  if (evidence.fault !== null || evidence.difference.passages.length === 0) return 0;
  return predict(model.meaning, meaningFeatures(evidence, editProbabilities(evidence, model.edit)));
}
