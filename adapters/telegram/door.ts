import type { Api } from 'grammy';
import type { User } from 'grammy/types';
import type { Naming } from '../../src/answer/naming.js';
import type { Wording } from '../../src/answer/wording.js';
import type { Language } from '../../src/language/detect.js';
import type { Log } from '../shared/log.js';
import type { Desk } from '../shared/types.js';
import { Buttons } from './buttons.js';
import { Keyboards } from './keyboards.js';
import { Sender } from './sender.js';

/** What the door is made with. */
export interface DoorParts {
  desk: Desk;
  naming: Naming;
  /** Example questions, in the order to show them. */
  suggested: Readonly<Record<Language, readonly string[]>>;
  log: Log;
}

/** What all handlers of the door share. */
export interface TelegramDoor extends DoorParts {
  wording: Wording;
  buttons: Buttons;
  keyboards: Keyboards;
  sender: Sender;
}

export function createDoor(parts: DoorParts, api: Api, botToken: string): TelegramDoor {
  const { naming } = parts;
  const buttons = new Buttons(botToken);
  const keyboards = new Keyboards(buttons, naming);
  return {
    ...parts,
    wording: naming.wording,
    buttons,
    keyboards,
    sender: new Sender(api, naming.wording, keyboards),
  };
}

/** The name under which a person's choice of language is kept. */
export const LANGUAGE_PREFERENCE = 'language';

/** The language of menus and notices for a person: the one they chose, else that of their Telegram. */
export async function languageOf({ desk }: TelegramDoor, user: number, person: User | undefined): Promise<Language> {
  const chosen = await desk.preference('telegram', String(user), LANGUAGE_PREFERENCE);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return person?.language_code?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
