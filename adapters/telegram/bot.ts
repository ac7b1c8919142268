import { randomUUID } from 'node:crypto';
import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context, GrammyError, HttpError } from 'grammy';
import { clientOptions, repeating } from './api.js';
import { createDoor, type DoorParts, languageOf, type TelegramDoor } from './door.js';
import { onInlineQuery } from './inline.js';
import { onEdited, onMessage } from './messages.js';
import { onPress } from './presses.js';
import { addressOf } from './sender.js';

/** The bot with its handlers, not yet started, and the updates under way. */
export interface TelegramBot {
  bot: Bot;
  door: TelegramDoor;
  /** Resolves when no update is under way. */
  idle(): Promise<void>;
}

/** @param apiRoot of a Bot API server, without a slash at the end; null for Telegram's own */
export function createTelegramBot(token: string, apiRoot: string | null, parts: DoorParts): TelegramBot {
  const bot = new Bot(token, { client: clientOptions(apiRoot) });
  bot.api.config.use(repeating());
  const door = createDoor(parts, bot.api, token);
  const underWay = new Set<Promise<void>>();

  bot.use(async (context, next) => {
    const task = next()
      .catch((error: unknown) => apologise(door, context, error))
      .finally(() => underWay.delete(task));
    underWay.add(task);
    await task;
  });
  // In a chat one thing after the other; chats side by side.
  bot.use(sequentialize(({ chat, from }) => String(chat?.id ?? from?.id)));
  bot.on('message', (context) => onMessage(door, context));
  bot.on('edited_message', (context) => onEdited(door, context));
  bot.on('callback_query', (context) => onPress(door, context));
  bot.on('inline_query', (context) => onInlineQuery(door, context));
  return {
    bot,
    door,
    async idle() {
      await Promise.all(underWay);
    },
  };
}

/** Logs what went wrong, and says so to the person unless it was Telegram that did not take the message. */
async function apologise(door: TelegramDoor, context: Context, error: unknown): Promise<void> {
  const errorId = randomUUID().slice(0, 8);
  door.log.error({ err: error, errorId, update: context.update.update_id }, 'an update could not be handled');
  if (error instanceof GrammyError || error instanceof HttpError || !context.from) return;
  try {
    const text = door.wording.say('failed', await languageOf(door, context.from.id, context.from), { id: errorId });
    if (context.callbackQuery) await context.answerCallbackQuery({ text });
    else if (context.message) await door.sender.say(addressOf(context.message), text);
  } catch (err) {
    door.log.error({ err, errorId }, 'could not apologise');
  }
}
