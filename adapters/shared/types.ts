import type { Answer } from '../../src/answer/types.js';
import type { Conversation } from '../../src/conversation/conversation.js';

export type Door = 'slack' | 'telegram';

/** A question as a door received it, in no platform's terms. */
export interface Enquiry {
  door: Door;
  /** Unique for a delivery of the platform; the same delivery twice is answered once. */
  deliveryId: string;
  /** Conversation key: a thread, a private chat, a group chat with a user. */
  conversation: string;
  /** Platform's id of the person; hashed before it is logged or stored. */
  user: string;
  text: string;
}

/** What became of an enquiry. */
export type Reply =
  | { kind: 'answer'; answer: Answer; answerId: string }
  /** Already answered, or being answered: say nothing. */
  | { kind: 'duplicate' }
  /** The person asks too fast; `text` says so politely in their language. */
  | { kind: 'too_many'; text: string };

/** The verdict of a thumb button. */
export interface Feedback {
  answerId: string;
  user: string;
  verdict: 'up' | 'down';
  reason: string | null;
}

/**
 * The one way from an event to an answer, shared by all doors: de-duplication, rate limit, one queue
 * a conversation, time limit, memory, feedback, metrics.
 */
export interface Desk {
  enquire(enquiry: Enquiry): Promise<Reply>;
  /** An earlier answer, for its buttons; null when it is gone. */
  recall(answerId: string): Promise<StoredAnswer | null>;
  feedback(feedback: Feedback): Promise<void>;
  /** Deletes what is kept of a person in a conversation. */
  forget(door: Door, conversation: string, user: string): Promise<void>;
  /** Stops taking enquiries and waits for those under way. */
  stop(): Promise<void>;
}

export interface StoredAnswer {
  id: string;
  door: Door;
  question: string;
  answer: Answer;
  /** Milliseconds since the epoch. */
  at: number;
}

/** A question that got a thumb down or no answer, for testers. Holds no user id. */
export interface ReviewedQuestion {
  question: string;
  history: readonly string[];
  status: Answer['status'];
  verdict: 'down' | 'unanswered';
  reason: string | null;
  at: number;
}

/** What outlives a restart. Every store passes `test/adapters/store-contract.ts`. */
export interface DoorStore {
  loadConversation(key: string): Promise<Conversation>;
  saveConversation(key: string, conversation: Conversation): Promise<void>;
  deleteConversation(key: string): Promise<void>;
  /** Marks a delivery as seen; false when it was seen before. Atomic. */
  claimDelivery(deliveryId: string): Promise<boolean>;
  /** Gives a claimed delivery back, so that the platform's next try is answered. */
  releaseDelivery(deliveryId: string): Promise<void>;
  saveAnswer(answer: StoredAnswer, conversation: string): Promise<void>;
  loadAnswer(id: string): Promise<StoredAnswer | null>;
  saveFeedback(feedback: Feedback & { userHash: string }): Promise<void>;
  reviewedQuestions(): Promise<ReviewedQuestion[]>;
  /** Small values of doors, such as a person's language; null when unset. */
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
  /** Deletes what is older than the retention period. Returns how many rows. */
  sweep(olderThan: number): Promise<number>;
  close(): Promise<void>;
}
