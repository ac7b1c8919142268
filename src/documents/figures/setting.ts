import type { Span } from '../types.js';
import type { Part } from './clauses.js';
import type { Group } from './plain-text.js';
import type { NumberMention } from './types.js';
import type { FigureWords } from './words.js';

/** What stands around an amount in its part: who is measured, what is done, and words that qualify the number. */
export interface Setting {
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
  /** Noun phrases before and behind the number; empty where there is none. */
  before: string;
  behind: string;
  /** What follows the noun phrase behind the number in its part. */
  rest: string;
  /** The verb that follows the noun phrase behind the number. */
  actionBehind: string | null;
  /** Bound words taken from before the number, and one that closes the noun phrase behind it. */
  boundBefore: string | null;
  boundBehind: string | null;
}

/** A sentence while its amounts are read. */
export interface Reading {
  text: string;
  groups: readonly Group[];
  /** The time expressions. */
  dates: readonly Span[];
  words: FigureWords;
}

/** Reads what stands around an amount in its part. */
export function settingOf(reading: Reading, part: Part, amount: NumberMention): Setting {
  const right = readRight(reading, part, amount);
  // 60小时、45小时、30小时服务: the noun stands behind the last.
  const nounBehind = right.behind !== '' || /^、\d/.test(reading.text.slice(amount.end, amount.end + 2));
  return { ...readLeft(reading, part, amount, nounBehind), ...right };
}

type Right = Pick<Setting, 'behind' | 'rest' | 'actionBehind' | 'boundBehind'>;
type Left = Omit<Setting, keyof Right>;

function readLeft(reading: Reading, part: Part, amount: NumberMention, nounBehind: boolean): Left {
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

type Verbs = Pick<Setting, 'predicate' | 'action' | 'furthers' | 'before'> & { bound: string | null };

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
  if (chain.action !== null || before === '') return { ...none, furthers: chain.action !== null && !chain.makes, before: withoutPreposition(before, words) };
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

interface Qualifiers {
  start: number;
  bound: string | null;
}

/** Steps back over adverbs and bound words before a place: 分别不低于, 年均, 原则上. */
function skipQualifiers({ text, words }: Reading, start: number, from: number, other = text): Qualifiers {
  let end = from;
  let bound: string | null = null;
  for (;;) {
    const found = words.boundsBefore.before(other, end, start)?.word;
    bound ??= found ?? null;
    const word = found ?? words.adverbs.before(other, end, start) ?? words.pers.before(other, end, start)?.word;
    if (!word) return { start: end, bound };
    end -= word.length;
  }
}

function predicateBefore({ text, words }: Reading, start: number, end: number): string | null {
  const found = [words.levels, words.growing, words.reducing].map((verbs) => verbs.before(text, end, start));
  return found.reduce((longest, word) => ((word?.length ?? 0) > (longest?.length ?? 0) ? word : longest), null);
}

interface Opening {
  end: number;
  wish: string | null;
  bound: string | null;
}

/** Steps over scope, time and manner at the beginning of a part: 到2024年,全市每年力争. */
function skipOpeners({ text, dates, words }: Reading, start: number, limit: number): Opening {
  const opening: Opening = { end: start, wish: null, bound: null };
  for (;;) {
    const { end } = opening;
    const date = dates.find((span) => span.start === end && span.end <= limit);
    if (date) {
      opening.end = date.end;
      continue;
    }
    const word = openerAt(text, end, limit, words);
    // 新增 is a verb of its own, not the adverb 新.
    if (!word || (words.actions.at(text, end, limit)?.length ?? 0) > word.length) return opening;
    if (words.wishes.has(word)) opening.wish = word;
    if (words.boundsBefore.get(word)) opening.bound = word;
    opening.end = end + word.length;
  }
}

/** An opener at a place; one of a single character only before a verb or another opener: 再新增, but 再生水. */
function openerAt(text: string, at: number, limit: number, words: FigureWords): string | null {
  if (at < limit && /\s/.test(text.charAt(at))) return text.charAt(at);
  const word = words.openers.at(text, at, limit) ?? words.pers.at(text, at, limit)?.word ?? null;
  if (word?.length !== 1 || at + 1 >= limit || /\d/.test(text.charAt(at + 1))) return word;
  const goesOn = [words.actions, words.promoting, words.openers].some((set) => (set.at(text, at + 1, limit)?.length ?? 0) > 1);
  return goesOn || /[,，]/.test(text.charAt(at + 1)) ? word : null;
}

/** 比2020年, 较去年, 在现有基础上 at the end of a phrase: what the amount is compared with. Gives where the phrase ends. */
function skipComparison(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 14);
  const window = text.slice(from, end);
  const at = Math.max(window.lastIndexOf('比'), window.lastIndexOf('较'));
  const comparesTime = at >= 0 && window[at - 1] !== '占' && /\d{4}|去年|上年|同期|以往/.test(window.slice(at));
  if (comparesTime) return from + at - (window[at - 1] === '同' || window[at - 1] === '相' ? 1 : 0);
  return window.endsWith('基础上') && window.includes('在') ? from + window.lastIndexOf('在') : end;
}

interface Chain {
  action: string | null;
  first: string | null;
  makes: boolean;
  end: number;
}

const CHAIN_JOINTS = '、和并及';
const NOUN_ENDINGS = /[业率量额器机员站网费者商]/;

/** A chain of verbs: 新建、改扩建; 推动开工建设. Behind a verb of making, only further ones go on with it. */
function readChain({ text, words }: Reading, start: number, limit: number): Chain {
  const chain: Chain = { action: null, first: null, makes: false, end: start };
  let actionStart = start;
  for (;;) {
    const joint = chain.action !== null && CHAIN_JOINTS.includes(text.charAt(chain.end)) ? 1 : 0;
    const from: number = chain.end + joint;
    const made: string | null = words.actions.at(text, from, limit) ?? words.changingThings.at(text, from, limit);
    const furthered: string | null = chain.makes ? null : words.promoting.at(text, from, limit);
    const makes = made !== null && made.length >= (furthered?.length ?? 0);
    const verb = makes ? made : furthered;
    if (!verb || (from + verb.length < limit && NOUN_ENDINGS.test(text.charAt(from + verb.length)))) return chain;
    if (makes && !chain.makes) actionStart = from;
    chain.end = from + verb.length;
    chain.action = makes ? text.slice(actionStart, chain.end) : verb;
    if (makes && !chain.makes) chain.first = verb;
    chain.makes ||= makes;
  }
}

/** A verb of making inside a phrase: 城镇新增就业, 区县新建公园. */
function innerAction({ text, words }: Reading, start: number, end: number) {
  for (let i = start; i < end; i += 1) {
    const verb = words.actions.at(text, i, end);
    if (verb && /^[新净改扩续引]|招聘|建成|获批/.test(verb)) return { verb, end: i + verb.length, keepsScope: end - i - verb.length <= 2 };
  }
  return null;
}

function readRight({ text, groups, words }: Reading, part: Part, amount: NumberMention): Right {
  const prepositional = words.prepositions.before(text, amount.start, part.start) !== null || words.prepositions.at(text, part.start) !== null;
  const start = amount.end;
  const next = part.amounts.find((other) => other.start >= amount.end && other.form !== 'word');
  const limit = next?.start ?? part.end;
  let end = start;
  while (end < limit && !stopsAt({ text, words }, end, part.end, prepositional && end > start + 2, groups[end] === groups[start - 1])) end += 1;
  const closing = end === part.end && end > start + 2 ? words.boundsAfter.before(text, end, start) : null;
  const whole = text.slice(start, end - (closing?.word.length ?? 0));
  // 15个以上具有较高知名度的集聚区: the noun stands behind the last 的.
  const phrase = clean(whole.slice(whole.lastIndexOf('的') + 1));
  const noun = phrase.slice(0, phrase.length - (words.closingVerbs.before(phrase, phrase.length)?.length ?? 0));
  const rest = text.slice(end, part.end);
  const behind = amount.form === 'word' || /^[、和及与(]/.test(whole) || opensWithVerb(amount, whole, words) || isOnlyWork(noun, words) ? '' : noun;
  return { behind, rest: amount.form === 'word' ? text.slice(start, part.end) : rest, boundBehind: closing?.word ?? null, actionBehind: behind === '' ? null : firstAction(rest, words) };
}

/** Whether the noun phrase ends here: at a verb or preposition that begins no noun, outside quotations. */
function stopsAt({ text, words }: Pick<Reading, 'text' | 'words'>, at: number, limit: number, prepositional: boolean, outside: boolean): boolean {
  if (!outside) return false;
  const stop = words.stops.at(text, at, limit) ?? (prepositional && !/[更创]/.test(text.charAt(at - 1)) ? words.actions.at(text, at, limit) : null);
  if (!stop || words.notStops.at(text, at, limit)) return false;
  return at + stop.length < limit;
}

/** 2000人增加到4000人; 100%应用: what follows is no noun. */
function opensWithVerb({ counter }: NumberMention, behind: string, words: FigureWords): boolean {
  if (words.growing.at(behind, 0) ?? words.reducing.at(behind, 0)) return true;
  return words.shareUnits.has(counter) && words.shareVerbs.at(behind, 0) !== null;
}

/** 建设任务, 改造: says nothing of what is built or changed. */
function isOnlyWork(noun: string, words: FigureWords): boolean {
  let end = noun.length;
  for (let word = words.measureTails.before(noun, end); word; word = words.measureTails.before(noun, end)) end -= word.length;
  return end === 0;
}

function firstAction(text: string, words: FigureWords): string | null {
  for (let i = 0; i < Math.min(text.length, 12); i += 1) {
    const verb = words.actions.at(text, i) ?? words.levels.at(text, i);
    if (verb && verb.length > 1) return verb;
  }
  return null;
}

const clean = (text: string): string => text.replace(/\s+/g, '').replace(/^[的、,]|[的、,]$/g, '');
