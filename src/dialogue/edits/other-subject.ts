import type { PolicyQuery } from '../../query/schema.js';
import { dressed } from '../asking.js';
import { perhapsOf } from '../perhaps.js';
import { isList, officeOf, subjectOf, withSubject } from '../queries.js';
import { otherConditions, saysAsk } from '../said.js';
import { scopeAfter } from '../scope.js';
import { lastOf } from '../topics.js';
import type { Edit, Turn } from '../types.js';

/** "And the airport?", "how many beds?": another subject, in the place of the last one where none is named. */
export const otherSubject: Edit = {
  name: 'other-subject',
  apply(turn) {
    const { reading, topics } = turn;
    if (reading.subject === '') return null;
    const [last] = topics;
    const { basis } = lastOf(last);
    const scope = scopeAfter(turn, basis);
    const query = dressed(keepsAsk(turn, basis) ? ofSubject(turn, basis, scope) : { ...turn.own, scope: withParts(turn, scope) }, reading);
    return {
      asked: [{ query, basis: query }],
      filled: keepsAsk(turn, basis) ? 'what was asked' : 'the place',
      perhaps: perhapsOf(turn, last),
    };
  },
};

/** A bare subject keeps what was asked, but for the tasks of an office: those are not of a subject. */
const keepsAsk = ({ reading }: Turn, basis: PolicyQuery): boolean =>
  !saysAsk(reading) && reading.isFragment && !(isList(basis) && officeOf(basis) && subjectOf(basis) === '');

const withParts = ({ own }: Turn, scope: PolicyQuery['scope']) => (own.scope.parts ? { ...scope, parts: own.scope.parts } : scope);

/** What was reckoned out of one thing is not asked of another. */
const KEPT = ['count', 'compare', 'group', 'rank'];

function ofSubject({ reading }: Turn, basis: PolicyQuery, scope: PolicyQuery['scope']): PolicyQuery {
  const { claim, detail: _, ...rest } = basis;
  const stays = claim?.kind === 'exists' ? { claim } : {};
  const other = withSubject({ ...rest, scope, reduce: basis.reduce.filter(({ kind }) => KEPT.includes(kind)), ...stays }, reading.subject);
  const conditions = otherConditions(reading);
  const year = reading.entities.years.length === 1 ? reading.entities.years[0]?.year : undefined;
  const dated = {
    ...other,
    ask: other.ask.map(({ year: __, ...call }) => (call.kind === 'figures' && year !== undefined ? { ...call, year } : call)),
  };
  return conditions.length > 0 && other.where ? { ...dated, where: { and: [other.where, ...conditions] } } : (dated as PolicyQuery);
}
