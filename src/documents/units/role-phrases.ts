import type { Span } from '../types.js';
import { closeOf, opensPair, splitOutside } from './pairs.js';
import { unitWords } from './words.js';

/** What a list of units is said to do. `responsible`: they lead where the same bracket names no other lead. */
export type Part = 'lead' | 'responsible' | 'participating';

/** A list of units in a bracket and the words that say what these units do; null where none do. */
export interface Clause {
  list: Span;
  part: Part | null;
  /** Whether it begins with 会同: the list before it, which has no words of its own, leads. */
  joins: boolean;
  /** The words of the role as printed (按职责分工负责); empty where there are none. */
  words: Span;
}

/** Words behind which another list may begin without a mark. */
const ENDS_LIST = ['牵头', '负责'] as const;
// 牵头部门 and 负责人 speak of somebody who leads; they say of nobody in the list that it does.
const NOT_A_ROLE = /(?:部门|单位|处室|科室|领导|人|同志|制|的)/y;

/**
 * The clauses of a list of units that uses no labels: "市发改委牵头,各区政府负责落实" gives two.
 *
 * @param text folded text
 */
export function clausesIn(text: string, span: Span): Clause[] {
  return splitOutside(text, span, (character) => character === ',' || character === ';' || character === '。')
    .flatMap((part) => cutBehindRoles(text, part))
    .flatMap((part) => cutBeforeOpener(text, part))
    .map((part) => clauseOf(text, part));
}

/** "市教育局牵头市财政局配合" has no mark between its two lists. */
function cutBehindRoles(text: string, part: Span): Span[] {
  for (let i = part.start + 1; i < part.end; i += 1) {
    if (opensPair(text[i])) i = closeOf(text, i, part.end) ?? i;
    const word = ENDS_LIST.find((one) => text.startsWith(one, i));
    if (!word) continue;
    NOT_A_ROLE.lastIndex = i + word.length;
    if (NOT_A_ROLE.test(text)) continue;
    const end = behindRole(text, i, part.end);
    if (end >= part.end) return [part];
    return [{ start: part.start, end }, ...cutBehindRoles(text, { start: end, end: part.end })];
  }
  return [part];
}

function behindRole(text: string, start: number, limit: number): number {
  const { roleWords } = unitWords();
  let end = start;
  for (let found = roleWords.at(text, end, limit); found && found.word !== '等'; found = roleWords.at(text, end, limit))
    end += found.word.length;
  return end;
}

/** "财政部会同税务总局负责": what stands before 会同 leads, what stands behind it takes part. */
function cutBeforeOpener(text: string, part: Span): Span[] {
  const at = part.start + text.slice(part.start, part.end).indexOf('会同');
  if (at <= part.start || opensPair(text[at - 1])) return [part];
  return [
    { start: part.start, end: at },
    { start: at, end: part.end },
  ];
}

function clauseOf(text: string, part: Span): Clause {
  const { roleWords, openers } = unitWords();
  let { start, end } = part;
  let opened: Part | null = null;
  while (start < end && /\s/.test(text[start] as string)) start += 1;
  for (let opener = openers.at(text, start, end); opener; opener = openers.at(text, start, end)) {
    if (opener.value === 'participating') opened = 'participating';
    start += opener.word.length;
  }
  const parts = new Set<string>();
  let listEnd = end;
  for (let blank = true; blank; ) {
    while (listEnd > start && /\s/.test(text[listEnd - 1] as string)) listEnd -= 1;
    const found = roleWords.before(text, listEnd, start);
    blank = found !== null;
    if (!found) break;
    parts.add(found.value);
    listEnd -= found.word.length;
  }
  // 会同 stands before the units that take part, whatever the verb at the end says of all of them.
  const part_ = opened ?? partOf(parts);
  return { list: { start, end: listEnd }, part: part_, joins: opened !== null, words: { start: listEnd, end } };
}

function partOf(found: ReadonlySet<string>): Part | null {
  if (found.has('lead')) return 'lead';
  if (found.has('participating')) return 'participating';
  if (found.has('responsible')) return 'responsible';
  return null;
}
