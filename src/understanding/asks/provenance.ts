import type { Call } from '../../query/schema.js';
import type { Tagged } from './tagged.js';

const ORIGIN = ['publisher', 'published', 'period', 'address', 'which_chapter'] as const;

/** "Who published it", "from when is it", "which is newer", "in which chapter is task 5", "the link". */
export function readProvenance(tagged: Tagged): Call[] {
  const origin = tagged.all(...ORIGIN);
  // Newer and older speak of documents only where two are named, or a document by that word.
  const age = namesDocuments(tagged) ? tagged.all('newer', 'older') : [];
  const found = [...origin, ...age];
  tagged.use('ask', ...found);
  return found.length > 0 ? [{ kind: 'provenance' }] : [];
}

/** Whether documents are set side by side: two places, or documents by a word for them. */
export const namesDocuments = (tagged: Tagged): boolean =>
  (tagged.all('place').length > 1 || tagged.has('document', 'kind', 'both_places')) && !tagged.has('task', 'target', 'lead');
