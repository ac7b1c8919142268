import type { Setting } from './setting.js';
import type { Bound, NumberMention, Relation } from './types.js';
import type { FigureWords } from './words.js';

/** How an amount stands to its measure, and for a change how its amount is bound. */
export function relationOf(amount: NumberMention, setting: Setting, words: FigureWords): { relation: Relation; bound: Bound | null } {
  const bound = boundOf(amount, setting, words);
  const change = changeOf(setting, words);
  return change ? { relation: change, bound } : { relation: bound, bound: null };
}

function boundOf(amount: NumberMention, { boundBefore, boundBehind, predicate }: Setting, words: FigureWords): Bound {
  const behind = amount.boundAfter ?? boundBehind;
  if (behind) return words.boundsAfter.get(behind) ?? 'about';
  const before = words.boundsBefore.get(boundBefore ?? '') ?? words.boundsBefore.get(predicate ?? '');
  // 两位数 is ten or more.
  return before ?? (amount.form === 'word' && amount.value === 10 ? 'at_least' : 'exactly');
}

/** 增长4% grows by it, 增长到4% reaches it; 增加10条线路 adds them, 提升45处 makes them better. */
function changeOf({ predicate, action, behind, rest }: Setting, words: FigureWords): 'growth' | 'reduction' | null {
  const verb = predicate ?? (behind === '' || words.changingThings.has(action) ? action : null);
  for (const word of [verb, behind + rest, rest]) {
    if (words.growing.has(word)) return 'growth';
    if (words.reducing.has(word)) return 'reduction';
  }
  return null;
}
