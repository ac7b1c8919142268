import type { Library } from '../../documents/library.js';
import type { Draft } from '../draft.js';
import type { Fault } from './asked.js';

/** Each quote is literally at its offsets, inside the task it is cited from; each quote shown is its citation. */
export function faultsOfQuotes({ fields: { citations, blocks } }: Draft, library: Library): Fault[] {
  const faults: Fault[] = [];
  for (const { documentId, taskNumber, quote, start, end } of citations) {
    const document = library.document(documentId);
    if (quote === '' || document.source.slice(start, end) !== quote) faults.push(`the quote at ${start} is not in ${documentId}`);
    const task = taskNumber === null ? null : library.task(documentId, taskNumber);
    if (task === undefined || (task && (start < task.start || end > task.end)))
      faults.push(`the quote at ${start} is not in task ${taskNumber} of ${documentId}`);
  }
  for (const block of blocks) {
    if (block.kind === 'quote' && citations[block.citation]?.quote !== block.text) faults.push('a quote differs from its citation');
  }
  return faults;
}
