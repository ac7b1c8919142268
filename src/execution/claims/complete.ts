import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { claim } from '../operation.js';

/** That the copies of the documents hold everything that was published; `denied`, that they lack a part of it. */
export const complete = claim({
  kind: 'complete',
  fields: exact({ denied: z.boolean().optional() }),
  describe: ({ denied }, language) => {
    if (language === 'zh') return denied ? '文本不完整' : '文本完整';
    return denied ? 'the copy lacks a part' : 'the copy is complete';
  },
  run: ({ documents }, { denied }) => {
    const whole = documents.filter(({ info: { numbers } }) => String(numbers.held) === String(numbers.published));
    const records = { kind: 'tasks' as const, tasks: [] };
    if (documents.length === 0) return { verdict: 'not_given', records };
    if (whole.length > 0 && whole.length < documents.length) return { verdict: 'partly', records };
    return { verdict: whole.length > 0 !== (denied ?? false) ? 'yes' : 'no', records };
  },
});
