import { type Logger, webApi } from '@slack/bolt';
import type { SlackSettings } from '../../src/adapter-settings.js';
import type { Pace } from './delivery/pace.js';

/** Options of every Web API client: waiting and trying again is `sendAgain`'s business. */
export const clientOptions = (settings: Pick<SlackSettings, 'apiUrl'>, logger: Logger, { timeout }: Pace): webApi.WebClientOptions => ({
  logger,
  ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout,
  fetch: soundFetch,
});

/**
 * A fetch whose every failure has a type of its own. The client throws bare errors for a 429 without a valid
 * `Retry-After`, for a connection that ends within the body, and for a body that is no object.
 */
export const soundFetch: NonNullable<webApi.WebClientOptions['fetch']> = async (url, init) => {
  const answer = await fetch(url, init as RequestInit);
  const body = await answer.text();
  if (answer.status === 429) throw new webApi.WebAPIRateLimitedError(Number.parseInt(answer.headers.get('retry-after') ?? '', 10));
  if (answer.ok && !isObject(body)) throw new webApi.WebAPIRequestError(new Error('Slack answered with what is no JSON object'));
  return new Response(NO_BODY.has(answer.status) ? null : body, {
    status: answer.status,
    statusText: answer.statusText,
    headers: answer.headers,
  });
};

const NO_BODY = new Set([204, 205, 304]);

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
