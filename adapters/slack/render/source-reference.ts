import type { Library } from '../../../src/documents/library.js';
import type { Source } from '../../../src/documents/types.js';
import type { Language } from '../../../src/language/detect.js';

/** A source and the language to show it in, as the value of a button. */
export const sourceReference = (source: Source, language: Language): string => `${source.documentId}:${source.start}:${language}`;

/** The source that a button names; null for a value that no button of these documents carries. */
export function readSourceReference(value: string, library: Library): { source: Source; language: Language } | null {
  const [documentId, start, language] = value.split(':');
  if (language !== 'zh' && language !== 'en') return null;
  const source = library.sources().find((candidate) => candidate.documentId === documentId && String(candidate.start) === start);
  return source ? { source, language } : null;
}
