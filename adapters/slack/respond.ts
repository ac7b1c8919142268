import { webApi } from '@slack/bolt';
import { persist } from './persist.js';
import type { SlackMessage } from './render.js';

type Response = (SlackMessage & { response_type: 'ephemeral' | 'in_channel'; replace_original: false }) | { delete_original: true };

const TIMEOUT_MS = 10_000;

/**
 * Sends to the address that came with a command or a button.
 *
 * @throws WebAPIHTTPError or WebAPIRequestError when Slack does not take it
 */
export async function respond(responseUrl: string, response: Response): Promise<void> {
  await persist(async () => {
    const answer = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(response),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      throw new webApi.WebAPIRequestError(cause instanceof Error ? cause : new Error(String(cause)));
    });
    if (answer.status === 429) throw new webApi.WebAPIRateLimitedError(Number(answer.headers.get('retry-after') ?? 1));
    if (!answer.ok) throw new webApi.WebAPIHTTPError(answer.status, answer.statusText, {}, await answer.text());
  });
}
