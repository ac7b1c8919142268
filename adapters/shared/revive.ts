import type { Conversation } from '../../src/conversation/conversation.js';
import type { Library } from '../../src/documents/library.js';

/** A conversation as it was before it was stored: the core compares offices by identity, which storing loses. */
export function reviveConversation(stored: Conversation, library: Library): Conversation {
  if (!stored.state) return stored;
  const { question } = stored.state;
  const offices = question.offices.flatMap((mention) => {
    const office = library.units.offices.find(({ id }) => id === mention.office.id);
    return office ? [{ ...mention, office }] : [];
  });
  return { state: { ...stored.state, question: { ...question, offices } } };
}
