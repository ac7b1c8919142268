import type { PolicyDocument, Task } from '../documents/types.js';
import { englishStems, stem } from '../language/english-words.js';
import type { AnswerContext } from './context.js';
import { Draft } from './draft.js';
import { addTaskList } from './parts.js';

/**
 * Which or how many tasks speak of a subject: every task whose text, or checked English, holds each
 * word of the subject or the documents' word for it. Complete, from the records.
 *
 * @returns null where no task does; the question is then answered like one about the subject
 */
export function answerSubjectTasks(context: AnswerContext): Draft | null {
  const { question, library, query } = context;
  if (query.words.length === 0) return null;
  const documents = question.documentIds.map((id) => library.document(id));
  const found = documents
    .map((document) => ({ document, tasks: document.tasks.filter((task) => speaksOfSubject(context, task)) }))
    .filter(({ tasks }) => tasks.length > 0);
  if (found.length === 0) return null;
  const draft = new Draft();
  for (const { document, tasks } of found) list(context, draft, document, tasks);
  draft.count = found.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return draft;
}

/** Whether a task speaks of every word of the subject, in its text, its checked English or the documents' word for it. */
function speaksOfSubject({ query, question }: AnswerContext, task: Task): boolean {
  const headings = question.intent.kind === 'subject_tasks' && question.intent.underHeadings ? task.sections : [];
  const text = [task.body.text, ...headings.map(({ title }) => title)].join('\n').toLowerCase();
  const english = [task.english?.title, task.english?.summary, ...headings.map((heading) => heading.english?.title)];
  const stems = new Set(englishStems(english.join(' . ')));
  return query.words.every((word) => {
    const renderings = query.renderings.filter(({ from, sure }) => sure && from.split(' ').includes(word)).flatMap(({ to }) => to);
    if (query.language === 'en') return stems.has(stem(word)) || renderings.some((rendering) => text.includes(rendering.toLowerCase()));
    return text.includes(word.toLowerCase()) || renderings.some((rendering) => text.includes(rendering.toLowerCase()));
  });
}

function list(context: AnswerContext, draft: Draft, document: PolicyDocument, tasks: readonly Task[]): void {
  const { question, naming, query } = context;
  const subject = query.words.join(question.language === 'zh' ? '、' : ' ');
  draft.paragraph(context.say('subjectTasks', { document: naming.document(document, question.language), count: tasks.length, subject }));
  for (const task of tasks) {
    const [sentence] = context.chooser.nearest(task, query, 1);
    draft.cite(task, sentence ?? task.body);
  }
  addTaskList(context, draft, tasks);
}
