import { CHINESE_NUMERAL, ENGLISH_NUMERAL, figureValues, readChineseNumeral, readEnglishNumeral } from '../../language/numerals.js';

const CHINESE_SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8, 千万: 1e7, 百万: 1e6, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 };
const ENGLISH_SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const SCALE = Object.keys(ENGLISH_SCALES).join('|');
const DIGITS = new RegExp(`\\d[\\d,]*(?:\\.\\d+)?(?:[\\s-](?:hundred|${SCALE})\\b)?`, 'gi');
const WORDS = new RegExp(`\\b(${ENGLISH_NUMERAL})\\b(?:[\\s-](${SCALE})\\b)?`, 'gi');
// "First" ranks and "one" stands for a thing named before; the Five-Year Plan is 十四五 by its name.
const NO_FIGURES = /\bfive-year plan\b|(?<!-)\b(?:first|one)\b(?![\s-](?:hundred|thousand|million|billion|trillion))/gi;

const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** What the figures of a Chinese text stand for, numerals in characters included: 万元 → 10000, 双 → 2, 零 and 无 → 0. */
export function chineseValues(text: string): Set<string> {
  const values = figureValues(text);
  for (const [scale] of text.matchAll(/[百千]?[万亿]+/g)) if (CHINESE_SCALES[scale]) values.add(plain(CHINESE_SCALES[scale]));
  for (const [, numeral, scale] of text.matchAll(new RegExp(`(${CHINESE_NUMERAL}+)([万亿])`, 'g'))) {
    values.add(plain((readChineseNumeral(numeral ?? '') ?? 0) * (CHINESE_SCALES[scale ?? ''] ?? 1)));
  }
  if (text.includes('双')) values.add('2');
  if (/[零无]/.test(text)) values.add('0');
  return values;
}

/** The figures of an English text, digits and words, each with the one value it stands for: "1.37 million" → 1370000. */
export function englishFigures(text: string): { figure: string; value: string }[] {
  const digits = [...text.matchAll(DIGITS)].map(([figure]) => ({ figure, value: largest(figureValues(figure.replace('-', ' '))) }));
  const words = [...text.replace(NO_FIGURES, '…').matchAll(WORDS)].map(([figure, numeral, scale]) => ({
    figure,
    value: plain((readEnglishNumeral(numeral ?? '') ?? Number.NaN) * (ENGLISH_SCALES[scale?.toLowerCase() ?? ''] ?? 1)),
  }));
  return [...digits, ...words];
}

const largest = (values: ReadonlySet<string>): string => plain(Math.max(...[...values].map(Number)));
