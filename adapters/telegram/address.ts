import type { Message } from 'grammy/types';
import { z } from 'zod';

/** Where a message goes;  */
export interface Address {
  chat: number;
  /** Topic of a forum. */
  topic?: number;
  /** The message that asked. */
  message?: number;
  /** Whether the answer points to that message even when it comes at once: in a group. */
  isReply: boolean;
  /** When it was asked, in milliseconds since the epoch. */
  asked: number;
}

/** Later than this, people have gone on talking: the answer points to its question wherever it is. */
const LATE_MS = 5000;

type Place = Pick<Message, 'chat' | 'message_id' | 'message_thread_id' | 'is_topic_message'>;

/**
 * Where the answer to a message goes: in a group as a reply to it, in a private chat too where it comes late.
 *
 * @param asked when it was asked, in milliseconds since the epoch
 */
export function addressOf(message: Place, asked: number): Address {
  return {
    chat: message.chat.id,
    ...(message.is_topic_message && message.message_thread_id ? { topic: message.message_thread_id } : {}),
    message: message.message_id,
    isReply: message.chat.type !== 'private',
    asked,
  };
}

/** Older than this, a message has waited at Telegram; younger ones may only seem older by the clock of this machine. */
const WAITED_MS = 60_000;

/** Where the answer to what a person has just written goes. What waited at Telegram while the bot was away is late already. */
export function addressOfMessage(message: Message): Address {
  const written = message.date * 1000;
  return addressOf(message, Date.now() - written > WAITED_MS ? written : Date.now());
}

export const isLate = ({ asked }: Address): boolean => Date.now() - asked > LATE_MS;

/** Where an answer goes, and whose it is. */
export interface Destination {
  address: Address;
  /** The conversation that replies to the answer go on with, and who asked; null where an earlier version kept neither. */
  talk: { conversation: string; user: number } | null;
}

// Addresses of an earlier version stand alone, have no time, and a message only where it is to be replied to.
const address = z
  .object({
    chat: z.number(),
    topic: z.number().optional(),
    message: z.number().optional(),
    isReply: z.boolean().default(true),
    asked: z.number().default(0),
  })
  .transform(({ topic, message, ...rest }): Address => ({ ...rest, ...(topic ? { topic } : {}), ...(message ? { message } : {}) }));

const destination = z.union([
  z.object({ address, talk: z.object({ conversation: z.string(), user: z.number() }) }),
  address.transform((alone) => ({ address: alone, talk: null })),
]);

/** A destination as the desk keeps it until the answer is delivered. */
export const writeDestination = (to: Destination): string => JSON.stringify(to);

/** @throws ZodError for what `writeDestination` did not write */
export const readDestination = (json: string): Destination => destination.parse(JSON.parse(json));
