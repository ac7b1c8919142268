const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** How Word writes the numbers of a list, by the names of its formats (ST_NumberFormat); others are written in digits. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: (number) => counted(number, DIGITS, '十百千'),
  chineseCountingThousand: (number) => counted(number, DIGITS, '十百千'),
  japaneseCounting: (number) => counted(number, DIGITS, '十百千'),
  taiwaneseCounting: (number) => counted(number, DIGITS, '十百千'),
  taiwaneseCountingThousand: (number) => counted(number, DIGITS, '十百千'),
  chineseLegalSimplified: (number) => counted(number, FORMAL, '拾佰仟'),
  ideographDigital: (number) => [...String(number)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join(''),
  ideographTraditional: (number) => STEMS.charAt((number - 1) % STEMS.length),
  decimalFullWidth: (number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => `(${number})`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  lowerLetter: (number) => letters(number, 'a'),
  upperLetter: (number) => letters(number, 'A'),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  none: () => '',
  bullet: () => '',
};

/** A number of a list in one of Word's formats, such as `chineseCounting`: 12 → 十二. */
export const formatNumber = (number: number, format: string): string => (FORMATS[format] ?? String)(number);

function counted(number: number, digits: string, places: string): string {
  if (number <= 0 || number > 9999) return String(number);
  const figures = [...String(number)].map(Number);
  const written = figures
    .map((digit, at) => (digit === 0 ? '零' : digits.charAt(digit) + (places[figures.length - at - 2] ?? '')))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return digits === DIGITS && number < 20 && number >= 10 ? written.slice(1) : written;
}

function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCharCode(0x2460 + number - 1);
  return `(${number})`;
}

/** a … z, then aa, bb, as Word counts. */
const letters = (number: number, first: 'a' | 'A') =>
  String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, letter] of ROMAN) {
    for (; rest >= value; rest -= value) written += letter;
  }
  return written;
}
