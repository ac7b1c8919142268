import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { conditionsOf, isList } from '../queries.js';
import { lastOf } from '../topics.js';
import type { Edit } from '../types.js';

/** "Not just those it leads alone", "drop that condition": the list as it was before the last condition. */
export const loosened: Edit = {
  name: 'loosened',
  apply({ reading, topics }) {
    if (!shows(reading.text, 'loosens')) return null;
    const [last, ...before] = topics;
    const now = conditionsOf(lastOf(last).basis);
    const wider = before.find((topic) => {
      const { basis } = lastOf(topic);
      return isList(basis) && JSON.stringify(conditionsOf(basis)) !== JSON.stringify(now) && conditionsOf(basis).length <= now.length;
    });
    if (!wider) return null;
    const { query, basis } = lastOf(wider);
    return { asked: [{ query: dressed(query, reading), basis: dressed(basis, reading) }], filled: 'without the last condition' };
  },
};
