import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import { type Group, sizeOf } from '../result.js';
import { amountOf, comparableUnit, inUnit, type Value } from '../values.js';
import { groupsBy } from './group.js';
import { impossible, isItems, standingOf } from './parts.js';

/** Puts the documents or places of the scope side by side, says which give nothing, and orders them where one value each is of one sort. */
export const compare = reduction({
  kind: 'compare',
  fields: exact({ by: z.enum(['document', 'place']).default('place') }),
  describe: ({ by }, language) => {
    if (language === 'zh') return by === 'place' ? '各地比较' : '各文件比较';
    return by === 'place' ? 'compared by place' : 'compared by document';
  },
  run: (result, { by }, context, selection) => {
    // Texts are compared by reading them: they stand side by side as they are.
    if (result.kind === 'text') return result;
    if (!isItems(result)) return impossible('compare', { why: 'not_for_this' });
    const sides = groupsBy(by, result, selection, context).map(withValue);
    const given = sides.filter(({ items }) => sizeOf(items) > 0);
    return {
      kind: 'comparison',
      by,
      sides,
      missing: sides.filter(({ items }) => sizeOf(items) === 0).map(({ key }) => key),
      highestFirst: orderOf(given),
    };
  },
});

/** A side that gives a single figure has its value. */
function withValue(side: Group): Group {
  const { items } = side;
  return items.kind === 'figures' && items.figures.length === 1
    ? { ...side, value: amountOf(items.figures[0] as (typeof items.figures)[0]) }
    : side;
}

/** Keys from the highest to the lowest; null where the sides cannot be held against each other. */
function orderOf(sides: readonly Group[]): string[] | null {
  if (sides.length < 2 || sides.some(({ items, value }) => items.kind === 'figures' && value === null)) return null;
  const standings = sides.map(standingOf);
  const unit = comparableUnit(standings);
  if (unit === undefined) return null;
  const numbers = inUnit(standings, unit).map((value: Value) => value.number);
  return sides
    .map(({ key }, i) => ({ key, number: numbers[i] as number }))
    .toSorted((a, b) => b.number - a.number)
    .map(({ key }) => key);
}
