import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { tasksOf } from '../asks/tasks.js';
import { claim } from '../operation.js';
import { keeps } from '../values.js';

const WORDS = {
  exactly: { bound: 'is', en: '', zh: '' },
  at_least: { bound: 'at_least', en: 'at least ', zh: '至少' },
  at_most: { bound: 'at_most', en: 'at most ', zh: '至多' },
  more_than: { bound: 'more_than', en: 'more than ', zh: '多于' },
  less_than: { bound: 'less_than', en: 'fewer than ', zh: '少于' },
} as const;
const RELATIONS = ['exactly', 'at_least', 'at_most', 'more_than', 'less_than'] as const;

/** That there are so many tasks. */
export const count = claim({
  kind: 'count',
  fields: exact({ number: z.number(), relation: z.enum(RELATIONS).default('exactly') }),
  describe: ({ number, relation }, language) =>
    language === 'zh' ? `共${WORDS[relation].zh}${number}项` : `there are ${WORDS[relation].en}${number}`,
  run: (selection, { number, relation }) => {
    const tasks = tasksOf(selection);
    return { verdict: keeps(tasks.length, { [WORDS[relation].bound]: number }) ? 'yes' : 'no', records: { kind: 'tasks', tasks } };
  },
});
