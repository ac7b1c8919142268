import type { Language } from '../language/detect.js';
import type { Rendering } from '../language/translate.js';

/** The subject of a question, in its own words and in the documents' words. */
export interface Query {
  language: Language;
  text: string;
  /** Words of the subject that say something, in order. */
  words: readonly string[];
  renderings: readonly QueryRendering[];
  /** Values of the figures that the question names ("the 13 schools"), see `figureValues`. */
  figures: ReadonlySet<string>;
  /** Whether it names a subject that is known to be in no document. */
  namesAbsent: boolean;
}

/** `known`: the documents use the question's own word too (老人), so it is found as it is. */
export type QueryRendering = Rendering & { known: boolean };

/** Whether a rendering is of a word, or of a phrase that the word is part of. */
export function isRenderingOf({ from }: { from: string }, word: string, language: Language): boolean {
  return from.split(' ').includes(word) || (language === 'zh' && from.includes(word));
}

/** Whether a query has a word of more than one character; single ones left over (要扩到多少人) are no subject. */
export const hasSubject = ({ words }: Query): boolean => words.some((word) => word.length > 1);
