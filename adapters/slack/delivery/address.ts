import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Workspace } from '../workspaces.js';

/** What both kinds of address hold. */
const common = {
  team: z.string().optional(),
  /** The organisation, where the app is installed for all of it. */
  enterprise: z.string().optional(),
  /** Who asked: told in person where the address itself does not work. */
  user: z.string().optional(),
  /** What was chosen by a button, shown above the answer because nobody typed it. */
  chosen: z.string().optional(),
  /** Why a question without text is answered with a hint of its own. */
  hint: z.enum(['empty', 'not_text']).optional(),
};

const threadSchema = z.object({
  kind: z.literal('thread'),
  ...common,
  /** A channel, or a person: their direct messages with the bot. */
  channel: z.string(),
  /** The message that the thread hangs on; absent for a message of its own. */
  thread: z.string().optional(),
  /** Tells this reply's messages from others in the channel. */
  mark: z.string(),
  /** Time stamp of the message that this replies to: the reply is younger. */
  after: z.string().optional(),
  /** Whether the bot was not named: then only an answer is sent, and among people only one that the documents give. */
  unnamed: z.enum(['expected', 'overheard']).optional(),
  /** Whether the text only points at the message above, which is the question. */
  pointsAbove: z.boolean().optional(),
  /** Whether the question continues a thread, whose context is kept for days. */
  inThread: z.boolean().optional(),
  /** The address of a press, which works where the bot is no member. */
  responseUrl: z.string().optional(),
});

const schema = z.discriminatedUnion('kind', [
  threadSchema,
  z.object({
    kind: z.literal('private'),
    ...common,
    /** Slack's address for replies that only one person sees; good for half an hour and five messages. */
    responseUrl: z.string(),
    /** The thread in which the person sees them; without it they stand in the channel. */
    thread: z.string().optional(),
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

export const workspaceOf = ({ team, enterprise }: Pick<Address, 'team' | 'enterprise'>): Workspace => ({ team, enterprise });

/** A workspace as an address holds it. */
export const inWorkspace = ({ team, enterprise }: Workspace): Pick<Address, 'team' | 'enterprise'> => ({
  ...(team ? { team } : {}),
  ...(enterprise ? { enterprise } : {}),
});
