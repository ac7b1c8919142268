import { createRunner, createSource, createUpdateFetcher, type RunnerHandle } from '@grammyjs/runner';
import { type Bot, type BotError, type Context, GrammyError, type Transformer } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../shared/log.js';
import type { RunningAdapter } from '../shared/running-adapter.js';
import { confirmingSink } from './update-sink.js';

/** What the bot wants to hear of. Anything else would only be thrown away. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'chosen_inline_result',
] as const satisfies readonly (keyof Update)[];

const RETRY_MS = 1000;

/** Why polling broke off, in the words of the log, by Telegram's error code. */
const BROKEN_OFF: Readonly<Record<number, string>> = {
  401: 'Telegram refuses the token (TELEGRAM_BOT_TOKEN); waiting for it to be valid again',
  // Usually the version before this one, about to end.
  409: 'another program polls with the same token; waiting for it to end',
};
const BROKEN_OFF_RETRY_MS = 3000;

/**
 * Fetches updates by long polling until it is stopped, through outages of Telegram and while another
 * program holds the token. Stopping waits for what is under way and confirms it to Telegram.
 */
export function startPolling(bot: Bot, log: Log): RunningAdapter {
  const sink = confirmingSink(bot, log);
  const watch = watchPolls(log);
  bot.api.config.use(watch.transformer);
  let stopping = false;
  let runner: RunnerHandle | null = null;
  let wake = () => {};
  let told = '';

  async function poll(): Promise<void> {
    while (!stopping) {
      const fetcher = createUpdateFetcher<Update, BotError<Context>>(bot, {
        fetch: { allowed_updates: ALLOWED_UPDATES },
        retryInterval: RETRY_MS,
        maxRetryTime: Number.POSITIVE_INFINITY,
        silent: true,
      });
      runner = createRunner(createSource({ supply: fetcher }), sink);
      runner.start();
      try {
        await runner.task();
      } catch (err) {
        const why = (err instanceof GrammyError && BROKEN_OFF[err.error_code]) || 'polling broke off';
        // One line for what comes again every few seconds.
        if (why !== told || !watch.isFailing()) log.error({ err }, why);
        told = why;
        // Somebody has set a webhook since the start; Telegram gives updates one way only.
        if (err instanceof GrammyError && /webhook is active/i.test(err.description))
          await bot.api
            .deleteWebhook({ drop_pending_updates: false })
            .catch((failure: unknown) => log.warn({ err: failure }, 'could not delete the webhook'));
      }
      if (!stopping) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, BROKEN_OFF_RETRY_MS).unref();
        });
      }
    }
  }

  const done = poll();
  return {
    isUp: () => (runner?.isRunning() ?? false) && !watch.isFailing(),
    async stop() {
      stopping = true;
      wake();
      // Its end, good or bad, is what `poll` waits for.
      runner?.stop()?.catch(() => {});
      await done;
      await sink.drained();
      const offset = sink.next();
      if (offset !== null) {
        // Unconfirmed updates come again at the next start, and are then found to be answered.
        await bot.api
          .getUpdates({ offset, limit: 1, timeout: 0 })
          .catch((err: unknown) => log.warn({ err }, 'could not confirm the last updates'));
      }
    },
  };
}

/** Logs when polls begin to fail and when they succeed again; in between they are repeated every second. */
function watchPolls(log: Log): { transformer: Transformer; isFailing(): boolean } {
  let failing = false;
  const failed = (err: unknown) => {
    if (!failing) log.error({ err }, 'cannot fetch updates; trying again every second');
    failing = true;
  };
  return {
    isFailing: () => failing,
    transformer: async (previous, method, payload, signal) => {
      if (method !== 'getUpdates') return previous(method, payload, signal);
      try {
        const result = await previous(method, payload, signal);
        if (!result.ok) failed(`${result.error_code} ${result.description}`);
        else if (failing) {
          failing = false;
          log.info('updates are coming in again');
        }
        return result;
      } catch (err) {
        if (!signal?.aborted) failed(err);
        throw err;
      }
    },
  };
}
