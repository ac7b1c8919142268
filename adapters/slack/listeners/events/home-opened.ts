import type { Language } from '../../../../src/language/detect.js';
import type { SlackAdapter } from '../../adapter.js';
import { inWorkspace } from '../../delivery/address.js';
import { sendAgain } from '../../delivery/send-again.js';
import { homeView } from '../../render/home-view.js';
import type { Workspace } from '../../workspaces.js';

/** Slack's limit of suggested prompts. */
const MOST_PROMPTS = 4;

/** A page that is opened again is drawn again; so long one is worth drawing, in milliseconds. */
const WORTH_DRAWING_MS = 120_000;

export interface HomeOpened {
  workspace: Workspace;
  user: string;
  channel: string;
  tab: string;
}

/** The home page or the messages tab was opened. */
export async function onHomeOpened(adapter: SlackAdapter, { workspace, user, channel, tab }: HomeOpened): Promise<void> {
  const language = await languageOf(adapter, user);
  const client = await adapter.workspaces.client(workspace);
  const sending = adapter.replies.sendingIn(inWorkspace(workspace));
  const briefly = { ...sending, pace: { ...sending.pace, patience: WORTH_DRAWING_MS } };
  const draws = async () => ({ kind: 'not_there' }) as const;
  if (tab === 'home') {
    const view = homeView(language, adapter.knowledge, adapter.suggested);
    await sendAgain(() => client.views.publish({ user_id: user, view }), briefly, draws);
    return;
  }
  const prompts = adapter.suggested[language].slice(0, MOST_PROMPTS).map((question) => ({ title: question, message: question }));
  const title = adapter.knowledge.wording.say('slackPrompts', language);
  await sendAgain(() => client.assistant.threads.setSuggestedPrompts({ channel_id: channel, title, prompts }), briefly, draws);
}

/** A language was chosen on the home page. */
export async function setHomeLanguage(
  adapter: SlackAdapter,
  workspace: Workspace,
  { user, value }: { user: string; value: string },
): Promise<void> {
  if (value !== 'zh' && value !== 'en') return;
  await adapter.desk.setPreference('slack', user, 'language', value);
  await onHomeOpened(adapter, { workspace, user, channel: user, tab: 'home' });
}

async function languageOf(adapter: SlackAdapter, user: string): Promise<Language> {
  return (await adapter.desk.preference('slack', user, 'language')) === 'zh' ? 'zh' : 'en';
}
