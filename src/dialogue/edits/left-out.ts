import type { Condition, PolicyQuery, SourceRef } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { isList, officeOf, onShown, withConditions, withMore } from '../queries.js';
import { saysScope } from '../said.js';
import type { Topic } from '../state.js';
import { isListTopic, lastOf } from '../topics.js';
import type { Asked, Edit, Turn } from '../types.js';
import { referenceWords } from '../words.js';

/** 疫情那条不要, "leave out those co-led by finance", "drop the second one": a list without some of its tasks. */
export const leftOut: Edit = {
  name: 'left-out',
  apply(turn) {
    const { reading } = turn;
    if (!shows(reading.text, 'leavesOut') || saysScope(reading) || reading.replaces !== null || asksElse(turn)) return null;
    const list = listMeant(turn);
    if (!list) return null;
    const gone = tasksNamed(turn, list);
    const asked = gone.length > 0 ? withoutTasks(turn, list, gone) : withoutThose(turn, list);
    return asked && { asked: [asked], filled: 'the list without some' };
  },
};

const asksElse = ({ reading: { claim, detail, asks } }: Turn): boolean =>
  claim !== null || detail !== null || asks.some(({ kind }) => kind !== 'tasks' && kind !== 'text');

/** The newest list, or the first one where that is said. */
function listMeant({ topics, reading }: Turn): Topic | undefined {
  const several = topics.filter(({ shown }) => shown.length > 1);
  const asked = several.filter(isListTopic);
  // Who leads each of them may have been asked since.
  const lists = asked.length > 0 ? asked : several;
  return shows(reading.text, 'firstList') ? lists.at(-1) : lists[0];
}

/** Tasks of the list by number or position, or by words: those whose titles say most of them. */
function tasksNamed(turn: Turn, { shown }: Topic): readonly SourceRef[] {
  const { reading, context } = turn;
  if (reading.tasks.length > 0) return shown.filter((reference) => 'task' in reference && reading.tasks.includes(reference.task));
  if (reading.pointer?.kind === 'nth' && !shows(reading.text, 'firstList')) {
    const { position } = reading.pointer;
    return [shown.at(position > 0 ? position - 1 : position)].filter((one) => one !== undefined);
  }
  if (reading.subject === '' || reading.entities.offices.length > 0) return [];
  const words = [...referenceWords(reading.subject)];
  const shareOf = (text: string) => words.filter((word) => referenceWords(text).has(word)).length;
  const textOf = (one: SourceRef) => ('task' in one ? (context.library.task(one.documentId, one.task)?.body.text ?? '') : '');
  for (const said of [context.titleOf, textOf]) {
    const shares = shown.map((one) => shareOf(said(one)));
    const most = Math.max(...shares);
    if (most > 0) return shown.filter((_, i) => shares[i] === most);
  }
  return [];
}

function withoutTasks({ reading }: Turn, list: Topic, gone: readonly SourceRef[]): Asked {
  const left = list.shown.filter((one) => !gone.includes(one));
  const { query, basis } = lastOf(list);
  const office = officeOf(query);
  const kept = withConditions(onShown(asList(query), left), office ? [office] : []);
  return { query: dressed(kept, reading), basis: dressed(asList(basis), reading) };
}

/** The list without those that an office has a part in, or that some condition holds of. */
function withoutThose(turn: Turn, list: Topic): Asked | null {
  const { reading } = turn;
  const said = reading.conditions.filter((condition) => !('about' in condition));
  const role = shows(reading.text, 'leads') ? 'lead' : 'any';
  const named = reading.entities.offices.map(({ office }): Condition => ({ unit: { office: office.id, role } }));
  const limits = said.some((condition) => 'unit' in condition || 'units' in condition) ? said : named;
  const about: Condition[] = limits.length === 0 && reading.subject !== '' ? [{ about: reading.subject }] : [];
  const out = [...limits, ...about].map((condition): Condition => ('not' in condition ? condition : { not: condition }));
  if (out.length === 0) return null;
  const { query, basis } = lastOf(list);
  const put = (to: PolicyQuery) => dressed(withMore(asList(to), out), reading);
  return { query: put(isList(query) ? query : onShown(query, list.shown)), basis: put(basis) };
}

const asList = ({ claim: _, detail: __, focus: ___, ...query }: PolicyQuery): PolicyQuery => ({
  ...query,
  ask: [{ kind: 'tasks' }],
  reduce: [],
});
