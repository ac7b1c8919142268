import { autoRetry } from '@grammyjs/auto-retry';
import { type ApiClientOptions, HttpError, type Transformer } from 'grammy';

/** Above the 30 s of a long poll; a request that hangs longer has lost its connection. */
const REQUEST_SECONDS = 60;

/** Waits before a request is tried again that did not get through to Telegram, in milliseconds. */
const NETWORK_WAITS = [500, 1000, 2000, 4000, 8000, 16_000];

/** Their own callers repeat them, or they are worthless a moment later. */
const NOT_REPEATED: ReadonlySet<string> = new Set([
  'getMe',
  'setWebhook',
  'deleteWebhook',
  'getUpdates',
  'sendChatAction',
  'answerInlineQuery',
]);

export const clientOptions = (apiRoot: string | null): ApiClientOptions => ({
  timeoutSeconds: REQUEST_SECONDS,
  ...(apiRoot ? { apiRoot } : {}),
});

/**
 * Repeats requests that Telegram put off (429, after as long as it says, at most a minute) or could
 * not handle (5xx), three times, and such that did not get through. A request that timed out is not
 * repeated at once: Telegram may be working on it. The desk tries such an answer again later.
 */
export function repeating(): Transformer {
  const putOff = autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 60, rethrowHttpErrors: true });
  return (previous, method, payload, signal) => {
    if (NOT_REPEATED.has(method)) return previous(method, payload, signal);
    const connecting: typeof previous = async (...request) => {
      for (const wait of NETWORK_WAITS) {
        try {
          return await previous(...request);
        } catch (error) {
          if (!didNotGetThrough(error)) throw error;
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
      return previous(...request);
    };
    return putOff(connecting, method, payload, signal);
  };
}

const UNSENT = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'EPIPE']);

const didNotGetThrough = (error: unknown): boolean =>
  error instanceof HttpError && UNSENT.has(String((error.error as { code?: unknown } | null)?.code));
