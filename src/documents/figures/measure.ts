import type { Span } from '../types.js';
import type { Part } from './clauses.js';
import type { NumberMention } from './types.js';
import type { FigureWords } from './words.js';

/** What stands around an amount: who is measured, what is done, and words that qualify the number. */
export interface Setting {
  /** Verb directly before the number that binds it to a measure before it: 达到, 增长. */
  predicate: string | null;
  /** Verb of doing, or of furthering, that the amount depends on. */
  action: string | null;
  /** The action is one of furthering what is there, not of making. */
  furthers: boolean;
  /** A word such as 围绕 or 由 before the number: it points at what is there. */
  points: boolean;
  /** The amount opens its part, with nothing but scope and time before it. */
  opens: boolean;
  /** A wish (力争, 确保) or a preposition stands before the number. */
  wished: boolean;
  /** Noun phrases before and behind the number; empty where there is none. */
  before: string;
  behind: string;
  /** What follows the noun phrase behind the number. */
  rest: string;
  /** Bound words taken from before the number, and one that closes the noun phrase behind it. */
  boundBefore: string | null;
  boundBehind: string | null;
}

const PARTICLES = /^[的地得之]|[的地得之]$/g;
const WISHES = ['力争', '争取', '确保', '力争到', '支持', '计划', '预计', '推动'];
const PREPOSITIONS = '为对向与在给';

/** Reads what stands around an amount in its part. `dates` are the time expressions of the sentence. */
export function settingOf(text: string, part: Part, amount: NumberMention, dates: readonly Span[], words: FigureWords): Setting {
  const left = readLeft(text, part, amount, dates, words);
  const right = readRight(text, part, amount, words);
  return { ...left, ...right, action: left.action ?? (left.predicate ? null : right.action) };
}

type Left = Pick<Setting, 'predicate' | 'furthers' | 'points' | 'opens' | 'wished' | 'before' | 'boundBefore' | 'action'>;

function readLeft(text: string, part: Part, amount: NumberMention, dates: readonly Span[], words: FigureWords): Left {
  const { end: adverbStart, bound: boundBefore } = skipQualifiers(text, part.start, amount.start, words);
  const predicateWords = [words.levels, words.growing, words.reducing];
  const opening = skipOpeners(text, part.start, adverbStart, dates, words);
  let end = adverbStart;
  let predicate: string | null = boundBefore && words.levels.at(boundBefore, 0) === boundBefore ? boundBefore : null;
  const level = predicateBefore(text, opening.end, end, predicateWords);
  // 完成100处 does; 外资完成3.5亿 reaches.
  if (!predicate && level && (adverbStart - level.length > opening.end || !words.actions.at(level, 0))) {
    predicate = level;
    end = skipQualifiers(text, opening.end, end - level.length, words).end;
  }
  end = skipComparison(text, opening.end, end);
  const chain = readChain(text, opening.end, end, words);
  const points =
    words.focusing.at(text, opening.end, adverbStart) !== null || words.focusing.before(text, amount.start, part.start) !== null;
  let action = chain.action;
  let before = clean(text.slice(chain.end, end));
  if (!action && !predicate) {
    const inner = innerAction(text, chain.end, end, words);
    if (inner) {
      action = inner.action;
      before = clean(text.slice(inner.keepsScope ? chain.end : inner.end, end)) || before;
    }
  }
  return {
    predicate,
    action,
    furthers: action !== null && words.actions.at(action, 0) !== action,
    points,
    opens: before === '' && action === null && predicate === null,
    wished: opening.wished || PREPOSITIONS.includes(text[amount.start - 1] ?? '-'),
    before,
    boundBefore: boundBefore ?? opening.bound,
  };
}

/** Steps back over adverbs and bound words before a number: 分别不低于, 年均, 原则上. */
function skipQualifiers(text: string, start: number, from: number, words: FigureWords): { end: number; bound: string | null } {
  let end = from;
  let bound: string | null = null;
  for (;;) {
    const found = words.boundsBefore.before(text, end, start)?.word;
    if (found) bound ??= found;
    const word = found ?? words.adverbs.before(text, end, start) ?? words.pers.before(text, end, start)?.word;
    if (!word) return { end, bound };
    end -= word.length;
  }
}

function predicateBefore(text: string, start: number, end: number, sets: readonly FigureWords['levels'][]): string | null {
  const found = sets.map((set) => set.before(text, end, start)).filter((word) => word !== null);
  const longest = found.sort((a, b) => b.length - a.length)[0];
  if (!longest) return null;
  // 提高到, 降至: the verb before 到 says what happens, the level is behind it.
  const verb = /^[到至为在]$/.test(longest)
    ? sets.map((set) => set.before(text, end - longest.length, start)).find((word) => word !== null && word.length > 1)
    : null;
  return verb ? verb + longest : longest;
}

interface Opening {
  end: number;
  wished: boolean;
  bound: string | null;
}

/** Steps over scope, time and manner at the beginning of a part: 到2024年,全市每年力争. */
function skipOpeners(text: string, start: number, limit: number, dates: readonly Span[], words: FigureWords): Opening {
  let end = start;
  let wished = false;
  let bound: string | null = null;
  for (;;) {
    const date = dates.find((span) => span.start === end && span.end <= limit);
    if (date) {
      end = date.end;
      continue;
    }
    const verb = words.actions.at(text, end, limit) ?? '';
    const word = /\s/.test(text[end] ?? '') && end < limit ? text.charAt(end) : words.openers.at(text, end, limit);
    // 实现 opens 实现倍增 but 新增 is a verb of its own, not 新 and 增.
    if (!word || verb.length > word.length) return { end, wished, bound };
    if (words.boundsBefore.at(word, 0)?.word === word) bound = word;
    if (WISHES.includes(word)) wished = true;
    end += word.length;
  }
}

/** 比2020年, 较去年, 在现有基础上 at the end: what the amount is compared with. */
function skipComparison(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 12);
  const window = text.slice(from, end);
  const at = Math.max(window.lastIndexOf('比'), window.lastIndexOf('较'));
  if (at >= 0 && /\d{4}|去年|上年|同期|以往|前/.test(window.slice(at)) && window[at - 1] !== '占')
    return from + at - (window[at - 1] === '同' ? 1 : 0);
  if (window.endsWith('基础上') && window.includes('在')) return from + window.lastIndexOf('在');
  return end;
}

const CHAIN_JOINTS = '、和并及';

/** A chain of verbs: 新建、改扩建; 推动开工建设. The last verb of making is the action. */
function readChain(text: string, start: number, limit: number, words: FigureWords): { action: string | null; end: number } {
  let end = start;
  let action: string | null = null;
  let chainStart = start;
  for (;;) {
    const joint: number = action !== null && CHAIN_JOINTS.includes(text.charAt(end)) ? 1 : 0;
    const made = words.actions.at(text, end + joint, limit);
    const furthered: string | null = action === null || joint === 0 ? words.promoting.at(text, end + joint, limit) : null;
    const verb: string | null = made && made.length >= (furthered?.length ?? 0) ? made : furthered;
    if (!verb || isNounHere(text, end + joint + verb.length, limit, action)) return { action, end };
    if (made === verb && (action === null || words.promoting.at(action, 0) === action)) chainStart = end + joint;
    end += joint + verb.length;
    action = made === verb ? text.slice(chainStart, end) : verb;
  }
}

/** 培训规模, 服务业: a verb's characters that begin a noun, behind another verb. */
const isNounHere = (text: string, at: number, limit: number, action: string | null): boolean =>
  action !== null && at < limit && /[业率量额器机员站网费]/.test(text.charAt(at));

/** A verb of making inside the phrase: 城镇新增就业, 区县新建公园. */
function innerAction(text: string, start: number, end: number, words: FigureWords) {
  for (let i = start; i < end; i += 1) {
    const verb = words.actions.at(text, i, end);
    if (verb && /^[新净改扩续]|招聘|引进|建成/.test(verb))
      return { action: verb, end: i + verb.length, keepsScope: end - i - verb.length <= 2 };
  }
  return null;
}

function readRight(
  text: string,
  part: Part,
  amount: NumberMention,
  words: FigureWords,
): Pick<Setting, 'behind' | 'rest' | 'boundBehind' | 'action'> {
  let start = amount.end;
  if (text[start] === '的') start += 1;
  let end = start;
  while (end < part.end && !(words.stops.at(text, end, part.end) && isStop(text, start, end, part.end, words))) end += 1;
  const closing = end === part.end && end > start + 2 ? words.boundsAfter.before(text, end, start) : null;
  const behind = closing ? text.slice(start, end - closing.word.length) : text.slice(start, end);
  const rest = text.slice(end, part.end);
  const action = /^[\s、和及与]/.test(behind) ? null : firstAction(rest, words);
  return { behind: /^[+、和及与]/.test(behind) ? '' : clean(behind), rest, boundBehind: closing?.word ?? null, action };
}

/** A stop word ends the phrase unless it is part of a noun: 提升改造项目, 达标企业. */
function isStop(text: string, start: number, at: number, limit: number, words: FigureWords): boolean {
  const stop = words.stops.at(text, at, limit) as string;
  if (at + stop.length >= limit) return stop === '以上';
  return at === start || !words.workNouns.at(text, at + stop.length, limit);
}

function firstAction(text: string, words: FigureWords): string | null {
  for (let i = 0; i < Math.min(text.length, 12); i += 1) {
    const verb = words.actions.at(text, i) ?? words.levels.at(text, i);
    if (verb && verb.length > 1) return verb;
  }
  return null;
}

const clean = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(PARTICLES, '')
    .replace(/^[、,]|[、,]$/g, '');
