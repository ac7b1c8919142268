import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import { type Items, type Result, sizeOf } from '../result.js';
import { count as counted } from '../values.js';
import { impossible, isItems } from './parts.js';

/** What is counted: the things listed, or the names under which units are printed. */
const OF = ['items', 'names'] as const;

/** How many things there are. A whole look at the records: none is a count of 0. */
export const count = reduction({
  kind: 'count',
  fields: exact({ of: z.enum(OF).default('items') }),
  describe: ({ of }, language) => {
    if (language === 'zh') return of === 'names' ? '名称的数量' : '数量';
    return of === 'names' ? 'number of names' : 'number';
  },
  run: (result, { of }) => {
    // A group of nothing is no thing of its kind: how many documents speak of it.
    if (result.kind === 'groups') return valueOfCount(result.groups.filter(({ items }) => sizeOf(items) > 0).length, result);
    // Documents are themselves the things; their number stands in the result.
    if (result.kind === 'documents') return result;
    if (!isItems(result) || (of === 'names' && result.kind !== 'units')) return impossible('count', { why: 'not_for_this' });
    return valueOfCount(of === 'names' ? namesIn(result) : sizeOf(result), result);
  },
});

const valueOfCount = (number: number, of: Items | (Result & { kind: 'groups' })): Result => ({
  kind: 'value',
  operation: 'count',
  value: counted(number),
  of,
});

const namesIn = (items: Items): number =>
  items.kind === 'units' ? new Set(items.offices.flatMap(({ duties }) => duties.map(({ name }) => name))).size : 0;
