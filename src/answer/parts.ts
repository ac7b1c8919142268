import type { Source, Task } from '../documents/types.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';

/** In English: the summary of a source, or the remark that there is only Chinese. */
export function addSummary(context: AnswerContext, draft: Draft, source: Source): void {
  if (context.question.language !== 'en') return;
  draft.records.add(source);
  if (source.english?.summary) draft.paragraph(source.english.summary);
  else draft.note(context.say('chineseOnly'));
}

/** What is damaged or contradictory in the source, with every stretch the remark is about quoted. */
export function addNotes(context: AnswerContext, draft: Draft, source: Source): void {
  for (const note of context.library.notesFor(source)) {
    if (note.kind === 'contradiction') {
      for (const quote of note.quotes) {
        const task = context.library
          .document(source.documentId)
          .tasks.find((candidate) => candidate.start <= quote.start && quote.end <= candidate.end);
        if (task && task.number !== source.number) draft.quote(task, quote);
      }
    }
    draft.note(note.text[context.question.language]);
  }
}

/** Tasks as a list, by number and title. */
export function addTaskList(context: AnswerContext, draft: Draft, tasks: readonly Task[]): void {
  const { naming, question } = context;
  draft.list(tasks.map((task) => context.say('listItem', { number: task.number, title: naming.title(task, question.language) })));
}
