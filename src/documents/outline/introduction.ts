import { sliceOf, splitSentences } from '../sentences.js';
import type { Introduction, Section, Span } from '../types.js';

/** The text below a heading that no task holds. */
export function introductionOf(documentId: string, source: string, sections: readonly Section[], span: Span): Introduction {
  return {
    kind: 'introduction',
    documentId,
    number: null,
    title: null,
    ...span,
    sections,
    body: sliceOf(source, span),
    sentences: splitSentences(source, span),
    units: [],
    bracket: null,
    english: null,
    everyday: { zh: [], en: [] },
  };
}
