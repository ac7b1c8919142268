import { stem } from '../language/english-words.js';

/** Words by which a topic is known again: English words by their stems, Chinese by pairs of characters. */
export function referenceWords(text: string): ReadonlySet<string> {
  const english = text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [];
  const chinese = text.match(/\p{Script=Han}+/gu) ?? [];
  const pairs = chinese.flatMap((run) => (run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))));
  return new Set([...english.map(stem), ...pairs]);
}
