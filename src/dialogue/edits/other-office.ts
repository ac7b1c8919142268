import type { Condition, PolicyQuery } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { conditionsOf, isList, officeOf, onShown, withConditions, withSubject } from '../queries.js';
import { saysAsk, saysOffice, saysPlace } from '../said.js';
import { scopeAfter } from '../scope.js';
import { isListTopic, lastOf, shownIn, subjectOfTopic } from '../topics.js';
import type { Asked, Edit, Turn } from '../types.js';

/** "And the health bureau?": what was asked of an office, of another; after one task, whether it has a part in that. */
export const otherOffice: Edit = {
  name: 'other-office',
  apply(turn) {
    const { reading, own, topics } = turn;
    if (!saysOffice(reading) || reading.subject !== '') return null;
    const [last] = topics;
    const { basis } = lastOf(last);
    const scope = scopeAfter(turn, basis);
    const told = toldOfIt(turn);
    if (told) return { asked: [told], filled: 'the task' };
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

/** "And the water authority leads that alone?", "so big data leads it in Zhifu too?": what an office has in the task just spoken of. */
function toldOfIt(turn: Turn): Asked | null {
  const { reading, topics, context } = turn;
  const [last] = topics;
  const [condition, ...others] = reading.conditions;
  const isAsked = reading.asks.some(({ kind }) => kind !== 'tasks') || reading.reductions.length > 0 || shows(reading.text, 'allTasks');
  if (!condition || !('unit' in condition) || others.length > 0 || isAsked || isListTopic(last) || last.shown.length === 0) return null;
  if (!shows(reading.text, 'pointsBack') || !shows(reading.text, 'leadsIt')) return null;
  const { office, role, alone } = condition.unit;
  const claim = { kind: 'unit', office, role, ...(alone && { alone }) };
  const { claim: _, detail: __, ...basis } = lastOf(last).basis;
  const scope = scopeAfter(turn, basis);
  const asks = { ask: [{ kind: 'units', role }], reduce: [], claim };
  const subject = subjectOfTopic(last, { context });
  const whole = dressed({ ...(subject === '' ? basis : withSubject(basis, subject)), scope, ...asks }, reading);
  const shown = saysPlace(reading) ? shownIn(turn, reading.documentIds) : last.shown;
  return { query: shown.length > 0 ? onShown(whole, shown) : whole, basis: whole };
}

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
