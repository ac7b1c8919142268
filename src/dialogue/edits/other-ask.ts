import { askedOfShown, asking } from '../asking.js';
import { onShown } from '../queries.js';
import { saysAsk, saysScope, saysWhat } from '../said.js';
import { scopeAfter } from '../scope.js';
import { lastOf, subjectOfTopic } from '../topics.js';
import type { Edit, Turn } from '../types.js';

/** Reductions that look at a whole document, not at what was shown. */
const OF_ALL = ['group', 'rank'];

/** "Who takes part?", "by when?", 谁负责: something else about the tasks just shown. */
export const otherAsk: Edit = {
  name: 'other-ask',
  apply(turn) {
    const { reading, own, topics } = turn;
    if (saysWhat(reading) || saysScope(reading) || !asksAnything(turn)) return null;
    const [last] = topics;
    const { query, basis } = lastOf(last);
    if (own.reduce.some(({ kind }) => OF_ALL.includes(kind)) && !own.ask.some(({ kind }) => kind === 'figures')) {
      const whole = { ...own, scope: scopeAfter(turn, basis) };
      return { asked: [{ query: whole, basis: whole }], filled: 'the place' };
    }
    if (reading.asks.length === 0 && reading.detail === null && own.reduce.length > 0) {
      // "Over three years that makes?": made of what was just asked.
      const put = (to: typeof query) => ({ ...asking(to, turn, ''), ask: to.ask });
      return {
        asked: [{ query: last.shown.length > 0 ? onShown(put(query), last.shown) : put(query), basis: put(basis) }],
        filled: 'what was asked',
      };
    }
    return { asked: [askedOfShown(turn, basis, last.shown, subjectOfFigures(turn))], filled: 'what was shown' };
  },
};

const asksAnything = ({ reading }: Turn): boolean => saysAsk(reading) || reading.pointer?.kind === 'it';

/** What figures are of: the thing that figures were just asked of, or else the subject. */
function subjectOfFigures(turn: Turn): string {
  const asked = lastOf(turn.topics[0]).basis.ask.find(({ kind }) => kind === 'figures');
  return typeof asked?.about === 'string' ? asked.about : subjectOfTopic(turn.topics[0], turn);
}
