import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CaseError } from './faults.js';
import { METRICS, type MetricName, type Totals } from './totals.js';

const bounds = z.partialRecord(z.enum(METRICS), z.number().nonnegative());
const schema = z.strictObject({
  /** Metrics that may not fall below. */
  atLeast: bounds,
  /** Metrics that may not rise above. */
  atMost: bounds,
});

export type Thresholds = z.infer<typeof schema>;

/** A metric on the wrong side of its bound. */
export interface Breach {
  metric: MetricName;
  value: number;
  bound: 'at least' | 'at most';
  limit: number;
}

export const THRESHOLDS_FILE = join(import.meta.dirname, 'thresholds.json');

/** @throws CaseError when the file is missing, is not JSON, or names a metric that there is not */
export function readThresholds(path: string = THRESHOLDS_FILE): Thresholds {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new CaseError([{ file: path, line: 0, field: '', message: `cannot be read as JSON: ${String(cause)}` }]);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new CaseError(read.error.issues.map(({ path: field, message }) => ({ file: path, line: 0, field: field.join('.'), message })));
}

/** The bounds that a run breaks. A metric that no case measures breaks none. */
export function breachesOf({ metrics }: Pick<Totals, 'metrics'>, { atLeast, atMost }: Thresholds): Breach[] {
  return METRICS.flatMap((metric): Breach[] => {
    const value = metrics[metric];
    if (value === null) return [];
    const [low, high] = [atLeast[metric], atMost[metric]];
    if (low !== undefined && value < low) return [{ metric, value, bound: 'at least', limit: low }];
    if (high !== undefined && value > high) return [{ metric, value, bound: 'at most', limit: high }];
    return [];
  });
}
