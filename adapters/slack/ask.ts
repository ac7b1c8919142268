import type { Desk, Enquiry } from '../shared/types.js';
import { type Address, writeAddress } from './address.js';
import type { Background } from './background.js';
import { isPassing } from './persist.js';
import type { Knowledge } from './render.js';
import type { Replies } from './replies.js';
import type { Workspaces } from './workspaces.js';

/** What the handlers of all events work with. */
export interface SlackDoor {
  desk: Desk;
  workspaces: Workspaces;
  replies: Replies;
  background: Background;
  knowledge: Knowledge;
  /** Example questions. */
  suggested: Readonly<Record<'zh' | 'en', readonly string[]>>;
}

/** A question with the place its answer goes to. */
export interface Asking extends Omit<Enquiry, 'door' | 'replyTo'> {
  address: Address;
}

/**
 * The one way of every question, typed, pressed or chosen: into the store, then, without keeping Slack waiting,
 * to its answer. Returns false for a question that was taken before.
 */
export async function ask(door: SlackDoor, { address, ...asking }: Asking): Promise<boolean> {
  const taken = await door.desk.take({ ...asking, door: 'slack', replyTo: writeAddress(address) });
  if (!taken) return false;
  door.background.start(async () => {
    try {
      await taken.serve((reply) => door.replies.deliver(address, reply));
    } catch (failure) {
      // Slack is down: the question is kept, and taken up again later.
      if (!isPassing(failure)) throw failure;
    }
  });
  return true;
}

/** Keys of conversations, one form for all handlers. */
export const conversationKey = {
  thread: (team: string | undefined, channel: string, thread: string) => `slack:${team ?? ''}:${channel}:${thread}`,
  /** A person's direct messages outside threads. */
  direct: (team: string | undefined, user: string) => `slack:${team ?? ''}:direct:${user}`,
  /** What a person asks with the command, wherever. */
  command: (team: string | undefined, user: string) => `slack:${team ?? ''}:command:${user}`,
};
