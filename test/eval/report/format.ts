import type { Breach } from '../thresholds.js';
import type { MetricName } from '../totals.js';

/** What metrics are called where people read them. */
export const METRIC_NAMES: Record<MetricName, string> = {
  passRate: 'cases passed',
  falseRefusalRate: 'false refusals',
  falseAnswerRate: 'false answers',
  refusalPrecision: 'refusal precision',
  refusalRecall: 'refusal recall',
  samePairs: 'same tasks in both languages',
  latencyP50: 'latency, median',
  latencyP95: 'latency, 95th percentile',
  status: 'status right',
  reason: 'reason of refusal right',
  hit1: 'retrieval: right task first',
  hit5: 'retrieval: right task in first five',
  mrr: 'retrieval: mean reciprocal rank',
  firstCitation: 'first citation right',
  citationPrecision: 'citation precision',
  citationRecall: 'citation recall',
  quoteIntegrity: 'quotes literal',
  unitsFounded: 'units named by their tasks',
  leadUnits: 'lead units exact',
  participatingUnits: 'participating units exact',
  listExact: 'lists exact',
  countExact: 'counts exact',
  figureRecall: 'figures given',
  verdict: 'verdicts right',
  value: 'values right',
  language: 'language right',
};

const LOWER_IS_BETTER = new Set<string>(['falseRefusalRate', 'falseAnswerRate', 'latencyP50', 'latencyP95']);

export const isLowerBetter = (metric: string): boolean => LOWER_IS_BETTER.has(metric);

/** "94.8 %", "12.3 ms", "–" where nothing measures the metric. */
export function formatMetric(metric: string, value: number | null): string {
  if (value === null) return '–';
  if (metric.startsWith('latency')) return `${value.toFixed(1)} ms`;
  return metric === 'mrr' ? value.toFixed(3) : `${(value * 100).toFixed(1)} %`;
}

/** "+1.2", "−3.0", "±0": the change since an earlier value, in the metric's own steps. */
export function formatChange(metric: string, value: number | null, before: number | null | undefined): string {
  if (value === null || before === null || before === undefined) return '';
  const scale = metric.startsWith('latency') || metric === 'mrr' ? 1 : 100;
  const digits = metric === 'mrr' ? 3 : 1;
  const change = ((value - before) * scale).toFixed(digits);
  if (Number(change) === 0) return '±0';
  return Number(change) > 0 ? `+${change}` : change.replace('-', '−');
}

export const breachLine = ({ metric, value, bound, limit }: Breach): string =>
  `${METRIC_NAMES[metric]} is ${formatMetric(metric, value)}, ${bound} ${formatMetric(metric, limit)} is asked`;

export const formatP = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`);
