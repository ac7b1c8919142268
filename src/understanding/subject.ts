import { figureWords } from '../documents/figures/words.js';
import type { Language } from '../language/detect.js';
import type { Segmenter } from '../language/segment.js';
import type { Translator } from '../language/translate.js';
import * as zh from './locale/zh/message.js';
import type { Stretch } from './types.js';

export interface SubjectParts {
  segmenter: Segmenter;
  translator: Translator;
  stopWords: Readonly<Record<Language, ReadonlySet<string>>>;
}

/** Words of a text that say something, as one stretch of it. */
export interface SubjectPiece extends Stretch {
  text: string;
  /** Its words, in lower case, without stop words. */
  words: readonly string[];
}

interface Word extends Stretch {
  text: string;
  says: boolean;
}

const HAN = /\p{Script=Han}/u;
const MARKS = '\\s,.;:?!,。;:?!、…—()\\[\\]{}<>|/\\\\“”"「」『』《》【】';
/** What stands in quotation marks, without them; else what stands between marks and blanks. */
const PIECE = new RegExp(
  `(?<=[“"「『《])[^“”"「」『』《》]{1,60}(?=[”"」』》])|[^${MARKS}](?:[^${MARKS}]| (?=[^${MARKS}])|(?<=\\d)[.,](?=\\d))*`,
  'gu',
);

/**
 * What is left of a text, piece by piece, without the words around it that say nothing. A word that says nothing stays where it
 * stands between others, or belongs to a phrase that the tables know ("government services").
 *
 * @param rest the text with what others took blanked; a blank of two characters or more parts two pieces
 */
export function subjectPieces(rest: string, { segmenter, translator, stopWords }: SubjectParts): SubjectPiece[] {
  return withoutTranslations(stretchesOf(rest), rest).flatMap((stretch) => {
    const text = rest.slice(stretch.start, stretch.end);
    const isSaid = protectedIn(text, translator, stopWords);
    const words = wordsIn(text, stretch.start, segmenter).map((word) => ({
      ...word,
      says: isSaid(word.start - stretch.start, word.end - stretch.start) || saysSomething(word.text, stopWords),
    }));
    const { first, last } = boundsOf(words);
    if (first < 0) return [];
    const [start, end] = [(words[first] as Word).start, (words[last] as Word).end];
    const said = words.slice(first, last + 1).filter(({ says }) => says);
    return [{ start, end, text: rest.slice(start, end).trim(), words: said.map((word) => word.text.toLowerCase()) }];
  });
}

/**
 * From which word to which a piece says something. At its ends stand no single characters that are verbs or left of a unit
 * (要开, 公里), where longer words stand between.
 */
function boundsOf(words: readonly Word[]): { first: number; last: number } {
  const says = words.map((word, i) => word.says && !(i === 0 && isUnit(word.text)));
  const first = says.indexOf(true);
  const last = says.lastIndexOf(true);
  const auxiliary = words.findIndex(
    ({ text }, i) => i > first && zh.AUXILIARY.test(text) && words.slice(i).every((word) => word.text.length === 1),
  );
  return { first, last: auxiliary > 0 ? says.lastIndexOf(true, auxiliary - 1) : last };
}

const isUnit = (word: string): boolean => figureWords().measureUnits.has(word);

/** The subject that pieces make: those with a word of more than one character, or all where none has one. */
export function joinPieces(pieces: readonly SubjectPiece[]): SubjectPiece[] {
  const telling = pieces.filter(({ words }) => words.some((word) => word.length > 1));
  return telling.length > 0 ? telling : [...pieces];
}

/** Stretches between punctuation and blanks of two characters or more. */
function stretchesOf(rest: string): Stretch[] {
  return [...rest.matchAll(PIECE)]
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length }))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(rest.slice(start, end)));
}

/** "Moon Group (冰轮)": of a name and what stands for it in brackets, the one in the script of the documents. */
const withoutTranslations = (stretches: readonly Stretch[], text: string): Stretch[] =>
  stretches.filter(({ start, end }, i) => {
    const next = stretches[i + 1];
    const isExplained = next !== undefined && /^\s?[(（]$/.test(text.slice(end, next.start)) && text.charAt(next.end) === ')';
    return !(isExplained && !HAN.test(text.slice(start, end)) && HAN.test(text.slice(next.start, next.end)));
  });

const LATIN_WORD = /[a-z0-9]+(?:[.'’%+-][a-z0-9]+)*[%+]?/gi;
const RUN = /\p{Script=Han}+|[a-z0-9]+(?:[.'’%+-][a-z0-9]+)*[%+]?/giu;

function wordsIn(text: string, offset: number, segmenter: Segmenter): Stretch3[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    if (!HAN.test(run)) return [{ text: run, start: offset + index, end: offset + index + run.length }];
    let at = offset + index;
    return segmenter.words(run).map((word) => ({ text: word, start: at, end: (at += word.length) }));
  });
}
type Stretch3 = Stretch & { text: string };

/** Small words that a phrase of the tables need not end in ("check in"). */
const SMALL_END = / (?:in|on|of|up|to|at|for|out)$/;
const NUMBER = /^\d+(?:[.,]\d+)*$/;

function saysSomething(word: string, stopWords: SubjectParts['stopWords']): boolean {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  if (NUMBER.test(word)) return false;
  if (HAN.test(word)) return !stopWords.zh.has(word);
  return !stopWords.en.has(lower) && (lower.length > 1 || /\d/.test(lower));
}

/** Tells which stretches of a text belong to a phrase that the tables know. */
function protectedIn(text: string, translator: Translator, stopWords: SubjectParts['stopWords']): (start: number, end: number) => boolean {
  const lower = text.toLowerCase();
  const stretches: Stretch[] = [];
  const add = (phrase: string) => {
    const start = lower.indexOf(phrase);
    if (start >= 0) stretches.push({ start, end: start + phrase.length });
  };
  if (HAN.test(text)) for (const { from } of translator.fromEverydayChinese(text)) add(from.toLowerCase());
  if (LATIN_WORD.test(text))
    for (const { from, sure } of translator.fromEnglish(text, stopWords.en))
      if (sure && from.includes(' ')) add(from.replace(SMALL_END, ''));
  LATIN_WORD.lastIndex = 0;
  return (start, end) => stretches.some((known) => known.start <= start && end <= known.end);
}
