import { z } from 'zod';
import { policyQuerySchema, sourceRefSchema } from '../query/schema.js';

/** Changes with the shape of the state; a stored one of another version is forgotten. */
export const STATE_VERSION = 2;

/** How long a follow-up can refer to what was said; later, a question stands by itself. */
export const REMEMBERED_MS = 30 * 60 * 1000;

/** What was asked and what its answer showed. */
const topicSchema = z.strictObject({
  queries: z.array(policyQuerySchema).min(1),
  /** In the order shown. */
  shown: z.array(sourceRefSchema),
});
export type Topic = z.infer<typeof topicSchema>;

/** What a conversation remembers: ids and queries only, as plain data. */
export const stateSchema = z.strictObject({
  version: z.literal(STATE_VERSION),
  /** The last topics, newest first; the first is what a follow-up edits. */
  topics: z.array(topicSchema).max(5),
  /** The questions of the choices that the last answer offered, in order. */
  options: z.array(z.string()),
  language: z.enum(['en', 'zh']),
  /** Milliseconds since the epoch. */
  at: z.number(),
});
export type ConversationState = z.infer<typeof stateSchema>;

/** A conversation as an adapter keeps it. `bot.ask` reads and replaces the state. */
export interface Conversation {
  state: ConversationState | null;
}

export const newConversation = (): Conversation => ({ state: null });
