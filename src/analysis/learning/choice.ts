import type { Weights } from './logistic.ts';

/** Several options of which some were chosen. */
export interface Choice {
  readonly options: readonly ReadonlyMap<string, number>[];
  /** For each option. */
  readonly chosen: readonly boolean[];
  readonly importance: number;
}

/** How an option ranks among others of the same choice; it means nothing by itself. */
export function rank(weights: Weights, features: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
  return sum;
}

/**
 * Weights by which what was chosen ranks before what was not: conditional logistic regression with an L2 penalty, where an
 * option is compared with those of its own choice alone. Gradient descent with Nesterov's momentum, a fixed number of
 * steps, names in order, weights rounded: the same choices in the same order give the same file bit for bit.
 */
export function trainChoice(choices: readonly Choice[], penalty: number, steps: number): Weights {
  const open = choices.filter(({ chosen }) => chosen.includes(true) && chosen.includes(false));
  const names = [...new Set(open.flatMap(({ options }) => options.flatMap((one) => [...one.keys()])))].sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = open.map(({ options, chosen, importance }) => ({
    options: options.map((features) => ({
      at: Int32Array.from(features.keys(), (name) => index.get(name) as number),
      values: Float64Array.from(features.values()),
    })),
    chosen,
    importance,
  }));
  const total = open.reduce((sum, { importance }) => sum + importance, 0);
  const weights = new Float64Array(names.length);
  const momentum = new Float64Array(names.length);
  const ahead = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  const rate = 0.5;
  for (let step = 0; step < steps; step += 1) {
    for (let k = 0; k < names.length; k += 1) {
      ahead[k] = (weights[k] as number) + 0.9 * (momentum[k] as number);
      gradient[k] = penalty * (ahead[k] as number);
    }
    for (const { options, chosen, importance } of rows) {
      const scores = options.map(({ at, values }) => {
        let sum = 0;
        for (let k = 0; k < at.length; k += 1) sum += (ahead[at[k] as number] as number) * (values[k] as number);
        return sum;
      });
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const all = odds.reduce((sum, one) => sum + one, 0);
      const right = odds.reduce((sum, one, at) => sum + (chosen[at] === true ? one : 0), 0);
      for (const [at, option] of options.entries()) {
        const share = (odds[at] as number) / all;
        const error = importance * (share - (chosen[at] === true ? (odds[at] as number) / Math.max(right, 1e-12) : 0));
        for (let k = 0; k < option.at.length; k += 1) {
          const column = option.at[k] as number;
          gradient[column] = (gradient[column] as number) + error * (option.values[k] as number);
        }
      }
    }
    for (let k = 0; k < names.length; k += 1) {
      momentum[k] = 0.9 * (momentum[k] as number) - (rate * (gradient[k] as number)) / total;
      weights[k] = (weights[k] as number) + (momentum[k] as number);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] as number) * 10_000) / 10_000]));
}
