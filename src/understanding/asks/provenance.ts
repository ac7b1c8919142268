import type { Call } from '../../query/schema.js';
import type { Tagged } from './tagged.js';

const ORIGIN = ['publisher', 'published', 'period', 'address', 'which_chapter', 'complete'] as const;

/** "Who published it", "from when is it", "which is newer", "in which chapter is task 5", "the link". */
export function readProvenance(tagged: Tagged): Call[] {
  const origin = tagged.all(...ORIGIN);
  // Newer and older speak of documents only where two are named, or a document by that word.
  const age = namesDocuments(tagged) ? tagged.all('newer', 'older') : [];
  const found = [...origin, ...age];
  if (found.length === 0) return [];
  const isOfDocuments = asksOrigin(tagged);
  tagged.use('ask', ...found, ...(isOfDocuments ? tagged.all('document', 'copy') : []));
  return [{ kind: 'provenance', ...(isOfDocuments && { of: 'documents' }) }];
}

/** Whether it is asked of a paper where it comes from, and not of a task where it stands. */
export const asksOrigin = (tagged: Tagged): boolean =>
  tagged.has('publisher', 'published', 'period', 'complete') &&
  !tagged.has('taskNumber') &&
  tagged.has('place', 'kind', 'document', 'copy');

/** Whether documents are set side by side: two places, or documents by a word for them. */
export const namesDocuments = (tagged: Tagged): boolean =>
  (tagged.all('place').length > 1 || tagged.has('document', 'kind', 'both_places')) && !tagged.has('task', 'target', 'lead');
