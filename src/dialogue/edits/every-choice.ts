import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { lastOf } from '../topics.js';
import type { Edit } from '../types.js';

/** 都要, "both": every choice that was offered, so that nothing need be asked back. */
export const everyChoice: Edit = {
  name: 'every-choice',
  apply({ reading, options, topics, context }) {
    if (options.length < 2 || topics[0].shown.length > 0 || !shows(reading.text.trim(), 'everything')) return null;
    const { basis } = lastOf(topics[0]);
    const documents = context.library.documents.map(({ id }) => id);
    const query = dressed({ ...basis, scope: { ...basis.scope, documents: basis.scope.documents ?? documents } }, reading);
    return { asked: [{ query, basis: query }], filled: 'every choice' };
  },
};
