import type { Library } from '../documents/library.js';
import { chooseDocuments } from '../question/read-scope.js';
import type { Question } from '../question/types.js';
import type { SourceRef } from './conversation.js';

/** "How many beds?", "and who is lending a hand there?": sources that a question may still be about. */
export interface Perhaps {
  sources: readonly SourceRef[];
  /** A word stands for them: it, 这个. */
  pointsBack: boolean;
  /** That word is what the sentence is about. */
  isSubject: boolean;
  /** The question is a fragment or opens as a follow-up, so that less speaks for a new subject. */
  isFragment: boolean;
}

/** A question with what it leaves out filled in from the conversation. */
export interface Resolved {
  question: Question;
  /** Sources that the conversation settles. */
  targets: readonly SourceRef[] | null;
  /** The sources just spoken of, where the question may still be about them although it has words of its own. */
  perhaps?: Perhaps | undefined;
  /** What was filled in, for the trace. */
  filled: string | null;
}

/** How many of the sources just spoken of a follow-up can be about. */
export const MOST_TARGETS = 4;

/** Where the last question looked. */
export const scopeOf = (previous: Question) => ({
  places: previous.places,
  kind: previous.kind,
  documentIds: previous.documentIds,
  documentsNamed: previous.documentsNamed,
});

/** A question put to the place of the last one. */
export function rescope(question: Question, previous: Question, library: Library): Question {
  const kind = question.kind ?? previous.kind;
  return { ...question, places: previous.places, kind, ...chooseDocuments(library, previous.places, kind, question.years) };
}
