import type { Group, Items, Result } from '../execution/result.js';
import { sizeOf } from '../execution/result.js';
import type { Answering, AnswerKind } from './answering.js';
import { askedWords, officeName, scopeWords } from './describing.js';
import type { Draft } from './draft.js';
import { opening } from './opening.js';
import { stepsOfGroup } from './reckoning.js';
import { byDocument, citeFigures, counting, onlyResult, reckoned } from './records.js';
import { sayNumbers } from './say-numbers.js';
import { sayValue } from './say-value.js';
import { citeTasks } from './task-list.js';
import { bracketOf, unitsMeeting } from './telling.js';
import { citeDuty } from './unit-list.js';

type Groups = Result & { kind: 'groups' };

/** What was sorted by office, chapter, document or place: each group with its number, ranked where asked; or how many. */
export const groups: AnswerKind = {
  name: 'groups',
  handles: (answering) => groupsOf(answering) !== null,
  compose(answering) {
    const grouped = groupsOf(answering) as Groups;
    const isCounted = onlyResult(answering)?.kind === 'value';
    const held = grouped.groups.filter((group) => isCounted === false || sizeOf(group.items) > 0);
    const cited = held.reduce((draft, group) => citeGroup(draft, group, grouped.by, answering), opening(answering));
    const count = isCounted ? held.length : countOf(held, answering);
    const counted = reckoned(cited.with({ count }), ...(count === null ? [] : [counting(count)]));
    return listGroups(counted, held, grouped, answering);
  },
};

/** How many things the groups hold in all, each once; of the first few of many groups, what the only one has. */
function countOf(held: readonly Group[], { query }: Answering): number | null {
  if (held.some(({ value }) => value !== null)) return null;
  if (held.length > 1 && query.reduce.some(({ kind }) => kind === 'rank')) return null;
  return new Set<unknown>(held.flatMap(({ items }) => thingsIn(items))).size;
}

const thingsIn = (items: Items): readonly unknown[] =>
  items.kind === 'tasks' ? items.tasks : items.kind === 'units' ? items.offices.map(({ office }) => office) : items.figures;

function groupsOf(answering: Answering): Groups | null {
  const result = onlyResult(answering);
  if (result?.kind === 'groups') return result;
  return result?.kind === 'value' && result.operation === 'count' && result.of.kind === 'groups' ? result.of : null;
}

/** Cites everything in a group, and claims its units and figures. */
export function citeGroup(draft: Draft, { key, items, value }: Group, by: Groups['by'], answering: Answering): Draft {
  if (items.kind === 'figures') {
    const cited = citeFigures(draft, items.figures, answering);
    return value ? reckoned(cited, ...stepsOfGroup(key, answering)) : cited;
  }
  const counted = reckoned(draft, counting(sizeOf(items)));
  if (items.kind === 'units') return items.offices.flatMap(({ duties }) => duties).reduce((all, duty) => citeDuty(all, duty), counted);
  if (by !== 'office') return citeTasks(counted, items.tasks, answering);
  const role = answering.query.reduce.find(({ kind }) => kind === 'group')?.role;
  const wanted = role === 'participating' || role === 'any' ? role : 'lead';
  return items.tasks.reduce((all, task) => {
    const units = unitsMeeting(task, { office: key, role: wanted }, answering);
    const bracket = bracketOf(task, units[0]);
    const claimed = all.claimUnits(task, units);
    return bracket ? claimed.cite(task, bracket) : claimed;
  }, counted);
}

const namesNoUnits = ({ execution }: Answering): boolean => execution.selection.documents.every(({ namesUnits }) => !namesUnits);

function listGroups(draft: Draft, held: readonly Group[], grouped: Groups, answering: Answering): Draft {
  const { query, say, language } = answering;
  const name = (group: Group) => nameOf(group, grouped.by, answering);
  if (held.length === 0 && grouped.by === 'office' && namesNoUnits(answering)) {
    return draft.with({ status: 'unit_not_named', reason: null }).paragraph(say('noUnitAtAll', { document: scopeWords(answering) }));
  }
  if (held.length === 0) return draft.refuse('not_mentioned').paragraph(say('notMentionedIn', { documents: scopeWords(answering) }));
  if (query.form === 'numbers')
    return draft.paragraph(held.map((group) => groupAmount(group, answering)).join(language === 'zh' ? '、' : ', '));
  const lines = held.map((group) => say('groupAmount', { group: name(group), amount: groupAmount(group, answering) }));
  const headed = draft.paragraph(headingOf(held, grouped, answering));
  if (query.form === 'short') return headed.paragraph(lines.join(language === 'zh' ? ';' : '; '));
  if (query.form === 'table') {
    const columns = [say(COLUMNS[grouped.by]), say('columnCount'), say('columnNumbers')];
    return headed.table(
      columns,
      held.map((group) => [name(group), groupAmount(group, answering), numbersOf(group, answering)]),
    );
  }
  return headed.list(
    held.map((group, i) => {
      const numbers = numbersOf(group, answering);
      return numbers === '' ? (lines[i] as string) : say('groupNumbers', { line: lines[i] as string, numbers });
    }),
  );
}

const COLUMNS: Readonly<Record<Groups['by'], string>> = {
  office: 'columnUnit',
  chapter: 'columnChapter',
  section: 'columnSection',
  document: 'columnDocument',
  place: 'columnPlace',
};
const BY: Readonly<Record<Groups['by'], string>> = {
  office: 'byOffice',
  chapter: 'byChapter',
  section: 'bySection',
  document: 'byDocument',
  place: 'byPlace',
};

/** "Most: Municipal …, 18 tasks", or what is sorted by what. */
function headingOf(held: readonly Group[], { by }: Groups, answering: Answering): string {
  const { query, say, language } = answering;
  const what = askedWords(answering);
  if (onlyResult(answering)?.kind === 'value') return say(`counted_${by}`, { what, count: held.length });
  const rank = query.reduce.find(({ kind }) => kind === 'rank');
  const first = held[0] as Group;
  if (!rank) return say('groupsHeading', { what, by: say(BY[by]) });
  const amount = groupAmount(first, answering);
  const tied = held.filter((group) => groupAmount(group, answering) === amount).map((group) => nameOf(group, by, answering));
  const [most, fewest] = first.value ? (['groupsHighest', 'groupsLowest'] as const) : (['groupsMost', 'groupsFewest'] as const);
  const values = { scope: scopeWords(answering), group: tied.join(language === 'zh' ? '、' : ', '), amount };
  return say(rank.order === 'lowest' ? fewest : most, values);
}

const COUNTS = {
  tasks: { one: 'countTask', many: 'countTasks' },
  units: { one: 'countUnit', many: 'countUnits' },
  figures: { one: 'countFigure', many: 'countFigures' },
};

/** What a group has: its value where one was reckoned, else how many things. */
export function groupAmount({ items, value }: Group, { wording, language, say }: Answering): string {
  if (value) return sayValue(value, language, wording);
  const count = sizeOf(items);
  if (items.kind === 'figures' && count === 0) return say('noFigureThere');
  return sayCount(count, items.kind, say);
}

/** "1 task", "18 tasks" */
export function sayCount(count: number, kind: Items['kind'], say: Answering['say']): string {
  const { one, many } = COUNTS[kind];
  return say(count === 1 ? one : many, { count });
}

function numbersOf({ items }: Group, { language, library, naming, say, execution }: Answering): string {
  if (items.kind === 'units') return '';
  const things =
    items.kind === 'tasks' ? items.tasks : items.figures.map(({ documentId, taskNumber }) => ({ documentId, number: taskNumber }));
  const groups = byDocument<{ documentId: string; number: number | null }>(things);
  const several = execution.selection.documents.length > 1 && groups.length > 1;
  const said = groups.map(({ documentId, things: own }) => {
    const text = sayNumbers([...new Set(own.flatMap(({ number }) => number ?? []))], language);
    return several ? say('documentNumbers', { document: naming.document(library.document(documentId), language), numbers: text }) : text;
  });
  return said.join(language === 'zh' ? ';' : '; ');
}

/** An office by what the tasks of its group call it: one that others call otherwise is none that they name. */
const nameOf = ({ key, items }: Group, by: Groups['by'], answering: Answering): string =>
  by === 'office' && items.kind === 'tasks' ? officeName(key, answering, items.tasks) : groupName(key, by, answering);

/** A group by what it is called: an office, a heading, a document or a place. */
export function groupName(key: string, by: Groups['by'], answering: Answering): string {
  const { library, naming, language, say, execution } = answering;
  if (by === 'office') return officeName(key, answering);
  if (by === 'document') return naming.document(library.document(key), language);
  if (by === 'place') return library.documents.find(({ info }) => info.place.zh === key)?.info.place[language] ?? key;
  const at = key.lastIndexOf('@');
  const document = library.document(key.slice(0, at));
  const start = key.slice(at + 1);
  const section = start === '' ? undefined : document.sections.find((candidate) => candidate.start === Number(start));
  const title = section ? ((language === 'en' ? section.english?.title : null) ?? section.text) : say('underNoHeading');
  return execution.selection.documents.length > 1
    ? say('inDocument', { document: naming.document(document, language), item: title })
    : title;
}
