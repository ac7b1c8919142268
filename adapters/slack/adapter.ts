import type { Desk, Enquiry } from '../shared/types.js';
import type { Background } from './background.js';
import { type Address, writeAddress } from './delivery/address.js';
import type { Replies } from './delivery/replies.js';
import { Postponed } from './delivery/send-again.js';
import { treatmentOf } from './delivery/treatment.js';
import type { Knowledge } from './render/render.js';
import type { Workspaces } from './workspaces.js';

/** What the listeners of all events work with. */
export interface SlackAdapter {
  desk: Desk;
  workspaces: Workspaces;
  replies: Replies;
  background: Background;
  knowledge: Knowledge;
  /** Example questions. */
  suggested: Readonly<Record<'zh' | 'en', readonly string[]>>;
}

/** A question with the place its answer goes to. */
export interface Asking extends Omit<Enquiry, 'adapter' | 'replyTo'> {
  address: Address;
}

/**
 * The one way of every question, typed, pressed or chosen: into the store, then, without keeping Slack waiting,
 * to its answer. Returns false for a question that was taken before.
 */
export async function ask(adapter: SlackAdapter, { address, ...asking }: Asking): Promise<boolean> {
  const taken = await adapter.desk.take({ ...asking, adapter: 'slack', replyTo: writeAddress(address) });
  if (!taken) return false;
  adapter.background.start(async () => {
    try {
      await taken.serve((reply) => adapter.replies.deliver(address, reply), treatmentOf(address, adapter));
    } catch (failure) {
      // The bot stops: the question is kept, and answered after the next start.
      if (!(failure instanceof Postponed)) throw failure;
    }
  });
  return true;
}

/** Keys of conversations, one form for all listeners. Slack's ids say of themselves in which workspace they are. */
export const conversationKey = {
  thread: (channel: string, thread: string) => `slack:${channel}:${thread}`,
  /** A person's direct messages outside threads. */
  direct: (user: string) => `slack:direct:${user}`,
  /** What a person asks with the command, wherever. */
  command: (user: string) => `slack:command:${user}`,
};
