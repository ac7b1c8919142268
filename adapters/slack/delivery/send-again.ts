import { setTimeout as sleep } from 'node:timers/promises';
import { judge, type Verdict } from './failures.js';
import type { Pace } from './pace.js';

/** What a look at Slack shows of a call whose answer never came. */
export type Found<T> = { kind: 'there'; value: T } | { kind: 'not_there' } | { kind: 'cannot_tell' };

/** The call may have taken effect and nobody can tell: it is not sent again. */
export class CannotTell extends Error {
  override readonly name = 'CannotTell';
}

/** The bot is stopping: what was not taken yet is left for the next start. */
export class Postponed extends Error {
  override readonly name = 'Postponed';
}

export interface SendingParts {
  pace: Pace;
  /** Ends the waiting when the bot stops. */
  stopping: AbortSignal;
  /** Told of every failure that the call is sent again after. */
  onFailure?: (verdict: Verdict) => void;
}

/**
 * Calls Slack until it answers, for hours: waits as it asks when it is called too often, and a little longer each
 * time where it is in trouble or refuses the bot.
 *
 * @param look tells whether a call took effect whose answer never came; without it such a call is not sent again,
 *   and one that Slack answered with an error of its own is
 * @throws what no further try can mend, as it came; CannotTell; Postponed when the bot stops meanwhile
 */
export async function sendAgain<T>(
  call: () => Promise<T>,
  { pace, stopping, onFailure }: SendingParts,
  look?: () => Promise<Found<T>>,
): Promise<T> {
  const deadline = Date.now() + pace.patience;
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (failure) {
      const verdict = judge(failure);
      if ((verdict.remedy !== 'send_again' && verdict.remedy !== 'not_ready') || Date.now() > deadline) throw failure;
      onFailure?.(verdict);
      await pause(Math.max(verdict.wait ?? pauseAfter(tries, pace), verdict.effect === 'open' ? pace.settle : 0), stopping, failure);
      if (verdict.effect === 'no' || (verdict.effect === 'unlikely' && !look)) continue;
      const found = look ? await look() : { kind: 'cannot_tell' as const };
      if (found.kind === 'there') return found.value;
      if (found.kind === 'cannot_tell') throw new CannotTell('It is not known whether Slack took a message', { cause: failure });
    }
  }
}

export const pauseAfter = (tries: number, { pauses }: Pace): number => pauses[Math.min(tries, pauses.length - 1)] ?? 0;

async function pause(milliseconds: number, stopping: AbortSignal, cause: unknown): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal: stopping });
  } catch {
    throw new Postponed('The bot stops; Slack has not taken a message yet', { cause });
  }
}
