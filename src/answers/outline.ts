import type { Section } from '../documents/types.js';
import type { ChapterDigest, Result } from '../execution/result.js';
import type { Language } from '../language/detect.js';
import type { Answering, AnswerKind } from './answering.js';
import { Draft } from './draft.js';
import { opening } from './opening.js';
import { counting, onlyResult, reckoned, taskItem } from './records.js';
import { sayNumbers } from './say-numbers.js';

export type Digest = (Result & { kind: 'outline' | 'summary' })['documents'][number];

/** The chapters of a document with their tasks; of a single chapter its sections and tasks. */
export const outline: AnswerKind = {
  name: 'outline',
  handles: (answering) => onlyResult(answering)?.kind === 'outline',
  compose(answering) {
    const documents = digestsOf(answering);
    if (documents.length === 0) return noPart(answering);
    // What is listed is counted: chapters, or the tasks where there is one chapter or none.
    const count = documents.reduce((sum, { tasks, chapters }) => sum + (chapters.length > 1 ? chapters.length : tasks), 0);
    const draft = reckoned(opening(answering).with({ count }), counting(count));
    return documents.reduce((all, document) => outlineOf(all, document, answering), draft);
  },
};

/** The documents of which there is something to tell. */
export function digestsOf(answering: Answering): readonly Digest[] {
  const result = onlyResult(answering);
  return result?.kind === 'outline' || result?.kind === 'summary' ? result.documents.filter(({ tasks }) => tasks > 0) : [];
}

/** That the documents in question have no such part. */
export function noPart({ execution, naming, language, say }: Answering): Draft {
  const ids = execution.selection.documents.map(({ id }) => id);
  return Draft.empty.refuse('not_mentioned').paragraph(say('notMentionedIn', { documents: naming.documents(ids, language) }));
}

function outlineOf(draft: Draft, digest: Digest, answering: Answering): Draft {
  const { query, say } = answering;
  const headed = headDigest(draft, digest, answering);
  const [only, ...others] = digest.chapters;
  const tasks = tasksOf(digest, answering);
  if (query.form === 'numbers') return headed;
  if (only && others.length === 0 && digest.chapters.length < chaptersIn(digest, answering)) return listChapter(headed, only, answering);
  if (digest.chapters.length === 0) return headed.list(tasks.map((task) => taskItem(task, answering)));
  if (query.form === 'table') {
    const columns = [say('columnChapter'), say('columnCount'), say('columnNumbers')];
    return headed.table(
      columns,
      digest.chapters.map((chapter) => rowOf(chapter, answering)),
    );
  }
  return headed.list(digest.chapters.map((chapter) => chapterItem(chapter, answering)));
}

/** The document with the number of its tasks and chapters, its first task cited. */
export function headDigest(draft: Draft, digest: Digest, answering: Answering): Draft {
  const { say, naming, library, language } = answering;
  const document = library.document(digest.documentId);
  const tasks = tasksOf(digest, answering);
  const counts = [
    counting(digest.tasks),
    counting(digest.chapters.length),
    ...digest.chapters.map(({ tasks: own }) => counting(own.length)),
  ];
  const values = { document: naming.document(document, language), count: digest.tasks, chapters: digest.chapters.length };
  const key = digest.tasks < document.tasks.length ? 'partCounted' : digest.chapters.length > 1 ? 'documentCounted' : 'documentCount';
  const cited = tasks
    .slice(0, 1)
    .reduce((all, task) => all.cite(task, task.title ?? task.sentences[0] ?? task.body), reckoned(draft.about(...tasks), ...counts));
  return cited.paragraph(say(key, values));
}

const chaptersIn = ({ documentId }: Digest, { library }: Answering): number =>
  library.document(documentId).sections.filter(({ level }) => level === 1).length;

const tasksOf = ({ documentId }: Digest, { execution }: Answering) =>
  execution.selection.sources.flatMap((source) => (source.kind === 'task' && source.documentId === documentId ? [source] : []));

function listChapter(draft: Draft, chapter: ChapterDigest, answering: Answering): Draft {
  const headed = draft.paragraph(titleOf(chapter.section, answering.language));
  if (chapter.sections.length === 0) return headed.list(chapter.tasks.map((task) => taskItem(task, answering)));
  const sections = chapter.sections.reduce(
    (all, section) =>
      all
        .heading(titleOf(section, answering.language))
        .list(chapter.tasks.filter((task) => task.sections.includes(section)).map((task) => taskItem(task, answering))),
    headed,
  );
  const rest = chapter.tasks.filter((task) => !chapter.sections.some((section) => task.sections.includes(section)));
  return sections.list(rest.map((task) => taskItem(task, answering)));
}

/** A heading with its number, in the language of the answer. */
export const titleOf = (section: Section, language: Language): string =>
  language === 'en' && section.english ? section.english.title : section.text;

export const chapterItem = (chapter: ChapterDigest, answering: Answering): string => {
  const [chapterTitle, amount, numbers] = rowOf(chapter, answering) as [string, string, string];
  return answering.say('groupNumbers', { line: answering.say('groupAmount', { group: chapterTitle, amount }), numbers });
};

const rowOf = ({ section, tasks }: ChapterDigest, { say, language }: Answering): string[] => [
  titleOf(section, language),
  say('countTasks', { count: tasks.length }),
  sayNumbers(
    tasks.map(({ number }) => number),
    language,
  ),
];
