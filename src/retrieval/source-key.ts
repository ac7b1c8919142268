import type { Source } from '../documents/types.js';

/** Names a task or introduction uniquely: `qingzhou-2023#25`, or by offset for an introduction. */
export const sourceKey = (source: Source): string =>
  source.kind === 'task' ? `${source.documentId}#${source.number}` : `${source.documentId}@${source.start}`;
