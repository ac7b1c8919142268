import type { Task } from '../documents/types.js';
import type { Condition, Role } from '../query/schema.js';
import type { Answering, AnswerKind } from './answering.js';
import { clarifyDocument } from './clarify.js';
import { affirmed, conditionWords, officeName, scopeWords } from './describing.js';
import type { Draft } from './draft.js';
import { noTasks } from './no-tasks.js';
import { openDocuments } from './open-documents.js';
import { opening } from './opening.js';
import { byDocument, counting, quoteWhole, reckoned, taskItem, tasksListed } from './records.js';
import { sayNumbers } from './say-numbers.js';
import { tellingOf, unitsMeeting } from './telling.js';

/** Which tasks meet the conditions of a query, or how many: complete, by document. */
export const taskList: AnswerKind = {
  name: 'task-list',
  handles: (answering) => tasksListed(answering) !== null,
  compose(answering) {
    const listed = tasksListed(answering);
    const tasks = listed?.items.tasks ?? [];
    const open = openDocuments(
      answering,
      tasks.map(({ documentId }) => documentId),
    );
    if (open.length > 0) return clarifyDocument(answering, open);
    if (tasks.length === 0) return noTasks(answering, listed?.counted !== null);
    const draft = listTasks(citeTasks(opening(answering), tasks, answering), tasks, answering);
    const counted = reckoned(draft.with({ count: tasks.length }), counting(tasks.length));
    return nameSilent(counted, tasks, answering);
  },
};

/** Cites what shows that each task belongs to the list, and claims the units that its conditions name. */
export function citeTasks(draft: Draft, tasks: readonly Task[], answering: Answering): Draft {
  const conditions = affirmed(answering.query.where);
  return tasks.reduce((cited, task) => {
    const units = conditions.flatMap((condition) => unitsNamed(condition, task, answering));
    const withUnits = cited.claimUnits(task, units);
    return tellingOf(task, answering).reduce((all, stretch) => all.cite(task, stretch), withUnits);
  }, draft);
}

function unitsNamed(condition: Condition, task: Task, answering: Answering) {
  if ('unit' in condition) return unitsMeeting(task, condition.unit, answering);
  if (!('units' in condition)) return [];
  const { role } = condition.units;
  return task.units.filter((unit) => role === 'any' || unit.role === role);
}

/** The list in the form that is asked for. */
function listTasks(draft: Draft, tasks: readonly Task[], answering: Answering): Draft {
  const { query, execution, language } = answering;
  const head = headingOf(tasks, answering);
  if (query.form === 'numbers')
    return draft.paragraph(execution.results[0]?.kind === 'value' ? `${tasks.length}` : numbersOf(tasks, answering));
  if (query.form === 'short') return draft.paragraph(head).paragraph(numbersOf(tasks, answering));
  if (query.form === 'table') return tableOf(draft.paragraph(head), tasks, answering);
  if (query.form === 'original') return quoteWhole(draft.paragraph(head), tasks, answering);
  const groups = byDocument(tasks);
  return groups.reduce((all, { documentId, things }) => {
    const document = answering.naming.document(answering.library.document(documentId), language);
    const headed = groups.length > 1 ? all.heading(answering.say('documentCount', { document, count: things.length })) : all;
    const counted = groups.length > 1 ? reckoned(headed, counting(things.length)) : headed;
    return listByRole(counted, things, answering);
  }, draft.paragraph(head));
}

/** The tasks of an office in either role are two lists: what it leads, and what it takes part in. */
function listByRole(draft: Draft, tasks: readonly Task[], answering: Answering): Draft {
  const offices = affirmed(answering.query.where).flatMap((condition) => ('unit' in condition ? [condition.unit] : []));
  const [office, ...others] = offices;
  const items = (some: readonly Task[]) => some.map((task) => taskItem(task, answering));
  if (office?.role !== 'any' || others.length > 0) return draft.list(items(tasks));
  const inRole = (role: Role) => tasks.filter((task) => unitsMeeting(task, { office: office.office, role }, answering).length > 0);
  const lists = [
    { key: 'officeLeads', tasks: inRole('lead') },
    { key: 'officeTakesPart', tasks: inRole('participating') },
  ].filter((list) => list.tasks.length > 0);
  const unit = officeName(office.office, answering);
  return lists.reduce(
    (all, list) =>
      reckoned(all, counting(list.tasks.length))
        .paragraph(answering.say(list.key, { unit, count: list.tasks.length }))
        .list(items(list.tasks)),
    draft,
  );
}

/** What the list is and how long: "Tasks about “hydrogen” in Qingzhou key tasks 2023: 1". */
function headingOf(tasks: readonly Task[], answering: Answering): string {
  const { query, say } = answering;
  const values = { scope: scopeWords(answering), count: tasks.length };
  return query.where ? say('tasksMeeting', { ...values, condition: conditionWords(query.where, answering) }) : say('tasksIn', values);
}

/** The numbers of the tasks alone; with their documents, where there are several. */
function numbersOf(tasks: readonly Task[], { library, naming, language, say }: Answering): string {
  const groups = byDocument(tasks);
  const said = groups.map(({ documentId, things }) => {
    const numbers = sayNumbers(
      things.map(({ number }) => number),
      language,
    );
    return groups.length === 1
      ? numbers
      : say('documentNumbers', { document: naming.document(library.document(documentId), language), numbers });
  });
  return said.join(language === 'zh' ? ';' : '; ');
}

/** Number, title and lead units of each task; the document where there are several, the lead where any is named. */
function tableOf(draft: Draft, tasks: readonly Task[], { library, naming, language, say }: Answering): Draft {
  const leadsOf = ({ units }: Task) => units.filter(({ role }) => role === 'lead');
  const several = byDocument(tasks).length > 1;
  const led = tasks.some((task) => leadsOf(task).length > 0);
  const pick = (document: string, number: string, title: string, lead: string) => [
    ...(several ? [document] : []),
    number,
    title,
    ...(led ? [lead] : []),
  ];
  const rows = tasks.map((task) => {
    const leads = leadsOf(task).map(({ text }) => naming.unit(text, language));
    const document = naming.document(library.document(task.documentId), language);
    return pick(document, `${task.number}`, naming.title(task, language), leads.join(language === 'zh' ? '、' : ', '));
  });
  const claimed = tasks.reduce((all, task) => all.claimUnits(task, leadsOf(task)), draft);
  return claimed.table(pick(say('columnDocument'), say('columnNumber'), say('columnTask'), say('columnLead')), rows);
}

/** Documents that the question names and that have no task of the list. */
function nameSilent(draft: Draft, tasks: readonly Task[], { query, execution, naming, language, say }: Answering): Draft {
  if (!query.scope.documents && !query.scope.places) return draft;
  const silent = execution.selection.documents.filter(({ id }) => !tasks.some(({ documentId }) => documentId === id));
  if (silent.length === 0) return draft;
  return draft.note(
    say('noneIn', {
      documents: naming.documents(
        silent.map(({ id }) => id),
        language,
      ),
    }),
  );
}
