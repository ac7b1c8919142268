import type { Take } from '../../query/schema.js';
import * as en from '../locale/en/numbers.js';
import * as zh from '../locale/zh/numbers.js';
import type { Few } from '../types.js';
import { numberOf } from './number-lists.js';
import type { UnreadText } from './unread-text.js';

/** More than these nobody calls a few of the first. */
const MOST = 60;

/** Takes words for the first or last few tasks: "the last three tasks", 前十条, 最末三项. Which end, and how many. */
export function readFew(unread: UnreadText): Few | null {
  for (const [pattern, which] of ENDS) {
    const [match] = unread.rest.matchAll(pattern);
    const number = match ? numberOf(match[1] as string) : 0;
    if (!match || number < 2 || number > MOST) continue;
    unread.take(match.index, match.index + match[0].length);
    const take: Take = which === 'first' ? { first: number } : { last: number };
    const end = match.index + match[0].length;
    const isOfThem = en.OF_FEW.test(unread.text.slice(0, match.index)) || zh.OF_FEW.test(unread.text.slice(end));
    return { take, isOfThem, start: match.index, end };
  }
  return null;
}

const ENDS = [zh, en].flatMap(({ FIRST_FEW, LAST_FEW }) => [[FIRST_FEW, 'first'] as const, [LAST_FEW, 'last'] as const]);
