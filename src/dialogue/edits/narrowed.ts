import type { Condition, PolicyQuery } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { aboutSubject, asking, dressed } from '../asking.js';
import { changed, isList, officeOf, onShown, narrowed as with_ } from '../queries.js';
import { asksCount, asksFor, otherConditions, saysAsk, saysNumber, saysOffice, saysScope } from '../said.js';
import type { Topic } from '../state.js';
import { lastOf, listOf } from '../topics.js';
import type { Asked, Edit, Turn } from '../types.js';

/** "Only those it leads alone", "of these, which is on housing?", 其中宣传部参与的: a list with one more condition. */
export const narrowed: Edit = {
  name: 'narrowed',
  apply(turn) {
    const topic = listOf(turn);
    if (!topic || saysNumber(turn.reading) || !isNarrowing(turn, topic)) return null;
    return { asked: [narrow(turn, topic)], filled: 'what was listed' };
  },
};

const saysAmong = ({ reading }: Turn): boolean => reading.pointer?.kind === 'these' || shows(reading.text, 'among');

function isNarrowing(turn: Turn, topic: Topic): boolean {
  const { reading, topics } = turn;
  const isLast = topic === topics[0] || isList(lastOf(topics[0]).query);
  const limits = reading.conditions.length > 0 || shows(reading.text, 'alone');
  // 其中幼儿园, after one thing was shown, is a part of that.
  if (saysAmong(turn)) return isLast && (limits || reading.subject !== '' || saysScope(reading));
  if (!isLast || saysScope(reading) || !isList(lastOf(topics[0]).query)) return false;
  if (reading.subject !== '') return reading.isFragment && shows(reading.text, 'onSubject') && !asksOtherThanTasks(turn);
  if (saysOffice(reading)) return false;
  return shows(reading.text, 'alone') || otherConditions(reading).length > 0;
}

const asksOtherThanTasks = ({ reading }: Turn): boolean =>
  reading.detail !== null || reading.claim !== null || reading.asks.some(({ kind }) => kind !== 'tasks' && kind !== 'text');

function narrow(turn: Turn, topic: Topic): Asked {
  const { reading, own } = turn;
  const { query, basis } = lastOf(topic);
  const conditions: Condition[] = [...own_(reading.conditions), ...(reading.subject === '' ? [] : [{ about: reading.subject }])];
  const alone = shows(reading.text, 'alone') && !saysOffice(reading);
  const add = (to: PolicyQuery): PolicyQuery => withConditions(alone ? aloneIn(to) : to, conditions);
  // A list that was reckoned out, or is of what was shown, is known by what it showed alone.
  const isPlain = isList(query) && query.reduce.every(({ kind }) => kind === 'count');
  const start =
    isPlain && !saysAmong(turn)
      ? query
      : { ...onShown(query, topic.shown), ...(isPlain && query.where && officeOf(query) && { where: officeOf(query) }) };
  const ask = (to: PolicyQuery) => asked(turn, to);
  const documents = own.scope.documents && saysScope(reading) ? { documents: own.scope.documents } : {};
  const added = add(start as PolicyQuery);
  const whole = add(isPlain ? basis : { ...basis, reduce: [] });
  return {
    query: ask({ ...added, scope: { ...added.scope, ...documents } }),
    basis: ask({ ...whole, scope: { ...whole.scope, ...documents } }),
  };
}

const own_ = (conditions: readonly Condition[]) => conditions.filter((condition) => !('about' in condition));

/** One subject takes the place of another, conditions of other sorts come together. */
function withConditions(query: PolicyQuery, conditions: readonly Condition[]): PolicyQuery {
  const subject = conditions.find((condition) => 'about' in condition);
  let hasGivenWay = false;
  const other = subject
    ? changed(query, (leaf) => {
        if (!('about' in leaf)) return leaf;
        hasGivenWay = true;
        return subject;
      })
    : query;
  return with_(other, hasGivenWay ? conditions.filter((condition) => condition !== subject) : conditions);
}

/** Of an office that is named: that it is the only one in its role; otherwise that there is but one lead unit. */
function aloneIn(query: PolicyQuery): PolicyQuery {
  if (!officeOf(query)) return with_(query, [{ units: { role: 'lead', number: { is: 1 } } }]);
  return changed(query, (leaf) => ('unit' in leaf ? { unit: { ...leaf.unit, alone: true } } : leaf));
}

/** The tasks, counted where that is asked; or what else is asked of the one that is meant. */
function asked(turn: Turn, query: PolicyQuery): PolicyQuery {
  const { reading } = turn;
  const { claim: _, detail: __, focus: ___, ...rest } = query;
  if (saysAsk(reading) && asksOtherThanTasks(turn) && !asksCount(reading) && !(asksFor(reading, 'figures') && reading.subject === '')) {
    const of = asking(rest, turn, reading.subject);
    const ask = of.ask.map((call) => aboutSubject(call, reading.subject));
    return reading.subject === '' ? { ...of, ask } : { ...of, ask, focus: 'best' };
  }
  return dressed({ ...rest, ask: [{ kind: 'tasks' }], reduce: asksCount(reading) ? [{ kind: 'count', of: 'items' }] : [] }, reading);
}
