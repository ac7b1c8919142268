import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Why a question without text is answered with a hint of its own. */
const hint = z.enum(['empty', 'not_text']).optional();

const schema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('thread'),
    team: z.string().optional(),
    channel: z.string(),
    /** The message that the thread hangs on; absent for a message of its own. */
    thread: z.string().optional(),
    /** What was chosen by a button, shown above the answer because nobody typed it. */
    chosen: z.string().optional(),
    hint,
    /** Tells this reply's messages from others in the thread. */
    mark: z.string(),
  }),
  z.object({
    kind: z.literal('private'),
    /** Slack's address for replies that only one person sees; good for half an hour and five messages. */
    responseUrl: z.string(),
    chosen: z.string().optional(),
    hint,
  }),
]);

/** Where a reply goes. */
export type Address = z.infer<typeof schema>;
export type ThreadAddress = Extract<Address, { kind: 'thread' }>;

export const writeAddress = (address: Address): string => JSON.stringify(address);

/** @throws ZodError for text that `writeAddress` did not make */
export const readAddress = (text: string): Address => schema.parse(JSON.parse(text));

/** A short name of a delivery, to find its reply again by. */
export const markOf = (deliveryId: string): string => createHash('sha256').update(deliveryId).digest('base64url').slice(0, 12);
