import type { types } from '@slack/bolt';
import { issued } from '../../../src/answers/issued.js';
import type { Language } from '../../../src/language/detect.js';
import type { SlackAdapter } from '../adapter.js';
import { ACTION, COMMAND } from '../ids.js';
import { assemble, listPieces } from './pieces.js';
import { button, type Knowledge } from './render.js';
import { plain, run } from './text.js';

/** The bot's own page: what it knows, what to ask, in which language. */
export function homeView(language: Language, knowledge: Knowledge, suggested: SlackAdapter['suggested']): types.HomeView {
  const { library, wording } = knowledge;
  const say = (key: string, values?: Record<string, string | number>) => wording.say(key, language, values);
  const header = (key: string): types.KnownBlock => ({ type: 'header', text: plain(say(key), 150) });
  const documents = library.documents.map(({ info, tasks }) => {
    const [from, to] = info.numbers.held;
    return say('documentItem', { name: info.title[language], from, to, count: tasks.length, ...issued(info, language, wording) });
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
