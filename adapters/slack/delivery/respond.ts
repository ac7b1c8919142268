import { webApi } from '@slack/bolt';
import { Agent, request } from 'undici';
import type { SlackMessage } from '../render/render.js';

export type Response =
  | (SlackMessage & { response_type: 'ephemeral' | 'in_channel'; replace_original: boolean; thread_ts?: string })
  | { delete_original: true };

// A connection of its own for every message: one that is kept may just be closing, and then nobody knows what arrived.
const agent = new Agent({ pipelining: 0 });

/**
 * Sends once to the address that came with a command or a button.
 *
 * @param timeout milliseconds
 * @throws a failure of `webApi` that says why Slack did not take it
 */
export async function respond(responseUrl: string, response: Response, timeout: number): Promise<void> {
  const answer = await exchange(responseUrl, JSON.stringify(response), timeout);
  if (answer.status < 300) return;
  if (answer.status === 429) throw new webApi.WebAPIRateLimitedError(Number.parseInt(answer.retryAfter, 10));
  throw new webApi.WebAPIHTTPError(answer.status, '', {}, answer.text);
}

async function exchange(url: string, body: string, timeout: number) {
  try {
    const {
      statusCode,
      headers,
      body: content,
    } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      dispatcher: agent,
      signal: AbortSignal.timeout(timeout),
    });
    return { status: statusCode, retryAfter: String(headers['retry-after'] ?? ''), text: await content.text() };
  } catch (cause) {
    throw new webApi.WebAPIRequestError(cause instanceof Error ? cause : new Error(String(cause)));
  }
}
