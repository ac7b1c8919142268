import { exact } from '../../query/exact.js';
import { ask } from '../operation.js';

export const text = ask({
  kind: 'text',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '原文' : 'text'),
  run: ({ sources }) => ({ kind: 'text', sources }),
});
