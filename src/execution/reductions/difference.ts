import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import { commonUnit, inUnit, joinBounds, round, type Value } from '../values.js';
import { impossible, reckonAll, valuesIn } from './parts.js';

/** How far two values lie apart, whichever is greater; a comparison says which. */
export const difference = reduction({
  kind: 'difference',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '相差' : 'difference'),
  run: (result) => {
    const values = valuesIn(result);
    if (!values) return impossible('difference', { why: 'not_for_this' });
    if (values.length !== 2) return impossible('difference', { why: 'not_two', found: values.length });
    return reckonAll(result, 'difference', ([first, second]) => {
      const pair = [first as Value, second as Value];
      const unit = commonUnit(pair);
      if (unit === undefined) return { why: 'units_differ', units: pair.map((value) => value.unit) };
      const [one, other] = inUnit(pair, unit) as [Value, Value];
      // Of two bounds on a difference neither holds; it is only about right.
      const bound = joinBounds(pair.map((value) => value.bound)) === 'exactly' ? 'exactly' : 'about';
      return { number: round(Math.abs(one.number - other.number)), upTo: null, unit, bound, per: one.per, change: one.change };
    });
  },
});
