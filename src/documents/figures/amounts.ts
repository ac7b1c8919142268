import { isMagnitude, isNumeralCharacter, readNumeral } from './numerals.js';
import type { FigureWords } from './words.js';

const DIGITS = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/y;
/** 26±2: about that much. */
const TOLERANCE = /±\d+(?:\.\d+)?/y;
const LATIN = /[A-Za-z]+[²³]?/y;
const RANGE_MARKS = /(?:[—–~～-]{1,2}|至|到)/y;

/** A number with its magnitude and unit, without what stands around it. */
export interface Amount {
  end: number;
  value: number;
  upTo: number | null;
  magnitude: string;
  counter: string | null;
  /** 余, 多 or a tolerance: the amount is about that much. */
  vague: string | null;
}

/** What an amount of a bare number leaves open. */
export const BARE = { upTo: null, magnitude: '', counter: null, vague: null };

/** Reads amounts at places of a text. */
export class AmountReader {
  constructor(
    private readonly text: string,
    private readonly words: FigureWords,
  ) {}

  /** Digits with magnitude and unit, and the upper end of a range behind them. */
  digits(i: number): Amount | null {
    const first = this.single(i);
    if (!first) return null;
    const mark = this.match(RANGE_MARKS, first.end);
    if (!mark) return first;
    const second = this.single(first.end + mark[0].length);
    if (!second || /[从由自]/.test(this.text[i - 1] ?? '')) return first;
    const sameUnit = first.counter === null || first.counter === second.counter;
    const sameMagnitude = first.magnitude === '' || first.magnitude === second.magnitude;
    if (!sameUnit || !sameMagnitude) return first;
    return { ...second, value: first.value, upTo: second.value };
  }

  /** Digits with magnitude and unit, without a range. */
  single(i: number): Amount | null {
    const digits = this.match(DIGITS, i);
    if (!digits) return null;
    const value = Number(digits[0].replaceAll(',', ''));
    let end = i + digits[0].length;
    const first = this.match(TOLERANCE, end)?.[0] ?? this.vagueAt(end);
    end += first?.length ?? 0;
    const { magnitude, end: unitStart } = this.magnitudeAt(end);
    const second = this.vagueAt(unitStart);
    const unit = this.unitAt(unitStart + (second?.length ?? 0));
    return { value, upTo: null, magnitude, vague: first ?? second, ...unit };
  }

  /** 三至五个; else the numeral alone. */
  numeral(i: number): Amount | null {
    const first = this.singleNumeral(i);
    const mark = first?.counter === null ? this.match(RANGE_MARKS, first.end) : null;
    const second = first && mark ? this.singleNumeral(first.end + mark[0].length) : null;
    return first && second?.counter && second.value > first.value ? { ...second, value: first.value, upTo: second.value } : first;
  }

  /** A numeral in characters with magnitude and unit, without a range. */
  singleNumeral(i: number): Amount | null {
    let end = i;
    while (isNumeralCharacter(this.text[end])) end += 1;
    const read = readNumeral(this.text.slice(i, end));
    if (!read) return null;
    const vague = this.vagueAt(end);
    const unit = this.unitAt(end + (vague?.length ?? 0));
    // 百亿大关, 百亿级: what follows is no counter.
    return { ...read, ...(read.magnitude && /^[大级]$/.test(unit.counter ?? '') ? { counter: null, end } : unit), vague };
  }

  /** A bare number behind 百分之: digits, or a numeral that may have decimals (三点五). */
  bare(i: number): Amount | null {
    const digits = this.match(DIGITS, i);
    if (digits) return { ...BARE, end: i + digits[0].length, value: Number(digits[0]) };
    let end = i;
    while (isNumeralCharacter(this.text[end])) end += 1;
    const read = readNumeral(this.text.slice(i, end));
    if (!read) return null;
    const decimals = this.text[end] === '点' ? /^[零〇一二三四五六七八九]+/.exec(this.text.slice(end + 1, end + 5))?.[0] : undefined;
    if (!decimals) return { ...BARE, ...read, end };
    const value = read.value + Number(`0.${[...decimals].map((digit) => readNumeral(digit)?.value ?? 0).join('')}`);
    return { ...BARE, value, end: end + 1 + decimals.length };
  }

  private magnitudeAt(i: number): { magnitude: string; end: number } {
    let end = i;
    while (isMagnitude(this.text[end]) && !this.words.units.at(this.text, end)) end += 1;
    return { magnitude: this.text.slice(i, end), end };
  }

  private vagueAt(i: number): string | null {
    const character = this.text[i];
    return character === '余' || character === '多' ? character : null;
  }

  /** The unit at a place, with what it is divided by: 微克/立方米, 张/千人. */
  private unitAt(i: number): { counter: string | null; end: number } {
    const { text, words } = this;
    const start = text[i] === ' ' ? i + 1 : i;
    const latin = this.match(LATIN, start)?.[0];
    const known = words.units.at(text, start);
    if (latin) {
      // 5A级 is a rank with a letter.
      if (latin.length === 1 && text[start + 1] === '级') return { counter: `${latin}级`, end: start + 2 };
      // An unknown unit is told from a model's letter by its length.
      const unit = known === latin || latin.length > 1 ? latin : null;
      return unit ? { counter: unit, end: start + unit.length } : { counter: null, end: i };
    }
    if (!known || words.notCounters.at(text, start)) return { counter: null, end: i };
    let end = start + known.length;
    while (text[end] === '/') {
      const { end: unitStart } = this.magnitudeAt(end + 1);
      const divisor = words.units.at(text, unitStart);
      if (!divisor) break;
      end = unitStart + divisor.length;
    }
    return { counter: text.slice(start, end), end };
  }

  private match(pattern: RegExp, i: number): RegExpExecArray | null {
    pattern.lastIndex = i;
    return pattern.exec(this.text);
  }
}
