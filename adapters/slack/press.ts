import { webApi } from '@slack/bolt';
import type { Language } from '../../src/language/detect.js';
import type { SlackDoor } from './ask.js';
import { plainMessage } from './render.js';
import { bilingual } from './replies.js';
import { respond } from './respond.js';

/** A pressed button, or an entry chosen from a menu. */
export interface Press {
  actionId: string;
  value: string;
  user: string;
  team: string | undefined;
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

/** Tells the person who pressed, and nobody else. In views there is no place for it: silence. */
export async function tell(door: SlackDoor, press: Press, key: string, language?: Language): Promise<void> {
  const { wording } = door.knowledge;
  const message = plainMessage(language ? wording.say(key, language) : bilingual(wording, key));
  if (press.responseUrl) await respond(press.responseUrl, { ...message, response_type: 'ephemeral', replace_original: false });
}

/** A trigger is good for three seconds; a slow network uses them up. */
export const isTooLate = (failure: unknown): boolean =>
  failure instanceof webApi.WebAPIPlatformError && /trigger_id|^trigger_/.test(failure.data.error);
