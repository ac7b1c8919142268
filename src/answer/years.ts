import type { AnswerContext } from './context.js';

/** Whether the question names a year that none of the documents it is about covers. */
export function yearIsOutside({ question, library }: AnswerContext): boolean {
  if (question.years.length === 0) return false;
  return !question.documentIds.some((id) => {
    const { from, to } = library.document(id).info.years;
    return question.years.every((year) => from <= year && year <= to);
  });
}
