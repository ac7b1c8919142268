import { isYear } from './period.js';
import type { Group, Groups } from './plain-text.js';
import type { Setting } from './setting.js';
import type { FigureKind, NumberMention, Per } from './types.js';
import type { FigureWords } from './words.js';

const RANKS = ['级', 'A级', '类', '星', '星级'];
const NAME_COUNTERS = ['号', '版', '强', '路', '届'];
const LEVELS_OF_GOVERNMENT = /^[省市县区镇乡街居村户]+$/;
const ENDS_ON_LEVEL = /[省市县区镇乡街居村户道庭)]$/;
const QUOTED = /“[^“”]*”/g;
const NAMED_WITHIN = 6;

/**
 * The kind of a number as far as its own place decides it: names, dates, ranks. Null for what can be
 * an amount, which {@link kindOfAmount} judges by what stands around it.
 */
export function kindOfPlace(text: string, groups: Groups, number: NumberMention, words: FigureWords): FigureKind | null {
  const { start, unitEnd, counter, form } = number;
  const group = groups.at(start);
  if (form === 'word') return kindOfWord(text, group, number, words);
  if (isYear(number)) return 'date';
  if (enclosedBy(group, 'title') || (enclosedBy(group, 'quotation') && number.fixedKind !== 'specification')) return 'name';
  if (number.fixedKind) return number.fixedKind;
  if (text[start - 1] === '前' && !/[年月天]/.test(counter ?? '')) return 'order';
  if (text[start - 1] === '〕' || NAME_COUNTERS.includes(counter ?? '')) return 'name';
  if (counter === '期') return form === 'numeral' ? 'order' : null;
  if (words.timeUnits.has(counter)) return kindOfTime(text, number, words);
  const behind = text.slice(unitEnd, unitEnd + 16);
  if (counter === '大' && (text.endsWith('党的', start) || isNamed(behind, words))) return 'name';
  if (counter === '位' && behind.startsWith('一体')) return 'name';
  if (words.clockUnits.has(counter) && behind.slice(0, NAMED_WITHIN + 2).includes('圈')) return 'name';
  return RANKS.includes(counter ?? '') ? kindOfRank(text, number, behind) : null;
}

function enclosedBy(group: Group, kind: Group['kind']): boolean {
  for (let at = group; at.kind !== null; at = at.parent) if (at.kind === kind) return true;
  return false;
}

/** 全覆盖 is reached, but 倍增计划 and a slogan with other words in it are names. */
function kindOfWord(text: string, group: Group, { start, end }: NumberMention, words: FigureWords): FigureKind | null {
  if (group.kind === 'title') return 'name';
  if (group.kind === 'quotation' && (group.start !== start || group.end !== end)) return 'name';
  const isDescription = words.achievedOnly.has(text.slice(start, end)) && !/(?:实现|达到)$/.test(text.slice(0, start));
  return isDescription || isNamed(text.slice(end), words) ? 'name' : null;
}

/** Whether a name's last word stands close behind: 三年攻坚行动, 四大提升行动. */
function isNamed(behind: string, words: FigureWords): boolean {
  for (let i = 0; i < Math.min(behind.length, NAMED_WITHIN); i += 1) {
    if (/[,，、。;]/.test(behind.charAt(i))) return false;
    if (words.nameTails.at(behind, i)) return true;
  }
  return false;
}

/** A stretch of time is a date, save where it names a plan (三年行动计划) or is itself kept or reached. */
function kindOfTime(text: string, { start, unitEnd, counter, boundAfter }: NumberMention, words: FigureWords): FigureKind | null {
  const isYears = counter?.includes('年') ?? false;
  if (isYears && isNamed(text.slice(unitEnd), words)) return 'name';
  const reached = words.levels.before(text, start) ?? words.boundsBefore.before(text, start)?.word ?? '';
  return reached.length > 1 && boundAfter !== '内' && !isYears ? null : 'date';
}

/** 二级以上医院 ranks; 省市县三级 counts the levels that stand before it. */
function kindOfRank(text: string, { start, counter, boundAfter, value }: NumberMention, behind: string): FigureKind | null {
  if (counter === '类') return boundAfter === null && !/[级省市]$/.test(text.slice(0, start)) ? null : 'order';
  if (counter !== '级' || boundAfter !== null) return 'order';
  // 省市县三级, or 国家、省、市三级.
  const joined = text.slice(Math.max(0, start - value), start);
  const listed = text.slice(Math.max(0, start - 5 * value), start);
  const isListed = ENDS_ON_LEVEL.test(listed) && listed.split('、').length >= value;
  const counts = value > 1 && (isListed || (joined.length === value && LEVELS_OF_GOVERNMENT.test(joined)));
  return counts || /^(?:[^,、。]{0,4})(?:网络|体系|联动)/.test(behind) ? 'fact' : 'order';
}

/** Whether an amount shares its part with others, whether it is the last of them, and how its clause ends. */
export interface Company {
  alone: boolean;
  isLast: boolean;
  clauseBehind: string;
  per: Per | null;
}

/** The kind of an amount by what stands around it. */
export function kindOfAmount(text: string, amount: NumberMention, setting: Setting, company: Company, words: FigureWords): FigureKind {
  const { counter } = amount;
  const bounded = amount.boundAfter !== null || setting.boundBefore !== null || setting.boundBehind !== null;
  if (startsChange(text, amount)) return 'fact';
  if (amount.form === 'word') return 'target';
  if (setting.behind.replace(QUOTED, '').includes('+') || text[amount.start - 1] === '+') return 'name';
  if (counter === null && amount.magnitude === '') return bareKind(text, amount, setting, bounded);
  if (words.shareUnits.has(counter)) return 'target';
  if (isSpecification(amount, setting, company, bounded, words)) return 'specification';
  const isRate = company.per !== null && (words.measureUnits.has(counter) || words.clockUnits.has(counter));
  if (isRate) return 'target';
  if (setting.points) return 'fact';
  if (bounded || setting.predicate) return 'target';
  if (counter === '大' && setting.action === null) return 'fact';
  // 一 is an amount only where something is done one time, or to one thing.
  const isArticle =
    amount.form === 'numeral' && amount.value === 1 && (setting.furthers || setting.action === null || setting.before !== '');
  if (isArticle && company.per === null) return 'fact';
  return countedKind(setting, company, words);
}

/** 由2000人增加到4000人, 由制度全覆盖到人群全覆盖: where a change starts from. */
const startsChange = (text: string, { start, end }: NumberMention): boolean =>
  /^[\u4e00-\u9fff]{0,2}[到至]/.test(text.slice(end, end + 3)) && /[由从][^,，。;]{0,8}$/.test(text.slice(Math.max(0, start - 9), start));

/** Digits without a unit: an amount where a verb or bound holds them, else a name (1861文创园). */
function bareKind(text: string, amount: NumberMention, setting: Setting, bounded: boolean): FigureKind {
  if (setting.predicate || bounded) return 'target';
  const made = setting.action !== null && !setting.furthers && setting.before === '';
  return made && amount.end - amount.start <= 3 && /[\u4e00-\u9fff]/.test(text[amount.end] ?? '') ? 'target' : 'name';
}

/** A measured quantity with a noun behind it says which: 110千伏电网项目, 3岁以下婴幼儿. */
function isSpecification(amount: NumberMention, setting: Setting, company: Company, bounded: boolean, words: FigureWords): boolean {
  const { counter } = amount;
  const measured = words.measureUnits.has(counter) || words.latinUnits.has(counter) || /^[A-Za-z]/.test(counter ?? '');
  const clocked = words.clockUnits.has(counter);
  if (!measured && !clocked) return false;
  if (!company.alone && !company.isLast && bounded) return true;
  if (setting.behind === '' || company.per !== null) return false;
  // Voltage, power and age never count what stands behind them.
  if (clocked || words.ratingUnits.has(counter) || /^[A-Za-z]/.test(counter ?? '')) return true;
  if (!company.alone) return true;
  return setting.before !== '' && (bounded || setting.action === null);
}

/** A count of things: work to be done, or the size of what there is. */
function countedKind(setting: Setting, { isLast, clauseBehind }: Company, words: FigureWords): FigureKind {
  const { action, furthers, behind, rest, opens, wished, before } = setting;
  if (!isLast && behind !== '') return 'fact';
  if (action === null) {
    if (opens && rest !== '' && !wished) return 'fact';
    return behind !== '' && rest === '' && before !== '' && !wished ? 'fact' : 'target';
  }
  if (!furthers || behind === '') return 'target';
  return words.workNouns.before(clauseBehind, clauseBehind.length) ? 'target' : 'fact';
}
