import type { types } from '@slack/bolt';
import type { Language } from '../../src/language/detect.js';
import type { SlackDoor } from './ask.js';
import { ACTION, COMMAND } from './ids.js';
import { persist } from './persist.js';
import { assemble, listPieces } from './pieces.js';
import { button, type Knowledge } from './render.js';
import { plain, run } from './text.js';

/** The bot's own page: what it knows, what to ask, in which language. */
export function homeView(language: Language, knowledge: Knowledge, suggested: SlackDoor['suggested']): types.HomeView {
  const { library, wording } = knowledge;
  const say = (key: string, values?: Record<string, string | number>) => wording.say(key, language, values);
  const header = (key: string): types.KnownBlock => ({ type: 'header', text: plain(say(key), 150) });
  const documents = library.documents.map(({ info, tasks }) => {
    const [from, to] = info.numbers.held;
    const { published, publisher } = info;
    return say('documentItem', { name: info.title[language], from, to, count: tasks.length, published, publisher });
  });
  const choice = (of: Language, label: string): types.Button => {
    const element = button(`${ACTION.language}-${of === 'zh' ? 0 : 1}`, label, of);
    return of === language ? { ...element, style: 'primary' } : element;
  };
  return {
    type: 'home',
    blocks: [
      header('slackHomeTitle'),
      ...assemble([{ rich: { type: 'rich_text_section', elements: [run(say('slackHomeIntro', { command: COMMAND }))] } }]),
      header('slackHomeDocuments'),
      ...assemble(listPieces(documents)),
      header('slackHomeExamples'),
      ...assemble(listPieces(suggested[language])),
      {
        type: 'actions',
        elements: suggested[language].slice(0, 10).map((question, index) => button(`${ACTION.example}-${index}`, question, question)),
      },
      header('slackHomeLanguage'),
      { type: 'actions', elements: [choice('zh', '中文'), choice('en', 'English')] },
    ],
  };
}

/** Slack's limit of suggested prompts. */
const MOST_PROMPTS = 4;

/** The home page or the messages tab was opened. */
export async function onHomeOpened(
  door: SlackDoor,
  { team, user, channel, tab }: { team: string | undefined; user: string; channel: string; tab: string },
): Promise<void> {
  const language = await languageOf(door, user);
  const client = await door.workspaces.client(team);
  if (tab === 'home') {
    await persist(() => client.views.publish({ user_id: user, view: homeView(language, door.knowledge, door.suggested) }));
    return;
  }
  const [title, ...prompts] = [door.knowledge.wording.say('slackPrompts', language), ...door.suggested[language].slice(0, MOST_PROMPTS)];
  await persist(() =>
    client.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      title: title ?? '',
      prompts: prompts.map((question) => ({ title: question, message: question })),
    }),
  );
}

/** A language was chosen on the home page. */
export async function setHomeLanguage(door: SlackDoor, team: string | undefined, user: string, value: string): Promise<void> {
  if (value !== 'zh' && value !== 'en') return;
  await door.desk.setPreference('slack', user, 'language', value);
  await onHomeOpened(door, { team, user, channel: user, tab: 'home' });
}

async function languageOf(door: SlackDoor, user: string): Promise<Language> {
  return (await door.desk.preference('slack', user, 'language')) === 'zh' ? 'zh' : 'en';
}
