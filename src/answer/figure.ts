import type { Source } from '../documents/types.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';
import { measureOf } from './measures.js';
import { addNotes, addSummary } from './parts.js';

const MOST_SENTENCES = 2;

/** A target, amount or date: the sentence that holds it, the nearest clause first. */
export function answerFigure(context: AnswerContext, draft: Draft, sources: readonly Source[]): void {
  const { naming, question, chooser } = context;
  for (const source of sources) {
    draft.heading(naming.source(source, question.language));
    const found = chooser.withFigures(source, context.query, question.years, measureOf(question), MOST_SENTENCES);
    addSummary(context, draft, source);
    const sentences = found.length > 0 ? found.map(({ sentence }) => sentence) : chooser.nearest(source, context.query, 1);
    for (const sentence of sentences) draft.quote(source, sentence);
    addNotes(context, draft, source);
  }
}
