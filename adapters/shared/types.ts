import type { Answer } from '../../src/answers/types.js';
import type { Conversation } from '../../src/dialogue/state.js';

export type AdapterName = 'slack' | 'telegram';

/** A question as an adapter received it, in no platform's terms. */
export interface Enquiry {
  adapter: AdapterName;
  /** Unique for a delivery of the platform; the same delivery twice is answered once. */
  deliveryId: string;
  /** Other ids under which the platform may deliver the same thing again. */
  otherDeliveryIds?: readonly string[];
  /** Conversation key: a thread, a private chat, a group chat with a user. Hashed before it is stored. */
  conversation: string;
  /** Key of a conversation that the reply opens (a thread below a private message): it starts with the same memory. */
  opens?: string;
  /** Platform's id of the person; hashed before it is logged or stored. */
  user: string;
  text: string;
  /**
   * Where the answer goes, in the adapter's own words. Kept until the answer is delivered, so that `Desk.resume`
   * can deliver it after a crash or when the platform would not take it. Without it, such an enquiry is given
   * back, and the platform's next try is answered.
   */
  replyTo?: string;
}

/** What became of an enquiry. */
export type Reply =
  | { kind: 'answer'; answer: Answer; answerId: string }
  /** Already answered, being answered, or (while stopping) kept for the next start: say nothing. */
  | { kind: 'duplicate' }
  /** The person asks too fast; `text` says so politely in their language. `isFirst` in this window: say it once. */
  | { kind: 'too_many'; text: string; seconds: number; isFirst: boolean };

/** A reply that is to be sent. */
export type DeliverableReply = Exclude<Reply, { kind: 'duplicate' }>;

/** What became of an enquiry that was served; `silence` where its answer was not worth sending, and nothing of it is kept. */
export type Outcome = DeliverableReply | { kind: 'silence' };

/**
 * Sends a reply to the platform. Throws when it could not be sent yet; resolves with `undeliverable` when no
 * way and no later try can bring it to the person, which counts it and ends the enquiry.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is a deliverer as well
export type Deliver = (reply: DeliverableReply) => Promise<void | 'undeliverable'>;

/** What an adapter knows of an enquiry besides its text. Made from the address, so that a resumed one is treated alike. */
export interface Treatment {
  /** The question itself, where the text only points at it ("can you answer this?"). */
  question?: (text: string) => Promise<string>;
  /** Whether an answer is worth sending; one that is not leaves no trace in the conversation. All are, where absent. */
  isWorthSending?: (answer: Answer) => boolean;
  /** How long what was said is remembered, in milliseconds; as long as the core does by itself, where absent. */
  remembersFor?: number;
}

/** An answer to what somebody is still typing, not kept. */
export interface Preview {
  answer: Answer;
  answerId: string;
}

/** An enquiry that is kept and will be answered. */
export interface Taken {
  /** Works out the answer and delivers it, after earlier ones of the conversation. */
  serve(deliver?: Deliver, treatment?: Treatment): Promise<Outcome>;
}

/** The verdict of a thumb button. */
export interface Feedback {
  answerId: string;
  user: string;
  verdict: 'up' | 'down';
  reason: string | null;
}

/**
 * The one way from an event to an answer, shared by all adapters: de-duplication, rate limit, one queue
 * a conversation, memory, feedback, metrics.
 */
export interface Desk {
  /**
   * Takes an enquiry and serves it. `deliver` runs inside the conversation's queue, so that answers reach
   * the platform in the order of the questions; the enquiry counts as done when it resolves. When it throws,
   * the error is thrown on, and the enquiry is kept for `resume` (with `replyTo`) or given back (without).
   */
  enquire(enquiry: Enquiry, deliver?: Deliver): Promise<Reply>;
  /**
   * The first half of `enquire`: once it resolves, the enquiry is in the store and the platform may be told
   * that it has arrived. Null for a duplicate. Serve what was taken, and do not wait for it before telling.
   */
  take(enquiry: Enquiry): Promise<Taken | null>;
  /** Claims something that is to be done once, such as sharing an answer; false when it was done before. */
  once(adapter: AdapterName, id: string): Promise<boolean>;
  /** Gives back what `once` claimed and could not be done: it may be tried again. */
  undo(id: string): Promise<void>;
  /** Notes that a person writes in a conversation without asking the bot. */
  join(adapter: AdapterName, conversation: string, user: string): Promise<void>;
  /** Whether nobody but this person was seen in a conversation. */
  isAlone(conversation: string, user: string): Promise<boolean>;
  /** A choice made for a place, such as a channel; null when unset. */
  setting(adapter: AdapterName, place: string, name: string): Promise<string | null>;
  setSetting(adapter: AdapterName, place: string, name: string, value: string | null): Promise<void>;
  /** Lets a second conversation go on where the first is, as if it had just been there, and counts it as one in which the bot was asked. */
  continueIn(adapter: AdapterName, from: string, to: string, user: string): Promise<void>;
  /**
   * Answers enquiries with `replyTo` that a crash, or a platform that was down, left unanswered; call it at
   * the start and now and then. Returns how many were delivered.
   */
  resume(
    adapter: AdapterName,
    deliver: (replyTo: string, ...reply: Parameters<Deliver>) => ReturnType<Deliver>,
    treatment?: (replyTo: string) => Treatment,
  ): Promise<number>;
  /** Whether the bot was asked in this conversation before. */
  knows(conversation: string): Promise<boolean>;
  /** An earlier answer, for its buttons; null when it is gone. A preview that is recalled was chosen, and is kept from then on. */
  recall(answerId: string): Promise<StoredAnswer | null>;
  /**
   * Answers what somebody is still typing. It has no conversation and a limit of its own, and is remembered for minutes
   * only, until `recall` or `choose` keeps it. Null over the limit.
   */
  preview(adapter: AdapterName, user: string, text: string): Promise<Preview | null>;
  /** Keeps the preview that a person has chosen; `text` is the question, in case it is remembered no more. */
  choose(adapter: AdapterName, user: string, answerId: string, text: string): Promise<void>;
  /** Counts something, other than an answer, that a platform will never take. */
  undelivered(adapter: AdapterName): void;
  /** Keeps a verdict; a person's later verdict on the same answer replaces the earlier. Unknown answers are ignored. */
  feedback(feedback: Feedback): Promise<void>;
  /** A person's choice, such as a language; null when unset. */
  preference(adapter: AdapterName, user: string, name: string): Promise<string | null>;
  setPreference(adapter: AdapterName, user: string, name: string, value: string | null): Promise<void>;
  /** Deletes the conversation and everything else kept of the person: conversations, answers, feedback, preferences. */
  forget(adapter: AdapterName, conversation: string, user: string): Promise<void>;
  /** Stops taking enquiries and waits for those under way. */
  stop(): Promise<void>;
}

export interface StoredAnswer {
  id: string;
  adapter: AdapterName;
  question: string;
  answer: Answer;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Whose an answer or a conversation is; both are keyed hashes, never a platform's ids. */
export interface Owner {
  conversation: string;
  user: string;
}

/** An enquiry as the store keeps it until it is delivered. */
export interface Delivery extends Owner {
  /** The first is its name; all of them are claimed together. */
  ids: readonly string[];
  adapter: AdapterName;
  opens: string | null;
  text: string;
  replyTo: string | null;
  at: number;
  /** How often work on its answer began and did not come to an end; 0 for a new one. */
  begun: number;
}

/** A question that got a thumb down or no answer, for testers. Holds no user id. */
export interface ReviewedQuestion {
  question: string;
  /** Earlier questions of the same conversation, oldest first. */
  history: readonly string[];
  status: Answer['status'];
  verdict: 'down' | 'unanswered';
  reason: string | null;
  at: number;
}

/** What outlives a restart. Every store passes `test/adapters/shared/store-contract.ts`. */
export interface AdapterStore {
  /** The secret under which persons and conversations are hashed; the same for as long as what is kept. */
  hashKey(): Promise<string>;
  loadConversation(key: string): Promise<Conversation>;
  saveConversation(key: string, user: string, conversation: Conversation): Promise<void>;
  /** Marks a delivery as under way; false when any of its ids was claimed before. Atomic. */
  claimDelivery(delivery: Delivery): Promise<boolean>;
  /** The delivery was answered: its ids stay claimed, its text and address are deleted. */
  finishDelivery(id: string): Promise<void>;
  /** Counts that work on an answer begins, before it does. */
  beginAnswer(id: string): Promise<void>;
  /** The work came to an end, though the platform did not take the answer: the next attempt starts counting anew. */
  endAnswer(id: string): Promise<void>;
  /** Gives a claimed delivery back, so that the platform's next try is answered. */
  releaseDelivery(id: string): Promise<void>;
  /**
   * Deliveries that were claimed and neither finished nor released, oldest first, without those of the given
   * names; each is returned at most five times, so that one that brings the program down cannot do so for ever.
   */
  unfinishedDeliveries(adapter: AdapterName, except: ReadonlySet<string>): Promise<Delivery[]>;
  /** Whether a delivery of this conversation was ever claimed. */
  knowsConversation(key: string): Promise<boolean>;
  /** The users of a conversation's deliveries, without those who had themselves forgotten. */
  participants(conversation: string): Promise<readonly string[]>;
  saveAnswer(answer: StoredAnswer, owner: Owner): Promise<void>;
  loadAnswer(id: string): Promise<StoredAnswer | null>;
  /** `user` is a hash. */
  saveFeedback(feedback: Feedback, at: number): Promise<void>;
  /** Newest first. */
  reviewedQuestions(): Promise<ReviewedQuestion[]>;
  /** Small values; null when unset. A person's are named `person:<user hash>:<name>`. */
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
  /**
   * Deletes the conversation and everything of the user. Claimed ids stay, without user; that the bot was asked
   * in another conversation stays too, for it may be that of more people.
   */
  forget(owner: Owner): Promise<void>;
  /** Deletes what is older than the given time, in milliseconds since the epoch. Returns how many rows. */
  sweep(olderThan: number): Promise<number>;
  close(): Promise<void>;
}
