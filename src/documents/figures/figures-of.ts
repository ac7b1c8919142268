import type { Source, Span } from '../types.js';
import { type Clause, clausesOf, enclosing, type Part } from './clauses.js';
import { headOf } from './head.js';
import { kindOfPlace } from './kind.js';
import { readNumbers } from './numbers.js';
import { factorOf } from './numerals.js';
import { isYear, type YearAnchor, type Years, yearAnchors, yearAt } from './period.js';
import { Groups, halfWidth } from './plain-text.js';
import { type AmountReading, readAmounts } from './read-amounts.js';
import type { Figure, FigureKind, NumberMention } from './types.js';
import { figureWords } from './words.js';

/**
 * Every number of a task or introduction as a record, in the order of the text; its label and its
 * bracket of units are no part of it.
 *
 * @param info the years of the document, for 年内 and 今年
 */
export function figuresOf(source: Source, info: { years: Years }): readonly Figure[] {
  const section = source.sections.map(({ text }) => text).join(' › ');
  return source.sentences.flatMap((sentence) =>
    readSentence(sentence.text, info.years).map((figure) => placed(figure, source, section, sentence.start)),
  );
}

/** A figure of a sentence alone: offsets count from the sentence's start. */
export type SentenceFigure = Omit<Figure, 'documentId' | 'taskNumber' | 'section'>;

function placed(figure: SentenceFigure, source: Source, section: string, offset: number): Figure {
  return {
    documentId: source.documentId,
    taskNumber: source.number,
    section,
    ...figure,
    start: figure.start + offset,
    end: figure.end + offset,
    numberStart: figure.numberStart + offset,
    numberEnd: figure.numberEnd + offset,
  };
}

/** Reads the numbers of one sentence. */
export function readSentence(original: string, years: Years): SentenceFigure[] {
  const words = figureWords();
  const text = halfWidth(original);
  const groups = new Groups(text);
  const numbers = readNumbers(text, groups, words);
  if (numbers.length === 0) return [];
  const kinds = new Map(numbers.map((number) => [number, kindOfPlace(text, groups, number, words)]));
  const amounts = numbers.filter((number) => [null, 'fact', 'specification'].includes(kinds.get(number) ?? null));
  const anchors = yearAnchors(text, groups, numbers, years, words);
  const clauses = clausesOf({ text, groups, numbers }, amounts, words);
  const dates = [
    ...numbers.filter((number) => kinds.get(number) === 'date').map(({ start, unitEnd }) => ({ start, end: unitEnd })),
    ...planPeriods(text),
  ];
  const readings = readAmounts({ text, groups, dates: [...anchors, ...dates], words }, clauses, kinds);
  return numbers.map((number) => {
    const reading = readings.get(number) ?? unmeasured(number, kinds.get(number) ?? 'name');
    const measure = reading.measure?.replace(CLOSING, '') || null;
    const measured = { ...reading, measure, head: measure === null ? null : headOf(measure, words) };
    return { ...measured, ...amountOf(number), year: yearOf(number, reading.kind, anchors), ...quoteOf(original, text, clauses, number) };
  });
}

const PLAN_PERIOD = /“?十[三四五六七]五”?(?:期间|时期|末)/g;

/** “十四五”期间: a time, whose number is a name. */
const planPeriods = (text: string): Span[] =>
  [...text.matchAll(PLAN_PERIOD)].map(({ 0: period, index }) => ({ start: index, end: index + period.length }));

/** Marks that close what began before the phrase. */
const CLOSING = /^[”’」》)〕\]]+/;

/** Names, dates and ranks measure nothing. */
function unmeasured(number: NumberMention, kind: FigureKind): AmountReading {
  const relation = kind === 'order' && number.boundAfter?.endsWith('以上') ? 'at_least' : 'exactly';
  return { measure: null, action: null, relation, bound: null, per: null, kind };
}

function amountOf({ value, upTo, magnitude, counter, start, end }: NumberMention) {
  // 大 of 三大产业 is a counter of the language and no unit.
  const unit = counter === '大' ? null : counter;
  return {
    value,
    upTo,
    unit: magnitude + (unit ?? '') || null,
    baseValue: Number((value * factorOf(magnitude)).toPrecision(12)),
    baseUnit: unit,
    numberStart: start,
    numberEnd: end,
  };
}

/** A date has its own year, where it says by when; an amount has the year that governs its place. */
function yearOf(number: NumberMention, kind: FigureKind, anchors: readonly YearAnchor[]): number | null {
  if (kind === 'name' || kind === 'order') return null;
  if (kind !== 'date') return yearAt(anchors, number.start);
  if (!isYear(number) || number.upTo !== null) return null;
  return number.counter === null || number.counter === '年' ? number.value : null;
}

/** The part of the clause that belongs to the number, or the whole clause where the part is the number alone. */
function quoteOf(original: string, text: string, clauses: readonly Clause[], number: NumberMention) {
  const clause = enclosing(clauses, number);
  const part = clause?.parts.find(({ amounts }) => amounts.includes(number));
  const { start, end } = trimmed(text, (part && saysMore(part) ? part : clause) ?? number);
  return { quote: original.slice(start, end), start, end };
}

const LEAST_WORDS = 2;

const saysMore = ({ start, end, amounts }: Part): boolean =>
  amounts.reduce((rest, amount) => rest - (amount.end - amount.start), end - start) >= LEAST_WORDS;

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] as string)) from += 1;
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1;
  return { start: from, end: to };
}
