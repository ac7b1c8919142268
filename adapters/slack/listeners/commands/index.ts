import type { App } from '@slack/bolt';
import { detectLanguage } from '../../../../src/language/detect.js';
import { conversationKey, type SlackAdapter } from '../../adapter.js';
import { COMMAND } from '../../ids.js';
import { plainMessage } from '../../render/render.js';
import { readText } from '../../render/text.js';
import { workspaceOfContext } from '../workspace-of-context.js';
import { askPrivately, type PrivateQuestion } from './ask-privately.js';
import { readSettingsCommand, showSettings } from './settings.js';

const FORGET = /^\/?(?:forget(?: me)?|忘记|删除)$/i;
const HELP = /^(?:help|\?|帮助)?$/i;

/** `/policy …`. */
export function register(app: App, adapter: SlackAdapter): void {
  app.command(COMMAND, async ({ command, context, ack }) => {
    await ack();
    const question = {
      triggerId: command.trigger_id,
      workspace: workspaceOfContext(context),
      user: command.user_id,
      text: readText(command.text ?? ''),
      responseUrl: command.response_url,
    };
    await onCommand(adapter, question, command.channel_id);
  });
}

/** Answers privately. `forget` deletes, `settings` changes what is heard, no text explains. */
async function onCommand(adapter: SlackAdapter, question: PrivateQuestion, channel: string): Promise<void> {
  const { text } = question;
  const settings = readSettingsCommand(text);
  if (FORGET.test(text)) adapter.background.start(() => forget(adapter, question));
  else if (settings) adapter.background.start(() => showSettings(adapter, { ...question, channel }, settings));
  else if (HELP.test(text)) await askPrivately(adapter, { ...question, text: await helpIn(adapter, question) });
  else await askPrivately(adapter, question);
}

async function helpIn(adapter: SlackAdapter, { user, text }: PrivateQuestion): Promise<string> {
  const language = detectLanguage(text) ?? (await adapter.desk.preference('slack', user, 'language'));
  return language === 'zh' ? '帮助' : 'help';
}

async function forget(adapter: SlackAdapter, { user, text, responseUrl }: PrivateQuestion): Promise<void> {
  for (const conversation of [conversationKey.command(user), conversationKey.direct(user)])
    await adapter.desk.forget('slack', conversation, user);
  const done = plainMessage(adapter.knowledge.wording.say('slackForgotten', detectLanguage(text) ?? 'en'));
  await adapter.replies.respond(responseUrl, { ...done, response_type: 'ephemeral', replace_original: false });
}
