import type { Reading } from './reading.js';
import type { FigureWords } from './words.js';

/** Where the words that qualify a number begin, and the bound among them. */
export interface Qualifiers {
  start: number;
  bound: string | null;
}

/** Steps back over adverbs and bound words before a place: 分别不低于, 年均, 原则上. */
export function skipQualifiers({ text, words }: Reading, start: number, from: number, other = text): Qualifiers {
  let end = from;
  let bound: string | null = null;
  for (;;) {
    const found = words.boundsBefore.before(other, end, start)?.word;
    bound ??= found ?? null;
    const word = found ?? words.adverbs.before(other, end, start) ?? words.pers.before(other, end, start)?.word;
    if (!word) return { start: end, bound };
    end -= word.length;
  }
}

/** Where the words that open a part end, with the wish and the bound among them. */
export interface Opening {
  end: number;
  wish: string | null;
  bound: string | null;
}

/** Steps over scope, time and manner at the beginning of a part: 到2024年,全市每年力争. */
export function skipOpeners({ text, dates, words }: Reading, start: number, limit: number): Opening {
  const opening: Opening = { end: start, wish: null, bound: null };
  for (;;) {
    const { end } = opening;
    const date = dates.find((span) => span.start === end && span.end <= limit);
    if (date) {
      opening.end = date.end;
      continue;
    }
    const word = openerAt(text, end, limit, words);
    // 新增 is a verb of its own, not the adverb 新.
    if (!word || (words.actions.at(text, end, limit)?.length ?? 0) > word.length) return opening;
    if (words.wishes.has(word)) opening.wish = word;
    if (words.boundsBefore.get(word)) opening.bound = word;
    opening.end = end + word.length;
  }
}

/** An opener at a place; one of a single character only before a verb or another opener: 再新增, but 再生水. */
function openerAt(text: string, at: number, limit: number, words: FigureWords): string | null {
  if (at < limit && /\s/.test(text.charAt(at))) return text.charAt(at);
  const word = words.openers.at(text, at, limit) ?? words.pers.at(text, at, limit)?.word ?? null;
  if (word?.length !== 1 || at + 1 >= limit || /\d/.test(text.charAt(at + 1))) return word;
  const goesOn = [words.actions, words.promoting, words.openers].some((set) => (set.at(text, at + 1, limit)?.length ?? 0) > 1);
  return goesOn || /[,，]/.test(text.charAt(at + 1)) ? word : null;
}

/** 比2020年, 较去年, 在现有基础上 at the end of a phrase: what the amount is compared with. Gives where the phrase ends. */
export function skipComparison(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 14);
  const window = text.slice(from, end);
  const at = Math.max(window.lastIndexOf('比'), window.lastIndexOf('较'));
  const comparesTime = at >= 0 && window[at - 1] !== '占' && /\d{4}|去年|上年|同期|以往/.test(window.slice(at));
  if (comparesTime) return from + at - (window[at - 1] === '同' || window[at - 1] === '相' ? 1 : 0);
  return window.endsWith('基础上') && window.includes('在') ? from + window.lastIndexOf('在') : end;
}
