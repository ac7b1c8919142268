import type { Setting } from './measure.js';
import type { Bound, NumberMention, Relation } from './types.js';
import type { FigureWords } from './words.js';

/** How an amount stands to its measure, and for a change how its amount is bound. */
export function relationOf(amount: NumberMention, setting: Setting, words: FigureWords): { relation: Relation; bound: Bound | null } {
  const bound = boundOf(amount, setting, words);
  const change = changeOf(setting.predicate ?? setting.action, words) ?? changeOf(setting.behind + setting.rest, words);
  return change ? { relation: change, bound } : { relation: bound, bound: null };
}

function boundOf(amount: NumberMention, { boundBefore, boundBehind, predicate }: Setting, words: FigureWords): Bound {
  const behind = amount.boundAfter ?? boundBehind;
  if (behind) return words.boundsAfter.at(behind, 0)?.value ?? 'about';
  const before = boundBefore ?? predicate;
  const found = before ? words.boundsBefore.at(before, 0) : null;
  if (found && found.word === before) return found.value;
  return amount.form === 'word' && amount.counter === '%' && amount.value === 10 ? 'at_least' : 'exactly';
}

/** 增长 4% grows by it; 增长到 4% reaches it. */
function changeOf(verb: string | null, words: FigureWords): 'growth' | 'reduction' | null {
  if (!verb) return null;
  if (words.growing.at(verb, 0) === verb) return 'growth';
  return words.reducing.at(verb, 0) === verb ? 'reduction' : null;
}
