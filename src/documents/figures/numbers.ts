import { type Amount, AmountReader, BARE } from './amounts.js';
import { factorOf, isMagnitude, isNumeralCharacter, readNumeral } from './numerals.js';
import type { Groups } from './plain-text.js';
import type { FigureKind, NumberMention } from './types.js';
import type { FigureWords } from './words.js';

const EXPRESSION = /\d+(?:\+(?:\d+|[A-Z](?![A-Za-z])))+/y;
const LATIN_BEHIND = /[A-Za-z.+-]/;
const SHARE = /(百|千|万)分之/y;
const FRACTION = /([一二三四五六七八九])分之/y;
const PLAN_PERIODS: Record<string, number> = { 十三五: 13, 十四五: 14, 十五五: 15, 十六五: 16, 十七五: 17 };
const PLAN_PERIOD = /十[三四五六七]五/y;

const HAN = /\p{Script=Han}/u;
/** 零就业家庭: things without something. */
const ZERO_OF = /^零[\p{Script=Han}]{2}”?(?:家庭|企业|村|户|小区|学校)/u;
const ZERO_WINDOW = 8;
/** Runs that outside quotation marks are mostly part of a word: 一, 零, 万; but 百企 and 千企 count. */
const VAGUE_RUN = /^(?:[一零〇亿].*|[十万]|[百千万亿]{2,})$/;

/**
 * Finds every number of a text: digits always, numerals in characters where a counter stands behind
 * them, and words that count (全覆盖). `text` is half-width.
 */
export function readNumbers(text: string, groups: Groups, words: FigureWords): NumberMention[] {
  const reader = new NumberReader(text, groups, words);
  const mentions: NumberMention[] = [];
  let i = 0;
  while (i < text.length) {
    const mention = reader.at(i);
    const last = mentions.at(-1);
    if (mention && last && goesOn(text, groups, last, mention)) mentions.splice(-1, 1, { ...last, end: mention.end, unitEnd: mention.end });
    else if (mention) mentions.push(mention);
    i = mention ? mention.end : i + reader.passOver(i);
  }
  return mentions;
}

/** One name with several numerals (“一带一路”), and a share said twice (100%全覆盖), are one number. */
function goesOn(text: string, groups: Groups, last: NumberMention, next: NumberMention): boolean {
  if (next.form === 'word') return last.end === next.start && last.counter === '%' && next.counter === '%';
  const [a, b] = [groups.at(last.start), groups.at(next.start)];
  const isName = last.form === 'numeral' && next.form === 'numeral' && a === b && a?.kind === 'quotation';
  return isName && next.start - last.end <= 2 && !/[、,·]/.test(text.slice(last.end, next.start));
}

class NumberReader {
  private readonly amounts: AmountReader;

  constructor(
    private readonly text: string,
    private readonly groups: Groups,
    private readonly words: FigureWords,
  ) {
    this.amounts = new AmountReader(text, words);
  }

  at(i: number): NumberMention | null {
    if (!this.words.numberInitials.has(this.text.charCodeAt(i))) return null;
    return this.word(i) ?? this.first(i) ?? this.ordinal(i) ?? this.share(i) ?? this.digits(i) ?? this.numeral(i) ?? this.named(i);
  }

  /** How many characters to go on where no number begins: words whose numeral counts nothing go as a whole. */
  passOver(i: number): number {
    return this.words.notNumerals.at(this.text, i)?.length ?? 1;
  }

  private word(i: number): NumberMention | null {
    const found = this.words.amountWords.at(this.text, i);
    if (!found) return null;
    const [value, counter] = found.value;
    // 一半 is a share like 百分之五十.
    const form = value === 50 ? 'numeral' : 'word';
    return this.mention(i, { ...BARE, end: i + found.word.length, value, counter }, form, null);
  }

  /** 首批, 首个. */
  private first(i: number): NumberMention | null {
    const found = this.words.firsts.at(this.text, i);
    if (!found) return null;
    return this.mention(i, { ...BARE, end: i + found.length, value: 1, counter: found.slice(1) }, 'numeral', 'order');
  }

  /** 第七届 names an event; 第一方阵 ranks. */
  private ordinal(i: number): NumberMention | null {
    if (this.text[i] !== '第') return null;
    const amount = this.amounts.single(i + 1) ?? this.amounts.singleNumeral(i + 1);
    return amount && this.mention(i, amount, 'numeral', amount.counter === '届' ? 'name' : 'order');
  }

  /** A numeral without a counter is part of a name: 百企, 两业; in quotation marks 一 and 双 too (“一带一路”). */
  private named(i: number): NumberMention | null {
    const { text, words } = this;
    const quoted = this.groups.at(i).kind === 'quotation';
    if (isNumeralCharacter(text[i - 1]) || (quoted ? words.vagueOnes : words.notNumerals).at(text, i)) return null;
    if (ZERO_OF.test(text.slice(i, i + ZERO_WINDOW))) {
      return this.mention(i, { ...BARE, end: i + 3, value: 0 }, 'numeral', 'specification');
    }
    let end = i;
    while (isNumeralCharacter(text[end])) end += 1;
    const run = text.slice(i, end) || (quoted && text[i] === '双' ? '双' : '');
    const value = run === '双' ? 2 : (readNumeral(run)?.value ?? null);
    const isThing = quoted || text[end] === '产' || !VAGUE_RUN.test(run);
    end = i + run.length;
    if (value === null || !isThing || !HAN.test(text[end] ?? '')) return null;
    return this.mention(i, { ...BARE, end: end + 1, value }, 'numeral', text[end] === '产' ? 'order' : 'name');
  }

  /** 百分之八十, 千分之五, 三分之一. */
  private share(i: number): NumberMention | null {
    const [fixed, fraction] = [this.match(SHARE, i), this.match(FRACTION, i)];
    const head = fixed ?? fraction;
    if (!head) return null;
    const start = i + head[0].length;
    const number = this.amounts.bare(start);
    if (!number) return null;
    const whole = fixed ? factorOf(fixed[1] as string) : (readNumeral(head[1] as string)?.value ?? 1);
    const value = fixed ? number.value * (100 / whole) : Math.round((number.value / whole) * 10_000) / 100;
    return this.mention(i, { ...BARE, end: number.end, value, counter: '%' }, 'numeral', null);
  }

  private digits(i: number): NumberMention | null {
    const { text } = this;
    const expression = this.match(EXPRESSION, i);
    if (expression) {
      const end = i + expression[0].length;
      const value = Number.parseInt(expression[0], 10);
      return this.mention(i, { ...BARE, end, value }, 'digits', 'name');
    }
    const amount = this.amounts.digits(i);
    if (!amount) return null;
    const isModel = i > 0 && LATIN_BEHIND.test(text[i - 1] as string) && /[A-Za-z]/.test(text.slice(Math.max(0, i - 2), i));
    return this.mention(i, amount, 'digits', isModel || this.isModel(i, amount) ? 'name' : null);
  }

  /** 5G, 2A+, 7-11: a letter or another number behind the digits, and no unit. */
  private isModel(start: number, { end, counter, upTo }: Amount): boolean {
    if (counter !== null) return false;
    return /[A-Za-z]/.test(this.text[end] ?? '') || (upTo !== null && end - start < 6 && !this.boundAt(end));
  }

  private numeral(i: number): NumberMention | null {
    const { text, words } = this;
    const period = this.match(PLAN_PERIOD, i);
    if (period) return this.mention(i, { ...BARE, end: i + 3, value: PLAN_PERIODS[period[0]] ?? 0 }, 'numeral', 'name');
    if (!isNumeralCharacter(text[i]) || isNumeralCharacter(text[i - 1]) || words.notNumerals.at(text, i)) return null;
    const amount = this.amounts.numeral(i);
    if (!amount || text.slice(i, amount.end) === '零' || (amount.counter === null && text[i] === '零')) return null;
    if (isMagnitude(text[i]) && text[i] !== '十') return this.bareMagnitude(i, amount);
    if (amount.counter === null || !words.numeralCounters.at(text, amount.end - amount.counter.length)) return null;
    // 一 is mostly an article or part of a word.
    if (text.slice(i, amount.end - amount.counter.length) === '一' && !words.oneCounters.has(amount.counter)) return null;
    return this.mention(i, amount, 'numeral', null);
  }

  /** 突破百亿, 近百家, 百亿级: without a numeral before it a magnitude is an amount only in such company. */
  private bareMagnitude(i: number, amount: Amount): NumberMention | null {
    const isLevel = amount.magnitude !== '' && this.text.startsWith('级', amount.end);
    if (!isLevel && !this.words.magnitudeOpeners.before(this.text, i)) return null;
    return this.mention(i, isLevel ? { ...amount, end: amount.end + 1 } : amount, 'numeral', isLevel ? 'specification' : null);
  }

  private boundAt(i: number) {
    return this.words.boundsAfter.at(this.text, i);
  }

  private mention(start: number, amount: Amount, form: NumberMention['form'], fixedKind: FigureKind | null): NumberMention {
    const { end: unitEnd, vague, ...rest } = amount;
    const inBracket = this.text[unitEnd] === '(' && this.text[unitEnd + 2] === ')' ? 3 : 0;
    const bound = this.boundAt(unitEnd + inBracket);
    const end = unitEnd + inBracket + (bound?.word.length ?? 0);
    return { ...rest, start, end, unitEnd, boundAfter: bound?.word ?? vague, form, fixedKind };
  }

  private match(pattern: RegExp, i: number): RegExpExecArray | null {
    pattern.lastIndex = i;
    return pattern.exec(this.text);
  }
}
