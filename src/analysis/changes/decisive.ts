import { predict, type Weights } from '../logistic.ts';
import type { Edit } from './edits.ts';
import { signsOf } from './signs.ts';

export const mostRanked = 1_000;
const longestRead = 1_000;

/** What tells the statement a reader would quote from the others of a change that is not on AI. */
export function decisiveFeatures(edit: Edit): Map<string, number> {
  const { statement, passage, kind } = edit;
  const features = new Map<string, number>([
    ['bias', 1],
    [`kind ${kind}`, 1],
  ]);
  const changed = `${statement.inserted} ${statement.deleted}`;
  const words = changed.slice(0, longestRead).split(' ').length;
  features.set('size', Math.min(1, Math.log(1 + words) / 4));
  features.set('length', Math.min(1, (statement.after || statement.before).length / 400));
  if (words <= 3) features.set('few words', 1);
  if (passage.isHeading) features.set('heading', 1);
  if (statement.after === '') features.set('gone', 1);
  if (statement.before === '') features.set('added', 1);
  for (const sign of changed.length > longestRead ? signsOf(changed.slice(0, longestRead)) : edit.signs())
    features.set(`new ${sign}`, 0.5);
  return features;
}

/** The statements of a change, the most decisive first. */
export function mostDecisive(edits: readonly Edit[], weights: Weights): Edit[] {
  return edits
    .slice(0, mostRanked)
    .map((edit) => ({ edit, score: predict(weights, decisiveFeatures(edit)) }))
    .sort((left, right) => right.score - left.score)
    .map(({ edit }) => edit);
}
