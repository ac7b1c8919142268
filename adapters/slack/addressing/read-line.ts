import type { Library } from '../../../src/documents/library.js';
import { detectLanguage } from '../../../src/language/detect.js';
import { escapePattern } from '../../../src/language/patterns.js';
import { pointsAbove } from '../../shared/points-above.js';
import { LINE_PATTERNS, type LinePatterns } from './line-patterns.js';

/**
 * What a line in a thread is, taken by itself:
 * `question`: it clearly asks something of the documents, or follows up;
 * `talk`: people speaking to each other, or a word of thanks;
 * `unclear`: neither is plain.
 */
export type LineKind = 'question' | 'talk' | 'unclear';

/** Longer lines are explained to people. */
const LONGEST_QUESTION = 300;

/**
 * Reads a line by closed classes of words. What is in doubt is not a question.
 *
 * @param places names of the places that the documents are about
 */
export function readLine(typed: string, places: readonly string[]): LineKind {
  const line = withoutEmoji(typed);
  if (!/[\p{L}\p{N}]/u.test(line)) return 'talk';
  const patterns = LINE_PATTERNS[detectLanguage(line) ?? 'en'];
  const named = places.filter((place) => line.toLowerCase().includes(place.toLowerCase())).map(escapePattern);
  // "Qinghe, who leads …?" calls to nobody.
  const uncalled = line.replace(new RegExp(`^(?:${named.join('|') || '(?!)'})[\\s,,::]+`, 'i'), '');
  const isCalled = patterns.vocative.test(uncalled);
  const opened = uncalled.replace(patterns.interjection, '');
  const rest = opened.replace(patterns.frame, '');
  if (isCalled || rest === '' || patterns.idle.test(rest) || patterns.person.test(withoutOrder(rest, patterns))) return 'talk';
  const isPlaceAlone = named.some((place) => /^(?:and |in |for )?[市区县]?[?？]$/i.test(rest.replace(new RegExp(place, 'i'), '')));
  const isAsked =
    isPlaceAlone || asks(rest, patterns, { isFramed: rest !== opened, isOfPlans: named.length > 0 || patterns.term.test(rest) });
  if (isAsked && line.length <= LONGEST_QUESTION) return 'question';
  const isTold = patterns.acknowledgement.test(line) || patterns.acknowledgement.test(rest);
  return isTold || (!/[?？]/.test(rest) && patterns.statement.test(rest)) ? 'talk' : 'unclear';
}

function asks(
  line: string,
  { question, asking, followUp, order }: LinePatterns,
  { isFramed, isOfPlans }: { isFramed: boolean; isOfPlans: boolean },
): boolean {
  if (followUp.test(line)) return true;
  const hasMark = /[?？]\s*$/.test(line);
  return isOfPlans && (question.test(line) || order.test(line) || ((hasMark || isFramed) && asking.test(line)));
}

/** Every name of every place that the documents are about. */
export const placeNames = ({ documents }: Pick<Library, 'documents'>): string[] => [
  ...new Set(documents.flatMap(({ info: { place } }) => [place.zh, place.en, ...place.aliases])),
];

/** "Show me the …": the "me" of an order is nobody in particular. */
const withoutOrder = (line: string, { order }: LinePatterns) => line.replace(order, ' ');

/** Whether a text only points at the message above it; one without a letter or digit does, too. */
export function pointsAtMessageAbove(typed: string): boolean {
  const line = withoutEmoji(typed);
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  return pointsAbove(line);
}

const withoutEmoji = (text: string) =>
  text
    .replace(/:[a-z0-9_+-]+:/gi, ' ')
    .replace(/\p{Extended_Pictographic}|\u200D|\uFE0F/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
