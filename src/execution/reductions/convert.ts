import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import { convert as converted } from '../values.js';
import { reckonEach } from './parts.js';

/** Says an amount in another unit of measure of its sort, which may have a word of magnitude: 亩 to 公顷, 元 to 亿元. */
export const convert = reduction({
  kind: 'convert',
  fields: exact({ unit: z.string().min(1) }),
  describe: ({ unit }, language) => (language === 'zh' ? `换算成${unit}` : `in ${unit}`),
  run: (result, { unit }) =>
    reckonEach(result, 'convert', (value) => converted(value, unit) ?? { why: 'units_differ', units: [value.unit, unit] }),
});
