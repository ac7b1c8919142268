import { readChineseNumeral, readEnglishNumeral } from '../../language/numerals.js';
import { POINTERS as EN } from '../locale/en/pointers.js';
import type { PointerCues } from '../locale/pointer-cues.js';
import { POINTERS as ZH } from '../locale/zh/pointers.js';
import type { AmountMention, Pointer } from '../types.js';
import { isRoleCue } from './roles.js';
import type { Tagged } from './tagged.js';

const CUES: readonly PointerCues[] = [ZH, EN];

const found = (text: string, kind: keyof PointerCues): RegExpMatchArray[] =>
  CUES.flatMap((cues) => cues[kind].flatMap((pattern) => [...text.matchAll(pattern)]));

/** Kinds from those that say exactly what they point at to those that may only be a pronoun. */
const KINDS = ['my_question', 'yes', 'no', 'others', 'earlier', 'next', 'previous', 'first', 'nth', 'these', 'it'] as const;

/**
 * Words that point back into the conversation. "It" does so only where nothing before it in the text can be meant.
 */
export function readPointer(tagged: Tagged): Pointer | null {
  for (const kind of KINDS) {
    const [match] = found(tagged.marked, kind);
    if (!match || (kind === 'it' && hasAntecedent(tagged, match.index as number))) continue;
    const start = match.index as number;
    if (kind !== 'it') tagged.useWords('pointer', { start, end: start + match[0].length });
    return pointerOf(kind, match[1]);
  }
  return null;
}

function pointerOf(kind: (typeof KINDS)[number], word: string | undefined): Pointer {
  switch (kind) {
    case 'next':
      return { kind: 'step', by: 1 };
    case 'previous':
      return { kind: 'step', by: -1 };
    case 'first':
      return { kind: 'nth', position: 1 };
    case 'nth':
      return { kind: 'nth', position: positionOf(word) };
    default:
      return { kind };
  }
}

function positionOf(word: string | undefined): number {
  if (word === undefined || /^last$/i.test(word)) return -1;
  return /^\d/.test(word) ? Number(word) : (readChineseNumeral(word) ?? readEnglishNumeral(word.toLowerCase()) ?? 1);
}

/** Whether something that "it" can mean is named before it: a task, an office, or words of a subject. */
function hasAntecedent(tagged: Tagged, at: number): boolean {
  if (tagged.tokens.some(({ name, start }) => start < at && (name === 'taskNumber' || name === 'quoted'))) return true;
  let before = tagged.marked.slice(0, at);
  for (const { start, end } of tagged.tokens) if (start < at) before = before.slice(0, start) + ' '.repeat(end - start) + before.slice(end);
  const words = before
    .replace(/\b(?:the|a|an|and|so|then|ok|okay|well|do|does|did|is|are|will|would|can|to|of|for|in|on|many|which)\b/gi, '')
    .match(/\p{Script=Han}|[a-z]{3,}/giu);
  return (words?.length ?? 0) >= ENOUGH_WORDS;
}

const ENOUGH_WORDS = 2;

/** Words of the last question that give way: "not piles, stations". */
export function readReplaced(tagged: Tagged): string | null {
  for (const match of found(tagged.marked, 'replaces')) {
    const old = match.groups?.['old'];
    if (old === undefined) continue;
    const start = (match.index as number) + match[0].indexOf(old, match[0].search(/\bnot\b|instead|不是|别|不要/i));
    const stretch = { start, end: start + old.length };
    // "The supporting unit, not the lead" takes back nothing.
    if (tagged.tokens.some((token) => isRoleCue(token) && token.start < stretch.end && token.end > stretch.start)) continue;
    tagged.useWords('pointer', stretch);
    return tagged
      .typed(stretch)
      .trim()
      .replace(/^(?:the|这个|那个)\s*/i, '');
  }
  return null;
}

/** Words that only say that several things, or one more, are meant: no part of a subject. A number of them is small. */
export function useJoining(tagged: Tagged): void {
  for (const match of [...found(tagged.marked, 'together'), ...found(tagged.marked, 'adds')]) {
    const stretch = { start: match.index as number, end: (match.index as number) + match[0].length };
    const amounts = tagged.all('amount').filter(({ start }) => start >= stretch.start && start < stretch.end);
    if (amounts.every(({ index }) => isFew(tagged.entities.amounts[index]))) tagged.useWords('pointer', stretch);
  }
}

const isFew = (amount: AmountMention | undefined): boolean =>
  amount?.bounds.is !== undefined && amount.bounds.is <= 4 && (amount.unit === null || /^[个家份]$/.test(amount.unit));

/** Whether the message opens as a follow-up does. */
export const followsUp = (tagged: Tagged): boolean => found(tagged.marked, 'followsUp').length > 0;
