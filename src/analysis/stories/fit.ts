/** Pairs as rows of numbers, each with what it is and how much it counts. */
export interface Sample {
  readonly rows: readonly Float64Array[];
  readonly targets: readonly (0 | 1)[];
  readonly importances: readonly number[];
}

const steps = 12;

/**
 * Logistic regression with an L2 penalty by Newton's method: few features and many rows, so that the exact optimum costs
 * a dozen steps where gradient descent takes hundreds, and weights can be learnt anew for each part that is held out.
 * The first number of a row is the bias, which is not penalised.
 */
export function fitWeights({ rows, targets, importances }: Sample, penalty: number): Float64Array {
  const size = rows[0]?.length ?? 0;
  const weights = new Float64Array(size);
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Float64Array(size);
    const curvature = new Float64Array(size * size);
    for (let row = 0; row < rows.length; row += 1)
      add(rows[row] as Float64Array, targets[row] as number, importances[row] as number, weights, gradient, curvature);
    for (let at = 0; at < size; at += 1) {
      // A little on the bias too, so that a feature nobody has leaves the matrix regular.
      const pull = at === 0 ? 1e-6 : penalty;
      gradient[at] = (gradient[at] as number) + pull * (weights[at] as number);
      curvature[at * size + at] = (curvature[at * size + at] as number) + pull;
    }
    const move = solve(curvature, gradient);
    for (let at = 0; at < size; at += 1) weights[at] = (weights[at] as number) - (move[at] as number);
  }
  return weights;
}

function add(
  row: Float64Array,
  target: number,
  importance: number,
  weights: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  const size = row.length;
  let sum = 0;
  for (let at = 0; at < size; at += 1) sum += (weights[at] as number) * (row[at] as number);
  const said = 1 / (1 + Math.exp(-sum));
  const error = importance * (said - target);
  const bend = importance * Math.max(said * (1 - said), 1e-9);
  for (let one = 0; one < size; one += 1) {
    const value = row[one] as number;
    if (value === 0) continue;
    gradient[one] = (gradient[one] as number) + error * value;
    const bent = bend * value;
    for (let other = 0; other <= one; other += 1) {
      const at = one * size + other;
      curvature[at] = (curvature[at] as number) + bent * (row[other] as number);
    }
  }
}

/** Solves a symmetric, positive system of which the lower half is given, by Cholesky's decomposition in place. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const of = (row: number, column: number) => matrix[row * size + column] as number;
  const found = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = of(row, column);
      for (let at = 0; at < column; at += 1) sum -= of(row, at) * of(column, at);
      matrix[row * size + column] = row === column ? Math.sqrt(sum) : sum / of(column, column);
    }
    let sum = found[row] as number;
    for (let at = 0; at < row; at += 1) sum -= of(row, at) * (found[at] as number);
    found[row] = sum / of(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = found[row] as number;
    for (let at = row + 1; at < size; at += 1) sum -= of(at, row) * (found[at] as number);
    found[row] = sum / of(row, row);
  }
  return found;
}
