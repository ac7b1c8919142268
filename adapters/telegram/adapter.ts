import type { Api } from 'grammy';
import type { User } from 'grammy/types';
import type { Naming } from '../../src/answers/naming.js';
import type { Wording } from '../../src/answers/wording.js';
import type { Language } from '../../src/language/detect.js';
import type { Log } from '../shared/log.js';
import type { Desk } from '../shared/types.js';
import { CallbackData } from './callback-data.js';
import { Conversations } from './conversations.js';
import { Keyboards } from './keyboards.js';
import { Sender } from './sender.js';
import { Typing } from './typing.js';

/** What the adapter is made with. */
export interface AdapterParts {
  desk: Desk;
  naming: Naming;
  /** Example questions, in the order to show them. */
  suggested: Readonly<Record<Language, readonly string[]>>;
  log: Log;
}

/** What all handlers share. */
export interface TelegramAdapter extends AdapterParts {
  wording: Wording;
  callbackData: CallbackData;
  keyboards: Keyboards;
  sender: Sender;
  typing: Typing;
  conversations: Conversations;
}

/** @param leaving aborted when the adapter stops */
export function createAdapter(parts: AdapterParts, api: Api, botToken: string, leaving: AbortSignal): TelegramAdapter {
  const { naming, desk } = parts;
  const callbackData = new CallbackData(botToken);
  const keyboards = new Keyboards(callbackData, naming);
  const conversations = new Conversations(desk, botToken);
  const onMoved = (from: number, to: number) => conversations.moved(from, to);
  return {
    ...parts,
    wording: naming.wording,
    callbackData,
    keyboards,
    conversations,
    typing: new Typing(api),
    sender: new Sender(api, { wording: naming.wording, keyboards, leaving, onMoved }),
  };
}

/** The log line of what Telegram will never take; it comes once. */
export const GAVE_UP = 'gave up: Telegram will not take it';

/** The names under which a person's choice of language, and the language of their last question, are kept. */
export const LANGUAGE_PREFERENCE = 'language';
const LAST_LANGUAGE = 'last-language';

/** The language of menus and notices for a person: the one they chose, else that of their last question, else that of their Telegram. */
export async function languageOf({ desk }: TelegramAdapter, user: number, person: User | undefined): Promise<Language> {
  for (const name of [LANGUAGE_PREFERENCE, LAST_LANGUAGE]) {
    const language = await desk.preference('telegram', String(user), name);
    if (language === 'zh' || language === 'en') return language;
  }
  return languageOfClient(person);
}

/** Remembers the language of a person's last question, where it is not that of their Telegram anyway. */
export async function rememberLanguage(
  { desk }: TelegramAdapter,
  user: number,
  person: User | undefined,
  language: Language,
): Promise<void> {
  const wanted = language === languageOfClient(person) ? null : language;
  if ((await desk.preference('telegram', String(user), LAST_LANGUAGE)) === wanted) return;
  await desk.setPreference('telegram', String(user), LAST_LANGUAGE, wanted);
}

const languageOfClient = (person: User | undefined): Language => (person?.language_code?.toLowerCase().startsWith('zh') ? 'zh' : 'en');
