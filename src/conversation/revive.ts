import type { Library } from '../documents/library.js';
import type { ConversationState } from './conversation.js';

/** A state as it was before it was stored or handed from thread to thread: offices are compared by identity, which that loses. */
export function reviveState(state: ConversationState, library: Library): ConversationState {
  const { question } = state;
  const offices = question.offices.flatMap((mention) => {
    const office = library.units.offices.find(({ id }) => id === mention.office.id);
    return office ? [{ ...mention, office }] : [];
  });
  return { ...state, question: { ...question, offices } };
}
