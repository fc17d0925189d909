import { predict, type Weights } from '../learning/logistic.ts';
import { type CaptureFault, captureFault } from './capture.ts';
import { changeFeatures } from './change-features.ts';
import { type Difference, differenceOf } from './difference.ts';
import { type DocumentSort, documentSort } from './document-sort.ts';
import { type JudgedEdit, judgedEdits } from './edit-features.ts';
import { type Edit, editsOf } from './edits.ts';
import { editProbabilities, meaningFeatures } from './meaning-features.ts';
import type { ChangeModel } from './model.ts';
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

/** Statements with the probability that they are on AI and people's data, most probable first. */
export type Ranked = readonly { readonly judged: JudgedStatement; readonly probability: number }[];

export function ranked(statements: readonly JudgedStatement[], weights: Weights): Ranked {
  return statements
    .map((judged) => ({ judged, probability: predict(weights, judged.features) }))
    .sort((left, right) => right.probability - left.probability);
}

/** What the statements say together: how probable the strongest is, and how many strong ones there are. */
export function togetherFeatures(order: Ranked): Map<string, number> {
  const first = Math.min(0.999, Math.max(0.001, order[0]?.probability ?? 0));
  // Squared, so that many weak statements do not add up to a strong one.
  const strong = order.reduce((sum, { probability }) => sum + probability ** 2, 0);
  return new Map([
    ['bias', 1],
    ['first', Math.log(first / (1 - first)) / 5],
    ['strong', Math.log(1 + strong)],
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

/** Probability that a change is on AI and people's data. */
export function aiProbability(evidence: ChangeEvidence, model: Pick<ChangeModel, 'statement' | 'together'>): number {
  if (evidence.fault !== null || evidence.statements.length === 0) return 0;
  return predict(model.together, togetherFeatures(ranked(evidence.statements, model.statement)));
}

/** Probability that a change means anything. */
export function meaningProbability(evidence: ChangeEvidence, model: Pick<ChangeModel, 'edit' | 'meaning'>): number {
  if (evidence.fault !== null || evidence.difference.passages.length === 0) return 0;
  return predict(model.meaning, meaningFeatures(evidence, editProbabilities(evidence, model.edit)));
}
