import type { Call, Condition, PolicyQuery } from '../../query/schema.js';
import { asking, dressed } from '../asking.js';
import { conditionsOf, isList, onShown, subjectOf, withConditions, withSubject } from '../queries.js';
import { asksCount, asksFor, saysAsk, saysPlace, saysScope, saysWhat } from '../said.js';
import { scopeAfter } from '../scope.js';
import { lastOf, shownIn, subjectOfTopic } from '../topics.js';
import type { Asked, Edit, Turn } from '../types.js';

/** "And Qingdao?", 那2025年呢, "who does it in Qingzhou?": the same of another place, document or year. */
export const otherPlace: Edit = {
  name: 'other-place',
  apply(turn) {
    const { reading, topics } = turn;
    if (!saysScope(reading) || saysWhat(reading)) return null;
    const [last] = topics;
    if (countsTasks(turn)) return { asked: [{ query: dressed(turn.own, reading), basis: turn.own }], filled: 'nothing' };
    const subject = subjectOfTopic(last, turn);
    const bases = saysAsk(reading) ? last.bases.slice(-1) : last.bases;
    return { asked: bases.map((basis) => moved(turn, basis, subject)), filled: 'the subject' };
  },
};

/** "How many tasks are there in Zhifu?" counts them all, unless a list is gone on with. */
const countsTasks = ({ reading, topics: [last] }: Turn): boolean =>
  saysPlace(reading) && reading.pointer === null && asksCount(reading) && asksFor(reading, 'tasks') && !isList(lastOf(last).basis);

function moved(turn: Turn, basis: PolicyQuery, subject: string): Asked {
  const { reading } = turn;
  const isNumbered = basis.scope.parts !== undefined;
  const isOpen = !isNumbered && conditionsOf(basis).length === 0 && subject !== '' && subjectOf(basis) === '';
  const scope = { ...scopeAfter(turn, basis), ...(basis.scope.parts && { parts: basis.scope.parts }) };
  const start = isOpen ? withSubject({ ...basis, scope }, subject) : { ...basis, scope };
  const asked = saysAsk(reading) ? asking(start, turn, subject) : dressed(kept(start), reading);
  const whole = inYears(
    asked,
    reading.entities.years.map(({ year }) => year),
  );
  // Another year asks for another figure, be it of the same task.
  const there = saysPlace(reading) && !scope.years && !isList(whole) ? shownIn(turn, scope.documents ?? []) : [];
  return { query: there.length > 0 ? onShown(ofTasks(whole), there) : whole, basis: whole };
}

/** A summary of tasks is what they say, in short. */
const ofTasks = (query: PolicyQuery): PolicyQuery =>
  query.ask.every(({ kind }) => kind === 'summary') ? { ...query, ask: [{ kind: 'text' }], form: 'short' } : query;

/** What was asked, without what held for the other place alone. */
function kept({ claim, reduce, ask, ...query }: PolicyQuery): PolicyQuery {
  const stays = claim && (claim.kind === 'exists' || claim.kind === 'unit');
  return {
    ...withConditions(
      query as PolicyQuery,
      conditionsOf(query as PolicyQuery).filter((condition) => !isOfFirst(condition, isList({ ...query, ask, reduce }))),
    ),
    ask: ask.map(comparable),
    reduce: reduce.filter(({ kind }) => kind !== 'compare' && kind !== 'difference' && kind !== 'ratio'),
    ...(stays && { claim }),
  };
}

/** A year goes with its document; an office that led to one task says nothing of a like task elsewhere. */
const isOfFirst = (condition: Condition, ofList: boolean): boolean => 'year' in condition || ('unit' in condition && !ofList);

/** A year goes with its document, a unit with its figure; another place has its own. */
function comparable(call: Call): Call {
  if (call.kind !== 'figures') return call;
  const { year: _, unit: __, value: ___, ...rest } = call;
  return rest as Call;
}

/** Figures of the year that is named, where one is. */
function inYears(query: PolicyQuery, [year, ...others]: readonly number[]): PolicyQuery {
  if (year === undefined || others.length > 0) return query;
  return { ...query, ask: query.ask.map((call) => (call.kind === 'figures' && call.year === undefined ? { ...call, year } : call)) };
}
