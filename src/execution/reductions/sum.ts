import { isShare } from '../../documents/figures/measures.js';
import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import type { Impossible } from '../result.js';
import { comparableUnit, inUnit, joinBounds, round, type Value } from '../values.js';
import { reckonAll } from './parts.js';

/** Adds figures of one sort of unit, or that count single things by different words (个, 家), or the values of groups; groups of figures are added each by itself. */
export const sum = reduction({
  kind: 'sum',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '合计' : 'sum'),
  run: (result) =>
    reckonAll(result, 'sum', (values) => {
      const all = total(values);
      return 'why' in all || values.every(isAddable) ? all : { why: 'not_addable' };
    }),
});

/** Shares, changes and amounts for one person or hour stand for themselves; adding them says nothing. */
const isAddable = ({ unit, per, change }: Value): boolean => !isShare(unit) && change === null && (per === null || per === 'year');

export function total(values: readonly Value[]): Value | Impossible {
  const unit = comparableUnit(values);
  if (unit === undefined) return { why: 'units_differ', units: [...new Set(values.map((value) => value.unit))] };
  const same = inUnit(values, unit);
  const add = (numbers: readonly number[]) => round(numbers.reduce((all, number) => all + number, 0));
  const isRange = same.some(({ upTo }) => upTo !== null);
  return {
    number: add(same.map(({ number }) => number)),
    upTo: isRange ? add(same.map(({ number, upTo }) => upTo ?? number)) : null,
    unit,
    bound: joinBounds(same.map(({ bound }) => bound)),
    per: same[0]?.per ?? null,
    change: same[0]?.change ?? null,
  };
}
