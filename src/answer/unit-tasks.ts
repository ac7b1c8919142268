import type { PolicyDocument, Task, UnitRole } from '../documents/types.js';
import { clarifyDocument } from './clarify.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';

/** Which tasks an office has, or how many: complete, from the records. */
export function answerUnitTasks(context: AnswerContext, draft: Draft): void {
  const { question, library } = context;
  if (question.intent.kind !== 'unit_tasks') return;
  const { role, count } = question.intent;
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
  let total = 0;
  for (const document of chosen) {
    for (const mention of question.offices) {
      const roles: UnitRole[] = role === 'either' ? ['lead', 'participating'] : [role];
      for (const one of roles) total += listTasks(context, draft, document, mention, one, role === 'either');
    }
  }
  draft.count = total;
  if (count && total === 0) draft.status = 'answered';
}

function listTasks(
  context: AnswerContext,
  draft: Draft,
  document: PolicyDocument,
  mention: AnswerContext['question']['offices'][number],
  role: UnitRole,
  quietIfNone: boolean,
): number {
  const { question, library, naming } = context;
  const unit = naming.office(mention.office, [document.id], mention.typed, question.language);
  const own = (task: Task) => task.units.filter((entry) => entry.role === role && library.units.officeOf(entry.text) === mention.office);
  const tasks = document.tasks.filter((task) => own(task).length > 0);
  const values = { unit, document: naming.document(document, question.language), count: tasks.length };
  if (tasks.length === 0) {
    if (!quietIfNone)
      draft.paragraph(context.say('unitTasksNoRole', { ...values, role: context.say(role === 'lead' ? 'roleLead' : 'roleParticipating') }));
    return 0;
  }
  draft.paragraph(context.say(role === 'lead' ? 'unitTasksLead' : 'unitTasksParticipating', values));
  for (const task of tasks) {
    draft.cite(task, own(task)[0] as Task['units'][number]);
    draft.claimUnits(task, own(task));
  }
  draft.list(tasks.map((task) => context.say('listItem', { number: task.number, title: naming.title(task, question.language) })));
  return tasks.length;
}
