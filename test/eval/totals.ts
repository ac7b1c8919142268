import { SCORES, type ScoreName } from './grade.js';
import { isAnswerExpected, isAnswering, isRefusalExpected, isStatusRight, reasonOf, statusLabel } from './graders/status.js';
import type { Result } from './run-cases.js';

const RATES = [
  'passRate',
  'falseRefusalRate',
  'falseAnswerRate',
  'refusalPrecision',
  'refusalRecall',
  'samePairs',
  'latencyP50',
  'latencyP95',
] as const;
export const METRICS = [...RATES, ...SCORES] as const;
export type MetricName = (typeof METRICS)[number];

/** Cases of a group and how many passed. */
export interface Share {
  cases: number;
  passed: number;
}

export interface Totals extends Share {
  /** Latencies in milliseconds, all else between 0 and 1; null where no case measures it. */
  metrics: Record<MetricName, number | null>;
  byKind: Record<string, Share>;
  byLanguage: Record<string, Share>;
  byKindAndLanguage: Record<string, Record<string, Share>>;
  byDocument: Record<string, Share>;
  /** Expected status → given status → cases. A status that the case accepts counts as expected. */
  confusion: Record<string, Record<string, number>>;
}

/** Sums up a run. */
export function totalsOf(results: readonly Result[]): Totals {
  const byKindAndLanguage: Totals['byKindAndLanguage'] = {};
  for (const [kind, group] of groups(results, (result) => [result.case.kind])) {
    byKindAndLanguage[kind] = shares(group, (result) => [result.case.language]);
  }
  const confusion: Totals['confusion'] = {};
  for (const result of results) {
    const row = (confusion[expectedStatus(result)] ??= {});
    const given = statusLabel(result.answer.status, reasonOf(result.answer));
    row[given] = (row[given] ?? 0) + 1;
  }
  return {
    ...shareOf(results),
    metrics: { ...ratesOf(results), ...scoresOf(results) },
    byKind: shares(results, (result) => [result.case.kind]),
    byLanguage: shares(results, (result) => [result.case.language]),
    byKindAndLanguage,
    byDocument: shares(results, (result) => result.case.expected.documents),
    confusion,
  };
}

function ratesOf(results: readonly Result[]): Record<(typeof RATES)[number], number | null> {
  const refused = ({ answer }: Result) => answer.status === 'not_in_documents';
  const answerDue = results.filter(({ case: { expected } }) => isAnswerExpected(expected));
  const refusalDue = results.filter(({ case: { expected } }) => isRefusalExpected(expected));
  const refusals = results.filter(refused);
  const latencies = results.map(({ tookMs }) => tookMs);
  return {
    passRate: share(results, ({ pass }) => pass),
    falseRefusalRate: share(answerDue, refused),
    falseAnswerRate: share(refusalDue, ({ answer }) => isAnswering(answer.status)),
    refusalPrecision: share(refusals, ({ answer, case: { expected } }) => isStatusRight(answer.status, expected)),
    refusalRecall: share(refusalDue, refused),
    samePairs: share(pairsOf(results), ([one, other]) => tasksCited(one) === tasksCited(other)),
    latencyP50: percentile(latencies, 0.5),
    latencyP95: percentile(latencies, 0.95),
  };
}

function scoresOf(results: readonly Result[]): Record<ScoreName, number | null> {
  const mean = (name: ScoreName) => {
    const values = results.flatMap(({ scores }) => scores[name] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return Object.fromEntries(SCORES.map((name) => [name, mean(name)])) as Record<ScoreName, number | null>;
}

/** The nearest-rank percentile: the smallest value that at least `part` of the values do not exceed; null for none. */
export function percentile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
}

/** What should have come, as a row of the confusion table. */
function expectedStatus({ answer, case: { expected } }: Result): string {
  const status = isStatusRight(answer.status, expected) ? answer.status : (expected.status[0] as string);
  const reason = status === 'not_in_documents' ? (expected.reason ?? reasonOf(answer)) : null;
  return statusLabel(status, reason);
}

/** The same question in both languages: cases whose ids differ in their end, `-zh` and `-en`. */
function pairsOf(results: readonly Result[]): [Result, Result][] {
  const english = new Map(results.map((result) => [result.case.id, result]));
  return results.flatMap((result): [Result, Result][] => {
    const { id, history } = result.case;
    const other = id.endsWith('-zh') && history.length === 0 ? english.get(id.replace(/-zh$/, '-en')) : undefined;
    return other ? [[result, other]] : [];
  });
}

/** Every task that an answer cites, in one line. */
const tasksCited = ({ answer }: Result): string =>
  [...new Set(answer.citations.map(({ documentId, taskNumber }) => `${documentId}#${taskNumber ?? ''}`))].sort().join(' ');

const share = <T>(things: readonly T[], holds: (thing: T) => boolean): number | null =>
  things.length === 0 ? null : things.filter(holds).length / things.length;

const shareOf = (results: readonly Result[]): Share => ({ cases: results.length, passed: results.filter(({ pass }) => pass).length });

const shares = (results: readonly Result[], keysOf: (result: Result) => readonly string[]): Record<string, Share> =>
  Object.fromEntries([...groups(results, keysOf)].map(([key, group]) => [key, shareOf(group)]));

function groups(results: readonly Result[], keysOf: (result: Result) => readonly string[]): Map<string, Result[]> {
  const grouped = new Map<string, Result[]>();
  for (const result of results) for (const key of keysOf(result)) grouped.set(key, [...(grouped.get(key) ?? []), result]);
  return grouped;
}
