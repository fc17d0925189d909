import type { Severity } from '../../domain/topic.ts';
import type { Scores } from './scorer.ts';

/** Probability from which a text is told at once, and from which it is notable. */
const graveFrom = 0.45;
const notableFrom = 0.5;
/** So far from certain that it is not grave, a text is notable at least: to miss what is grave costs most. */
const perhapsGrave = 0.1;

/**
 * How much a relevant text matters: 3 where something takes effect for people's data, 2 for a formal step or a new
 * control, 1 for the rest and for what is not surely relevant.
 */
export function severityOf(
  { grave, notable }: Pick<Scores, 'grave' | 'notable'>,
  unsure = false,
): Exclude<Severity, 0> {
  if (unsure) return 1;
  if (grave >= graveFrom) return 3;
  return grave >= perhapsGrave || notable >= notableFrom ? 2 : 1;
}
