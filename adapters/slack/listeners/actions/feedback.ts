import type { types } from '@slack/bolt';
import type { Wording } from '../../../../src/answers/wording.js';
import type { Language } from '../../../../src/language/detect.js';
import type { SlackAdapter } from '../../adapter.js';
import { REASON_VIEW } from '../../ids.js';
import { plain } from '../../render/text.js';
import { isTooLate, type Press, tell } from './press.js';

/** Longest reason that is kept, in UTF-16 units. */
export const LONGEST_REASON = 1000;

/** A thumb: kept at once. After a thumb down a small window asks why, which may stay empty. */
export async function onFeedback(adapter: SlackAdapter, press: Press): Promise<void> {
  const [verdict, answerId = ''] = press.value.split(':');
  const kept = await adapter.desk.recall(answerId);
  if (!kept || (verdict !== 'up' && verdict !== 'down')) {
    await tell(adapter, press, 'slackGone');
    return;
  }
  const { language } = kept.answer;
  await adapter.desk.feedback({ answerId, user: press.user, verdict, reason: null });
  if (verdict === 'up') {
    await tell(adapter, press, 'slackThanks', language);
    return;
  }
  try {
    const client = await adapter.workspaces.client(press.workspace);
    await client.views.open({ trigger_id: press.triggerId, view: reasonView(answerId, language, adapter.knowledge.wording) });
  } catch (failure) {
    if (!isTooLate(failure)) throw failure;
    // The verdict is kept all the same.
    await tell(adapter, press, 'slackThanks', language);
  }
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
