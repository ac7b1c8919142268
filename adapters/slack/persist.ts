import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

/** Answers of Slack that may be other the next time. */
const PASSING = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited', 'team_added_to_org']);

/** Waits before further tries, in milliseconds. */
const PAUSES = [500, 1500, 4000, 10_000];

/** Longest wait that Slack can ask for in all; what needs longer is taken up again later. */
const PATIENCE_MS = 120_000;

/** How long Slack asks to wait, in milliseconds; null where the failure says nothing of that. */
const askedToWait = (failure: unknown) => (failure instanceof webApi.WebAPIRateLimitedError ? failure.retryAfter * 1000 : null);

/** Whether a further try may succeed. */
export function isPassing(failure: unknown): boolean {
  if (failure instanceof webApi.WebAPIRateLimitedError || failure instanceof webApi.WebAPIRequestError) return true;
  if (failure instanceof webApi.WebAPIHTTPError) return failure.statusCode >= 500;
  return failure instanceof webApi.WebAPIPlatformError && PASSING.has(failure.data.error);
}

/**
 * Calls Slack until it answers: waits as it asks when it is called too often (429), and a little longer each
 * time after a failure that may pass (5xx, no connection, no answer in time).
 *
 * @param arrived asked after a failure that leaves open whether the call took effect: its result if it did, else null
 * @throws what the last try threw, or at once what no further try can mend
 */
export async function persist<T>(call: () => Promise<T>, arrived: () => Promise<T | null> = async () => null): Promise<T> {
  let patience = PATIENCE_MS;
  for (let tries = 0; ; ) {
    try {
      return await call();
    } catch (failure) {
      if (!isPassing(failure)) throw failure;
      const asked = askedToWait(failure);
      const pause = asked ?? PAUSES[tries];
      patience -= pause ?? 0;
      if (pause === undefined || patience < 0) throw failure;
      if (asked === null) tries += 1;
      await wait(pause);
      if (asked === null) {
        const result = await arrived();
        if (result !== null) return result;
      }
    }
  }
}
