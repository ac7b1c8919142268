import { readNumbers } from '../../documents/figures/numbers.js';
import { factorOf } from '../../documents/figures/numerals.js';
import { Groups } from '../../documents/figures/plain-text.js';
import type { NumberMention } from '../../documents/figures/types.js';
import { WordTable } from '../../documents/figures/word-matching.js';
import { figureWords } from '../../documents/figures/words.js';
import { ENGLISH_NUMERAL, readEnglishNumeral } from '../../language/numerals.js';
import * as en from '../locale/en/amounts.js';
import * as zh from '../locale/zh/amounts.js';
import type { AmountMention } from '../types.js';
import type { UnreadText } from './unread-text.js';

/**
 * The amounts of a text with the bounds that words beside them give. Nothing is taken: an amount that no cue needs is part of
 * the subject ("the 300 canteens").
 */
export function readAmounts(unread: UnreadText): AmountMention[] {
  return unread.language === 'zh' || /\p{Script=Han}/u.test(unread.rest)
    ? [...chineseAmounts(unread.rest), ...englishAmounts(unread.rest)].filter(isFirst).sort(byStart)
    : englishAmounts(unread.rest);
}

const byStart = (a: AmountMention, b: AmountMention) => a.start - b.start;
/** Where both languages read a number, the first reading counts. */
const isFirst = ({ start, end }: AmountMention, i: number, all: readonly AmountMention[]): boolean =>
  !all.slice(0, i).some((other) => other.start < end && start < other.end);

const before = new WordTable(zh.BOUNDS_BEFORE);
const after = new WordTable(zh.BOUNDS_AFTER);

function chineseAmounts(text: string): AmountMention[] {
  return readNumbers(text, new Groups(text), figureWords())
    .filter(({ fixedKind, form, counter }) => fixedKind === null && form !== 'word' && !(form === 'numeral' && counter === null))
    .filter(({ start }) => !zh.NO_AMOUNT_BEFORE.test(text.slice(0, start)))
    .filter(({ unitEnd }) => !zh.NO_AMOUNT_AFTER.test(text.slice(unitEnd)))
    .map((mention) => chineseAmount(text, mention));
}

function chineseAmount(text: string, mention: NumberMention): AmountMention {
  const { value, upTo, magnitude, counter, unitEnd } = mention;
  const factor = factorOf(magnitude);
  const behind = after.at(text, unitEnd) ?? after.at(mention.boundAfter ?? '', 0);
  // 有400个以上吗: a word or two may stand between bound and number.
  const ahead = before.before(text, mention.start) ?? before.before(text.slice(0, mention.start).trimEnd(), mention.start);
  const bound = behind?.value ?? ahead?.value ?? 'is';
  const start = ahead && !behind ? mention.start - ahead.word.length : mention.start;
  const bounds = upTo === null ? { [bound]: value * factor } : { at_least: value * factor, at_most: upTo * factor };
  return { bounds, unit: counter, start, end: behind ? Math.max(mention.end, unitEnd + behind.word.length) : unitEnd };
}

const NUMBER = new RegExp(
  `(?<![a-z0-9.,+-])(?:(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d{1,12}(?:\\.\\d{1,4})?)|(${ENGLISH_NUMERAL}))(?![a-z]?\\d)`,
  'gi',
);
const ORDINAL = /^(?:first|second|third|.*th|.*ieth)$/i;
const SCALE = /^ ?(hundred|thousand|million|billion|trillion)(?![a-z])|^ ?(k|m|mn|bn)(?![a-z])/i;
/** "Three-year plan", "5G", "24th", "2.0": no amounts. */
const NO_AMOUNT_AFTER = /^(?:st|nd|rd|th|g|d|a\+?|s)(?![a-z])|^-(?:(?!year|month|day|hour)[a-z]|\d)/i;
const BEFORE_WINDOW = 30;

function englishAmounts(text: string): AmountMention[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [typed, digits, numeral] = match;
    const rest = text.slice(match.index + typed.length);
    if (en.NO_AMOUNT_BEFORE.test(text.slice(Math.max(0, match.index - BEFORE_WINDOW), match.index))) return [];
    const isPronoun = /^one$/i.test(typed) && (en.PRONOUN_AFTER.test(rest) || en.PRONOUN_BEFORE.test(text.slice(0, match.index)));
    if (isPronoun || NO_AMOUNT_AFTER.test(rest) || (numeral && ORDINAL.test(numeral))) return [];
    const number = digits ? Number(digits.replaceAll(',', '')) : readEnglishNumeral(numeral as string);
    return number === null ? [] : [englishAmount(text, match.index, { number, end: match.index + typed.length })];
  });
}

function englishAmount(text: string, start: number, { number, end }: { number: number; end: number }): AmountMention {
  const scale = SCALE.exec(text.slice(end));
  const scaleEnd = end + (scale?.[0].length ?? 0);
  const factor = en.SCALES[(scale?.[1] ?? scale?.[2] ?? '').toLowerCase()] ?? 1;
  const ahead = text.slice(Math.max(0, start - BEFORE_WINDOW), start);
  const money = en.MONEY_BEFORE.exec(ahead);
  const measured = en.UNITS.map(({ pattern, unit }) => ({ unit, length: pattern.exec(text.slice(scaleEnd))?.[0].length ?? 0 })).find(
    ({ length }) => length > 0,
  );
  const unitEnd = scaleEnd + (measured?.length ?? 0);
  const opening = en.BOUNDS_BEFORE.map(({ pattern, bound }) => ({ bound, length: pattern.exec(ahead)?.[0].length ?? 0 })).find(
    ({ length }) => length > 0,
  );
  const closing = en.BOUNDS_AFTER.map(({ pattern, bound }) => ({ bound, length: pattern.exec(text.slice(unitEnd))?.[0].length ?? 0 })).find(
    ({ length }) => length > 0,
  );
  return {
    bounds: { [opening?.bound ?? closing?.bound ?? 'is']: number * factor },
    unit: money ? '元' : (measured?.unit ?? null),
    start: start - (opening?.length ?? money?.[0].length ?? 0),
    end: unitEnd + (closing?.length ?? 0),
  };
}
