import { detectLanguage } from '../../src/language/detect.js';
import { ask, conversationKey, type SlackDoor } from './ask.js';
import { plainMessage } from './render.js';
import { respond } from './respond.js';
import { readText } from './text.js';

/** A question that only the person who asks sees the answer of: the command, or the shortcut on a message. */
export interface PrivateQuestion {
  /** Unique for this press of the enter key. */
  triggerId: string;
  team: string | undefined;
  user: string;
  text: string;
  responseUrl: string;
}

const FORGET = /^\/?(?:forget(?: me)?|忘记|删除)$/i;
const HELP = /^(?:help|\?|帮助)?$/i;

/** `/policy …`: answers privately. `forget` deletes, no text explains. */
export async function onCommand(door: SlackDoor, command: PrivateQuestion): Promise<void> {
  const text = readText(command.text);
  if (FORGET.test(text)) door.background.start(() => forget(door, command, text));
  else if (text === '' || HELP.test(text)) await askPrivately(door, command, await helpIn(door, command.user, text));
  else await askPrivately(door, command, text);
}

/** "Ask about this": the text of a message is the question. */
export async function onShortcut(door: SlackDoor, shortcut: PrivateQuestion): Promise<void> {
  await askPrivately(door, shortcut, readText(shortcut.text));
}

async function askPrivately(door: SlackDoor, { triggerId, team, user, responseUrl }: PrivateQuestion, text: string): Promise<void> {
  await ask(door, {
    deliveryId: `slack:trigger:${triggerId}`,
    conversation: conversationKey.command(team, user),
    user,
    text,
    address: { kind: 'private', responseUrl, ...(text === '' ? { hint: 'not_text' as const } : {}) },
  });
}

async function helpIn(door: SlackDoor, user: string, text: string): Promise<string> {
  const language = detectLanguage(text) ?? (await door.desk.preference('slack', user, 'language'));
  return language === 'zh' ? '帮助' : 'help';
}

async function forget(door: SlackDoor, { team, user, responseUrl }: PrivateQuestion, text: string): Promise<void> {
  await door.desk.forget('slack', conversationKey.command(team, user), user);
  const done = door.knowledge.wording.say('slackForgotten', detectLanguage(text) ?? 'en');
  await respond(responseUrl, { ...plainMessage(done), response_type: 'ephemeral', replace_original: false });
}
