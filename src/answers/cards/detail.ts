import type { Source } from '../../documents/types.js';
import type { Answering, AnswerKind } from '../answering.js';
import { Draft } from '../draft.js';
import { unitsAsked } from './asked-of.js';
import { addCard, addUnits, card } from './card.js';
import { addNotes, addSummary } from './parts.js';
import { cardSources } from './sources.js';

/**
 * An attribute that plans seldom give, where no sentence near the subject holds one: the task is there, what is asked is not.
 * Where one holds it, the card answers.
 */
export const detail: AnswerKind = {
  name: 'detail',
  handles: (answering) =>
    answering.query.detail !== undefined && card.handles(answering) && !cardSources(answering).some(answering.holdsDetail),
  compose: (answering) => {
    const sources = cardSources(answering);
    const note = sayNotGiven(answering);
    if (isAnsweredByUnits(answering, sources))
      return sources.reduce((draft, source) => addCard(answering, draft, source), Draft.empty).note(note);
    return sources.reduce((draft, source) => addSource(answering, draft, source), Draft.empty.refuse('detail_not_given').paragraph(note));
  },
};

/** Who leads was asked beside the detail, and is no answer to it. */
function isAnsweredByUnits(answering: Answering, sources: readonly Source[]): boolean {
  const { query, detailAsksWho } = answering;
  return (
    !detailAsksWho &&
    query.ask.some((call) => call.kind === 'units' && sources.some((source) => unitsAsked(answering, source, call).length > 0))
  );
}

function addSource(answering: Answering, draft: Draft, source: Source): Draft {
  const { naming, language, nearest } = answering;
  const headed = draft.heading(naming.source(source, language));
  const quoted = nearest(source, 1).reduce((sofar, sentence) => sofar.quote(source, sentence), headed);
  return addNotes(answering, addSummary(answering, addUnits(answering, quoted, source, []), source), source);
}

function sayNotGiven({ query, wording, say }: Answering): string {
  const key = `detail_${query.detail}`;
  return say('detailNotGiven', { detail: say(wording.has(key) ? key : 'detail_other') });
}
