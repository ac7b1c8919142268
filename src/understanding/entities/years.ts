import { readChineseNumeral } from '../../language/numerals.js';
import { NUMERAL_YEAR, SHORT_YEAR } from '../locale/zh/years.js';
import type { Entities } from '../types.js';
import type { UnreadText } from './unread-text.js';

/** 2025, 2023年, 2023—2025; not 2023个 or 2025 km. */
const YEAR =
  /(?<![\d.])((?:19|20)\d{2})(?: ?年)?(?: ?(?:-|—|–|~|到|至|to) ?((?:19|20)\d{2})(?: ?年)?)?(?!\.?\d)(?!s\b)(?! ?(?:亿|万|人|家|个|名|台|辆|套|户|km|kw|mw))/gi;
const CENTURY = 2000;

/** Takes the years of a question, each once. Both ends of a range share its stretch. */
export function readYears(unread: UnreadText): Entities['years'] {
  const found: { year: number; start: number; end: number }[] = [];
  const add = ({ index: start, 0: typed }: RegExpExecArray, year: number | null) => {
    if (year !== null && !found.some((other) => other.year === year)) found.push({ year, start, end: start + typed.length });
  };
  for (const match of unread.takeAll(YEAR)) {
    add(match, Number(match[1]));
    if (match[2]) add(match, Number(match[2]));
  }
  for (const match of unread.takeAll(SHORT_YEAR)) add(match, CENTURY + Number(match[1]));
  for (const match of unread.takeAll(NUMERAL_YEAR)) add(match, readChineseNumeral(match[1] as string));
  return found;
}
