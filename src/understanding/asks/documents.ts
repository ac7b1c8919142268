import type { Call } from '../../query/schema.js';
import type { Head } from './heads.js';
import type { Tagged } from './tagged.js';

/** "Which documents", "which city mentions": the documents of which conditions and subject leave something. */
export function readDocuments(tagged: Tagged, heads: readonly Head[]): Call[] {
  const asking = heads.filter(({ kind, strong }) => strong && (kind === 'documents' || kind === 'places'));
  for (const { token, noun } of asking) tagged.use('ask', token, ...(noun ? [noun] : []));
  return asking.length > 0 ? [{ kind: 'documents' }] : [];
}
