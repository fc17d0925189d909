import type { ChangeKind } from '../../../domain/change.ts';
import type { ChangeModel } from '../model.ts';

/** What weights that never saw a change say of it. */
export interface Scored {
  readonly kind: ChangeKind;
  readonly ai: number;
  readonly meaning: number;
  readonly importance: number;
}

/**
 * What statements say together is learnt to be a probability, so the answer is yes from one half on. To choose it on the
 * hundred labelled changes that are on AI, services kept whole, was tried: the choice swings by more than it gains.
 */
const onAi = 0.5;
/**
 * Of cosmetic changes at most this share may be called substantive. Weights from a part of the lessons call more of them
 * so than those from all, and the mean of several deals is surer than one: this is about six in a hundred not seen.
 */
const mostFalseMeaning = 0.08;
const steps = Array.from({ length: 81 }, (_, step) => (step + 10) / 100);

/** From which probabilities the answer is yes; that a change means something, from the lowest that keeps cosmetic ones quiet. */
export function chooseThresholds(scored: readonly Scored[]): ChangeModel['thresholds'] {
  const quiet = scored.filter(({ kind }) => kind === 'cosmetic');
  const most = mostFalseMeaning * total(quiet);
  const loud = (step: number) => total(quiet.filter(({ ai, meaning }) => ai < onAi && meaning >= step));
  return { aiData: onAi, meaning: steps.find((step) => loud(step) <= most) ?? 0.9 };
}

function total(list: readonly Scored[]): number {
  return list.reduce((sum, { importance }) => sum + importance, 0);
}
