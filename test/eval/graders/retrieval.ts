import { type EvalCase, type TaskRef, taskName } from '../cases.js';

/** Kinds whose task has to be found by its subject; the others come from numbers, offices and headings. */
const FOUND_BY_SUBJECT = new Set(['lead', 'participating', 'both', 'target', 'topic', 'compare', 'unit_not_named', 'false_premise']);

/** Whether retrieval is measured on this case. */
export const isRetrievalCase = ({ kind, expected }: EvalCase): boolean => FOUND_BY_SUBJECT.has(kind) && expected.tasks.length > 0;

/**
 * Rank of the first right task, from 1; null when none is among the ranked.
 *
 * @param right tasks that are right, in no order
 */
export function firstRightRank(ranked: readonly TaskRef[], right: readonly TaskRef[]): number | null {
  const names = new Set(right.map(taskName));
  const index = ranked.findIndex((task) => names.has(taskName(task)));
  return index < 0 ? null : index + 1;
}

/** 1 when a right task is among the first k, else 0. */
export const hitAt = (k: number, rank: number | null): number => (rank !== null && rank <= k ? 1 : 0);

/** 1 / rank, 0 when nothing right was found; its mean over cases is the mean reciprocal rank. */
export const reciprocalRank = (rank: number | null): number => (rank === null ? 0 : 1 / rank);
