import { ask, conversationKey, type SlackAdapter } from '../../adapter.js';
import { inWorkspace } from '../../delivery/address.js';
import type { Workspace } from '../../workspaces.js';

/** A question that only the person who asks sees the answer of: the command, or the shortcut on a message. */
export interface PrivateQuestion {
  /** Unique for this press of the enter key. */
  triggerId: string;
  workspace: Workspace;
  user: string;
  text: string;
  responseUrl: string;
  /** The thread in which it was asked, and is answered. */
  thread?: string;
}

export async function askPrivately(adapter: SlackAdapter, question: PrivateQuestion): Promise<void> {
  const { triggerId, workspace, user, text, responseUrl, thread } = question;
  await ask(adapter, {
    deliveryId: `slack:trigger:${triggerId}`,
    conversation: conversationKey.command(user),
    user,
    text,
    address: {
      kind: 'private',
      ...inWorkspace(workspace),
      user,
      responseUrl,
      ...(thread ? { thread } : {}),
      ...(text === '' ? { hint: 'not_text' as const } : {}),
    },
  });
}
