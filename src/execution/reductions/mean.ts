import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import { scale } from '../values.js';
import { reckonAll } from './parts.js';
import { total } from './sum.js';

/** The mean of figures of one sort of unit, or of the values of groups. */
export const mean = reduction({
  kind: 'mean',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '平均' : 'mean'),
  run: (result) =>
    reckonAll(result, 'mean', (values) => {
      const sum = total(values);
      return 'why' in sum ? sum : scale(sum, 1 / values.length);
    }),
});
