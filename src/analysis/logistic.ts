/** A linear model: names of features and what each weighs. */
export type Weights = Readonly<Record<string, number>>;

export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly target: 0 | 1;
  readonly importance: number;
}

/** Probability that the target is 1. */
export function predict(weights: Weights, features: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Logistic regression with an L2 penalty, by full-batch gradient descent with Nesterov's momentum: no chance in it, a
 * fixed number of steps, features in the order of their names, weights rounded, so that the same examples in the same
 * order give the same file bit for bit.
 */
export function train(examples: readonly Example[], penalty: number, steps = 600): Weights {
  const names = [...new Set(examples.flatMap(({ features }) => [...features.keys()]))].sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features, target, importance }) => ({
    at: [...features.keys()].map((name) => index.get(name) as number),
    values: [...features.values()],
    target,
    importance,
  }));
  const total = examples.reduce((sum, { importance }) => sum + importance, 0);
  const bias = index.get('bias');
  const weights = new Float64Array(names.length);
  const momentum = new Float64Array(names.length);
  const rate = 0.5;
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Float64Array(names.length);
    for (const { at, values, target, importance } of rows) {
      let sum = 0;
      for (let k = 0; k < at.length; k += 1)
        sum +=
          ((weights[at[k] as number] as number) + 0.9 * (momentum[at[k] as number] as number)) * (values[k] as number);
      const error = (1 / (1 + Math.exp(-sum)) - target) * importance;
      for (let k = 0; k < at.length; k += 1)
        gradient[at[k] as number] = (gradient[at[k] as number] as number) + error * (values[k] as number);
    }
    for (let k = 0; k < weights.length; k += 1) {
      const pull = k === bias ? 0 : penalty * (weights[k] as number);
      momentum[k] = 0.9 * (momentum[k] as number) - rate * (((gradient[k] as number) + pull) / total);
      weights[k] = (weights[k] as number) + (momentum[k] as number);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] as number) * 10_000) / 10_000]));
}
