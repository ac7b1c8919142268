import type { Language } from '../language/detect.js';
import * as en from './locale/en/message.js';
import * as zh from './locale/zh/message.js';
import type { Stretch } from './types.js';

const LOCALES = { zh, en };

/** What parts a piece of a message from the one before it. */
export type Boundary = 'start' | 'item' | 'sentence' | 'clause';

/** A piece of a message that may be a question of its own. */
export interface Piece extends Stretch {
  boundary: Boundary;
  /** Whether it opens with a word that says that something further is asked: 另外, "also". */
  isFurther: boolean;
}

/** A full stop ends a sentence where another begins, and not behind a short form. */
const FULL_STOP =
  '(?<!\\.)\\.{1,6}(?=\\s{1,3}[\\p{Lu}\\p{Lo}\\p{N}“"\'(]|\\s{0,3}$|\\s{1,3}(?:who|which|what|how|when|where|and|also|is|are|do|does|i|my)\\b)(?<!\\b(?:[Nn]o|[Nn]r|vs|Dr|Mr|Mrs|Ms|St|approx|e\\.g|i\\.e|etc)\\.)';
const SENTENCE_END = new RegExp(`[。?!;…\\n]{1,9}["”」)]{0,3}|${FULL_STOP}`, 'gu');
/** "1. … 2. …", "(1) … (2) …": only where they count up. */
const ITEM = /(?:^|(?<=[\s,:;。?!]))\(?(\d{1,2})(?:[.)](?!\d)|、) ?(?=\S)/g;
const CIRCLED = /[①-⑳❶-❿]/g;

/** Marks the items of a list so that folding does not make numbers of them. */
export const withItemsApart = (typed: string): string => typed.replace(CIRCLED, '\n\n');

/** The pieces of a message, in order: sentences, numbered items, and the clauses of a sentence that may ask by themselves. */
export function piecesOf(text: string, language: Language): Piece[] {
  const { CLAUSE_END, FURTHER } = LOCALES[language];
  const ends = new Map<number, { from: number; boundary: Boundary }>();
  const part = (from: number, to: number, boundary: Boundary) => {
    if (!ends.has(to)) ends.set(to, { from, boundary });
  };
  for (const { start, end } of itemsOf(text)) part(start, end, 'item');
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) part(index + mark.length, index + mark.length, 'sentence');
  for (const { index, 0: mark } of text.matchAll(CLAUSE_END)) part(index + mark.length, index + mark.length, 'clause');
  const cuts = [...ends].sort(([a], [b]) => a - b);
  const pieces: Piece[] = [];
  let start = 0;
  let boundary: Boundary = 'start';
  for (const [next, { from, boundary: following }] of [...cuts, [text.length, { from: text.length, boundary: 'sentence' }] as const]) {
    const piece = trimmed(text, start, Math.max(start, from));
    if (piece) {
      const opening = FURTHER.exec(text.slice(piece.start, piece.end))?.[0] ?? '';
      pieces.push({ ...piece, boundary, isFurther: opening !== '' });
      boundary = following;
    } else if (following !== 'clause') boundary = following;
    start = next;
  }
  return pieces;
}

function itemsOf(text: string): Stretch[] {
  const items = [...text.matchAll(ITEM)].map(({ index, 0: mark, 1: number }) => ({
    start: index,
    end: index + mark.length,
    number: Number(number),
  }));
  const counted = items.filter(({ number }, i) => items[i + 1]?.number === number + 1 || (i > 0 && items[i - 1]?.number === number - 1));
  return counted.length > 1 ? counted : [];
}

function trimmed(text: string, start: number, end: number): Stretch | null {
  const piece = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(piece)) return null;
  return { start: start + (piece.length - piece.trimStart().length), end: start + piece.trimEnd().length };
}

/** Where a text goes on behind what people say before they ask. */
export function withoutInterjections(text: string, language: Language): number {
  let at = 0;
  for (;;) {
    const next = LOCALES[language].INTERJECTIONS.map((pattern) => {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0] ?? '';
      const gap = /^[\s,.!,。!、~…-]+/.exec(text.slice(at + found.length))?.[0] ?? '';
      return found !== '' && (gap !== '' || at + found.length === text.length) ? at + found.length + gap.length : at;
    }).find((end) => end > at);
    if (next === undefined) return at;
    at = next;
  }
}

export const asksSomething = (text: string, language: Language): boolean => LOCALES[language].ASKS.test(text);
export const isPersonal = (text: string, language: Language): boolean => LOCALES[language].PERSONAL.test(text);
export const pointsBack = (text: string, language: Language): boolean => LOCALES[language].POINTS_BACK.test(text);

/** Where a text opens with words for a further question, their length; else 0. */
export const furtherIn = (text: string, language: Language): number => LOCALES[language].FURTHER.exec(text)?.[0].length ?? 0;

const MOST_SUBJECTS = 4;

/** The subjects that a text asks about one by one, or one: 氢能和元宇宙分别…. */
export function subjectsOneByOne(text: string, subject: string, language: Language): string[] {
  const { ONE_BY_ONE, AND } = LOCALES[language];
  if (!ONE_BY_ONE.test(text)) return [subject];
  const subjects = subject.split(AND).map((one) => one.trim().replace(/^(?:the|an?) /i, ''));
  return subjects.length > 1 && subjects.length <= MOST_SUBJECTS && subjects.every((one) => one.length > 1) ? subjects : [subject];
}
