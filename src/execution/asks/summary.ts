import { exact } from '../../query/exact.js';
import { ask } from '../operation.js';
import { digestOf } from './digest.js';

/** The chapters of a document, or one of them, each with its number of tasks and its main targets. */
export const summary = ask({
  kind: 'summary',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '概要' : 'summary'),
  run: (selection, _, { library }) => ({ kind: 'summary', documents: digestOf(selection, library) }),
});
