import type { Answer } from '../answer/types.js';
import type { Question } from '../question/types.js';

/** A task or introduction by its place in the documents; numbers only, so that it can be stored. */
export interface SourceRef {
  documentId: string;
  number: number | null;
  start: number;
}

/** What a conversation remembers: the last question as it was understood, and what its answer spoke of. */
export interface ConversationState {
  question: Question;
  /** Sources of the last answer, in the order shown. */
  spokenOf: readonly SourceRef[];
  options: Answer['options'];
  /** Milliseconds since the epoch. */
  at: number;
}

/** A conversation as an adapter keeps it. `bot.ask` reads and replaces the state. */
export interface Conversation {
  state: ConversationState | null;
}

export const newConversation = (): Conversation => ({ state: null });

/** How long a follow-up can refer to what was said; later, a question stands by itself. */
export const REMEMBERED_MS = 30 * 60 * 1000;
