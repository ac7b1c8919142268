import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer } from '../../../src/answers/types.js';
import type { CaseSet, EvalCase } from '../cases.js';
import type { Comparison } from '../compare.js';
import { expectedLabel } from '../grade.js';
import { reasonOf } from '../graders/status.js';
import type { Robustness } from '../robustness/measure.js';
import type { Result } from '../run-cases.js';
import type { Breach } from '../thresholds.js';
import { type Totals, totalsOf } from '../totals.js';

/** A case in a report. */
export interface ReportCase
  extends Pick<EvalCase, 'id' | 'language' | 'kind' | 'question' | 'history' | 'expected' | 'tags' | 'note' | 'digest'>,
    Pick<Result, 'pass' | 'faults' | 'scores' | 'repeats'> {
  expectedStatus: string;
  answer: Pick<Answer, 'status' | 'language' | 'text' | 'units' | 'citations' | 'count' | 'options' | 'trace'> & { reason: string | null };
  tookMs: number;
}

/** A run as `report.json` holds it, and as the page and the terminal show it. */
export interface Report {
  version: 1;
  /** When the run began, ISO 8601. */
  at: string;
  set: CaseSet;
  /** The filters of the run, as they were typed; empty for a whole set. */
  filter: string;
  repeat: number;
  /** The run was stopped before its last case. */
  partial: boolean;
  planned: number;
  embedderId: string;
  totals: Totals;
  latencies: number[];
  comparison: Comparison | null;
  /** What the comparison is with: a path. */
  comparedWith: string | null;
  breaches: Breach[];
  robustness: Robustness | null;
  /** Cases of the held set that are counted above and not shown. */
  hidden: number;
  cases: ReportCase[];
}

export type RunFacts = Omit<Report, 'version' | 'totals' | 'latencies' | 'hidden' | 'cases'>;

// The rest of the candidates is far from the question and would only swell the file.
const EVIDENCE_KEPT = 8;

/** @param show whether held cases are shown one by one */
export function reportOf(results: readonly Result[], facts: RunFacts, show: boolean): Report {
  const shown = results.filter((result) => show || result.case.set === 'dev');
  return {
    version: 1,
    ...facts,
    comparison: facts.comparison && shownComparison(facts.comparison, results, show),
    totals: totalsOf(results),
    latencies: results.map(({ tookMs }) => Math.round(tookMs * 10) / 10),
    hidden: results.length - shown.length,
    cases: shown.map(reportCase),
  };
}

function reportCase({ case: one, answer, tookMs, pass, faults, scores, repeats }: Result): ReportCase {
  const { id, language, kind, question, history, expected, tags, note, digest } = one;
  const { status, text, units, citations, count, options, trace } = answer;
  return {
    ...{
      id,
      language,
      kind,
      question,
      history,
      expected,
      expectedStatus: expectedLabel(one),
      tags,
      note,
      digest,
      pass,
      faults,
      scores,
      repeats,
    },
    answer: {
      ...{ status, reason: reasonOf(answer), language: answer.language, text, units, citations, count, options },
      trace: { steps: trace.steps, evidence: trace.evidence.slice(0, EVIDENCE_KEPT) },
    },
    tookMs: Math.round(tookMs * 10) / 10,
  };
}

/** The names of held cases are not for those who tune. */
function shownComparison(comparison: Comparison, results: readonly Result[], show: boolean): Comparison {
  const held = new Set(results.flatMap(({ case: { id, set } }) => (set === 'held' ? [id] : [])));
  const names = (ids: string[]) => (show ? ids : ids.map((id) => (held.has(id) ? '(held)' : id)));
  const { newlyFailing, newlyPassing, changed, added } = comparison;
  return {
    ...comparison,
    newlyFailing: names(newlyFailing),
    newlyPassing: names(newlyPassing),
    changed: names(changed),
    added: names(added),
  };
}

const pastSchema = z.object({
  version: z.literal(1),
  at: z.string(),
  set: z.string(),
  filter: z.string(),
  partial: z.boolean(),
  totals: z.object({ cases: z.number(), passed: z.number(), metrics: z.record(z.string(), z.number().nullable()) }),
  cases: z.array(
    z.object({
      id: z.string(),
      pass: z.boolean(),
      answer: z.object({ trace: z.object({ steps: z.array(z.object({ name: z.string(), detail: z.string() })) }) }),
    }),
  ),
});

/** What is read of an earlier run. */
export type PastReport = z.infer<typeof pastSchema>;

/**
 * The newest whole run of the same set and filter below a folder of reports; null when there is none.
 * Files that are no report of this version are passed over.
 */
export function lastRun(directory: string, set: CaseSet, filter: string): PastReport | null {
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(directory).sort().reverse()) {
    try {
      const report = pastSchema.parse(JSON.parse(readFileSync(join(directory, name, 'report.json'), 'utf8')));
      if (report.set === set && report.filter === filter && !report.partial) return report;
    } catch {
      // Not a report.
    }
  }
  return null;
}

/** Steps of understanding that differ from the last run, for a case that passed then: where to look for the cause. */
export function changedSteps({ id, answer }: ReportCase, last: PastReport | null): string[] {
  const before = last?.cases.find((one) => one.id === id && one.pass)?.answer.trace.steps;
  if (!before) return [];
  const was = new Map(before.map(({ name, detail }) => [name, detail]));
  const is = new Map(answer.trace.steps.map(({ name, detail }) => [name, detail]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => was.get(name) !== is.get(name))
    .map((name) => `${name}: ${was.get(name) ?? '—'} ⇒ ${is.get(name) ?? '—'}`);
}
