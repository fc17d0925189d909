import { z } from 'zod';
import model from './model/change.json' with { type: 'json' };

const weights = z.record(z.string(), z.number());

/** What judging a change was learnt: one linear model a question. */
export const changeModel = z.object({
  /** Is this statement on AI and people's data? */
  statement: weights,
  /** Is this change, given its statements' probabilities? */
  together: weights,
  /** Which of a change's statements is the one to quote? */
  decisive: weights,
  /** Does this edit mean anything by itself? */
  edit: weights,
  /** Does this change, given its edits' probabilities? */
  meaning: weights,
  /** From which probability the answer is yes. */
  thresholds: z.object({ aiData: z.number(), meaning: z.number() }),
  /** The likeliest of the three is said. */
  direction: z.object({ 'expands-use': weights, 'restricts-use': weights, neutral: weights }),
  /** Is a change about this topic? One model for all topics, whose names stand in those of features. */
  topics: weights,
  severity: z.object({ aiTwo: weights, aiThree: weights, otherTwo: weights }),
});
export type ChangeModel = z.output<typeof changeModel>;

/** The weights that come with the project. */
export function builtInModel(): ChangeModel {
  return model;
}
