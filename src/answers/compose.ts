import type { Answering } from './answering.js';
import { Draft } from './draft.js';
import { withReadingNotes } from './reading-notes.js';
import { ANSWER_KINDS } from './registry.js';
import { anythingElse } from './which-subject.js';

/** The answer to one query: by the first kind that handles it, with what is to be said of how it was read. */
export const compose = (answering: Answering): Draft => withReadingNotes(answering, composeOne(answering));

function composeOne(answering: Answering): Draft {
  const kind = ANSWER_KINDS.find((one) => one.handles(answering));
  if (kind && (kind !== anythingElse || answering.query.ask.length < 2)) return kind.compose(answering);
  // Things of several sorts are asked at once: each is answered by its own kind.
  return join(answering.query.ask.map((_, index) => composeOne(onlyAsk(answering, index))));
}

/** The query with one of the things it asks, as if no other were asked. */
function onlyAsk(answering: Answering, index: number): Answering {
  const { query, execution } = answering;
  const { claim: _, ...rest } = query;
  const { results, verdict } = execution;
  // What is asserted is decided once, with the first.
  const own = index === 0 ? query : rest;
  return {
    ...answering,
    query: { ...own, ask: query.ask.slice(index, index + 1) },
    execution: { ...execution, results: results.slice(index, index + 1), verdict: index === 0 ? verdict : null },
  };
}

/**
 * The answers to the questions of one message, one below the other: answered where any of them is, otherwise what the first
 * became.
 */
export function join(drafts: readonly Draft[]): Draft {
  const [first, ...others] = drafts;
  if (!first || others.length === 0) return first ?? Draft.empty;
  return others.reduce((sofar, draft) => sofar.followedBy(draft), first);
}
