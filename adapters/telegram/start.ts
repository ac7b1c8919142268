import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { TelegramSettings } from '../../src/door-settings.js';
import { QingwenError } from '../../src/errors.js';
import type { HttpServer } from '../shared/http-server.js';
import type { Log } from '../shared/log.js';
import type { Desk } from '../shared/types.js';
import { createTelegramBot, type TelegramBot } from './bot.js';
import { publishMenus } from './commands.js';
import type { DoorParts } from './door.js';
import { ALLOWED_UPDATES, startPolling } from './polling.js';
import type { Address } from './sender.js';
import { mountWebhook } from './webhook.js';

/** How long starting waits for Telegram before it goes on trying in the background. */
const PATIENCE_MS = 10_000;
const RETRY_MS = 5000;
const RESUME_EVERY_MS = 60_000;

export interface TelegramParts extends Omit<DoorParts, 'desk'> {
  /** The server on which a webhook is mounted; unused when polling. */
  server: Pick<HttpServer, 'route'>;
  /** How often answers that Telegram did not take are tried again, in milliseconds. */
  resumeEveryMs?: number;
}

/** A started door. */
export interface StartedDoor {
  /** Whether updates are coming in; for `/readyz`. */
  isUp(): boolean;
  /** Takes nothing more, waits for what is under way, and leaves the webhook in place. */
  stop(): Promise<void>;
}

/**
 * Starts the Telegram door, by long polling or webhook as the settings say. When Telegram cannot be
 * reached, it goes on trying, and is not up until then. `adapters/start.ts` calls it before the server
 * listens, and stops it before the desk:
 *
 *     const telegram = await startTelegram(settings.telegram, desk, {
 *       naming: app.naming,
 *       suggested: readSuggested(join(config.directories.prompts, 'suggested.json')),
 *       log: log.child({ door: 'telegram' }),
 *       server,
 *     });
 *     await server.listen(settings.host, settings.port);
 *     …
 *     await telegram.stop();
 *     await desk.stop();
 *
 * @throws QingwenError CONFIG_INVALID when Telegram refuses the token or the webhook's address
 */
export async function startTelegram(settings: TelegramSettings, desk: Desk, parts: TelegramParts): Promise<StartedDoor> {
  const { log } = parts;
  const telegram = createTelegramBot(settings.botToken, settings.apiRoot, { ...parts, desk });
  const leaving = new AbortController();
  let transport: StartedDoor | null = null;
  let resuming: { stop(): Promise<void> } | null = null;

  const opening = whenReachable(() => open(telegram, settings, parts), leaving.signal, log).then((opened) => {
    transport = opened;
    resuming = keepResuming(telegram, desk, parts);
    publishMenus(telegram.bot.api, telegram.door.wording).catch((err: unknown) => log.warn({ err }, 'could not publish the menus'));
    log.info({ username: telegram.bot.botInfo.username, transport: settings.transport.kind }, 'Telegram door is open');
  });
  opening.catch((err: unknown) => leaving.signal.aborted || log.error({ err }, 'the Telegram door stays shut'));
  await Promise.race([opening, sleep(PATIENCE_MS, undefined, { ref: false })]);
  return {
    isUp: () => transport?.isUp() ?? false,
    async stop() {
      leaving.abort();
      await opening.catch(() => {});
      await transport?.stop();
      await Promise.all([telegram.idle(), resuming?.stop()]);
    },
  };
}

/** Makes sure of the token, tells Telegram how updates are to come, and takes them. */
async function open({ bot }: TelegramBot, { transport }: TelegramSettings, { server, log }: TelegramParts): Promise<StartedDoor> {
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
function keepResuming({ door }: TelegramBot, desk: Desk, { log, resumeEveryMs = RESUME_EVERY_MS }: TelegramParts) {
  const resume = () =>
    desk
      .resume('telegram', (replyTo, reply) => door.sender.reply(JSON.parse(replyTo) as Address, reply))
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
async function whenReachable<T>(job: () => Promise<T>, signal: AbortSignal, log: Log): Promise<T> {
  for (;;) {
    try {
      return await job();
    } catch (err) {
      if (err instanceof QingwenError || signal.aborted) throw err;
      log.warn({ err }, `Telegram cannot be reached; trying again in ${RETRY_MS / 1000} s`);
      await sleep(RETRY_MS, undefined, { signal });
    }
  }
}

/** Turns Telegram's refusal of a setting into one that names the setting. */
async function refusedAs<T>(message: string, codes: readonly number[], call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    if (!(cause instanceof GrammyError && codes.includes(cause.error_code))) throw cause;
    throw new QingwenError('CONFIG_INVALID', `${message} (Telegram says: ${cause.description})`, { cause });
  }
}
