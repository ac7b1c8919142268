import type { NotedFigure } from '../documents/figures/types.js';
import { amountOf, type Value } from '../execution/values.js';
import type { Language } from '../language/detect.js';
import type { Wording } from './wording.js';

/** An amount in words: 不少于300处, "at least 300", "2,400 people a year". */
export function sayValue(value: Value, language: Language, wording: Wording): string {
  const { number, upTo, unit, bound, per, change } = value;
  const amount = (one: number) => (language === 'zh' ? inChinese(one) : inEnglish(one));
  const numbers = upTo === null ? amount(number) : `${amount(number)}${language === 'zh' ? '至' : ' to '}${amount(upTo)}`;
  const measured = withUnit(numbers, unit, language, wording);
  const bounded = bound === 'exactly' ? measured : wording.say(`bound_${bound}`, language, { amount: measured });
  const changed = change === null ? bounded : wording.say(`change_${change}`, language, { amount: bounded });
  return per === null ? changed : wording.say(`per_${per}`, language, { amount: changed });
}

/** A figure in words: in Chinese with its number as the source prints it, in English by its value. */
export function sayFigure(figure: NotedFigure, language: Language, wording: Wording): string {
  const said = language === 'zh' ? inPrint(figure, wording) : sayValue(amountOf(figure), language, wording);
  return figure.year === null || figure.kind === 'date' ? said : wording.say('forYear', language, { said, year: figure.year });
}

/** The number as the source prints it, with the words of its bound, change and base, which may stand apart from it. */
function inPrint(figure: NotedFigure, wording: Wording): string {
  const { bound, per, change } = amountOf(figure);
  const printed = figure.quote.slice(figure.numberStart - figure.start, figure.numberEnd - figure.start).trim();
  const isSaid = bound === 'exactly' || BOUND_IN_PRINT.test(printed) || figure.kind === 'date';
  const bounded = isSaid ? printed : wording.say(`bound_${bound}`, 'zh', { amount: printed });
  const changed = change === null ? bounded : wording.say(`change_${change}`, 'zh', { amount: bounded });
  return per === null ? changed : wording.say(`per_${per}`, 'zh', { amount: changed });
}

const BOUND_IN_PRINT = /以上|以下|以内|左右|余|多|近|约|超|至少|不少于|不低于|不超过/;

function withUnit(numbers: string, unit: string | null, language: Language, wording: Wording): string {
  if (unit === null) return numbers;
  const key = `measure_${unit}`;
  if (language === 'zh' || !wording.has(key)) return `${numbers}${language === 'zh' ? '' : ' '}${unit}`;
  return wording.say(key, language, { amount: numbers });
}

/** 1200亿, 30万, 137; words of magnitude where nothing is lost by them. */
function inChinese(number: number): string {
  if (number >= 1e8 && Number.isInteger(number / 1e6)) return `${number / 1e8}亿`;
  return number >= 1e4 && Number.isInteger(number / 100) ? `${number / 1e4}万` : String(number);
}

/** 2,400; "1.2 million". */
function inEnglish(number: number): string {
  const scale = SCALES.find(({ size }) => number >= size && Number.isInteger(number / (size / 1000)));
  if (scale) return `${number / scale.size} ${scale.word}`;
  return number.toLocaleString('en-US', { maximumFractionDigits: 10 });
}

const SCALES = [
  { size: 1e9, word: 'billion' },
  { size: 1e6, word: 'million' },
];
