import { z } from 'zod';
import { policyQuerySchema, sourceRefSchema } from '../query/schema.js';

/** Changes with the shape of the state; a stored one of another version is forgotten. */
export const STATE_VERSION = 3;

/** How long a follow-up can refer to what was said; later, a question stands by itself. */
export const REMEMBERED_MS = 30 * 60 * 1000;

/** How many topics are kept: as far as anybody goes back. */
export const MOST_TOPICS = 5;

/** More offices than these are a list, and no "these". */
export const MOST_OFFICES = 4;

/** What was asked and what its answer showed. */
const topicSchema = z
  .strictObject({
    /** As executed. */
    queries: z.array(policyQuerySchema).min(1),
    /**
     * The same queries as they stand by themselves: with place and subject, and not narrowed to what was shown before.
     * Another place, subject or year edits these.
     */
    bases: z.array(policyQuerySchema).min(1),
    /** In the order shown. */
    shown: z.array(sourceRefSchema),
    /** Offices that the answer named, as the documents write them; none where it named many. */
    offices: z.array(z.string()).max(MOST_OFFICES).optional(),
  })
  .refine(({ queries, bases }) => queries.length === bases.length, { error: 'expected a basis for each query' });
export type Topic = z.infer<typeof topicSchema>;

/** What a conversation remembers: ids and queries only, as plain data. */
export const stateSchema = z.strictObject({
  version: z.literal(STATE_VERSION),
  /** The last topics, newest first; the first is what a follow-up edits. */
  topics: z.array(topicSchema).max(MOST_TOPICS),
  /** What was asked first of all, for who asks that; the topics may no longer hold it. */
  first: z.array(policyQuerySchema).min(1),
  /** The questions of the choices that the last answer offered, in order. */
  options: z.array(z.string()),
  language: z.enum(['en', 'zh']),
  /** Milliseconds since the epoch. */
  at: z.number(),
});
export type ConversationState = z.infer<typeof stateSchema>;

/** A conversation as an adapter keeps it. `bot.ask` reads and replaces the state; nobody else looks into it. */
export interface Conversation {
  state: ConversationState | null;
}

export const newConversation = (): Conversation => ({ state: null });

/**
 * Reads a state that was stored or came from another thread.
 *
 * @returns null for what is none, or is of another version of the program: the conversation then starts anew
 */
export function readState(data: unknown): ConversationState | null {
  const read = stateSchema.safeParse(data);
  return read.success ? read.data : null;
}
