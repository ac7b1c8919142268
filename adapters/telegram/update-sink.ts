import type { UpdateSink } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../shared/log.js';

/** After this the updates of a poll are no longer waited for: Telegram has put off what is said to one of them. */
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
 * each is kept or done. So a crash loses nothing: what was neither is sent again.
 */
export function confirmingSink(bot: Bot, log: Log): ConfirmingSink {
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
      let patience: NodeJS.Timeout | undefined;
      const slowest = new Promise<void>((resolve) => {
        patience = setTimeout(resolve, SLOWEST_MS);
      });
      await Promise.race([Promise.all(updates.map(handle)), slowest]);
      clearTimeout(patience);
      const last = updates.at(-1);
      if (last) next = last.update_id + 1;
      return Number.POSITIVE_INFINITY;
    },
    size: () => underWay.size,
    snapshot: () => [],
    async drained() {
      await Promise.all(underWay);
    },
    next: () => next,
  };
}
