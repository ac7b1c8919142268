import type { UpdateSink } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import PQueue from 'p-queue';
import type { Log } from '../shared/log.js';

/**
 * Updates handled side by side. Enough for Telegram's 30 messages a second, and few enough that a
 * killed process leaves few messages of which it does not know whether Telegram took them.
 */
const AT_ONCE = 8;

/** After this an update is no longer waited for: Telegram has put off its answer. */
const SLOWEST_MS = 3000;

/** Where fetched updates go. */
export interface ConfirmingSink extends UpdateSink<Update> {
  /** Resolves when no update is being handled. */
  drained(): Promise<void>;
  /** The id after the last update that was handled. */
  next(): number | null;
}

/**
 * Handles the updates of one poll, and lets the next poll, which confirms them to Telegram, wait until
 * that is done. So a crash loses next to nothing: what was not handled is sent again.
 */
export function confirmingSink(bot: Bot, log: Log): ConfirmingSink {
  const slots = new PQueue({ concurrency: AT_ONCE, timeout: SLOWEST_MS });
  const underWay = new Set<Promise<void>>();
  let next: number | null = null;

  function handle(update: Update): Promise<void> {
    const task = bot
      .handleUpdate(update)
      .catch((err: unknown) => log.error({ err }, 'an update failed'))
      .finally(() => underWay.delete(task));
    underWay.add(task);
    return task;
  }

  return {
    async handle(updates) {
      await slots.addAll(updates.map((update) => () => handle(update)));
      const last = updates.at(-1);
      if (last) next = last.update_id + 1;
      return Number.POSITIVE_INFINITY;
    },
    size: () => underWay.size,
    snapshot: () => [],
    async drained() {
      await slots.onIdle();
      await Promise.all(underWay);
    },
    next: () => next,
  };
}
