import { BARE_NUMBER } from '../locale/bare-number.js';
import * as en from '../locale/en/numbers.js';
import * as zh from '../locale/zh/numbers.js';
import type { Entities } from '../types.js';
import { numberOf, takeLists } from './number-lists.js';
import type { UnreadText } from './unread-text.js';

/** Takes the task numbers of a question: single ones, lists and ranges. The Chinese ways are read in English texts too. */
export function readTaskNumbers(unread: UnreadText): Entities['tasks'] {
  const found: Entities['tasks'][number][] = [];
  const add = ({ index: start, 0: typed }: RegExpExecArray, numbers: readonly number[]) =>
    found.push({ numbers, start, end: start + typed.length });
  // Nothing but a number: what else than a task could it be?
  for (const match of unread.takeAll(BARE_NUMBER)) add(match, [Number(match[1])]);
  const ways = unread.language === 'en' ? [en, zh] : [zh];
  for (const form of ways.flatMap(({ TASK_LISTS }) => TASK_LISTS)) found.push(...takeLists(unread, form).map(withoutOpening));
  for (const pattern of ways.flatMap(({ SINGLE_TASKS }) => SINGLE_TASKS)) {
    for (const match of unread.takeAll(pattern)) add(match, [numberOf(match[1] as string)]);
  }
  return found;
}

const withoutOpening = ({ numbers, start, end }: { numbers: number[]; start: number; end: number }) => ({ numbers, start, end });
