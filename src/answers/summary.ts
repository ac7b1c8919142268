import type { NotedFigure } from '../documents/figures/types.js';
import { sourceOf } from '../execution/reductions/group.js';
import type { ChapterDigest } from '../execution/result.js';
import type { Answering, AnswerKind } from './answering.js';
import { lineOf } from './cards/figures.js';
import type { Draft } from './draft.js';
import { opening } from './opening.js';
import { type Digest, digestsOf, headDigest, noPart, titleOf } from './outline.js';
import { citeFigures, counting, noteFigures, onlyResult, reckoned, taskItem } from './records.js';
import { sayFigure } from './say-value.js';

/** A document in few lines: its chapters with the number of their tasks and their main targets. */
export const summary: AnswerKind = {
  name: 'summary',
  handles: (answering) => onlyResult(answering)?.kind === 'summary',
  compose(answering) {
    const documents = digestsOf(answering);
    if (documents.length === 0) return noPart(answering);
    const count = documents.reduce((sum, { tasks }) => sum + tasks, 0);
    const draft = reckoned(opening(answering).with({ count }), counting(count));
    const said = documents.reduce((all, document) => summaryOf(all, document, answering), draft);
    const targets = documents.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.targets));
    return noteFigures(said, targets, answering);
  },
};

function summaryOf(draft: Draft, digest: Digest, answering: Answering): Draft {
  const { query, say, language } = answering;
  const headed = headDigest(draft, digest, answering);
  const cited = digest.chapters.reduce((all, chapter) => citeFigures(all, chapter.targets, answering), headed);
  if (query.form === 'numbers') return cited;
  const lines = digest.chapters.map((chapter) => chapterLine(chapter, answering));
  if (query.form === 'short') {
    const titles = digest.chapters.map(({ section, tasks }) =>
      say('groupAmount', { group: titleOf(section, language), amount: tasks.length }),
    );
    return cited.paragraph(titles.join(language === 'zh' ? ';' : '; '));
  }
  if (lines.length > 0) return cited.list(lines);
  return cited.list(digestTasks(digest, answering));
}

/** A document without chapters is told by its tasks. */
const digestTasks = ({ documentId }: Digest, answering: Answering): string[] =>
  answering.execution.selection.sources.flatMap((source) =>
    source.kind === 'task' && source.documentId === documentId ? [taskItem(source, answering)] : [],
  );

/** "Education: 27 tasks; among them: …" */
function chapterLine({ section, tasks, targets }: ChapterDigest, answering: Answering): string {
  const { say, language } = answering;
  const line = say('groupAmount', { group: titleOf(section, language), amount: say('countTasks', { count: tasks.length }) });
  const said = targets.map((figure) => say('targetOfTask', { figure: targetWords(figure, answering), number: figure.taskNumber ?? '' }));
  return said.length === 0 ? line : say('chapterTargets', { line, targets: said.join(language === 'zh' ? '、' : ', ') });
}

/** A target by what it measures; in English by the title of its task, for measures are in Chinese. */
function targetWords(figure: NotedFigure, answering: Answering): string {
  const { language, library, naming, wording, say } = answering;
  const source = sourceOf(figure, library);
  if (language === 'zh' || !source.english) return lineOf(answering, figure);
  return say('figureOf', { said: sayFigure(figure, language, wording), measure: naming.title(source, language) });
}
