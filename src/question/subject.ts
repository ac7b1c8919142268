import { englishWords } from '../language/english-words.js';
import type { Segmenter } from '../language/segment.js';
import type { Reading } from './reading.js';

/**
 * What the question is about: the words nobody has taken, without those that say nothing.
 *
 * @returns the words joined by spaces in their order; empty where nothing is left
 */
export function subjectOf(reading: Reading, segmenter: Segmenter, stopWords: ReadonlySet<string>): string {
  const rest = reading.rest;
  if (reading.language === 'en') {
    const chinese = rest.match(/\p{Script=Han}+/gu) ?? [];
    const words = englishWords(rest).filter((word) => !stopWords.has(word) && !/^\d+$/.test(word) && (word.length > 1 || /\d/.test(word)));
    return words.length === 0 && chinese.length === 0 ? '' : rest.replace(/\s+/g, ' ').trim();
  }
  const words = segmenter.words(rest).filter((word) => !stopWords.has(word) && !/^\d+$/.test(word));
  return words.length === 0 ? '' : rest.replace(/\s+/g, ' ').trim();
}
