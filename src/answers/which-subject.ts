import type { Answering, AnswerKind } from './answering.js';
import { Draft } from './draft.js';

const OF_ONE_THING = new Set(['units', 'figures', 'text']);
const MOST_EXAMPLES = 3;

/** Nothing is left of the question but its frame: it is asked what it is about. */
export const whichSubject: AnswerKind = {
  name: 'which_subject',
  handles: ({ query: { scope, where, ask, reduce, claim } }) =>
    where === undefined &&
    reduce.length === 0 &&
    claim === undefined &&
    scope.documents === undefined &&
    scope.places === undefined &&
    scope.parts === undefined &&
    scope.shown === undefined &&
    ask.every(({ kind }) => OF_ONE_THING.has(kind)),
  compose: askWhichSubject,
};

/** What nothing else answers. */
export const anythingElse: AnswerKind = { name: 'anything_else', handles: () => true, compose: askWhichSubject };

function askWhichSubject({ suggested, language, say }: Answering): Draft {
  const options = suggested[language].slice(0, MOST_EXAMPLES).map((question) => ({ label: question, question }));
  return Draft.empty.paragraph(say('whichSubject')).with({ status: 'needs_clarification', options });
}
