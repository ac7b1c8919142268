import type { Clause, Part } from './clauses.js';
import { headOf } from './head.js';
import { type Company, kindOfAmount } from './kind.js';
import { type Before, dealOut, type Following, inherit } from './lists.js';
import { perOf } from './period.js';
import type { Reading } from './reading.js';
import { relationOf } from './relation.js';
import { type Setting, settingOf } from './setting.js';
import type { Bound, FigureKind, NumberMention, Per, Relation } from './types.js';

const HAN_START = /^[\u4e00-\u9fff]+/;

/** What the text around an amount says of it. */
export interface AmountReading {
  measure: string | null;
  action: string | null;
  relation: Relation;
  bound: Bound | null;
  per: Per | null;
  kind: FigureKind;
}

/**
 * Reads the amounts of a sentence clause by clause and part by part; what a part leaves out it has
 * from the one before.
 *
 * @param fixed kinds that the place of a number has decided
 */
export function readAmounts(reading: Reading, clauses: readonly Clause[], fixed: ReadonlyMap<NumberMention, FigureKind | null>) {
  const readings = new Map<NumberMention, AmountReading>();
  let before: Before | null = null;
  for (const clause of clauses) {
    for (const [index, part] of clause.parts.entries()) {
      for (const amount of part.amounts) {
        const following: Following =
          index > 0 ? 'list' : reading.text[clause.start - 1] === ',' || reading.text[clause.start - 1] === '，' ? 'comma' : 'none';
        const setting = inherit(settingOf(reading, part, amount), before, following, reading.words);
        const per = perOf(reading, clause, amount, setting, before);
        const read = readAmount(reading, clause, part, amount, { setting, per, before, clauses });
        const kind = fixed.get(amount) ?? read.kind;
        const full: AmountReading = kind === 'name' ? { ...read, kind, measure: null, action: null } : { ...read, kind };
        readings.set(amount, full);
        if (full.kind !== 'specification') before = { ...full, setting };
      }
    }
    dealOutMeasures(reading, clause, readings);
  }
  return readings;
}

interface Context {
  setting: Setting;
  per: Per | null;
  before: Before | null;
  clauses: readonly Clause[];
}

function readAmount(
  reading: Reading,
  clause: Clause,
  part: Part,
  amount: NumberMention,
  { setting, per, before, clauses }: Context,
): AmountReading {
  const { text, words } = reading;
  const counted = part.amounts.filter(({ form }) => form !== 'word');
  const company: Company = {
    alone: counted.length <= 1,
    isLast: counted.at(-1) === amount,
    clauseBehind: text.slice(amount.end, clause.end),
    per,
  };
  const kind = kindOfAmount(text, amount, setting, company, words);
  const nounBehind = setting.behind !== '' && (setting.predicate === null || setting.before === '' || kind === 'specification');
  const own = nounBehind ? setting.behind : setting.before || setting.behind;
  const subject = words.shareUnits.has(amount.counter) ? subjectBefore(reading, clause, clauses) : null;
  const action =
    setting.predicate ??
    setting.action ??
    setting.actionBehind ??
    setting.wish ??
    (setting.before !== '' && setting.boundBefore?.startsWith('不') ? setting.boundBefore : null);
  return {
    measure: own || nounOfList(reading, part, clause) || subject || (before?.measure ?? null),
    action,
    ...relationOf(amount, setting, words),
    per,
    kind,
  };
}

/** 249个、2529万平方米老旧小区: the noun stands behind the last amount of the list. */
function nounOfList({ text, words }: Reading, part: Part, clause: Clause): string | null {
  let end = part.end;
  for (const next of clause.parts.slice(clause.parts.indexOf(part) + 1)) {
    const amount = next.amounts[0];
    if (!amount || amount.start - end > 1) return null;
    const rest = text.slice(amount.end, clause.end);
    const word = words.amountWords.before(rest, rest.length)?.word ?? '';
    const noun = HAN_START.exec(rest.slice(0, rest.length - word.length))?.[0];
    if (noun) return noun;
    end = next.end;
  }
  return null;
}

/** 社区中心全部达到基本标准,33%以上达到推荐标准: a share with no noun is one of the clause before. */
function subjectBefore({ text, words }: Reading, clause: Clause, clauses: readonly Clause[]): string | null {
  const previous = clauses[clauses.indexOf(clause) - 1];
  if (!previous || previous.end + 1 !== clause.start || previous.parts.some(({ amounts }) => amounts.length > 0)) return null;
  for (let i = previous.start + 2; i < previous.end; i += 1) {
    if (words.stops.at(text, i, previous.end)) return text.slice(previous.start, i);
  }
  return null;
}

/** 分别 gives each amount of a clause its own measure. */
function dealOutMeasures({ text, words }: Reading, clause: Clause, readings: Map<NumberMention, AmountReading>): void {
  const amounts = clause.parts.flatMap(({ amounts }) => amounts);
  const first = amounts[0];
  const phrase = first && readings.get(first)?.measure;
  if (!first || !phrase || !text.slice(clause.start, first.start).includes('分别')) return;
  const members = dealOut(phrase, amounts.length, headOf(phrase, words));
  for (const [index, amount] of amounts.entries()) {
    const reading = readings.get(amount);
    if (members && reading) readings.set(amount, { ...reading, measure: members[index] ?? reading.measure });
  }
}
