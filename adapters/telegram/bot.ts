import { randomUUID } from 'node:crypto';
import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context } from 'grammy';
import { type AdapterParts, createAdapter, GAVE_UP, languageOf, type TelegramAdapter } from './adapter.js';
import { addressOfMessage } from './address.js';
import { clientOptions, fewAtOnce, repeating, watchToken } from './api.js';
import { judge } from './failures.js';
import { onPress } from './handlers/callback-queries.js';
import { onChosenInlineResult, onInlineQuery, TypingPeople } from './handlers/inline-queries.js';
import { onEdited, onMessage } from './handlers/messages.js';
import { type Job, Jobs } from './jobs.js';
import { Undeliverable } from './undeliverable.js';

/** The bot with its handlers, not yet started. */
export interface TelegramBot {
  bot: Bot;
  adapter: TelegramAdapter;
  /** Whether Telegram has refused the token since it last took a call. */
  isTokenRefused(): boolean;
  /** Tells what waits for Telegram that the adapter stops. */
  leave(): void;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
}

/** What is to be waited for before Telegram is told that an update has arrived. */
type Reading = Context & { unkept?: Promise<void> };

/** @param apiRoot of a Bot API server, without a slash at the end; null for Telegram's own */
export function createTelegramBot(token: string, apiRoot: string | null, parts: AdapterParts): TelegramBot {
  const bot = new Bot<Reading>(token, { client: clientOptions(apiRoot) });
  const leaving = new AbortController();
  const watch = watchToken();
  bot.api.config.use(fewAtOnce(), watch.transformer, repeating(leaving.signal));
  const adapter = createAdapter(parts, bot.api, token, leaving.signal);
  const jobs = new Jobs();
  const typing = new TypingPeople();

  bot.use(async (context, next) => {
    try {
      await next();
      await context.unkept;
    } catch (error) {
      await apologise(adapter, context, error);
    }
  });
  // In a chat one update is read after the other, chats side by side; what is left to do then is a job.
  bot.use(sequentialize(({ chat, from }) => String(chat?.id ?? from?.id)));
  const start = (context: Reading, job: Job | null): void => {
    if (!job) return;
    const run = () => job.run().catch((error: unknown) => apologise(adapter, context, error));
    context.unkept = jobs.start({ ...job, run });
  };
  bot.on('message', async (context) => start(context, await onMessage(adapter, context)));
  bot.on('edited_message', async (context) => start(context, await onEdited(adapter, context)));
  bot.on('callback_query', async (context) => start(context, await onPress(adapter, jobs, context)));
  bot.on('inline_query', (context) => start(context, onInlineQuery(adapter, typing, context)));
  bot.on('chosen_inline_result', (context) => start(context, onChosenInlineResult(adapter, context)));
  return {
    bot: bot as unknown as Bot,
    adapter,
    isTokenRefused: watch.isRefused,
    leave: () => leaving.abort(),
    idle: () => jobs.idle(),
  };
}

/** Logs what went wrong, and says so to the person unless it was Telegram that did not take the message. */
async function apologise(adapter: TelegramAdapter, context: Context, error: unknown): Promise<void> {
  if (error instanceof Undeliverable) {
    adapter.desk.undelivered('telegram');
    adapter.log.warn({ err: error }, GAVE_UP);
    return;
  }
  const errorId = randomUUID().slice(0, 8);
  adapter.log.error({ err: error, errorId, update: context.update.update_id }, 'an update could not be handled');
  if (judge(error) || !context.from) return;
  try {
    const text = adapter.wording.say('failed', await languageOf(adapter, context.from.id, context.from), { id: errorId });
    if (context.callbackQuery) await context.answerCallbackQuery({ text });
    else if (context.message) await adapter.sender.say(addressOfMessage(context.message), text);
  } catch (err) {
    adapter.log.error({ err, errorId }, 'could not apologise');
  }
}
