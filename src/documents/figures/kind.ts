import type { Setting } from './measure.js';
import { isYear } from './period.js';
import type { Group } from './plain-text.js';
import type { FigureKind, NumberMention } from './types.js';
import type { FigureWords } from './words.js';

const RANKS = ['级', 'A级', '类', '等', '星', '星级', '流', '档'];
const NAME_COUNTERS = ['号', '版', '强', '路', '届'];
const LEVELS_NAMED = /[省市县区镇乡街居村国家庭)）户会]$/;

/**
 * The kind of a number as far as its own place decides it: names, dates, ranks. Null for what can be
 * an amount, which {@link kindOfAmount} judges by what stands around it.
 */
export function kindOfPlace(text: string, groups: readonly Group[], number: NumberMention, words: FigureWords): FigureKind | null {
  const { start, unitEnd, counter, form } = number;
  const group = groups[start] as Group;
  const behind = text.slice(unitEnd, unitEnd + 16);
  if (form === 'word') return kindOfWord(text, group, number, words);
  const inTitle = enclosedBy(group, 'title');
  if (isYear(number)) return counter === null && !/^[\u4e00-\u9fff·]/.test(behind) && !inTitle ? null : 'date';
  if (enclosedBy(group, 'quotation') || inTitle) return 'name';
  if (number.fixedKind) return number.fixedKind;
  const ordinal = ordinalKind(text, number);
  if (ordinal) return ordinal;
  if (text[start - 1] === '〕') return 'name';
  if (counter !== null && words.timeUnits.has(counter)) return timeKind(text, number, behind, words);
  if (counter !== null && NAME_COUNTERS.includes(counter)) return 'name';
  if (counter === '期' && !/^[末]/.test(behind)) return form === 'numeral' ? 'order' : null;
  if (counter === '大' && /^(?:精神|报告|会|代表|以来|召开)/.test(behind)) return 'name';
  if (counter === '大' && /^(?:行动|工程|战略|体系|计划)/.test(behind)) return 'name';
  return counter !== null && RANKS.includes(counter) ? rankKind(text, number, behind) : null;
}

function enclosedBy(group: Group, kind: Group['kind']): boolean {
  for (let at = group; at.kind !== null; at = at.parent) if (at.kind === kind) return true;
  return false;
}

/** 全覆盖 is reached, but 倍增计划 and a quoted slogan with other words in it are names. */
function kindOfWord(text: string, group: Group, { start, end }: NumberMention, words: FigureWords): FigureKind | null {
  const fillsQuotation = group.kind === 'quotation' && group.start === start && group.end === end;
  if (group.kind === 'quotation' && !fillsQuotation) return 'name';
  if (group.kind === 'title') return 'name';
  if (text.startsWith('倍增', start) || isNamed(text.slice(end, end + 8), words)) return 'name';
  return null;
}

/** 第七届 names, 第一方阵 ranks; 前三 and 首批 rank. */
function ordinalKind(text: string, { start, counter }: NumberMention): FigureKind | null {
  const before = text[start - 1];
  if (before === '第') return counter === '届' ? 'name' : 'order';
  return before === '前' && counter !== '年' ? 'order' : null;
}

/** A stretch of time is a date, save where it names a plan (三年行动计划) or is itself kept or reached. */
function timeKind(text: string, { start, counter, boundAfter }: NumberMention, behind: string, words: FigureWords): FigureKind | null {
  if (/年/.test(counter ?? '') && isNamed(behind, words)) return 'name';
  const reached = words.levels.before(text, start) ?? words.boundsBefore.before(text, start)?.word;
  return reached && reached.length > 1 && boundAfter !== '内' && !/年/.test(counter ?? '') ? null : 'date';
}

/** Whether a name's last word stands close behind: 三年攻坚行动. */
function isNamed(behind: string, words: FigureWords): boolean {
  for (let i = 0; i < Math.min(behind.length, 6) && !/[,，、。;]/.test(behind[i] as string); i += 1)
    if (words.nameTails.at(behind, i)) return true;
  return false;
}

/** 二级以上医院 ranks; 省市县三级 counts the levels that stand before it. */
function rankKind(text: string, { start, counter, boundAfter, form }: NumberMention, behind: string): FigureKind | null {
  if (counter === '级' && boundAfter === null && LEVELS_NAMED.test(text.slice(0, start))) return 'fact';
  if (counter === '类' && !/[级省市]$/.test(text.slice(0, start)) && boundAfter === null) return null;
  if (counter === '级' && form === 'digits' && /^别?[,、]/.test(behind)) return 'order';
  return 'order';
}

/** Whether an amount shares its part with others, and whether it is the last of them. */
export interface Company {
  alone: boolean;
  isLast: boolean;
}

/** The kind of an amount by what stands around it. */
export function kindOfAmount(amount: NumberMention, setting: Setting, company: Company, text: string, words: FigureWords): FigureKind {
  const { counter, form } = amount;
  const isShare = counter !== null && words.shareUnits.has(counter);
  const bounded = amount.boundAfter !== null || setting.boundBefore !== null || setting.boundBehind !== null;
  if (setting.points && /[由从]/.test(text[amount.start - 1] ?? '')) return 'fact';
  if (form === 'word') return 'target';
  if (text[amount.end] === '+' || text[amount.start - 1] === '+') return 'name';
  if (amount.magnitude.includes('亿') && text[amount.unitEnd] === '级') return 'specification';
  if (counter === null && amount.magnitude === '')
    return setting.predicate || bounded || setting.action ? bareKind(amount, setting, bounded, text) : 'name';
  if (isShare) return 'target';
  if (isSpecification(amount, setting, company, bounded, words)) return 'specification';
  if (setting.points) return 'fact';
  if (bounded || setting.predicate) return 'target';
  return counter === '大' && (setting.furthers || setting.action === null) ? 'fact' : countedKind(setting, words);
}

/** Digits without a unit: an amount where a verb or bound holds them, else a name (1861文创园). */
function bareKind(amount: NumberMention, setting: Setting, bounded: boolean, text: string): FigureKind {
  if (setting.predicate || bounded) return 'target';
  const isLong = amount.end - amount.start > 3;
  return setting.action && !setting.furthers && setting.before === '' && !isLong && /[\u4e00-\u9fff]/.test(text[amount.end] ?? '')
    ? 'target'
    : 'name';
}

/** A measured quantity with a noun behind it says which: 110千伏电网项目, 3岁以下婴幼儿. */
function isSpecification(
  amount: NumberMention,
  setting: Setting,
  { alone, isLast }: Company,
  bounded: boolean,
  words: FigureWords,
): boolean {
  const counter = amount.counter ?? '';
  const measured = words.measureUnits.has(counter) || words.measureUnits.has(counter.replace(/\/.*/, ''));
  const clocked = words.clockUnits.has(counter);
  if (setting.predicate && !['有', '为', '是', '到'].includes(setting.predicate) && setting.behind === '') return false;
  if (!alone && bounded && measured && !isLast) return true;
  const nounBehind = setting.behind !== '' || /^的/.test(setting.rest);
  if (!nounBehind) return false;
  if (/^[A-Za-z]/.test(counter) || /千伏|千瓦|兆瓦|岁|伏/.test(counter)) return true;
  if (!measured && !clocked) return false;
  if (!alone || setting.opens) return true;
  if (clocked) return !setting.action;
  return (bounded && setting.before !== '') || (setting.before !== '' && setting.action === null);
}

/** A count of things: work to be done, or the size of what there is. */
function countedKind(setting: Setting, words: FigureWords): FigureKind {
  const { action, furthers, behind, rest, opens, wished } = setting;
  const phrase = behind + rest;
  if (action === null)
    return opens && rest !== '' && !wished ? 'fact' : behind !== '' && rest === '' && setting.before !== '' ? 'fact' : 'target';
  if (!furthers) return 'target';
  if (behind === '') return 'target';
  return words.workNouns.before(phrase, phrase.length) ? 'target' : 'fact';
}
