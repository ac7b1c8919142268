import { readChineseNumeral, readEnglishNumeral } from '../../language/numerals.js';
import type { Stretch } from '../types.js';
import type { UnreadText } from './unread-text.js';

/** How a language says a list of numbers: what opens it, what it is made of, and what must or must not close it. */
export interface ListForm {
  /** Global; a list begins where a match ends. */
  opens: RegExp;
  /** Sticky, as are the next two. */
  value: RegExp;
  joins: RegExp;
  closes?: RegExp;
  /** Which of what joins makes a range of two numbers; left out, what does so everywhere ("to", 至). */
  isRange?: RegExp;
  /** What the text must speak of, for a form that may mean other numbers as well. */
  besides?: RegExp;
}

/** The numbers of one list or range; `opening` is what `opens` matched, with its groups. */
export interface NumberList extends Stretch {
  numbers: number[];
  opening: RegExpExecArray;
}

const LONGEST_RANGE = 30;
const RANGE = /[到至~—–-]|\b(?:to|through)\b/i;

/** Takes every list of a form. Each is read by position, value by value, so that its length costs no more than its length. */
export function takeLists(unread: UnreadText, form: ListForm): NumberList[] {
  const lists: NumberList[] = [];
  if (form.besides && !form.besides.test(unread.text)) return lists;
  for (const opening of [...unread.rest.matchAll(form.opens)]) {
    const start = opening.index;
    if (start < (lists.at(-1)?.end ?? 0)) continue;
    const list = listAt(unread.rest, start + opening[0].length, form);
    if (!list) continue;
    unread.take(start, list.end);
    lists.push({ ...list, start, opening });
  }
  return lists;
}

/** The list that begins at an offset; its numbers in order, ranges filled in. */
function listAt(
  text: string,
  start: number,
  { value, joins, closes, isRange = RANGE }: ListForm,
): { numbers: number[]; end: number } | null {
  const numbers: number[] = [];
  let end = start;
  let joiner = '';
  for (let found = stickAt(value, text, start); found !== null; ) {
    const number = numberOf(found);
    const from = numbers.at(-1);
    if (isRange.test(joiner) && from !== undefined && number > from) {
      for (let next = from + 1; next <= Math.min(number, from + LONGEST_RANGE); next += 1) numbers.push(next);
    } else numbers.push(number);
    end += joiner.length + found.length;
    joiner = stickAt(joins, text, end) ?? '';
    found = joiner === '' ? null : stickAt(value, text, end + joiner.length);
  }
  const closing = closes ? stickAt(closes, text, end) : '';
  const isWhole = numbers.length > (isRange === RANGE ? 0 : 1);
  return isWhole && closing !== null ? { numbers, end: end + closing.length } : null;
}

function stickAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** A number in digits or words of either language; 0 where the words are none. */
export const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number.parseInt(text, 10) : (readChineseNumeral(text) ?? readEnglishNumeral(text) ?? 0);
