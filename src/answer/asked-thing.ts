import type { Source } from '../documents/types.js';
import type { AskedThing } from '../question/asked.js';
import type { AnswerContext } from './context.js';

// Of a long task, only what stands near the question can answer it.
const NEAREST_SENTENCES = 3;

/** The thing of a kind that work plans seldom hold which the question asks for, if any. */
export const askedOf = ({ question, asked }: AnswerContext): AskedThing | undefined => asked.find(({ id }) => id === question.asked);

/** Whether a source holds, near the question's subject, such a thing as the question asks for. */
export function holdsAsked({ chooser, query }: AnswerContext, source: Source, asked: AskedThing): boolean {
  return chooser.nearest(source, query, NEAREST_SENTENCES).some(({ text }) => asked.evidence.test(text));
}
