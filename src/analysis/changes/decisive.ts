import { predict, type Weights } from '../logistic.ts';
import type { ChangedPassage, Difference, Statement } from './difference.ts';
import { editKind } from './edit-kind.ts';
import { signsOf } from './signs.ts';

/** A changed statement with the paragraph it stands in. */
export interface Placed {
  readonly statement: Statement;
  readonly passage: ChangedPassage;
}

const mostRanked = 1_000;
const longestRead = 1_000;

export function placedStatements({ passages }: Difference): Placed[] {
  return passages
    .flatMap((passage) => passage.statements.map((statement) => ({ statement, passage })))
    .slice(0, mostRanked);
}

/** What tells the statement a reader would quote from the others of a change that is not on AI. */
export function decisiveFeatures({ statement, passage }: Placed): Map<string, number> {
  const kind = editKind(statement, passage);
  const features = new Map<string, number>([
    ['bias', 1],
    [`kind ${kind}`, 1],
  ]);
  const changed = `${statement.inserted} ${statement.deleted}`.slice(0, longestRead);
  const words = changed.split(' ').length;
  features.set('size', Math.min(1, Math.log(1 + words) / 4));
  features.set('length', Math.min(1, (statement.after || statement.before).length / 400));
  if (words <= 3) features.set('few words', 1);
  if (passage.isHeading) features.set('heading', 1);
  if (statement.after === '') features.set('gone', 1);
  if (statement.before === '') features.set('added', 1);
  for (const sign of signsOf(changed)) features.set(`new ${sign}`, 0.5);
  return features;
}

/** The statements of a change, the most decisive first. */
export function mostDecisive(difference: Difference, weights: Weights): Placed[] {
  return placedStatements(difference)
    .map((placed) => ({ placed, score: predict(weights, decisiveFeatures(placed)) }))
    .sort((left, right) => right.score - left.score)
    .map(({ placed }) => placed);
}
