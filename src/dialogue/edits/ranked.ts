import type { Call, PolicyQuery } from '../../query/schema.js';
import { dressed } from '../asking.js';
import { saysNumber, saysOffice } from '../said.js';
import { scopeAfter } from '../scope.js';
import { lastOf } from '../topics.js';
import type { Edit, Turn } from '../types.js';

/** "The top three", 最少的呢, "and the second?": the same ranking with another end, perhaps elsewhere. */
export const ranked: Edit = {
  name: 'ranked',
  apply(turn) {
    const { reading, topics } = turn;
    const { basis } = lastOf(topics[0]);
    const before = basis.reduce.find(({ kind }) => kind === 'rank');
    if (!before || reading.subject !== '' || saysOffice(reading) || saysNumber(reading) || asksElse(turn)) return null;
    const rank = rankSaid(turn, before);
    if (!rank) return null;
    const reduce = basis.reduce.map((call) => (call.kind === 'rank' ? rank : call));
    const query: PolicyQuery = dressed({ ...basis, scope: scopeAfter(turn, basis), reduce }, reading);
    return { asked: [{ query, basis: query }], filled: 'what was ranked' };
  },
};

const asksElse = ({ reading }: Turn): boolean =>
  reading.asks.length > 0 ||
  reading.claim !== null ||
  reading.detail !== null ||
  reading.conditions.length > 0 ||
  reading.reductions.some(({ kind }) => kind !== 'rank');

/** The rank that is wanted now. A number alone keeps the order; "the second" is told by the first two. */
function rankSaid({ reading: { reductions, pointer } }: Turn, before: Call): Call | null {
  const said = reductions.find(({ kind }) => kind === 'rank');
  const keepsOrder = before.order !== undefined && said?.order === undefined && said?.top !== 1;
  if (said) return keepsOrder ? { ...said, order: before.order } : said;
  if (pointer?.kind === 'nth' && pointer.position > 1) return { ...before, top: pointer.position };
  return null;
}
