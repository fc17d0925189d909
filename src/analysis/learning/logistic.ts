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
  // All examples in one row of numbers, for the loops below are where the time goes.
  const ends = new Int32Array(examples.length);
  const size = examples.reduce((sum, { features }) => sum + features.size, 0);
  const columns = new Int32Array(size);
  const values = new Float64Array(size);
  let end = 0;
  for (const [at, { features }] of examples.entries()) {
    for (const [name, value] of features) {
      columns[end] = index.get(name) as number;
      values[end] = value;
      end += 1;
    }
    ends[at] = end;
  }
  const targets = Float64Array.from(examples, ({ target }) => target);
  const importances = Float64Array.from(examples, ({ importance }) => importance);
  const total = examples.reduce((sum, { importance }) => sum + importance, 0);
  const bias = index.get('bias');
  const weights = new Float64Array(names.length);
  const ahead = new Float64Array(names.length);
  const momentum = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  const rate = 0.5;
  for (let step = 0; step < steps; step += 1) {
    gradient.fill(0);
    for (let k = 0; k < ahead.length; k += 1) ahead[k] = (weights[k] as number) + 0.9 * (momentum[k] as number);
    let start = 0;
    for (let row = 0; row < ends.length; row += 1) {
      const stop = ends[row] as number;
      let sum = 0;
      for (let k = start; k < stop; k += 1) sum += (ahead[columns[k] as number] as number) * (values[k] as number);
      const error = (1 / (1 + Math.exp(-sum)) - (targets[row] as number)) * (importances[row] as number);
      for (let k = start; k < stop; k += 1) {
        const column = columns[k] as number;
        gradient[column] = (gradient[column] as number) + error * (values[k] as number);
      }
      start = stop;
    }
    for (let k = 0; k < weights.length; k += 1) {
      const pull = k === bias ? 0 : penalty * (weights[k] as number);
      momentum[k] = 0.9 * (momentum[k] as number) - rate * (((gradient[k] as number) + pull) / total);
      weights[k] = (weights[k] as number) + (momentum[k] as number);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] as number) * 10_000) / 10_000]));
}
