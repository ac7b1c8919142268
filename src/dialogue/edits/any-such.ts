import type { Call, Role } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { saysNumber, saysOffice } from '../said.js';
import { scopeAfter } from '../scope.js';
import { isListTopic, lastOf } from '../topics.js';
import type { Edit } from '../types.js';

/** 它有没有只参与的, "any where it only takes part?": after a list, the tasks in which the office has that one role. */
export const anySuch: Edit = {
  name: 'any-such',
  apply(turn) {
    const { reading, own, topics } = turn;
    const { claim } = reading;
    if (claim?.kind !== 'unit' || claim.how !== 'only' || reading.subject !== '' || !saysOffice(reading) || saysNumber(reading))
      return null;
    if (!shows(reading.text, 'any') || !isListTopic(topics[0])) return null;
    const { office, role } = claim as Call & { office: string; role: Role };
    const { claim: _, ...rest } = own;
    const scope = scopeAfter(turn, lastOf(topics[0]).basis);
    const query = dressed({ ...rest, scope, where: { unit: { office, role } }, ask: [{ kind: 'tasks' }], reduce: [] }, reading);
    return { asked: [{ query, basis: query }], filled: 'the place' };
  },
};
