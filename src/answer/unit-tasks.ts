import type { Library } from '../documents/library.js';
import type { PolicyDocument, Task, Unit, UnitRole } from '../documents/types.js';
import type { OfficeMention } from '../question/types.js';
import { clarifyDocument } from './clarify.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';
import { addTaskList } from './parts.js';
import { findPart } from './section-tasks.js';

// Share of the subject's words that a task of the office must cover, where its tasks on a subject are asked for, and how
// far behind the fullest it may be.
const SPEAKS_OF_SUBJECT = 0.5;
const NEARLY_AS_FULL = 0.2;

/** Which tasks an office has, or how many: complete, from the records. */
export function answerUnitTasks(context: AnswerContext, draft: Draft): void {
  const { question, library } = context;
  if (question.intent.kind !== 'unit_tasks') return;
  const { role, count, together } = question.intent;
  const documents = question.documentIds.map((id) => library.document(id));
  const named = documents.filter((document) => document.namesUnits);
  const holding = named.filter((document) =>
    question.offices.some(({ office }) =>
      document.tasks.some((task) => task.units.some((unit) => library.units.officeOf(unit.text) === office)),
    ),
  );
  if (!question.documentsNamed && holding.length > 1) {
    clarifyDocument(context, draft, holding);
    return;
  }
  const chosen = holding.length > 0 ? holding : named;
  if (chosen.length === 0) {
    const document = documents[0] as PolicyDocument;
    draft.status = 'unit_not_named';
    draft.paragraph(context.say('noUnitAtAll', { document: context.naming.document(document, question.language) }));
    return;
  }
  if (holding.length === 0) {
    draft.refuse('not_mentioned');
    for (const { office, typed } of question.offices) {
      const unit = context.naming.office(office, [], typed, question.language);
      const values = {
        unit,
        document: context.naming.documents(
          chosen.map(({ id }) => id),
          question.language,
        ),
      };
      draft.paragraph(context.say(question.documentsNamed ? 'unitTasksNone' : 'unitNowhere', values));
    }
    return;
  }
  const roles: readonly UnitRole[] = role === 'either' ? ['lead', 'participating'] : [role];
  let total = 0;
  for (const document of chosen) {
    if (together) total += listTasks(context, draft, document, question.offices, roles, null);
    else
      for (const mention of question.offices) for (const one of roles) total += listTasks(context, draft, document, [mention], [one], role);
  }
  draft.count = total;
  if (count && total === 0) draft.status = 'answered';
}

/** The units of a task that are an office in one of the roles. */
const unitsOf = (library: Library, task: Task, { office }: OfficeMention, roles: readonly UnitRole[]): Unit[] =>
  task.units.filter((unit) => roles.includes(unit.role) && library.units.officeOf(unit.text) === office);

/** The tasks of a document, or of the part of it that the question names, in which each of the offices has one of the roles. */
function tasksOf(
  { question, library }: AnswerContext,
  document: PolicyDocument,
  mentions: readonly OfficeMention[],
  roles: readonly UnitRole[],
): Task[] {
  const part = question.chapter || question.section ? findPart(document, question) : undefined;
  const isSole = question.intent.kind === 'unit_tasks' && question.intent.sole;
  return document.tasks.filter(
    (task) =>
      mentions.every((mention) => unitsOf(library, task, mention, roles).length > 0) &&
      (!part || task.sections.includes(part)) &&
      (question.numbers.length === 0 || question.numbers.includes(task.number)) &&
      (!isSole || task.units.filter(({ role }) => role === 'lead').length === 1),
  );
}

function onSubject({ finder, query }: AnswerContext, tasks: readonly Task[]): Task[] {
  const shares = tasks.map((task) => finder.shareOf(query, task));
  const least = Math.max(SPEAKS_OF_SUBJECT, ...shares.map((share) => share - NEARLY_AS_FULL));
  return tasks.filter((_, i) => (shares[i] as number) >= least);
}

/**
 * Lists the tasks of a document in which each of the offices has one of the roles.
 *
 * @param asked the role asked for, where its absence is worth saying
 */
function listTasks(
  context: AnswerContext,
  draft: Draft,
  document: PolicyDocument,
  mentions: readonly OfficeMention[],
  roles: readonly UnitRole[],
  asked: UnitRole | 'either' | null,
): number {
  const { question, library, naming } = context;
  const all = tasksOf(context, document, mentions, roles);
  const tasks = question.intent.kind === 'unit_tasks' && question.intent.onSubject === 'always' ? onSubject(context, all) : all;
  const unit = mentions
    .map(({ office, typed }) => naming.office(office, [document.id], typed, question.language))
    .join(question.language === 'zh' ? '、' : ', ');
  const values = { unit, document: naming.document(document, question.language), count: tasks.length };
  if (tasks.length === 0 && asked !== 'either') {
    draft.paragraph(
      context.say('unitTasksNoRole', { ...values, role: context.say(roles[0] === 'lead' ? 'roleLead' : 'roleParticipating') }),
    );
  }
  if (tasks.length === 0) return 0;
  const heading = roles.length > 1 ? 'unitTasksTogether' : roles[0] === 'lead' ? 'unitTasksLead' : 'unitTasksParticipating';
  draft.paragraph(context.say(heading, values));
  for (const task of tasks) {
    const units = mentions.flatMap((mention) => unitsOf(library, task, mention, roles));
    draft.cite(task, units[0] as Task['units'][number]);
    draft.claimUnits(task, units);
  }
  addTaskList(context, draft, tasks);
  return tasks.length;
}
