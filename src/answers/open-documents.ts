import type { PolicyDocument } from '../documents/types.js';
import type { Answering } from './answering.js';
import { affirmed } from './describing.js';

/**
 * The documents that a question about an office leaves open: no document is named and several know it. None where the
 * question can be answered as it stands.
 *
 * @param documentIds the documents of what was found, each as often as it likes
 */
export function openDocuments({ query, library }: Answering, documentIds: readonly string[]): readonly PolicyDocument[] {
  const { documents, places, years, parts, shown, elsewhere } = query.scope;
  if (documents || places || years || parts || shown || elsewhere) return [];
  const namesOffice = affirmed(query.where).some((condition) => 'unit' in condition);
  const isCompared = query.reduce.some(({ kind }) => kind !== 'count');
  if (!namesOffice || isCompared || query.claim) return [];
  const ids = new Set(documentIds);
  return ids.size > 1 ? library.documents.filter(({ id }) => ids.has(id)) : [];
}
