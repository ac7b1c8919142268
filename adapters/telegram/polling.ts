import { createRunner, createSource, createUpdateFetcher, type RunnerHandle } from '@grammyjs/runner';
import { type Bot, type BotError, type Context, GrammyError, type Transformer } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../shared/log.js';
import { confirmingSink } from './update-sink.js';

/** What the bot wants to hear of. Anything else would only be thrown away. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query'] as const satisfies readonly (keyof Update)[];

const RETRY_MS = 1000;

/** Another program polls with the same token: usually the version before this one, about to end. */
const CONFLICT = 409;
const CONFLICT_RETRY_MS = 3000;

/**
 * Fetches updates by long polling until it is stopped, through outages of Telegram and while another
 * program holds the token. Stopping waits for what is under way and confirms it to Telegram.
 */
export function startPolling(bot: Bot, log: Log): { stop(): Promise<void>; isUp(): boolean } {
  const sink = confirmingSink(bot, log);
  const watch = watchPolls(log);
  bot.api.config.use(watch.transformer);
  let stopping = false;
  let runner: RunnerHandle | null = null;
  let wake = () => {};

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
        const isConflict = err instanceof GrammyError && err.error_code === CONFLICT;
        log.error({ err }, isConflict ? 'another program polls with the same token; waiting for it to end' : 'polling broke off');
      }
      if (!stopping) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, CONFLICT_RETRY_MS).unref();
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
