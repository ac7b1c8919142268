import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { VocabularyWord } from './vocabulary.js';

/** Rows of float32, one a word. */
export interface FloatTable {
  dimensions: number;
  rows: Float32Array[];
}

/**
 * Turns the teacher's vectors into the model's: each language is centred on its own mean, the first
 * principal component (what all words share) is removed, and the rest is cut to `dimensions` by PCA.
 * The idea is Model2Vec's; centring by language brings English and Chinese into one space.
 */
export function reduce(words: readonly VocabularyWord[], vectors: ReadonlyMap<string, Float32Array>, dimensions: number): FloatTable {
  const width = (vectors.values().next().value as Float32Array).length;
  const rows = words.map(({ word }) => Float64Array.from(vectors.get(word) as Float32Array));
  for (const language of ['en', 'zh'] as const) {
    const own = rows.filter((_, i) => words[i]?.language === language);
    const mean = new Float64Array(width);
    for (const row of own) for (const [d, value] of row.entries()) mean[d] = (mean[d] ?? 0) + value / own.length;
    for (const row of own) for (const [d, value] of mean.entries()) row[d] = (row[d] ?? 0) - value;
  }
  const components = principalComponents(rows, width);
  const kept = components.slice(1, dimensions + 1);
  return {
    dimensions,
    rows: rows.map((row) => Float32Array.from(kept, (component) => dot(row, component))),
  };
}

/** Eigenvectors of the covariance of the rows, largest eigenvalue first. */
function principalComponents(rows: readonly Float64Array[], width: number): Float64Array[] {
  const covariance = Matrix.zeros(width, width);
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    for (let i = 0; i < width; i += 1) {
      const sum = sums[i] as Float64Array;
      const value = row[i] as number;
      for (let j = 0; j <= i; j += 1) sum[j] = (sum[j] as number) + value * (row[j] as number);
    }
  }
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const value = ((sums[i] as Float64Array)[j] as number) / rows.length;
      covariance.set(i, j, value);
      covariance.set(j, i, value);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
  return realEigenvalues
    .map((value, column) => ({ value, vector: Float64Array.from(eigenvectorMatrix.getColumn(column)) }))
    .sort((a, b) => b.value - a.value)
    .map(({ vector }) => vector);
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, d) => sum + value * (b[d] as number), 0);
