import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import { count, type Value } from '../values.js';
import { impossible } from './parts.js';

/** Which part of all tasks of the scope those that are left are, in per cent to a tenth. */
export const share = reduction({
  kind: 'share',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '占全部任务的比例' : 'as a share of all tasks'),
  run: (result, _, __, { all }) => {
    if (result.kind !== 'tasks') return impossible('share', { why: 'not_for_this' });
    const whole = all.filter(({ kind }) => kind === 'task').length;
    if (whole === 0) return impossible('share', { why: 'nothing_found' });
    return { kind: 'value', operation: 'share', value: partOf(result.tasks.length, whole), of: result };
  },
});

const partOf = (part: number, whole: number): Value => ({ ...count(Math.round((part / whole) * 1000) / 10), unit: '%' });
