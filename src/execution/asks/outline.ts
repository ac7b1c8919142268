import { exact } from '../../query/exact.js';
import { ask } from '../operation.js';
import { digestOf } from './digest.js';

export const outline = ask({
  kind: 'outline',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '目录' : 'outline'),
  run: (selection, _, { library }) => ({ kind: 'outline', documents: digestOf(selection, library) }),
});
