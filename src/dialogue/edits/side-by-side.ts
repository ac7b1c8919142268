import type { Call, PolicyQuery, Scope } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { aboutSubject, dressed } from '../asking.js';
import { isList, onShown, placesOf, sameReference } from '../queries.js';
import { asksFor, saysNumber, saysOffice, saysPlace } from '../said.js';
import type { Topic } from '../state.js';
import { documentsOfTopic, lastOf, ofSameSubject, subjectOfTopic, unionOf } from '../topics.js';
import type { Asked, Edit, Turn } from '../types.js';

/** What sets several places, or several things just shown, against each other. */
const JOINING = ['compare', 'difference', 'sum', 'mean', 'rank', 'ratio'];

/** "Is that more than Zhifu?", 两边差多少, "which of the three is highest?": what was asked before, of several places at once. */
export const compared: Edit = {
  name: 'compared',
  apply(turn) {
    const { reading } = turn;
    if (saysNumber(reading) || saysOffice(reading) || !compares(turn)) return null;
    const asked = reading.subject === '' ? sideBySide(turn) : (ofSubjectsNamed(turn) ?? ofEachPlace(turn));
    return asked && { asked, filled: 'the same of each' };
  },
};

const isOrdered = ({ reading }: Turn): boolean => reading.claim?.kind === 'order' || (saysPlace(reading) && than(reading.text) !== null);

const than = (text: string): 'more' | 'less' | null => (shows(text, 'less') ? 'less' : shows(text, 'more') ? 'more' : null);

function compares(turn: Turn): boolean {
  const { reading } = turn;
  if (saysPlace(reading) && shows(reading.text, 'adds')) return true;
  if (reading.subject !== '' && inAll(turn).length > 0) return true;
  return isOrdered(turn) || reading.reductions.some(({ kind }) => JOINING.includes(kind)) || shows(reading.text, 'together');
}

/** The last question put to all places it was put to, or to the last place and the one named now; null where there is but one. */
export function sideBySide(turn: Turn): Asked[] | null {
  const { reading, own, topics, context } = turn;
  const [last] = topics;
  if (saysPlace(reading)) {
    const left = documentsOfTopic(last, context.library);
    const right = (own.scope.documents ?? []).filter((id) => !left.includes(id));
    if (right.length === 0) return null;
    const order = orderOf(turn, { documents: [...left] }, { documents: right });
    const query = joined(turn, [...left, ...right], reading.claim?.kind === 'same' ? reading.claim : order);
    return [{ query, basis: query }];
  }
  const same = ofSameSubject(topics);
  const documents = [...new Set(same.toReversed().flatMap((topic) => documentsOfTopic(topic, context.library)))];
  if (placesOf(documents, context.library).length < 2) return shows(reading.text, 'together') ? ofTopics(turn, lastTwo(turn)) : null;
  const whole = joined(turn, documents, null);
  const shown = unionOf(same);
  return [{ query: shown.length > 1 ? onShown(whole, shown) : whole, basis: whole }];
}

/** The last question in several documents, with what is made of it. */
function joined(turn: Turn, documents: readonly string[], claim: Call | null): PolicyQuery {
  const { reading, own, topics } = turn;
  const { basis } = lastOf(topics[0]);
  const { claim: _, reduce: __, detail: ___, ...rest } = basis;
  const { parts: ____, years: _____, elsewhere: ______, places: _______, ...scope } = basis.scope;
  const orders = claim?.than === 'more' || claim?.than === 'less' || own.reduce.some(({ kind }) => kind !== 'compare');
  const ask = reading.asks.length > 0 && !asksFor(reading, 'documents') ? own.ask : basis.ask;
  const measured = orders && !isList(basis) && !ask.some(({ kind }) => kind === 'figures') ? [{ kind: 'figures' }] : ask;
  const sum = shows(reading.text, 'together') ? inAll(turn) : [];
  const plain = sum.length > 0 ? sum : [{ kind: 'compare', by: 'place' }];
  const reduce = own.reduce.some(({ kind }) => JOINING.includes(kind)) ? own.reduce : plain;
  return dressed(
    {
      ...rest,
      scope: { ...scope, documents: [...documents] },
      ask: measured.map((call) => aboutSubject(comparable(call), subjectOfTopic(topics[0], turn))),
      reduce,
      ...(claim && { claim }),
    },
    reading,
  );
}

/** Each place has its own years and counts in its own units. */
const comparable = ({ year: _, unit: __, value: ___, ...call }: Call): Call => call as Call;

function orderOf(turn: Turn, left: Scope, right: Scope): Call | null {
  const { claim, text } = turn.reading;
  const word = claim?.kind === 'order' ? claim.than : than(text);
  return word ? { kind: 'order', than: word, left, right } : null;
}

/** Two things of one place that were asked one after the other: 街道和镇一共多少. */
function ofSubjectsNamed(turn: Turn): Asked[] | null {
  const { reading, own, topics } = turn;
  const reduce = own.reduce.some(({ kind }) => JOINING.includes(kind)) ? own.reduce : inAll(turn);
  if (saysPlace(reading) || reduce.length === 0) return null;
  return ofTopics(
    turn,
    topics.filter((topic) => topic.shown.length > 0 && isNamedIn(topic, turn)),
    reduce,
  );
}

/** What can be reckoned with: the figures that are asked for, or figures where none are. */
function figuresOf(ask: readonly Call[]): readonly Call[] {
  const figures = ask.filter(({ kind }) => kind === 'figures');
  return figures.length > 0 ? figures : [{ kind: 'figures' }];
}

/** The last two topics that showed something, each of something else. */
function lastTwo({ topics }: Turn): readonly Topic[] {
  const [last, ...before] = topics.filter(({ shown }) => shown.length > 0);
  const other = before.find(({ shown }) => shown.some((one) => !last?.shown.some((known) => sameReference(known, one))));
  return last && other ? [last, other] : [];
}

/** What is asked of what several topics showed, of the words of each. */
function ofTopics(turn: Turn, named: readonly Topic[], reduce: Call[] = turn.own.reduce): Asked[] | null {
  const { reading, own, topics } = turn;
  const shown = unionOf(named);
  if (named.length < 2 || shown.length < 2 || reduce.length === 0) return null;
  const { basis } = lastOf(topics[0]);
  const { where: _, focus: __, claim: ___, ...rest } = basis;
  const subject = named.map((topic) => subjectOfTopic(topic, turn)).join(' ');
  const whole = dressed({ ...rest, ask: figuresOf(own.ask).map((call) => ({ ...call, about: subject })), reduce }, reading);
  return [{ query: onShown(whole, shown), basis: whole }];
}

/** A new subject of the places that were just set side by side: "and what share in each?". */
function ofEachPlace(turn: Turn): Asked[] | null {
  const { reading, own, topics, context } = turn;
  if (saysPlace(reading) || !shows(reading.text, 'together')) return null;
  const before = topics.toReversed().flatMap((topic) => documentsOfTopic(topic, context.library));
  const documents = [...new Set(before)];
  if (placesOf(documents, context.library).length < 2) return null;
  const reduce = own.reduce.some(({ kind }) => JOINING.includes(kind)) ? own.reduce : [{ kind: 'compare', by: 'place' }];
  const { claim: _, ...query } = own;
  const whole = dressed({ ...query, scope: { documents }, reduce }, reading);
  return [{ query: whole, basis: whole }];
}

/** "In all" adds what several topics gave. */
const inAll = ({ reading }: Turn): Call[] =>
  shows(reading.text, 'inAll') && reading.asks.some(({ kind }) => kind === 'figures') ? [{ kind: 'sum' }] : [];

/** Whether the words of a reading hold some of a topic's subject: a pair of characters of it, or one that stands alone, in Chinese; a word in English. */
function isNamedIn(topic: Topic, turn: Turn): boolean {
  const subject = subjectOfTopic(topic, turn).toLowerCase();
  const text = turn.reading.subject.toLowerCase();
  return text.split(AND).some((part) => {
    const words = part.trim().match(/[a-z]{3,}|\p{Script=Han}{2}|^\p{Script=Han}$/gu) ?? [];
    return words.some((word) => subject.includes(word));
  });
}

const AND = /和|与|及|、|跟|\band\b|,/;
