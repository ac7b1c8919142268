import type { Source } from '../documents/types.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';
import { addNotes, addSummary } from './parts.js';

const SENTENCES_IN_CHINESE = 3;
const SENTENCES_IN_ENGLISH = 2;

/** What a document says about a subject, or what a task says: its text, and who has it. */
export function answerAbout(context: AnswerContext, draft: Draft, sources: readonly Source[]): void {
  const { naming, question } = context;
  for (const source of sources) {
    draft.heading(naming.source(source, question.language));
    addSummary(context, draft, source);
    if (context.targets) {
      draft.quote(source, source.body);
    } else {
      const most = question.language === 'zh' ? SENTENCES_IN_CHINESE : SENTENCES_IN_ENGLISH;
      const chosen = context.chooser.nearest(source, context.query, most);
      for (const sentence of chosen.toSorted((a, b) => a.start - b.start)) draft.quote(source, sentence);
    }
    draft.nameUnits(source, ['lead', 'participating'], (name) => naming.unit(name, question.language));
    addNotes(context, draft, source);
  }
}
