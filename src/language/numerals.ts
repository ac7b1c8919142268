const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Characters a Chinese numeral below ten thousand may hold, for use in patterns. */
export const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千]';

/**
 * Reads a Chinese numeral below ten thousand: 二十五 → 25, 一百零三 → 103, 一一三 → 113.
 *
 * @returns the number, or null where the text is not one
 */
export function readChineseNumeral(text: string): number | null {
  if (text === '' || !new RegExp(`^${CHINESE_NUMERAL}+$`).test(text)) return null;
  if (!/[十百千]/.test(text)) {
    return Number([...text].map((c) => DIGITS[c]).join(''));
  }
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const place = PLACES[character];
    if (place === undefined) {
      digit = DIGITS[character] ?? 0;
    } else {
      total += (digit ?? 1) * place;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

const ENGLISH_UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ENGLISH_ORDINALS: Record<string, string> = {
  first: 'one',
  second: 'two',
  third: 'three',
  fifth: 'five',
  eighth: 'eight',
  ninth: 'nine',
  twelfth: 'twelve',
};

/**
 * Reads an English number word below one thousand, cardinal or ordinal: "twenty-five",
 * "twenty-fifth", "one hundred and three".
 *
 * @returns the number, or null where the text is not one
 */
export function readEnglishNumeral(text: string): number | null {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== 'and' && word !== '');
  if (words.length === 0) return null;
  let total = 0;
  for (const raw of words) {
    const word = ENGLISH_ORDINALS[raw] ?? raw.replace(/ieth$/, 'y').replace(/th$/, '');
    if (word === 'hundred') {
      total = (total || 1) * 100;
      continue;
    }
    const unit = ENGLISH_UNITS.indexOf(word);
    const ten = ENGLISH_TENS.indexOf(word);
    if (unit >= 0) total += unit;
    else if (ten >= 2) total += ten * 10;
    else return null;
  }
  return total;
}

/**
 * A pattern for English number words below one thousand, cardinal or ordinal. Each numeral is matched in one
 * way only: a hundred takes what follows it, and no two numerals run together.
 */
export const ENGLISH_NUMERAL = (() => {
  const ordinals = Object.keys(ENGLISH_ORDINALS);
  const below100 = [...ENGLISH_UNITS, ...ENGLISH_TENS.slice(2), ...ordinals].map((word) => word.replace(/y$/, '(?:y|ieth)'));
  const small = `(?:${below100.join('|')})(?:th)?(?![a-z])`;
  const tens = `(?:${ENGLISH_TENS.slice(2).join('|')})[ -](?:${[...ENGLISH_UNITS.slice(1, 10), ...ordinals].join('|')})(?:th)?(?![a-z])`;
  const rest = `(?:${tens}|${small})`;
  const hundred = `(?:(?:${ENGLISH_UNITS.slice(1, 10).join('|')})[ -])?hundred(?:th)?(?:[ -](?:and[ -])?${rest})?`;
  return `(?:${hundred}|${rest})`;
})();

const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const ENGLISH_SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/**
 * All values that the figures of a text may stand for, each as itself and multiplied by the words
 * of magnitude behind it: "137万户" gives 137 and 1,370,000; "1.37 million" gives 1.37 and 1,370,000.
 * Chinese numerals count too (三年 → 3). Values are strings in plain decimal notation.
 */
export function figureValues(text: string): Set<string> {
  const values = new Set<string>();
  const add = (value: number) => values.add(String(Number(value.toPrecision(12))));
  const pattern = /(\d[\d,]*(?:\.\d+)?)\s*(百|千|十)?(万|亿)?(?:\s*(hundred|thousand|million|billion|trillion)\b)?/gi;
  for (const match of text.matchAll(pattern)) {
    const value = Number((match[1] ?? '').replaceAll(',', ''));
    const small = SCALES[match[2] ?? ''] ?? 1;
    const large = SCALES[match[3] ?? ''] ?? 1;
    const english = ENGLISH_SCALES[(match[4] ?? '').toLowerCase()] ?? 1;
    add(value);
    add(value * small);
    add(value * small * large);
    add(value * english);
  }
  for (const match of text.matchAll(new RegExp(`${CHINESE_NUMERAL}+`, 'g'))) {
    const value = readChineseNumeral(match[0]);
    if (value !== null) add(value);
  }
  return values;
}
