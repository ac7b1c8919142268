import type { FigureWords } from './words.js';

// Node's own word list (ICU): no dictionary to load, and the same on every machine with the same Node.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const BRACKETED = /[(（][^()（）]*[)）]$/;
const MARKS = /[“”‘’「」《》"]/g;

/**
 * The head noun of a measure: its last word, or the one before it where the last only says that
 * something is counted (博物馆数量 → 博物馆). A single character goes with the word before it (充电 + 桩).
 */
export function headOf(measure: string, words: FigureWords): string | null {
  let phrase = measure.replace(BRACKETED, '').replace(MARKS, '');
  for (;;) {
    const quantity = words.quantityNouns.before(phrase, phrase.length);
    if (!quantity || quantity.length >= phrase.length) break;
    phrase = phrase.slice(0, -quantity.length);
  }
  const pieces = [...segmenter.segment(phrase)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const last = pieces.at(-1);
  if (last === undefined) return null;
  if (last.length > 1 || pieces.length === 1) return last;
  return `${pieces.at(-2)}${last}`;
}
