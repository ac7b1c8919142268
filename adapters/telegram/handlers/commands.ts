import type { Api, Context, Filter } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { issued } from '../../../src/answers/issued.js';
import type { Wording } from '../../../src/answers/wording.js';
import type { Language } from '../../../src/language/detect.js';
import { languageOf, type TelegramAdapter } from '../adapter.js';
import { addressOfMessage } from '../address.js';
import { authorOf } from '../addressed.js';
import { renderBlocks } from '../render.js';

/** In the order of the menu, with what the menu says. `/ask` is offered in groups, where it is needed. */
const MENU = [
  ['ask', 'telegramCommandAsk'],
  ['docs', 'telegramCommandDocs'],
  ['task', 'telegramCommandTask'],
  ['help', 'telegramCommandHelp'],
  ['language', 'telegramCommandLanguage'],
  ['forget', 'telegramCommandForget'],
  ['start', 'telegramCommandStart'],
] as const;

/** Names of the commands that the bot knows. */
export const COMMANDS: ReadonlySet<string> = new Set(MENU.map(([name]) => name));

const EXAMPLES_SHOWN = 4;

/** Carries out a command of a message; one that the bot does not know gets a pointer to /help. */
export async function runCommand(adapter: TelegramAdapter, { message, me }: Filter<Context, 'message'>, name: string): Promise<void> {
  const { desk, sender, keyboards, wording, suggested, conversations } = adapter;
  const address = addressOfMessage(message);
  const user = authorOf(message);
  const language = await languageOf(adapter, user, message.from);
  const say = (key: string) => wording.say(key, language);
  switch (name) {
    case 'start':
    case 'help': {
      const text =
        name === 'start'
          ? `${say('greeting')}\n\n${say('telegramStart')}`
          : `${say('help')}\n\n${wording.say('telegramHelp', language, { bot: me.username })}`;
      await sender.say(address, text, keyboards.examples(suggested[language].slice(0, EXAMPLES_SHOWN), language));
      return;
    }
    case 'docs':
      for (const part of listDocuments(adapter, language)) await sender.say(address, part);
      return;
    case 'language':
      await sender.say(address, say('telegramLanguage'), keyboards.languages(language));
      return;
    case 'forget':
      await desk.forget('telegram', await conversations.ofMessage(message), String(user));
      await sender.say(address, say('telegramForgotten'));
      return;
    default:
      await sender.say(address, say('telegramUnknownCommand'));
  }
}

function listDocuments({ naming, wording }: TelegramAdapter, language: Language) {
  const items = naming.library.documents.map(({ info, tasks }) => {
    const [from, to] = info.numbers.held;
    return wording.say('documentItem', language, {
      name: info.title[language],
      from,
      to,
      count: tasks.length,
      ...issued(info, language, wording),
    });
  });
  return renderBlocks(
    [
      { kind: 'paragraph', text: wording.say('documentsIntro', language) },
      { kind: 'list', items },
    ],
    language,
    wording,
  );
}

/**
 * Tells Telegram the menu of commands and what the bot is, in English and, for people whose Telegram
 * speaks Chinese, in Chinese.
 */
export async function publishMenus(api: Api, wording: Wording): Promise<void> {
  for (const language of ['en', 'zh'] as const) {
    // English is what everybody else sees, so it goes without a language code.
    const code = language === 'zh' ? ({ language_code: 'zh' } as const) : {};
    const menu: BotCommand[] = MENU.map(([command, key]) => ({ command, description: wording.say(key, language) }));
    const inPrivate = menu.filter(({ command }) => command !== 'ask');
    await api.setMyCommands(inPrivate, code);
    await api.setMyCommands(menu, { ...code, scope: { type: 'all_group_chats' } });
    await api.setMyDescription(wording.say('telegramDescription', language), code);
    await api.setMyShortDescription(wording.say('telegramShortDescription', language), code);
  }
}
