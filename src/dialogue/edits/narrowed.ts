import type { Condition, PolicyQuery } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { aboutSubject, asking, dressed } from '../asking.js';
import { changed, isList, officeOf, onShown, subjectOf, withConditions, withMore } from '../queries.js';
import { asksCount, asksFor, otherConditions, saysAsk, saysNumber, saysOffice, saysScope } from '../said.js';
import type { Topic } from '../state.js';
import { documentsOfTopic, lastOf, listOf } from '../topics.js';
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
  const isListLast = isList(lastOf(topics[0]).query);
  // 其中幼儿园, after one thing was shown, is a part of that.
  if (saysAmong(turn)) {
    const limits = reading.conditions.length > 0 || reading.subject !== '' || saysScope(reading);
    // "How many of them are to open?" asks of the thing itself, where tasks were shown for what they say.
    if (!isListLast && asksFor(reading, 'figures')) return false;
    return limits && (isListLast || topic === topics[0]);
  }
  if (!isListLast || saysScope(reading)) return false;
  if (reading.subject !== '') return reading.isFragment && shows(reading.text, 'onSubject') && !asksOtherThanTasks(turn);
  return !saysOffice(reading) && otherConditions(reading).length > 0;
}

const asksOtherThanTasks = ({ reading }: Turn): boolean =>
  reading.detail !== null || reading.claim !== null || reading.asks.some(({ kind }) => kind !== 'tasks' && kind !== 'text');

function narrow(turn: Turn, topic: Topic): Asked {
  const { reading, own, context } = turn;
  const { query, basis } = lastOf(topic);
  // A list that was reckoned out is known by what it showed alone.
  const isPlain = isList(query) && query.reduce.every(({ kind }) => kind === 'count');
  const office = isPlain ? officeOf(query) : undefined;
  const start = isPlain && !saysAmong(turn) ? query : withConditions(onShown(query, topic.shown), office ? [office] : []);
  const documents = saysScope(reading) ? own.scope.documents : undefined;
  const put = (to: PolicyQuery): PolicyQuery => asked(turn, limited(to, reading));
  const there = (to: PolicyQuery): PolicyQuery => (documents ? { ...to, scope: { ...to.scope, documents } } : to);
  const whole = isPlain ? basis : { ...basis, scope: { documents: [...documentsOfTopic(topic, context.library)] }, reduce: [] };
  return { query: there(put(start)), basis: there(put(whole)) };
}

/** A query with the conditions of a reading beside its own; one subject takes the place of another. */
function limited(query: PolicyQuery, { conditions, subject }: Turn['reading']): PolicyQuery {
  const limits = conditions.filter((condition) => !('about' in condition));
  const isAloneSaid = officeOf(query) !== undefined && limits.some(isAlone);
  const alone = isAloneSaid ? changed(query, (leaf) => ('unit' in leaf ? { unit: { ...leaf.unit, alone: true } } : leaf)) : query;
  const narrower = withMore(alone, isAloneSaid ? limits.filter((limit) => !isAlone(limit)) : limits);
  if (subject === '') return narrower;
  const about: Condition = { about: subject };
  return subjectOf(narrower) === '' ? withMore(narrower, [about]) : changed(narrower, (leaf) => ('about' in leaf ? about : leaf));
}

/** "Alone", without a name: one lead unit, which of the tasks of an office is that office. */
const isAlone = (condition: Condition): boolean =>
  'units' in condition && condition.units.role === 'lead' && condition.units.number.is === 1;

/** The tasks, counted where that is asked; or what else is asked of the one that is meant. */
function asked(turn: Turn, query: PolicyQuery): PolicyQuery {
  const { reading } = turn;
  const { claim: _, detail: __, focus: ___, ...rest } = query;
  const isCounted = asksCount(reading) || (asksFor(reading, 'figures') && (reading.subject === '' || shows(reading.text, 'countAmong')));
  if (!isCounted && saysAsk(reading) && asksOtherThanTasks(turn)) {
    const of = asking(rest, turn, reading.subject);
    const ask = of.ask.map((call) => aboutSubject(call, reading.subject));
    return reading.subject === '' ? { ...of, ask } : { ...of, ask, focus: 'best' };
  }
  return dressed({ ...rest, ask: [{ kind: 'tasks' }], reduce: isCounted ? [{ kind: 'count', of: 'items' }] : [] }, reading);
}
