import type { Source } from '../documents/types.js';
import type { AskedThing } from '../question/asked.js';
import type { AnswerContext } from './context.js';

// Of a long task, only what stands near the question can answer it.
const NEAREST_SENTENCES = 3;

/** Whether a source holds, near the question's subject, such a thing as the question asks for. */
export function holdsAsked({ chooser, query }: AnswerContext, source: Source, asked: AskedThing): boolean {
  return chooser.nearest(source, query, NEAREST_SENTENCES).some(({ text }) => asked.evidence.test(text));
}
