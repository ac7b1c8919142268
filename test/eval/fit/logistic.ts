import { Matrix, solve } from 'ml-matrix';

/** Weights of a logistic regression; the first belongs to the constant. */
export type Weights = readonly number[];

const ROUNDS = 50;
// A little ridge keeps the weights finite where a feature parts the two sides entirely.
const RIDGE = 0.1;

/** Fits p(true) = 1 / (1 + exp(-w·(1, x))) by Newton's method (iteratively reweighted least squares). */
export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly boolean[]): Weights {
  const x = new Matrix(rows.map((row) => [1, ...row]));
  let weights = Matrix.zeros(x.columns, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const p = x
      .mmul(weights)
      .to1DArray()
      .map((value) => 1 / (1 + Math.exp(-value)));
    const gradient = x
      .transpose()
      .mmul(Matrix.columnVector(p.map((value, i) => Number(labels[i]) - value)))
      .sub(Matrix.mul(weights, RIDGE));
    const curvature = x
      .transpose()
      .mmul(new Matrix(x.to2DArray().map((row, i) => row.map((value) => value * (p[i] as number) * (1 - (p[i] as number))))))
      .add(Matrix.eye(x.columns).mul(RIDGE));
    const step = solve(curvature, gradient);
    weights = weights.add(step);
    if (step.norm() < 1e-8) break;
  }
  return weights.to1DArray();
}

export const probability = ([constant = 0, ...weights]: Weights, row: readonly number[]): number =>
  1 / (1 + Math.exp(-(constant + weights.reduce((sum, weight, i) => sum + weight * (row[i] as number), 0))));

/** Area under the curve: how often a true row is given more than a false one. */
export function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number {
  const [yes, no] = [true, false].map((side) => scores.filter((_, i) => labels[i] === side)) as [number[], number[]];
  const won = yes.reduce((sum, a) => sum + no.reduce((wins, b) => wins + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);
  return won / (yes.length * no.length);
}
