import type { types } from '@slack/bolt';
import type { Wording } from '../../src/answer/wording.js';
import type { Language } from '../../src/language/detect.js';
import type { SlackDoor } from './ask.js';
import { REASON_VIEW } from './ids.js';
import { isTooLate, type Press, tell } from './press.js';
import { plain } from './text.js';

/** Longest reason that is kept, in UTF-16 units. */
const LONGEST_REASON = 1000;

/** A thumb: kept at once. After a thumb down a small window asks why, which may stay empty. */
export async function onFeedback(door: SlackDoor, press: Press): Promise<void> {
  const [verdict, answerId = ''] = press.value.split(':');
  const kept = await door.desk.recall(answerId);
  if (!kept || (verdict !== 'up' && verdict !== 'down')) {
    await tell(door, press, 'slackGone');
    return;
  }
  const { language } = kept.answer;
  await door.desk.feedback({ answerId, user: press.user, verdict, reason: null });
  if (verdict === 'up') {
    await tell(door, press, 'slackThanks', language);
    return;
  }
  try {
    const client = await door.workspaces.client(press.team);
    await client.views.open({ trigger_id: press.triggerId, view: reasonView(answerId, language, door.knowledge.wording) });
  } catch (failure) {
    if (!isTooLate(failure)) throw failure;
    // The verdict is kept all the same.
    await tell(door, press, 'slackThanks', language);
  }
}

/** The window was sent. */
export async function onReason(door: SlackDoor, answerId: string, user: string, reason: string): Promise<void> {
  const given = reason.trim().slice(0, LONGEST_REASON);
  if (given !== '') await door.desk.feedback({ answerId, user, verdict: 'down', reason: given });
}

export const reasonView = (answerId: string, language: Language, wording: Wording): types.ModalView => ({
  type: 'modal',
  callback_id: REASON_VIEW,
  private_metadata: answerId,
  title: plain(wording.say('slackReasonTitle', language), 24),
  submit: plain(wording.say('slackSend', language), 24),
  close: plain(wording.say('slackClose', language), 24),
  blocks: [
    {
      type: 'input',
      block_id: 'reason',
      optional: true,
      label: plain(wording.say('slackReasonLabel', language), 150),
      element: { type: 'plain_text_input', action_id: 'reason', multiline: true, max_length: LONGEST_REASON },
    },
  ],
});
