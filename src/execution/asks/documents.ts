import { exact } from '../../query/exact.js';
import { ask } from '../operation.js';

/** The documents of which something is left by scope and conditions. */
export const documents = ask({
  kind: 'documents',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '有哪些文件' : 'documents'),
  run: ({ documents: all, sources }) => ({
    kind: 'documents',
    documentIds: all.map(({ id }) => id).filter((id) => sources.some(({ documentId }) => documentId === id)),
  }),
});
