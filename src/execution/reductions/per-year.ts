import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import { scale } from '../values.js';
import { reckonEach } from './parts.js';

/** What an amount for several years makes a year. */
export const perYear = reduction({
  kind: 'per_year',
  fields: exact({ years: z.int().positive() }),
  describe: ({ years }, language) => (language === 'zh' ? `${years}年平均每年` : `per year over ${years} years`),
  run: (result, { years }) => reckonEach(result, 'per_year', (value) => ({ ...scale(value, 1 / years), per: value.per ?? 'year' })),
});
