import { type Judgement, judge } from './failures.js';

/** Pauses before a call is repeated grow from the first to the longest. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** How often a call is repeated that Telegram may have carried out. */
const A_LITTLE = 2;

/** A pause that is still this long when the adapter stops is broken off: the answer is kept for the next start. */
const LONGEST_PAUSE_AT_THE_END_MS = 5000;

/** How long a call is repeated. */
export interface Patience {
  /** Milliseconds from the first try. */
  lasts: number;
  /** Aborted when the adapter stops. */
  leaving: AbortSignal;
}

/**
 * Calls until it succeeds, fails for good, or patience ends. Waits as long as Telegram asks, otherwise twice as long each
 * time, up to a minute.
 *
 * @param call gets the number of tries that failed
 * @throws the last failure
 */
export async function callAgain<T>(call: (failed: number) => Promise<T>, { lasts, leaving }: Patience): Promise<T> {
  const end = Date.now() + lasts;
  for (let failed = 0; ; failed += 1) {
    try {
      return await call(failed);
    } catch (error) {
      const pause = pauseAfter(judge(error), failed);
      if (pause === null || Date.now() + pause > end || !(await paused(pause, leaving))) throw error;
    }
  }
}

/** Milliseconds to wait before the next try; null where there is none. */
export function pauseAfter(judgement: Judgement | null, failed: number): number | null {
  const isRepeated = judgement?.remedy === 'send_again' || (judgement?.remedy === 'send_again_a_little' && failed < A_LITTLE);
  if (!isRepeated) return null;
  const grown = Math.min(FIRST_PAUSE_MS * 2 ** failed, LONGEST_PAUSE_MS);
  return judgement.retryAfter === null ? grown : Math.max(judgement.retryAfter * 1000, FIRST_PAUSE_MS);
}

/** @returns false when the pause was broken off because the adapter stops */
function paused(milliseconds: number, leaving: AbortSignal): Promise<boolean> {
  const end = Date.now() + milliseconds;
  return new Promise((resolve) => {
    const finish = (whole: boolean) => {
      clearTimeout(timer);
      leaving.removeEventListener('abort', onLeaving);
      resolve(whole);
    };
    const onLeaving = () => {
      if (end - Date.now() > LONGEST_PAUSE_AT_THE_END_MS) finish(false);
    };
    const timer = setTimeout(() => finish(true), milliseconds);
    leaving.addEventListener('abort', onLeaving);
    if (leaving.aborted) onLeaving();
  });
}
