import type { Part } from './clauses.js';
import { type Qualifiers, skipComparison, skipOpeners, skipQualifiers } from './qualifiers.js';
import { clean, type Reading } from './reading.js';
import type { NumberMention } from './types.js';
import { type Chain, innerAction, predicateBefore, readChain } from './verbs.js';
import type { FigureWords } from './words.js';

/** What stands before a number in its part. */
export interface BeforeNumber {
  /** Verb directly before the number that binds it to a measure before it: 达到, 增长. */
  predicate: string | null;
  /** Verb of doing, or of furthering, before the number. */
  action: string | null;
  /** The action furthers what is there and makes nothing. */
  furthers: boolean;
  /** A word such as 围绕 before the number: it points at what is there. */
  points: boolean;
  /** Nothing but scope and time stands before the number. */
  opens: boolean;
  /** A wish (力争, 确保) opens the part, or a preposition stands before the number. */
  wished: boolean;
  /** The last wish among the words that open the part. */
  wish: string | null;
  /** Noun phrase before the number; empty where there is none. */
  before: string;
  /** Bound word taken from before the number. */
  boundBefore: string | null;
}

/** Reads what stands before a number; `nounBehind` says whether the thing counted stands behind it. */
export function readBefore(reading: Reading, part: Part, amount: NumberMention, nounBehind: boolean): BeforeNumber {
  const { text, words } = reading;
  // “清零” may stand in quotation marks of its own.
  const from = amount.start - (amount.form === 'word' && text[amount.start - 1] === '“' ? 1 : 0);
  const qualifiers = skipQualifiers(reading, part.start, from);
  const opening = skipOpeners(reading, part.start, qualifiers.start);
  const chain = readChain(reading, opening.end, qualifiers.start);
  const prepositional = words.prepositions.before(text, qualifiers.start, part.start) !== null;
  const verbs = verbsBefore(reading, opening.end, chain, qualifiers, nounBehind);
  const common = {
    boundBefore: qualifiers.bound ?? opening.bound ?? verbs.bound,
    points: words.focusing.at(text, opening.end, amount.start) !== null || words.focusing.before(text, amount.start, part.start) !== null,
    wished: opening.wish !== null || prepositional,
    wish: opening.wish,
  };
  const { predicate, action, furthers, before } = verbs;
  return { ...common, predicate, action, furthers, before, opens: before === '' && action === null && predicate === null };
}

type Verbs = Pick<BeforeNumber, 'predicate' | 'action' | 'furthers' | 'before'> & { bound: string | null };

/** The verb of a part and the noun phrase it leaves before the number. */
function verbsBefore(reading: Reading, start: number, chain: Chain, qualifiers: Qualifiers, nounBehind: boolean): Verbs {
  const { text, words } = reading;
  const end = qualifiers.start;
  const none = { predicate: null, action: chain.action, furthers: !chain.makes, bound: null };
  if (chain.action !== null && chain.end === end) {
    // 完成造林3000亩: the last verb is what is done.
    return nounBehind || chain.first === chain.action || !words.carriers.has(chain.first)
      ? { ...none, before: '' }
      : { ...none, action: chain.first, before: chain.action.slice(chain.first?.length) };
  }
  const bound = words.levels.has(qualifiers.bound) ? qualifiers.bound : null;
  const found = bound ? null : predicateBefore(reading, chain.end, end);
  // 为660户 is a preposition, not a verb.
  const verb = words.prepositions.has(found) && chain.end + (found?.length ?? 0) === end ? null : found;
  if (bound ?? verb) {
    const nounEnd = skipComparison(text, chain.end, skipQualifiers(reading, chain.end, end - (verb?.length ?? 0)).start);
    const noun = phrase(text, nounEnd, chain.end, start, words);
    const last = skipQualifiers(reading, 0, noun.length, noun).start;
    return { ...none, predicate: bound ?? verb, action: null, furthers: false, before: clean(noun.slice(0, last)) };
  }
  const direct = nounBehind ? words.actions.before(text, end, chain.end) : null;
  if (direct) {
    const verbStart = end - direct.length;
    return { ...none, action: direct, furthers: false, before: '', bound: skipQualifiers(reading, chain.end, verbStart).bound };
  }
  const before = clean(text.slice(chain.end, skipComparison(text, chain.end, end)));
  if (chain.action !== null || before === '')
    return { ...none, furthers: chain.action !== null && !chain.makes, before: withoutPreposition(before, words) };
  const inner = innerAction(reading, chain.end, end);
  if (!inner) return { ...none, furthers: false, before: withoutPreposition(before, words) };
  return { ...none, action: inner.verb, furthers: false, before: inner.keepsScope ? before : clean(text.slice(inner.end, end)) || before };
}

/** 按照城市 → 城市; 人数由 → 人数; 为 → nothing. */
function withoutPreposition(before: string, words: FigureWords): string {
  if (words.prepositions.has(before)) return '';
  const opener = words.focusing.at(before, 0) ?? '';
  return before.slice(opener.length).replace(/[由从]$/, '');
}

/** The noun phrase before a predicate; a clause with 的 belongs to it whole (完成治理的行政村). */
function phrase(text: string, end: number, chainEnd: number, start: number, words: FigureWords): string {
  const whole = text.slice(start, end);
  // 新增用地 is the thing measured; 培训人员 says what is done to it.
  const keeps = whole.includes('的') || /^[新再]/.test(whole);
  const noun = (keeps ? whole : text.slice(chainEnd, end)).replace(/^[将把]/, '');
  // 由2000人增加到4000人: the phrase ends before what the change starts from.
  const from = /[由从]\d/.exec(noun);
  return from ? noun.slice(0, from.index) : words.actions.has(noun) ? '' : noun;
}
