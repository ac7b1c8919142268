import type { FloatTable } from './reduce.js';

/** int8 rows with one scale each: the vector of row i is `table[i] * scales[i]`. */
export interface QuantisedTable {
  table: Int8Array;
  scales: Float32Array;
}

export function quantise({ rows, dimensions }: FloatTable): QuantisedTable {
  const table = new Int8Array(rows.length * dimensions);
  const scales = new Float32Array(rows.length);
  for (const [i, row] of rows.entries()) {
    const largest = row.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    const scale = largest / 127;
    scales[i] = scale;
    if (scale === 0) continue;
    for (const [d, value] of row.entries()) table[i * dimensions + d] = Math.round(value / scale);
  }
  return { table, scales };
}

/** How close the int8 table is to the float one. */
export interface Closeness {
  meanCosine: number;
  lowestCosine: number;
  /** Share of sampled words whose nearest ten words by the float table are also the nearest by int8. */
  sharedNeighbours: number;
}

const SAMPLE = 200;

export function closeness(floats: FloatTable, quantised: QuantisedTable): Closeness {
  const { dimensions } = floats;
  const restored = floats.rows.map((_, i) => Float32Array.from(quantised.table.subarray(i * dimensions, (i + 1) * dimensions)));
  const cosines = floats.rows.map((row, i) => cosine(row, restored[i] as Float32Array)).filter((value) => !Number.isNaN(value));
  const step = Math.max(1, Math.floor(floats.rows.length / SAMPLE));
  let shared = 0;
  let sampled = 0;
  for (let i = 0; i < floats.rows.length; i += step) {
    const exact = new Set(nearest(floats.rows, i));
    shared += nearest(restored, i).filter((j) => exact.has(j)).length / 10;
    sampled += 1;
  }
  return {
    meanCosine: cosines.reduce((a, b) => a + b, 0) / cosines.length,
    lowestCosine: cosines.reduce((a, b) => Math.min(a, b), 1),
    sharedNeighbours: shared / sampled,
  };
}

function nearest(rows: readonly Float32Array[], of: number): number[] {
  return rows
    .map((row, i) => ({ i, score: i === of ? -1 : cosine(rows[of] as Float32Array, row) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 10)
    .map(({ i }) => i);
}

function cosine(a: Float32Array, b: Float32Array): number {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let d = 0; d < a.length; d += 1) {
    const x = a[d] as number;
    const y = b[d] as number;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}
