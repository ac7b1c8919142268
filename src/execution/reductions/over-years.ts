import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import { scale } from '../values.js';
import { reckonEach } from './parts.js';

/** What an amount a year makes over several years. */
export const overYears = reduction({
  kind: 'over_years',
  fields: exact({ years: z.int().positive() }),
  describe: ({ years }, language) => (language === 'zh' ? `${years}年合计` : `over ${years} years`),
  run: (result, { years }) =>
    reckonEach(result, 'over_years', (value) => ({ ...scale(value, years), per: value.per === 'year' ? null : value.per })),
});
