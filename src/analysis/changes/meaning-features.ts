import { predict, type Weights } from '../learning/logistic.ts';
import { sharePrefix } from './change-features.ts';
import type { ChangeEvidence } from './evidence.ts';
import { oddsOf, strengthOf } from './probability-features.ts';

/** Of so few edits a share of them counts half. */
const fewEdits = 2;

/** Of each edit that is judged, how probably it means anything by itself; the most probable first. */
export function editProbabilities({ judgedEdits }: Pick<ChangeEvidence, 'judgedEdits'>, weights: Weights): number[] {
  return judgedEdits.map(({ features }) => predict(weights, features)).sort((left, right) => right - left);
}

/** What a whole change is judged by, when asked whether it means anything: its strongest edits, and what it is as a whole. */
export function meaningFeatures(
  { features: whole }: Pick<ChangeEvidence, 'features'>,
  probabilities: readonly number[],
): Map<string, number> {
  const features = new Map<string, number>();
  const known = probabilities.length / (probabilities.length + fewEdits);
  for (const [name, value] of whole) {
    if (name === 'bias') features.set(name, value);
    else features.set(`whole ${name}`, name.startsWith(sharePrefix) ? value * known : value);
  }
  features.set('first', oddsOf(probabilities[0] ?? 0));
  features.set('second', oddsOf(probabilities[1] ?? probabilities[0] ?? 0));
  features.set('strong', strengthOf(probabilities));
  return features;
}
