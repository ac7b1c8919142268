import type { Answer } from '../../../src/answers/types.js';
import type { Library } from '../../../src/documents/library.js';
import { type Expectation, type TaskRef, taskName } from '../cases.js';

/** Tasks that an answer cites, each once, in the order of their first citation. */
export function citedTasks({ citations }: Pick<Answer, 'citations'>): TaskRef[] {
  const byName = new Map<string, TaskRef>();
  for (const { documentId, taskNumber } of citations) {
    const task: TaskRef = [documentId, taskNumber];
    if (!byName.has(taskName(task))) byName.set(taskName(task), task);
  }
  return [...byName.values()];
}

/** Share of the cited tasks that are right; null when nothing is cited. */
export function citationPrecision(cited: readonly TaskRef[], { tasks, alsoRight }: Expectation): number | null {
  const right = new Set([...tasks, ...alsoRight].map(taskName));
  return cited.length === 0 ? null : cited.filter((task) => right.has(taskName(task))).length / cited.length;
}

/** Share of the expected tasks that are cited; null when none is expected. */
export function citationRecall(cited: readonly TaskRef[], { tasks }: Expectation): number | null {
  const names = new Set(cited.map(taskName));
  return tasks.length === 0 ? null : tasks.filter((task) => names.has(taskName(task))).length / tasks.length;
}

/** Whether the task cited first is a right one; null when none is expected. */
export function isFirstRight(cited: readonly TaskRef[], { tasks, alsoRight }: Expectation): boolean | null {
  const first = cited[0];
  if (tasks.length === 0) return null;
  return first !== undefined && [...tasks, ...alsoRight].map(taskName).includes(taskName(first));
}

/** Whether a list is complete and holds nothing else. */
export function isListExact(cited: readonly TaskRef[], { tasks }: Expectation): boolean {
  const names = new Set(cited.map(taskName));
  return names.size === tasks.length && tasks.every((task) => names.has(taskName(task)));
}

/**
 * Faults of an answer's quotations, against the documents themselves: every quote is the text at its
 * offsets and lies within the task that it is said to be from, and every quotation shown is cited.
 */
export function quoteFaults({ citations, blocks }: Pick<Answer, 'citations' | 'blocks'>, library: Library): string[] {
  const faults: string[] = [];
  for (const { documentId, taskNumber, quote, start, end } of citations) {
    const where = taskName([documentId, taskNumber]);
    const document = library.documents.find(({ id }) => id === documentId);
    if (!document) faults.push(`cites the unknown document ${documentId}`);
    else if (document.source.slice(start, end) !== quote) faults.push(`the quote from ${where} is not the text at ${start}–${end}`);
    else if (taskNumber !== null) {
      const task = library.task(documentId, taskNumber);
      if (!task || start < task.start || end > task.end) faults.push(`the quote at ${start}–${end} does not lie in ${where}`);
    }
  }
  for (const block of blocks) {
    if (block.kind === 'quote' && citations[block.citation]?.quote !== block.text) faults.push(`shows a quotation that it does not cite`);
  }
  return faults;
}
