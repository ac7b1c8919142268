import * as en from '../locale/en/references.js';
import * as zh from '../locale/zh/references.js';
import type { Pointer, Stretch } from '../types.js';
import { numberOf } from './number-lists.js';
import type { UnreadText } from './unread-text.js';

/** Which one of several, or the next: what a text says by counting. */
export type Reference = Stretch & { pointer: Extract<Pointer, { kind: 'nth' } | { kind: 'step' }> };

const WAYS = [zh, en];

/** Takes words that count among what was shown: "the second one", 下一条. */
export function readReference(unread: UnreadText): Reference | null {
  // "How many times the latter is the former?" chooses neither.
  if (WAYS.some((way) => way.FORMER_AND_LATTER.test(unread.rest))) return null;
  const found =
    firstOf(unread, NEXT, () => ({ kind: 'step', by: 1 })) ??
    firstOf(unread, PREVIOUS, () => ({ kind: 'step', by: -1 })) ??
    firstOf(unread, FORMER, () => ({ kind: 'nth', position: 1 })) ??
    firstOf(unread, ORDINALS, (word) => ({ kind: 'nth', position: word === undefined || /^last$/i.test(word) ? -1 : numberOf(word) }));
  if (found) unread.take(found.start, found.end);
  return found;
}

const NEXT = WAYS.map((way) => way.NEXT);
const PREVIOUS = WAYS.map((way) => way.PREVIOUS);
const FORMER = WAYS.map((way) => way.FORMER);
const ORDINALS = WAYS.flatMap((way) => way.ORDINALS);

function firstOf(unread: UnreadText, patterns: readonly RegExp[], point: (word?: string) => Reference['pointer']): Reference | null {
  for (const pattern of patterns) {
    const [match] = unread.rest.matchAll(pattern);
    if (match) return { pointer: point(match[1]), start: match.index, end: match.index + match[0].length };
  }
  return null;
}
