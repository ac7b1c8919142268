import type { ApiClientOptions, Transformer } from 'grammy';
import PQueue from 'p-queue';
import { judge, NOT_FROM_TELEGRAM } from './failures.js';
import { callAgain } from './patience.js';

/** Above the 30 s of a long poll and the slowest answer; a request that hangs longer has lost its connection. */
const REQUEST_SECONDS = 60;

/**
 * Messages on their way at once. Enough for Telegram's 30 a second, and few enough that a killed process leaves few of
 * which it does not know whether Telegram took them.
 */
const SENDS_AT_ONCE = 8;

/** How long calls are repeated, in milliseconds. Those not named are repeated by their own callers, or are worthless a moment later. */
const LASTS: Readonly<Record<string, number>> = {
  // A person looks at the button or the list meanwhile; after that Telegram takes no answer any more.
  answerCallbackQuery: 15_000,
  answerInlineQuery: 10_000,
  editMessageText: 60_000,
  editMessageReplyMarkup: 60_000,
  setMyCommands: 600_000,
  setMyDescription: 600_000,
  setMyShortDescription: 600_000,
};

export const clientOptions = (apiRoot: string | null): ApiClientOptions => ({
  timeoutSeconds: REQUEST_SECONDS,
  fetch: fetchAnswer as unknown as NonNullable<ApiClientOptions['fetch']>,
  ...(apiRoot ? { apiRoot } : {}),
});

/** Repeats calls for as long as they matter to somebody. */
export const repeating =
  (leaving: AbortSignal): Transformer =>
  async (previous, method, payload, signal) => {
    const lasts = LASTS[method];
    if (lasts === undefined) return previous(method, payload, signal);
    try {
      return await callAgain(
        async () => {
          const answer = await previous(method, payload, signal);
          if (!answer.ok && judge(answer)) throw answer;
          return answer;
        },
        { lasts, leaving },
      );
    } catch (failure) {
      // An answer that says no is for grammY to throw, in its own form.
      if (failure instanceof Error) throw failure;
      return failure as Awaited<ReturnType<typeof previous>>;
    }
  };

/** Lets few messages be on their way at once. */
export function fewAtOnce(): Transformer {
  const slots = new PQueue({ concurrency: SENDS_AT_ONCE });
  return (previous, method, payload, signal) =>
    method === 'sendMessage'
      ? slots.add(() => previous(method, payload, signal), { throwOnTimeout: true })
      : previous(method, payload, signal);
}

/** Whether Telegram has refused the token since it last took a call. */
export function watchToken(): { transformer: Transformer; isRefused(): boolean } {
  let refused = false;
  return {
    isRefused: () => refused,
    transformer: async (previous, method, payload, signal) => {
      const answer = await previous(method, payload, signal);
      if (answer.ok) refused = false;
      else if (judge(answer)?.failure === 'the token is refused') refused = true;
      return answer;
    },
  };
}

/**
 * Fetches, and gives what is no answer of the Bot API the form of one: the servers in front of it speak HTML (502 Bad
 * Gateway), which grammY would take for a broken connection.
 */
async function fetchAnswer(url: string, { signal, ...init }: RequestInit): Promise<{ json(): Promise<unknown> }> {
  // grammY brings its own AbortController, which the runtime's fetch does not take.
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  try {
    const response = await fetch(url, {
      method: init.method,
      headers: init.headers,
      body: init.body,
      signal: controller.signal,
    } as RequestInit);
    const body = readJson(await response.text());
    return { json: async () => body ?? noAnswer(response) };
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** An answer of the Bot API says whether it is ok; anything else comes from somewhere on the way. */
function readJson(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'ok' in body ? body : null;
  } catch {
    return null;
  }
}

const noAnswer = ({ status, statusText }: Response) => ({
  ok: false,
  // A page with status 200 (a portal that wants a login) is no answer either.
  error_code: status >= 400 ? status : 502,
  description: `${statusText || 'no answer'} ${NOT_FROM_TELEGRAM}`,
});
