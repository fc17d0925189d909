import type { ChangeKind } from '../../../domain/change.ts';
import type { ChangeModel } from '../model.ts';

/** What weights that never saw a change say of it. */
export interface Scored {
  readonly kind: ChangeKind;
  readonly ai: number;
  readonly meaning: number;
  readonly importance: number;
}

/** Of cosmetic changes at most this share may be called substantive. */
const mostFalseMeaning = 0.08;
const steps = Array.from({ length: 81 }, (_, step) => (step + 10) / 100);
const width = 5;

/**
 * From which probabilities the answer is yes. On AI: the best F1, in the middle of those about as good, since one change
 * more or less should not move it. Meaning: the lowest that keeps cosmetic changes quiet.
 */
export function chooseThresholds(scored: readonly Scored[]): ChangeModel['thresholds'] {
  const values = steps.map((step) => f1(scored, step));
  const smooth = values.map((_, at) => {
    const near = values.slice(Math.max(0, at - width), at + width + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
  const aiData = steps[smooth.indexOf(Math.max(...smooth))] ?? 0.5;
  const quiet = scored.filter(({ kind }) => kind === 'cosmetic');
  const all = total(quiet);
  const loud = (step: number) => total(quiet.filter(({ ai, meaning }) => ai < aiData && meaning >= step));
  return { aiData, meaning: steps.find((step) => loud(step) <= mostFalseMeaning * all) ?? 0.9 };
}

function f1(scored: readonly Scored[], step: number): number {
  const right = total(scored.filter(({ kind, ai }) => kind === 'ai-data' && ai >= step));
  const wanted = total(scored.filter(({ kind }) => kind === 'ai-data'));
  const said = total(scored.filter(({ ai }) => ai >= step));
  return wanted + said === 0 ? 0 : (2 * right) / (wanted + said);
}

function total(list: readonly Scored[]): number {
  return list.reduce((sum, { importance }) => sum + importance, 0);
}
