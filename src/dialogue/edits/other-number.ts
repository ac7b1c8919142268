import type { PolicyQuery, Scope } from '../../query/schema.js';
import { dressed } from '../asking.js';
import { isPlaced } from '../queries.js';
import { saysAsk, saysNumber, saysPlace } from '../said.js';
import { scopeAfter } from '../scope.js';
import { lastOf } from '../topics.js';
import type { Edit, Turn } from '../types.js';

/** 那第95条呢, "and chapter 4?": another number in the same document. */
export const otherNumber: Edit = {
  name: 'other-number',
  apply(turn) {
    const { reading, own, topics } = turn;
    if (!saysNumber(reading) || reading.subject !== '' || saysPlace(reading)) return null;
    const { basis } = lastOf(topics[0]);
    const scope: Scope = { ...placeOf(turn, basis), ...(own.scope.parts && { parts: own.scope.parts }) };
    const keepsAsk = !saysAsk(reading) && reading.isFragment && basis.scope.parts !== undefined;
    const { where: _, focus: __, claim: ___, ...rest } = basis;
    const query: PolicyQuery = dressed(keepsAsk ? { ...rest, scope } : { ...own, scope }, reading);
    return { asked: [{ query, basis: query }], filled: 'the document' };
  },
};

/** A number alone asked without a document goes on in the document that was shown. */
function placeOf(turn: Turn, basis: PolicyQuery): Scope {
  const { kind, years } = turn.reading.entities;
  const shown = [...new Set(turn.topics[0].shown.map(({ documentId }) => documentId))];
  const isNarrowed = kind !== null || years.length > 0;
  // Of several documents of a place, the one that was shown is gone on in.
  if (!isNarrowed && shown.length === 1) return { documents: shown };
  return isPlaced(basis) || isNarrowed ? scopeAfter(turn, basis) : turn.own.scope;
}
