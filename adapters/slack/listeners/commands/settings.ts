import { detectLanguage, type Language } from '../../../../src/language/detect.js';
import type { SlackAdapter } from '../../adapter.js';
import { chooseMode, chosenMode, type Mode, type Scope } from '../../addressing/listening.js';
import { settingsMessage } from '../../render/settings-message.js';
import type { PrivateQuestion } from './ask-privately.js';

/** What `/policy settings …` asks for: to show the settings, or to choose one at once. */
export interface SettingsCommand {
  language: Language | null;
  choice: { scope: Scope; mode: Mode | null } | null;
}

const SETTINGS = /^\/?(?:settings?|设置)(?: (channel|workspace|频道|工作区))?(?: (.+))?$/i;

const MODE_NAMES: readonly [RegExp, Mode | null][] = [
  [/^(?:mentions?(?:[ _-]?only)?|只回应提及|仅提及|提及)$/i, 'mention'],
  [/^(?:follow[ _-]?ups?|追问)$/i, 'follow_ups'],
  [/^(?:all|everything|全部|所有)$/i, 'all'],
  [/^(?:default|as the workspace|默认|随工作区)$/i, null],
];

/** Null for what is no such command, a question that begins with the word included. */
export function readSettingsCommand(text: string): SettingsCommand | null {
  const match = SETTINGS.exec(text.trim().split(/\s+/).join(' '));
  if (!match) return null;
  const [, where = '', name] = match;
  const scope = /workspace|工作区/i.test(where) ? 'workspace' : 'channel';
  const language = detectLanguage(text);
  if (name === undefined) return { language, choice: null };
  const named = MODE_NAMES.find(([pattern]) => pattern.test(name.trim()));
  return named ? { language, choice: { scope, mode: named[1] } } : null;
}

/** Shows what the bot answers in this channel and this workspace, with a button for each choice. */
export async function showSettings(
  adapter: SlackAdapter,
  { workspace, user, channel, responseUrl }: PrivateQuestion & { channel: string },
  { language, choice }: SettingsCommand,
): Promise<void> {
  const team = workspace.team ?? workspace.enterprise;
  const place = choice?.scope === 'workspace' ? team : channel;
  if (choice && place) await chooseMode(adapter.desk, place, choice.mode);
  const preferred = await adapter.desk.preference('slack', user, 'language');
  const message = settingsMessage(
    { channel: await chosenMode(adapter.desk, channel), workspace: await chosenMode(adapter.desk, team) },
    language ?? (preferred === 'zh' ? 'zh' : 'en'),
    adapter.knowledge.wording,
  );
  await adapter.replies.respond(responseUrl, { ...message, response_type: 'ephemeral', replace_original: false });
}
