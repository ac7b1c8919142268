import { execute } from '../execution/execute.js';
import { valuesIn } from '../execution/reductions/parts.js';
import type { Result } from '../execution/result.js';
import { amountOf, count, type Value } from '../execution/values.js';
import type { Answering } from './answering.js';
import type { Computed } from './draft.js';
import { contextOf } from './records.js';

/** Each step that reckoned the one value of a query, with what it reckoned from. */
export const stepsOf = (answering: Answering): Computed[] =>
  stepsBy(
    answering,
    (result) => (result.kind === 'value' ? result.value : null),
    (result) => valuesIn(result) ?? [],
  );

/** Each step that reckoned the value of one group. */
export const stepsOfGroup = (key: string, answering: Answering): Computed[] => {
  const groupIn = (result: Result) => (result.kind === 'groups' ? result.groups.find((group) => group.key === key) : undefined);
  return stepsBy(
    answering,
    (result) => groupIn(result)?.value ?? null,
    (result) => {
      const group = groupIn(result);
      if (group?.value) return [group.value];
      return group?.items.kind === 'figures' ? group.items.figures.map(amountOf) : [];
    },
  );
};

function stepsBy(
  answering: Answering,
  valueAfter: (result: Result) => Value | null,
  valuesBefore: (result: Result) => readonly Value[],
): Computed[] {
  return answering.query.reduce.flatMap((step, i) => {
    const [before, after] = [resultAfter(i, answering), resultAfter(i + 1, answering)];
    const value = after ? valueAfter(after) : null;
    if (!before || !value || !RECKONS.has(step.kind)) return [];
    const years = typeof step.years === 'number' ? { years: step.years } : {};
    return [
      { operation: step.kind, value, from: step.kind === 'share' ? partAndWhole(before, answering) : valuesBefore(before), ...years },
    ];
  });
}

/** How many tasks are left, and of how many. */
const partAndWhole = (before: Result, { execution }: Answering): Value[] =>
  before.kind === 'tasks'
    ? [before.tasks, execution.selection.all.filter(({ kind }) => kind === 'task')].map(({ length }) => count(length))
    : [];

/** The reductions that make a number of others; grouping and ranking leave them as they are. */
const RECKONS = new Set(['sum', 'mean', 'difference', 'per_year', 'over_years', 'convert', 'share']);

/** What the query gives with its first few reductions alone. */
const resultAfter = (steps: number, answering: Answering): Result | undefined =>
  execute({ ...answering.query, reduce: answering.query.reduce.slice(0, steps) }, contextOf(answering)).results[0];
