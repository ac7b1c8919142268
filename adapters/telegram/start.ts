import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { TelegramSettings } from '../../src/adapter-settings.js';
import { QingwenError } from '../../src/errors.js';
import type { HttpServer } from '../shared/http-server.js';
import type { Log } from '../shared/log.js';
import type { RunningAdapter } from '../shared/running-adapter.js';
import type { Desk } from '../shared/types.js';
import type { AdapterParts } from './adapter.js';
import { readDestination } from './address.js';
import { adviceOn } from './advice.js';
import { deliver } from './asking.js';
import { createTelegramBot, type TelegramBot } from './bot.js';
import { judge, NOT_FROM_TELEGRAM } from './failures.js';
import { publishMenus } from './handlers/commands.js';
import { ALLOWED_UPDATES, startPolling } from './polling.js';
import { mountWebhook } from './webhook.js';

const RETRY_MS = 5000;
const RESUME_EVERY_MS = 60_000;

export interface TelegramParts extends Omit<AdapterParts, 'desk'> {
  /** The server on which a webhook is mounted; unused when polling. */
  server: Pick<HttpServer, 'route'>;
  /** Ends the start. */
  signal?: AbortSignal;
  /** How often answers that Telegram did not take are tried again, in milliseconds. */
  resumeEveryMs?: number;
}

/**
 * Starts the Telegram adapter, by long polling or webhook as the settings say. While Telegram cannot be reached it goes on
 * trying, and resolves when updates come in. `adapters/run.ts` stops it before the desk.
 *
 * @throws QingwenError CONFIG_INVALID when Telegram refuses the token or the webhook's address; AbortError when the signal ends it
 */
export async function startTelegram(settings: TelegramSettings, desk: Desk, parts: TelegramParts): Promise<RunningAdapter> {
  const { log, signal = new AbortController().signal } = parts;
  const telegram = createTelegramBot(settings.botToken, settings.apiRoot, { ...parts, desk });
  const transport = await whenReachable(() => open(telegram, settings, parts), settings.apiRoot, signal, log);
  const resuming = keepResuming(telegram, desk, parts);
  publishMenus(telegram.bot.api, telegram.adapter.wording).catch((err: unknown) => log.warn({ err }, 'could not publish the menus'));
  log.info({ username: telegram.bot.botInfo.username, transport: settings.transport.kind }, 'Telegram: updates are coming in');
  return {
    isUp: () => transport.isUp() && !telegram.isTokenRefused(),
    async stop() {
      telegram.leave();
      await transport.stop();
      await Promise.all([telegram.idle(), resuming.stop()]);
    },
  };
}

/** Makes sure of the token, tells Telegram how updates are to come, and takes them. */
async function open({ bot }: TelegramBot, { transport }: TelegramSettings, { server, log }: TelegramParts): Promise<RunningAdapter> {
  bot.botInfo = await refusedAs(
    'TELEGRAM_BOT_TOKEN: Telegram does not know this token; copy it again from @BotFather',
    [401, 404],
    bot.api.getMe(),
  );
  // Pending updates are questions that were asked while the bot was away: they stay.
  if (transport.kind === 'polling') {
    await bot.api.deleteWebhook({ drop_pending_updates: false });
    return startPolling(bot, log);
  }
  const mounted = mountWebhook(bot, transport.secret, server, log);
  await refusedAs(
    'TELEGRAM_WEBHOOK_URL: Telegram does not take this address; it must begin with https:// and be reachable from outside',
    [400],
    bot.api.setWebhook(transport.url, { secret_token: transport.secret, allowed_updates: ALLOWED_UPDATES, drop_pending_updates: false }),
  );
  return mounted;
}

/** Answers what a crash left unanswered, and from time to time what Telegram did not take when it was down. */
function keepResuming({ adapter }: TelegramBot, desk: Desk, { log, resumeEveryMs = RESUME_EVERY_MS }: TelegramParts) {
  const resume = () =>
    desk
      .resume('telegram', (replyTo, reply) => deliver(adapter, readDestination(replyTo), undefined, reply))
      .catch((err: unknown) => log.error({ err }, 'could not answer what was left'));
  let last: Promise<unknown> = resume();
  const timer = setInterval(() => {
    last = last.then(resume);
  }, resumeEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}

/** Repeats a job until Telegram can be reached. */
async function whenReachable<T>(job: () => Promise<T>, apiRoot: string | null, signal: AbortSignal, log: Log): Promise<T> {
  for (;;) {
    try {
      return await job();
    } catch (err) {
      if (err instanceof QingwenError || signal.aborted) throw err;
      const seconds = judge(err)?.retryAfter ?? RETRY_MS / 1000;
      log.warn({ err }, `${adviceOn(err, apiRoot)}; trying again in ${seconds} s`);
      await sleep(seconds * 1000, undefined, { signal });
    }
  }
}

/** Turns Telegram's refusal of a setting into one that names the setting. */
async function refusedAs<T>(message: string, codes: readonly number[], call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    const isTelegrams = cause instanceof GrammyError && !cause.description.endsWith(NOT_FROM_TELEGRAM);
    if (!isTelegrams || !codes.includes(cause.error_code)) throw cause;
    throw new QingwenError('CONFIG_INVALID', `${message} (Telegram says: ${cause.description})`, { cause });
  }
}
