import type { Source, SourceText } from '../../documents/types.js';
import type { Call } from '../../query/schema.js';
import type { Answering } from '../answering.js';
import type { Draft } from '../draft.js';

/** How one sort of ask is answered from one source. */
export interface CardPart {
  /** Whether the source answers it. */
  isAnswered(answering: Answering, source: Source, index: number): boolean;
  /** Says what is asked, or that the source does not give it. */
  add(answering: Answering, draft: Draft, source: Source, index: number): Draft;
  /** The stretches that what is said rests on. */
  evidence(answering: Answering, source: Source, index: number): readonly SourceText[];
}

export const callAt = ({ query }: Answering, index: number): Call => query.ask[index] as Call;

/** In English: the summary of a source, or the remark that there is only Chinese. */
export function addSummary({ language, say }: Answering, draft: Draft, source: Source): Draft {
  if (language !== 'en') return draft;
  const about = draft.about(source);
  if (!source.english?.summary) return about.note(say('chineseOnly'));
  const { summary } = source.english;
  const isSaid = draft.fields.blocks.some((block) => block.kind === 'paragraph' && block.text === summary);
  return isSaid ? about : about.paragraph(summary);
}

/** What is damaged or contradictory in the source, with every stretch the remark is about quoted. */
export function addNotes({ library, language }: Answering, draft: Draft, source: Source): Draft {
  return library.notesFor(source).reduce((noted, note) => {
    const quotes = note.kind === 'contradiction' ? note.quotes : [];
    const quoted = quotes.reduce((draftSoFar, quote) => {
      const { tasks } = library.document(source.documentId);
      const task = tasks.find((candidate) => candidate.start <= quote.start && quote.end <= candidate.end);
      return task && task.number !== source.number ? draftSoFar.quote(task, quote) : draftSoFar;
    }, noted);
    return quoted.note(note.text[language]);
  }, draft);
}
