import type { Language } from '../../../../src/language/detect.js';
import type { SlackAdapter } from '../../adapter.js';
import { judge } from '../../delivery/failures.js';
import { bilingual } from '../../delivery/replies.js';
import { plainMessage } from '../../render/render.js';
import type { Workspace } from '../../workspaces.js';

/** A pressed button, or an entry chosen from a menu. */
export interface Press {
  actionId: string;
  value: string;
  user: string;
  workspace: Workspace;
  triggerId: string;
  /** Absent where the button is in a view. */
  channel: string | undefined;
  messageTs: string | undefined;
  threadTs: string | undefined;
  /** Whether only the person who presses sees the message. */
  isPrivate: boolean;
  responseUrl: string | undefined;
  viewId: string | undefined;
}

/** Tells the person who pressed, and nobody else, beside the button. In views there is no place for it: silence. */
export async function tell(adapter: SlackAdapter, { responseUrl, threadTs }: Press, key: string, language?: Language): Promise<void> {
  if (!responseUrl) return;
  const { wording } = adapter.knowledge;
  const message = plainMessage(language ? wording.say(key, language) : bilingual(wording, key));
  const where = { response_type: 'ephemeral', replace_original: false, ...(threadTs ? { thread_ts: threadTs } : {}) } as const;
  await adapter.replies.respond(responseUrl, { ...message, ...where });
}

/** A trigger is good for three seconds; a slow network uses them up. */
export const isTooLate = (failure: unknown): boolean => judge(failure).remedy === 'press_again';
