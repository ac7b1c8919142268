import type { PolicyDocument, Section, Task } from '../documents/types.js';
import type { Language } from '../language/detect.js';
import type { Question } from '../question/types.js';
import { clarifyDocument } from './clarify.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';
import { addTaskList } from './parts.js';

const MOST_LISTED = 40;

/** Which or how many tasks a document or one of its chapters holds; the chapters of a document, where its whole is asked for. */
export function answerSectionTasks(context: AnswerContext, draft: Draft): void {
  const { question } = context;
  const documents = documentsOf(context);
  // "The three-year plan" without a place is one of two.
  const isOpen = !question.documentsNamed || question.chapter !== null || question.places.length === 0;
  if (documents.length > 1 && isOpen) {
    clarifyDocument(context, draft, documents);
    return;
  }
  let total = 0;
  for (const document of documents)
    total += question.chapter || question.section ? ofPart(context, draft, document) : ofDocument(context, draft, document);
  if (draft.status === 'answered') draft.count = total;
}

/** The documents asked about; of a place with a list for the year that is named, that list alone. */
function documentsOf({ question, library }: AnswerContext): PolicyDocument[] {
  const documents = (question.section ? [question.section.documentId] : question.documentIds).map((id) => library.document(id));
  if (question.years.length === 0) return documents;
  // Most fitting come first.
  return documents.filter(({ info }, i) => documents.findIndex((other) => other.info.place.zh === info.place.zh) === i);
}

/** The chapter or section that the question names, by title, by number, or by a number within a chapter. */
export function findPart(document: PolicyDocument, { section, chapter }: Pick<Question, 'section' | 'chapter'>): Section | undefined {
  const nth = (sections: readonly Section[], number: number) =>
    number === -1 ? sections.at(-1) : (sections.find((candidate) => candidate.number === number) ?? undefined);
  const ofLevel = (level: 1 | 2) => document.sections.filter((candidate) => candidate.level === level);
  const titled = section?.documentId === document.id ? document.sections.find(({ start }) => start === section.start) : undefined;
  if (!chapter) return titled;
  if (chapter.level === 1) return nth(ofLevel(1), chapter.number);
  const parent = chapter.within !== null ? nth(ofLevel(1), chapter.within) : titled;
  if (!parent) return nth(ofLevel(2), chapter.number);
  const own = ofLevel(2).filter((candidate) => candidate.parent === parent);
  // Sections may be counted through the whole document: the second of a chapter need not be number two.
  return nth(own, chapter.number) ?? own[chapter.number - 1];
}

function ofDocument(context: AnswerContext, draft: Draft, document: PolicyDocument): number {
  const { tasks, sections } = document;
  const [from, to] = document.info.numbers.held;
  const { language } = context.question;
  draft.paragraph(context.say('documentTasks', { document: context.naming.document(document, language), count: tasks.length, from, to }));
  for (const task of tasks) draft.records.add(task);
  const chapters = sections.filter((section) => section.level === 1);
  draft.list(chapters.map((section) => headingOf(section, language)));
  const first = tasks[0] as Task;
  draft.cite(first, first.sentences[0] ?? first.body);
  return tasks.length;
}

function ofPart(context: AnswerContext, draft: Draft, document: PolicyDocument): number {
  const { question, naming } = context;
  const section = findPart(document, question);
  const [from, to] = document.info.numbers.held;
  const values = { document: naming.document(document, question.language), from, to };
  if (!section) {
    const lacksPart = from > document.info.numbers.published[0];
    draft.refuse(lacksPart ? 'missing_part' : 'number_out_of_range');
    draft.paragraph(context.say(lacksPart ? 'missingChapter' : 'notMentioned', values));
    return 0;
  }
  const tasks = document.tasks.filter((task) => task.sections.includes(section));
  draft.paragraph(context.say('sectionTasks', { ...values, section: headingOf(section, question.language), count: tasks.length }));
  const listed = tasks.slice(0, MOST_LISTED);
  for (const task of listed) draft.cite(task, task.sentences[0] ?? task.body);
  addTaskList(context, draft, listed);
  return tasks.length;
}

const headingOf = ({ english, text }: Section, language: Language): string => (language === 'en' ? (english?.title ?? text) : text);
