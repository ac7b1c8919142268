import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import { type Result, sizeOf } from '../result.js';
import { commonUnit, comparableUnit, inUnit, joinBounds, round, type Value } from '../values.js';
import { impossible, reckonAll, standingOf, valuesIn } from './parts.js';

/** How far two values lie apart, whichever is greater; a comparison says which. */
export const difference = reduction({
  kind: 'difference',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '相差' : 'difference'),
  run: (result) => {
    if (result.kind === 'comparison') return { ...result, apart: apartIn(result) };
    const values = valuesIn(result);
    if (!values) return impossible('difference', { why: 'not_for_this' });
    if (values.length !== 2) return impossible('difference', { why: 'not_two', found: values.length });
    return reckonAll(result, 'difference', ([first, second]) => {
      const pair = [first as Value, second as Value];
      return distance(pair, commonUnit(pair)) ?? { why: 'units_differ', units: pair.map((value) => value.unit) };
    });
  },
});

/** How far two values lie apart, in a unit that both have; null where there is none. */
function distance(pair: readonly Value[], unit: string | null | undefined): Value | null {
  if (unit === undefined) return null;
  const [one, other] = inUnit(pair, unit) as [Value, Value];
  // Of two bounds on a difference neither holds; it is only about right.
  const bound = joinBounds(pair.map((value) => value.bound)) === 'exactly' ? 'exactly' : 'about';
  return { number: round(Math.abs(one.number - other.number)), upTo: null, unit, bound, per: one.per, change: one.change };
}

/** How far the two sides that give something lie apart; null where there are not two, or one gives several values. */
function apartIn({ sides }: Result & { kind: 'comparison' }): Value | null {
  const given = sides.filter(({ items }) => sizeOf(items) > 0);
  if (given.length !== 2 || given.some(({ items, value }) => items.kind === 'figures' && value === null)) return null;
  const pair = given.map(standingOf);
  return distance(pair, comparableUnit(pair));
}
