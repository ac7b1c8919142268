import type { PolicyQuery } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { isList, onShown } from '../queries.js';
import { asksBareFigure, asksCount, saysScope, saysWhat } from '../said.js';
import { lastOf } from '../topics.js';
import type { Asked, Edit, Turn } from '../types.js';

/** "Which ones?", "how many in all?": what was counted is listed, and the other way round. */
export const counted: Edit = {
  name: 'counted',
  apply(turn) {
    const { reading, topics } = turn;
    if (saysWhat(reading) || saysScope(reading) || reading.detail !== null || reading.claim !== null || reading.conditions.length > 0)
      return null;
    const { query } = lastOf(topics[0]);
    const isAList = isList(query) || query.ask.every(({ kind }) => kind === 'units');
    if (isAList && query.focus === undefined && wantsNumber(turn))
      return { asked: [again(turn, [{ kind: 'count', of: 'items' }])], filled: 'what was listed' };
    const wasCounted = query.reduce.some(({ kind }) => kind === 'count');
    // A list that is asked for by name is the same list.
    if ((wasCounted || isList(query)) && wantsNames(turn)) return { asked: [again(turn, [])], filled: 'what was counted' };
    if (!isAList && wantsNames(turn) && reading.asks.every(({ kind }) => kind === 'tasks'))
      return { asked: [tasksShown(turn)], filled: 'what was shown' };
    return null;
  },
};

const wantsNumber = ({ reading }: Turn): boolean =>
  (asksCount(reading) && reading.asks.every(({ kind }) => kind !== 'units')) || (asksBareFigure(reading) && !shows(reading.text, 'role'));

const wantsNames = ({ reading }: Turn): boolean =>
  !asksCount(reading) &&
  (shows(reading.text, 'whichOnes') || reading.pointer?.kind === 'these' || reading.asks.some(({ kind }) => kind === 'tasks')) &&
  reading.asks.every(({ kind }) => kind === 'tasks' || kind === 'text');

/** The same list with another end. One that was reckoned out is known by what it showed. */
function again({ topics: [last], reading }: Turn, reduce: PolicyQuery['reduce']): Asked {
  const { query: before, basis: whole } = lastOf(last);
  const [query, basis] = [withoutClaim(before), withoutClaim(whole)];
  const isPlain = query.reduce.every(({ kind }) => kind === 'count');
  const start = isPlain || last.shown.length === 0 ? query : { ...onShown(query, last.shown), ask: [{ kind: 'tasks' }] };
  return {
    query: dressed({ ...start, reduce }, reading),
    basis: isPlain ? dressed({ ...basis, reduce }, reading) : dressed(basis, reading),
  };
}

/** "Is there more?" was answered; how many there are is not asserted. */
const withoutClaim = ({ claim: _, ...query }: PolicyQuery): PolicyQuery => query;

function wholeDocument({ claim: _, detail: __, focus: ___, where, scope: { parts, ...scope }, ...query }: PolicyQuery): PolicyQuery {
  return { ...query, scope, ...(!parts && where && { where }) };
}

function tasksShown({ topics: [last], reading }: Turn): Asked {
  const { query, basis } = lastOf(last);
  const ask = [{ kind: 'tasks' }];
  const { claim: _, ...rest } = query;
  // Of a part that is not there, nothing was shown: the document is meant.
  if (last.shown.length === 0) {
    const whole = dressed({ ...wholeDocument(basis), ask, reduce: [] }, reading);
    return { query: whole, basis: whole };
  }
  return {
    query: dressed({ ...onShown(rest, last.shown), ask, reduce: [] }, reading),
    basis: dressed({ ...basis, ask, reduce: [] }, reading),
  };
}
