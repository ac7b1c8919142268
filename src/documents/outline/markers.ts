import { CHINESE_NUMERAL, readChineseNumeral } from '../../language/numerals.js';

/**
 * How a number is printed; items of one level of a document share a style. `title` is no number: it is the
 * name of one of several plans in a file.
 */
export type Style = (typeof STYLES)[number];

/** From the outermost to the innermost, as papers of this kind put them. */
const STYLES = ['title', 'part', 'chapter', 'chinese', 'chineseBracket', 'named', 'arabic', 'bare', 'arabicBracket', 'circled'] as const;

/** The smaller, the further out. */
export const rankOf = (style: Style): number => STYLES.indexOf(style);

/** The number that begins an item; `end` is where its text begins. */
export interface Marker {
  style: Style;
  value: number;
  end: number;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const N = `${CHINESE_NUMERAL}{1,4}`;

/** One pattern a style, tried in this order; the first group is the numeral. */
const PATTERNS: readonly (readonly [Style, RegExp])[] = [
  // "2.0" and "3.65亿" begin no item; "2. 5G网络" and "2、5G网络" do.
  ['arabic', /(\d{1,3})\s?(?:、|\.(?!\d))\s*(?=\S)/y],
  // "1.2031年底前" is an item that begins with a year.
  ['arabic', /(\d{1,3})\.(?=20\d\d年)/y],
  ['chinese', new RegExp(`(${N})\\s?[、.]\\s*(?=\\S)`, 'y')],
  ['chineseBracket', new RegExp(`[(〔]\\s?(${N})\\s?[)〕][、.]?\\s*`, 'y')],
  ['chineseBracket', new RegExp(`(${N})\\)[、.]?\\s*`, 'y')],
  ['arabicBracket', /[(〔]\s?(\d{1,3})\s?[)〕][、.]?\s*/y],
  ['arabicBracket', /(\d{1,3})\)[、.]?\s*/y],
  ['part', new RegExp(`第(${N}|\\d{1,2})(?:部分|篇|编)[、:\\s]*`, 'y')],
  ['chapter', new RegExp(`第(${N}|\\d{1,2})章[、:\\s]*`, 'y')],
  ['chineseBracket', new RegExp(`第(${N}|\\d{1,2})节[、:\\s]*`, 'y')],
  ['named', new RegExp(`第(${N}|\\d{1,3})条[、:\\s]*`, 'y')],
  ['named', new RegExp(`(?:重点)?(?:任务|措施|举措|行动|工程|事项)(${N}|\\d{1,3})\\s?[、:.\\s]\\s*`, 'y')],
  ['circled', new RegExp(`([${CIRCLED}])\\s*`, 'y')],
  ['bare', /(\d{1,3})[ \t\u3000]+(?=[\p{Script=Han}“《])/uy],
];

/** The marker that stands at a place of folded text, or null. */
export function markerAt(text: string, at: number): Marker | null {
  for (const [style, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const value = match && readNumeral(match[1] as string);
    if (match && value) return { style, value, end: at + match[0].length };
  }
  return null;
}

function readNumeral(text: string): number | null {
  const circled = CIRCLED.indexOf(text);
  if (circled >= 0) return circled + 1;
  return /^\d+$/.test(text) ? Number(text) : readChineseNumeral(text);
}
