import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Verdict } from './compare.js';
import { CaseError } from './faults.js';
import type { Result } from './run-cases.js';
import { type Totals, totalsOf } from './totals.js';

const verdict = z.object({ pass: z.boolean(), digest: z.string() });
const baselineSchema = z.object({ cases: z.record(z.string(), verdict) });
const reportSchema = z.object({ cases: z.array(verdict.extend({ id: z.string() })) });

/** The run that others are compared with, as committed: a line a case, so that its history reads well. */
export const BASELINE_FILE = join(import.meta.dirname, 'baseline.json');

/**
 * Reads what to compare with: a baseline, or the `report.json` of an earlier run.
 *
 * @throws CaseError when the file is missing or is neither
 */
export function readVerdicts(path: string): Map<string, Verdict> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const message = `cannot be read as a baseline (${cause instanceof Error ? cause.message : String(cause)})`;
    throw new CaseError([{ file: path, line: 0, field: '', message }]);
  }
  const report = reportSchema.safeParse(value);
  if (report.success) return new Map(report.data.cases.map(({ id, pass, digest }) => [id, { pass, digest }]));
  const baseline = baselineSchema.safeParse(value);
  if (baseline.success) return new Map(Object.entries(baseline.data.cases));
  throw new CaseError([{ file: path, line: 0, field: 'cases', message: 'neither a baseline nor the report.json of a run' }]);
}

/** Writes a run as the new baseline: verdicts and figures, without latencies, which differ by machine. */
export function writeBaseline(results: readonly Result[], path: string = BASELINE_FILE): void {
  writeFileSync(path, baselineText(results));
}

/** The text of a baseline file. */
export function baselineText(results: readonly Result[]): string {
  const { cases, passed, metrics, byKind } = totalsOf(results);
  const kept = Object.entries(metrics).flatMap(([name, value]) =>
    value === null || name.startsWith('latency') ? [] : [[name, Math.round(value * 1e4) / 1e4]],
  );
  const totals = { cases, passed, metrics: Object.fromEntries(kept) as Partial<Totals['metrics']>, byKind };
  const lines = results.map(({ case: { id, digest }, pass }) => `    ${JSON.stringify(id)}: ${JSON.stringify({ pass, digest })}`).sort();
  const head = JSON.stringify(totals, null, 2).replace(/\n/g, '\n  ');
  return `{\n  "totals": ${head},\n  "cases": {\n${lines.join(',\n')}\n  }\n}\n`;
}

export const verdictsOf = (results: readonly Result[]): Map<string, Verdict> =>
  new Map(results.map(({ case: { id, digest }, pass }) => [id, { pass, digest }]));
