import type { Library } from '../../documents/library.js';
import type { Condition, SourceRef } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { onShown } from '../queries.js';
import { saysScope } from '../said.js';
import { lastOf, listOf } from '../topics.js';
import type { Edit } from '../types.js';

/** "Which of these has the most lead units?", 其中牵头单位最多的是哪条: those of a list that have so many. */
export const mostUnits: Edit = {
  name: 'most-units',
  apply(turn) {
    const { reading, context } = turn;
    const list = listOf(turn);
    if (!list || !shows(reading.text, 'mostUnits') || saysScope(reading)) return null;
    const isOfHelpers = reading.asks.some((call) => call.role === 'participating') || shows(reading.text, 'participates');
    const role = isOfHelpers ? 'participating' : 'lead';
    const most = Math.max(...list.shown.map((one) => unitsIn(one, role, context.library)));
    const where: Condition = { units: { role, number: { at_least: most } } };
    const { claim: _, detail: __, ...last } = lastOf(list).basis;
    const query = dressed({ ...onShown(last, list.shown), where, ask: [{ kind: 'tasks' }, { kind: 'units', role }], reduce: [] }, reading);
    return most > 0 ? { asked: [{ query, basis: query }], filled: 'what was listed' } : null;
  },
};

const unitsIn = (reference: SourceRef, role: 'lead' | 'participating', library: Library): number =>
  'task' in reference ? (library.task(reference.documentId, reference.task)?.units ?? []).filter((unit) => unit.role === role).length : 0;
