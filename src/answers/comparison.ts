import type { Task } from '../documents/types.js';
import type { Group, Result } from '../execution/result.js';
import { sizeOf } from '../execution/result.js';
import { amountOf, comparableUnit, count, inUnit, joinBounds, round, type Value } from '../execution/values.js';
import type { Answering, AnswerKind } from './answering.js';
import type { Computed, Draft } from './draft.js';
import { tableOfFigures } from './figure-list.js';
import { citeGroup, groupAmount, groupName, sayCount } from './groups.js';
import { opening } from './opening.js';
import { onlyResult, reckoned, taskItem } from './records.js';
import { sayFigure, sayValue } from './say-value.js';
import { showFigures } from './show-figures.js';
import { citeTasks } from './task-list.js';
import { tellingOf } from './telling.js';
import { citeDuty, officeWords } from './unit-list.js';

type Compared = Result & { kind: 'comparison' };

/** Two or more places or documents side by side; who gives nothing; and last a sentence that compares. */
export const comparison: AnswerKind = {
  name: 'comparison',
  handles: (answering) => onlyResult(answering)?.kind === 'comparison',
  compose(answering) {
    const compared = onlyResult(answering) as Compared;
    const { naming, say, language } = answering;
    const given = compared.sides.filter(({ items }) => sizeOf(items) > 0);
    if (given.length === 0) {
      const documents = answering.execution.selection.documents.map(({ id }) => id);
      return opening(answering)
        .refuse('not_mentioned')
        .paragraph(say('notMentionedIn', { documents: naming.documents(documents, language) }));
    }
    const sides = showSides(opening(answering), given, compared, answering);
    const missing = compared.missing.map((key) => groupName(key, compared.by, answering));
    const told =
      missing.length === 0 ? sides : sides.paragraph(say('givesNothing', { names: missing.join(language === 'zh' ? '、' : ', ') }));
    const compares = comparingOf(given, compared, answering);
    const ended = compares ? reckoned(told, ...compares.computed).paragraph(compares.sentence) : told;
    const { apart } = compared;
    return apart ? ended.with({ value: { number: apart.number, unit: apart.unit } }) : ended;
  },
};

function showSides(draft: Draft, given: readonly Group[], compared: Compared, answering: Answering): Draft {
  const { query, say } = answering;
  const name = (group: Group) => groupName(group.key, compared.by, answering);
  if (query.form === 'table') return tableOfSides(draft, given, compared, answering);
  if (query.form === 'numbers' || query.form === 'short')
    return given.reduce(
      (all, group) =>
        citeGroup(all, group, compared.by, answering).paragraph(
          say('groupAmount', { group: name(group), amount: amountsOf(group, answering) }),
        ),
      draft,
    );
  return given.reduce((all, group) => showSide(all.heading(name(group)), group, compared, answering), draft);
}

/** A task that stands alone on its side is shown as a card; several are listed. */
function showSide(draft: Draft, group: Group, compared: Compared, answering: Answering): Draft {
  const { items } = group;
  if (items.kind === 'figures') return showFigures(citeGroup(draft, group, compared.by, answering), items.figures, answering);
  if (items.kind === 'units') {
    const cited = items.offices
      .flatMap(({ duties }) => duties)
      .reduce((all, duty) => citeDuty(all, duty), citeGroup(draft, group, compared.by, answering));
    return cited.list(items.offices.map((office) => officeWords(office, answering)));
  }
  if (answering.query.focus === 'best') return items.tasks.reduce((all, task) => showTask(all, task, answering), draft);
  return citeGroup(draft, group, compared.by, answering)
    .paragraph(groupAmount(group, answering))
    .list(items.tasks.map((task) => taskItem(task, answering)));
}

function showTask(draft: Draft, task: Task, answering: Answering): Draft {
  const { naming, language } = answering;
  const named = citeTasks(draft.paragraph(naming.source(task, language)), [task], answering).nameUnits(
    task,
    ['lead', 'participating'],
    (unit) => naming.unit(unit, language),
  );
  const summarised = language === 'en' && task.english?.summary ? named.paragraph(task.english.summary) : named;
  return tellingOf(task, answering)
    .slice(0, 1)
    .reduce((all, stretch) => all.quote(task, stretch), summarised);
}

function tableOfSides(draft: Draft, given: readonly Group[], compared: Compared, answering: Answering): Draft {
  const cited = given.reduce((all, group) => citeGroup(all, group, compared.by, answering), draft);
  const figures = given.flatMap(({ items }) => (items.kind === 'figures' ? items.figures : []));
  if (figures.length > 0) return tableOfFigures(cited, figures, answering);
  const columns = [answering.say(compared.by === 'place' ? 'columnPlace' : 'columnDocument'), answering.say('columnCount')];
  return cited.table(
    columns,
    given.map((group) => [groupName(group.key, compared.by, answering), groupAmount(group, answering)]),
  );
}

/** What a side gives, in as few words as there are: its amounts, or how many. */
function amountsOf(group: Group, answering: Answering): string {
  const { items } = group;
  if (items.kind !== 'figures') return groupAmount(group, answering);
  const said = items.figures.map((figure) => sayFigure(figure, answering.language, answering.wording));
  return [...new Set(said)].join(answering.language === 'zh' ? '、' : ', ');
}

interface Comparing {
  sentence: string;
  computed: readonly Computed[];
}

/** The sentence that compares; null where there is nothing to hold against each other. */
function comparingOf(given: readonly Group[], compared: Compared, answering: Answering): Comparing | null {
  const { say, language, query } = answering;
  const name = (group: Group) => groupName(group.key, compared.by, answering);
  const [first, second, ...others] = given;
  if (!first) return null;
  if (!second) return compared.sides.length > 1 ? { sentence: say('onlyGives', { name: name(first) }), computed: [] } : null;
  const amounts = given.map((group) => say('sideAmount', { group: name(group), amount: amountsOf(group, answering) }));
  const sides = amounts.join(language === 'zh' ? ',' : ', ');
  if (first.items.kind === 'tasks' && query.focus === 'best')
    return { sentence: say('allMention', { names: given.map(name).join(language === 'zh' ? '、' : ', ') }), computed: [] };
  const values = given.map(rangeOf);
  const unit = comparableUnit(values.flat());
  if (unit === undefined) return { sentence: say('cannotCompare', { sides }), computed: [] };
  const ranges = values.map((own) => inUnit(own, unit));
  if (others.length > 0) return { sentence: say('sidesOrdered', { sides: inOrder(given, ranges, name, answering) }), computed: [] };
  const compares = comparingTwo([first, second], ranges as [Value[], Value[]], sides, name, answering);
  // What was reckoned with are the amounts as they are given.
  const asGiven = (value: Value) => values.flat().find((_, i) => ranges.flat()[i] === value) ?? value;
  return { ...compares, computed: compares.computed.map((one) => ({ ...one, from: one.from.map(asGiven) })) };
}

/** All the values of a side; of tasks and offices how many there are. */
const rangeOf = ({ items, value }: Group): readonly Value[] =>
  value ? [value] : items.kind === 'figures' ? items.figures.map(amountOf) : [count(sizeOf(items))];

const lowest = (values: readonly Value[]): number => Math.min(...values.map(({ number }) => number));
const highest = (values: readonly Value[]): number => Math.max(...values.map(({ number }) => number));

function inOrder(
  given: readonly Group[],
  ranges: readonly (readonly Value[])[],
  name: (group: Group) => string,
  answering: Answering,
): string {
  const ordered = given.map((group, i) => ({ group, at: highest(ranges[i] ?? []) })).toSorted((a, b) => b.at - a.at);
  return ordered
    .map(({ group }) => answering.say('sideAmount', { group: name(group), amount: amountsOf(group, answering) }))
    .join(answering.language === 'zh' ? ',' : ', ');
}

function comparingTwo(
  [first, second]: [Group, Group],
  [one, other]: [readonly Value[], readonly Value[]],
  sides: string,
  name: (group: Group) => string,
  { say, language, wording }: Answering,
): Comparing {
  const [high, low, from] = lowest(one) >= highest(other) ? [first, second, [one, other]] : [second, first, [other, one]];
  const [more, less] = from as [readonly Value[], readonly Value[]];
  if (lowest(more) < highest(less)) return { sentence: say('sidesOverlap', { sides }), computed: [] };
  const [a, b] = [more[0] as Value, less[0] as Value];
  if (lowest(more) === highest(less)) return { sentence: say('sidesEqual', { sides }), computed: [] };
  if (more.length > 1 || less.length > 1)
    return { sentence: say('sideHigher', { sides, name: name(high), other: name(low) }), computed: [] };
  const bound = joinBounds([a.bound, b.bound]) === 'exactly' ? 'exactly' : 'about';
  const difference: Value = { ...a, number: round(a.number - b.number), upTo: null, bound };
  const isOfFigures = first.items.kind === 'figures';
  const amount = isOfFigures
    ? sayValue({ ...difference, per: null, change: null }, language, wording)
    : sayCount(difference.number, first.items.kind, say);
  const key = isOfFigures ? 'sideHigherBy' : 'sideMoreBy';
  return {
    sentence: say(key, { sides, name: name(high), other: name(low), amount }),
    computed: [{ operation: 'difference', value: difference, from: [a, b] }],
  };
}
