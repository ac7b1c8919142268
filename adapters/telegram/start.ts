import { GrammyError } from 'grammy';
import type { TelegramSettings } from '../../src/door-settings.js';
import { QingwenError } from '../../src/errors.js';
import type { HttpServer } from '../shared/http-server.js';
import type { Desk } from '../shared/types.js';
import { createTelegramBot, type TelegramBot } from './bot.js';
import { publishMenus } from './commands.js';
import type { DoorParts } from './door.js';
import { ALLOWED_UPDATES, startPolling } from './polling.js';
import type { Address } from './sender.js';
import { webhookHandler } from './webhook.js';

/** Where Telegram posts updates when it is not polled. */
export const WEBHOOK_PATH = '/telegram/webhook';

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
 * Starts the Telegram door, by long polling or webhook as the settings say. `adapters/start.ts` calls
 * it before the server listens, and stops it before the desk:
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
  const telegram = createTelegramBot(settings.botToken, settings.apiRoot, { ...parts, desk });
  const { bot, door } = telegram;
  await refusedAs('TELEGRAM_BOT_TOKEN: Telegram does not know this token; copy it again from @BotFather', [401, 404], bot.init());

  // What a crash left unanswered, and what Telegram did not take when it was down.
  const resume = () =>
    desk
      .resume('telegram', (replyTo, reply) => door.sender.reply(JSON.parse(replyTo) as Address, reply))
      .catch((err: unknown) => parts.log.error({ err }, 'could not answer what was left'));
  let resumed: Promise<unknown> = resume();
  const timer = setInterval(() => {
    resumed = resumed.then(resume);
  }, parts.resumeEveryMs ?? RESUME_EVERY_MS);
  publishMenus(bot.api, door.wording).catch((err: unknown) => parts.log.warn({ err }, 'could not publish the menus'));
  const started = settings.transport.kind === 'webhook' ? await listen(telegram, settings.transport, parts) : await poll(telegram, parts);
  parts.log.info({ username: bot.botInfo.username, transport: settings.transport.kind }, 'Telegram door is open');
  return {
    isUp: started.isUp,
    async stop() {
      clearInterval(timer);
      await started.stop();
      await Promise.all([telegram.idle(), resumed]);
    },
  };
}

async function poll({ bot }: TelegramBot, { log }: TelegramParts): Promise<StartedDoor> {
  // Pending updates are questions that were asked while the bot was away: they stay.
  await bot.api.deleteWebhook({ drop_pending_updates: false });
  return startPolling(bot, log);
}

async function listen(
  { bot }: TelegramBot,
  { url, secret }: { url: string; secret: string },
  { server, log }: TelegramParts,
): Promise<StartedDoor> {
  const handle = webhookHandler(bot, secret, log);
  let stopping = false;
  server.route(WEBHOOK_PATH, async (request, response) => {
    if (stopping) {
      // Telegram tries again, and reaches the next start.
      response.writeHead(503).end();
      return;
    }
    await handle(request, response);
  });
  await refusedAs(
    'TELEGRAM_WEBHOOK_URL: Telegram does not take this address; it must begin with https:// and be reachable from outside',
    [400],
    bot.api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES, drop_pending_updates: false }),
  );
  return {
    isUp: () => !stopping,
    async stop() {
      stopping = true;
    },
  };
}

/** Turns Telegram's refusal of a setting into one that names the setting. */
async function refusedAs(message: string, codes: readonly number[], call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (cause) {
    if (!(cause instanceof GrammyError && codes.includes(cause.error_code))) throw cause;
    throw new QingwenError('CONFIG_INVALID', `${message} (Telegram says: ${cause.description})`, { cause });
  }
}
