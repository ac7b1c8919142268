import type { App } from '@slack/bolt';
import type { SlackAdapter } from '../../adapter.js';
import { SHORTCUT } from '../../ids.js';
import { readText } from '../../render/text.js';
import { askPrivately } from '../commands/ask-privately.js';
import { workspaceOfContext } from '../workspace-of-context.js';

/** "Ask about this": the text of a message is the question. */
export function register(app: App, adapter: SlackAdapter): void {
  app.shortcut({ callback_id: SHORTCUT, type: 'message_action' }, async ({ shortcut, context, ack }) => {
    await ack();
    const { trigger_id: triggerId, user, message, response_url: responseUrl } = shortcut;
    const thread = message['thread_ts'];
    await askPrivately(adapter, {
      triggerId,
      workspace: workspaceOfContext(context),
      user: user.id,
      text: readText(message.text ?? ''),
      responseUrl,
      ...(typeof thread === 'string' ? { thread } : {}),
    });
  });
}
