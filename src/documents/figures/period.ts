import type { Span } from '../types.js';
import type { Before } from './lists.js';
import type { Groups } from './plain-text.js';
import type { Reading } from './reading.js';
import type { Setting } from './setting.js';
import type { NumberMention, Per } from './types.js';
import type { FigureWords } from './words.js';

/** A place of a sentence from which on a year governs. */
export interface YearAnchor extends Span {
  year: number | null;
}

/** The years of a document, both inclusive. */
export interface Years {
  from: number;
  to: number;
}

const CLAUSE_START = /[,，;。]/;
const BEHIND_YEAR = /(?:年底前|年年底前|年底|年年底|年末|年内|年前|年)/y;

/** Whether a number is a year of the calendar: 2025年, 2021—2035年, a bare 2023. */
export const isYear = ({ value, magnitude, counter, form }: NumberMention): boolean =>
  form === 'digits' &&
  magnitude === '' &&
  Number.isInteger(value) &&
  value >= 1900 &&
  value < 2100 &&
  (counter === null || /^年度?$/.test(counter));

/**
 * The time expressions of a sentence that say by when: 到2025年, 2022年底前, 年内. A year that is
 * compared with (比2020年), that names an edition or an event, or that stands in a title is none.
 */
export function yearAnchors(
  text: string,
  groups: Groups,
  numbers: readonly NumberMention[],
  years: Years,
  words: FigureWords,
): YearAnchor[] {
  const anchors: YearAnchor[] = [];
  for (const number of numbers) {
    if (!isYear(number) || number.counter === null || groups.at(number.start).kind !== null) continue;
    if (words.baseYearBefore.before(text, number.start) || words.eventVerbs.before(text, number.start)) continue;
    if (words.baseYearAfter.at(text, number.unitEnd)) continue;
    BEHIND_YEAR.lastIndex = number.unitEnd - 1;
    const tail = BEHIND_YEAR.exec(text)?.[0].length ?? 1;
    anchors.push({ start: number.start, end: number.unitEnd - 1 + tail, year: number.upTo ?? number.value });
  }
  const ofDocument = years.from === years.to ? years.from : null;
  for (let i = 0; i < text.length; i += 1) {
    const opening = words.openingYear.at(text, i);
    const opens = opening !== null && (i === 0 || CLAUSE_START.test(text.charAt(i - 1)));
    const word = words.documentYear.at(text, i) ?? (opens ? opening : null);
    if (!word || groups.at(i).kind !== null) continue;
    // 2022年年底前 is a time of its own year.
    if (!anchors.some(({ start, end }) => start <= i && i < end)) anchors.push({ start: i, end: i + word.length, year: ofDocument });
    i += word.length - 1;
  }
  return anchors.sort((a, b) => a.start - b.start);
}

/** The year that governs a place of the sentence: the last that was said before it. */
export function yearAt(anchors: readonly YearAnchor[], place: number): number | null {
  return anchors.findLast(({ end }) => end <= place)?.year ?? null;
}

/**
 * What an amount is given for one of: said in its clause before it (每年), or in the clause before where
 * this one goes on with a verb of its own and no other time.
 */
export function perOf({ text, words }: Reading, clause: Span, amount: NumberMention, setting: Setting, before: Before | null): Per | null {
  const said = text.slice(clause.start, amount.start);
  const own = lastPer(said, words);
  const goesOn = setting.predicate === null && !setting.points && amount.form !== 'word' && !/\d{4}年|期间|年内|[一二三四五]年/.test(said);
  return own ?? (goesOn ? (before?.per ?? null) : null);
}

function lastPer(text: string, words: FigureWords): Per | null {
  for (let end = text.length; end > 0; end -= 1) {
    const found = words.pers.before(text, end) ?? words.persOfMeasure.before(text, end);
    if (found) return found.value;
  }
  return null;
}
