import { readChineseNumeral } from '../../language/numerals.js';

const MAGNITUDES: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Characters that a numeral may hold. */
export const isNumeralCharacter = (character: string | undefined): boolean =>
  character !== undefined && '零〇一二两三四五六七八九十百千万亿'.includes(character);

export const isMagnitude = (character: string | undefined): boolean => character !== undefined && character in MAGNITUDES;

/** The factor that words of magnitude stand for: 万 → 10,000; 千万 → 10,000,000; none → 1. */
export const factorOf = (magnitude: string): number => [...magnitude].reduce((factor, word) => factor * (MAGNITUDES[word] ?? 1), 1);

/**
 * Reads a numeral in characters, with 万 and 亿 behind it kept apart as its magnitude: 二十万 → 20 and 万,
 * 百亿 → 100 and 亿, 三五 → 3 to 5.
 *
 * @returns null where the characters are no numeral
 */
export function readNumeral(text: string): { value: number; upTo: number | null; magnitude: string } | null {
  const [, below, magnitude] = /^([^万亿]*)([万亿]*)$/.exec(text) ?? [];
  if (below === undefined || magnitude === undefined) return null;
  if (below === '') return magnitude === '' ? null : { value: 1, upTo: null, magnitude };
  const approximate = /^([一二三四五六七八])([二三四五六七八九])$/.exec(below);
  if (approximate) {
    const [low, high] = [readChineseNumeral(approximate[1] as string), readChineseNumeral(approximate[2] as string)];
    if (low !== null && high !== null && (high === low + 1 || (low === 3 && high === 5))) return { value: low, upTo: high, magnitude };
  }
  const value = readChineseNumeral(below);
  return value === null ? null : { value, upTo: null, magnitude };
}
