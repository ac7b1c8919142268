import type { PolicyQuery } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { aboutSubject, dressed } from '../asking.js';
import { onShown } from '../queries.js';
import { saysAsk, saysScope, saysWhat } from '../said.js';
import { lastOf, subjectOfTopic } from '../topics.js';
import type { Edit } from '../types.js';

/** "Same question for that one", 同样的问题: what was asked before, of what was shown last. */
export const sameQuestion: Edit = {
  name: 'same-question',
  apply(turn) {
    const { reading, topics } = turn;
    if (!shows(reading.text, 'sameQuestion') || saysAsk(reading) || saysWhat(reading) || saysScope(reading)) return null;
    const [last] = topics;
    const asked = topics.map((topic) => lastOf(topic).basis).find(({ ask }) => ask.some(({ kind }) => kind !== 'text'));
    if (!asked || last.shown.length === 0) return null;
    const { basis } = lastOf(last);
    const subject = subjectOfTopic(last, turn);
    const ask = asked.ask.map(({ about: _, measure: __, ...call }) => aboutSubject(call as (typeof asked.ask)[number], subject));
    const whole: PolicyQuery = dressed({ ...basis, ask, reduce: [] }, reading);
    return { asked: [{ query: onShown(whole, last.shown), basis: whole }], filled: 'what was asked before' };
  },
};
