import type { Condition, PolicyQuery } from '../../query/schema.js';
import { dressed } from '../asking.js';
import { conditionsOf, isList, officeOf, onShown, withConditions } from '../queries.js';
import { saysAsk, saysOffice } from '../said.js';
import { scopeAfter } from '../scope.js';
import { lastOf } from '../topics.js';
import type { Edit, Turn } from '../types.js';

/** "And the health bureau?": what was asked of an office, of another; after one task, whether it has a part in that. */
export const otherOffice: Edit = {
  name: 'other-office',
  apply(turn) {
    const { reading, own, topics } = turn;
    if (!saysOffice(reading) || reading.subject !== '') return null;
    const [last] = topics;
    const { basis } = lastOf(last);
    const scope = scopeAfter(turn, basis);
    if (saysAsk(reading)) {
      const query = dressed({ ...own, scope: { ...scope, ...partsOf(own) } }, reading);
      return { asked: [{ query, basis: query }], filled: 'the place' };
    }
    if (isList(basis) && officeOf(basis)) {
      const query = dressed({ ...withOffices(basis, turn), scope }, reading);
      return { asked: [{ query, basis: query }], filled: 'what was asked' };
    }
    const office = reading.entities.offices[0]?.office.id;
    const { where: _, focus: __, ...rest } = basis;
    if (last.shown.length === 0 || office === undefined || !basis.ask.some(({ kind }) => kind === 'units')) {
      const query = dressed({ ...own, scope }, reading);
      return { asked: [{ query, basis: query }], filled: 'the place' };
    }
    const asks = { ask: [{ kind: 'units', role: 'any' }], reduce: [], claim: { kind: 'unit', office, role: 'any' } };
    return {
      asked: [{ query: dressed(onShown({ ...rest, ...asks }, last.shown), reading), basis: dressed({ ...basis, ...asks }, reading) }],
      filled: 'the task',
    };
  },
};

const partsOf = ({ scope: { parts } }: PolicyQuery) => (parts ? { parts } : {});

/** The list with the offices that are named now, in the role it had where none is said. */
function withOffices(basis: PolicyQuery, { reading, own }: Turn): PolicyQuery {
  const before = officeOf(basis);
  const role = before && 'unit' in before ? (before as Condition & { unit: { role: 'lead' | 'participating' | 'any' } }).unit.role : 'any';
  const saidRole = reading.conditions.find((condition) => 'unit' in condition);
  const named: Condition[] = saidRole
    ? conditionsOf(own).filter((condition) => !('about' in condition))
    : reading.entities.offices.map(({ office }) => ({ unit: { office: office.id, role } }));
  return withConditions(basis, [...conditionsOf(basis).filter((condition) => !holdsUnit(condition)), ...named]);
}

const holdsUnit = (condition: Condition): boolean => JSON.stringify(condition).includes('"unit":');
