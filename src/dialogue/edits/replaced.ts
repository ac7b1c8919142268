import { dressed } from '../asking.js';
import { placeOf, subjectOf, withSubject } from '../queries.js';
import { saysAsk } from '../said.js';
import { lastOf } from '../topics.js';
import type { Edit, Turn } from '../types.js';

/** "Not piles, stations", 不是充电桩,是加油站: the words of the subject give way to others. */
export const replaced: Edit = {
  name: 'replaced',
  apply(turn) {
    const { reading, own, topics } = turn;
    if (reading.replaces === null || reading.subject === '') return null;
    const { basis } = lastOf(topics[0]);
    const scope = own.scope.documents && reading.documentsNamed ? { scope: placeOf(own.scope) } : {};
    const asked = saysAsk(reading) ? { ask: own.ask, reduce: own.reduce } : {};
    const { claim: _, ...kept } = withSubject({ ...withoutTasks(basis), ...scope, ...asked }, subjectAfter(turn, reading.replaces));
    const query = dressed(kept, reading);
    return { asked: [{ query, basis: query }], filled: 'other words for the subject' };
  },
};

/** The subject with the words that give way replaced, where it has them; otherwise the new words alone. */
function subjectAfter({ reading, topics }: Turn, old: string): string {
  const before = subjectOf(lastOf(topics[0]).basis);
  const start = before.toLowerCase().indexOf(old.toLowerCase());
  return start < 0 ? reading.subject : `${before.slice(0, start)}${reading.subject}${before.slice(start + old.length)}`;
}

/** A number of a task goes with what was asked before. */
function withoutTasks({ scope, ...query }: Turn['own']): Turn['own'] {
  const { parts: _, ...rest } = placeOf(scope);
  return { ...query, scope: rest };
}
