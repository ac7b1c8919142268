import type { FigureWords } from './words.js';

// Node's own word list (ICU): no dictionary to load, and the same on every machine with the same Node.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const BRACKETED = /[(（][^()（）]*[)）]$/;
const MARKS = /[“”‘’「」《》"]/g;
/** 机械 + 化 + 率. */
const SUFFIXES = ['化', '性', '型'];
const SHORTEST_NOUN = 2;

/**
 * The head noun of a measure: its last word, or the one before it where the last only says that
 * something is counted or worked on (博物馆数量 → 博物馆, 老旧小区改造 → 小区). A single character goes with
 * the word before it (充电 + 桩).
 */
export function headOf(measure: string, words: FigureWords): string | null {
  let noun = measure.replace(BRACKETED, '').replace(MARKS, '');
  for (;;) {
    const whole = words.wholeHeads.before(noun, noun.length);
    if (whole) return whole;
    const tail = words.quantityNouns.before(noun, noun.length) ?? words.measureTails.before(noun, noun.length);
    if (!tail || noun.length - tail.length <= SHORTEST_NOUN) break;
    noun = noun.slice(0, -tail.length);
  }
  const pieces = [...segmenter.segment(noun)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const last = pieces.at(-1);
  if (last === undefined) return null;
  if (last.length > 1 || pieces.length === 1) return last;
  const [root, before] = [pieces.at(-3) ?? '', pieces.at(-2) ?? ''];
  return (SUFFIXES.includes(before) ? root : '') + before + last;
}
