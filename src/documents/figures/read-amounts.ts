import type { Clause, Part } from './clauses.js';
import { headOf } from './head.js';
import { type Company, kindOfAmount } from './kind.js';
import { type Before, dealOut, type Following, inherit } from './lists.js';
import { perOf } from './period.js';
import { relationOf } from './relation.js';
import { type Reading, type Setting, settingOf } from './setting.js';
import type { Bound, FigureKind, NumberMention, Per, Relation } from './types.js';

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
        const following: Following = index > 0 ? 'list' : reading.text[clause.start - 1] === ',' || reading.text[clause.start - 1] === '，' ? 'comma' : 'none';
        const setting = inherit(settingOf(reading, part, amount), before, following);
        const per = perOf(reading, clause, amount, setting, before);
        const read = readAmount(reading, clause, part, amount, { setting, per, before });
        const full: AmountReading = { ...read, kind: fixed.get(amount) ?? read.kind };
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
}

function readAmount({ text, words }: Reading, clause: Clause, part: Part, amount: NumberMention, { setting, per, before }: Context): AmountReading {
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
  const action = setting.predicate ?? setting.action ?? setting.actionBehind ?? setting.wish ?? (setting.boundBefore && setting.before !== '' ? setting.boundBefore : null);
  return { measure: own || nounOfList(part, text, clause) || (before?.measure ?? null), action, ...relationOf(amount, setting, words), per, kind };
}

/** 249个、2529万平方米老旧小区: the noun stands behind the last amount of the list. */
function nounOfList(part: Part, text: string, clause: Clause): string | null {
  const index = clause.parts.indexOf(part);
  const next = clause.parts[index + 1]?.amounts[0];
  if (!next || next.start - part.end > 2) return null;
  const noun = /^[\u4e00-\u9fff]+/.exec(text.slice(next.end, clause.end))?.[0];
  return noun ?? null;
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
