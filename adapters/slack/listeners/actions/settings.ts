import type { SlackAdapter } from '../../adapter.js';
import { chooseMode, chosenMode, MODES, type Mode } from '../../addressing/listening.js';
import { settingsMessage } from '../../render/settings-message.js';
import { type Press, tell } from './press.js';

/** A choice among the settings: kept, and shown in place of the message with the buttons. */
export async function chooseListening(adapter: SlackAdapter, press: Press): Promise<void> {
  const { channel, workspace, responseUrl } = press;
  const [scope, value, language] = press.value.split(':');
  const team = workspace.team ?? workspace.enterprise;
  const place = scope === 'workspace' ? team : scope === 'channel' ? channel : undefined;
  const mode = readMode(value);
  if (!place || mode === undefined || !responseUrl) {
    await tell(adapter, press, 'slackGone');
    return;
  }
  await chooseMode(adapter.desk, place, mode);
  const chosen = { channel: await chosenMode(adapter.desk, channel), workspace: await chosenMode(adapter.desk, team) };
  const message = settingsMessage(chosen, language === 'zh' ? 'zh' : 'en', adapter.knowledge.wording);
  await adapter.replies.respond(responseUrl, { ...message, response_type: 'ephemeral', replace_original: true });
}

/** Null takes the channel's choice back; undefined is no value of a button of this version. */
const readMode = (value: string | undefined): Mode | null | undefined => (value === 'none' ? null : MODES.find((mode) => mode === value));
