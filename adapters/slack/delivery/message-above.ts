import type { webApi } from '@slack/bolt';
import { pointsAtMessageAbove, readLine } from '../addressing/read-line.js';
import { readText } from '../render/text.js';
import type { ThreadAddress } from './address.js';
import { type PostedMessage, pagesOf } from './find-posted.js';
import type { SendingParts } from './send-again.js';

/** Messages above that are looked at: who points at something points at what is on the screen. */
const MOST_ABOVE = 10;
const MOST_PAGES = 20;

export interface LookingAbove {
  /** Whose messages are no question. */
  botUserId: string | undefined;
  /** Whether a message that asks nothing will not do. */
  onlyQuestions: boolean;
  /** Names of the places that the documents are about. */
  places: readonly string[];
  sending: SendingParts;
}

/**
 * What stands above a message in its thread, or in the channel where it opens a thread: the nearest question of a
 * person, else the nearest message of one. Null where there is none, or Slack does not let the bot look.
 */
export async function messageAbove(
  client: webApi.WebClient,
  { channel, thread, after: ts = '', inThread }: ThreadAddress,
  { botUserId, onlyQuestions, places, sending }: LookingAbove,
): Promise<string | null> {
  const place = { channel, before: ts, ...(inThread ? { thread } : {}) };
  let above: PostedMessage[] = [];
  let pages = 0;
  for await (const messages of pagesOf(client, place, sending)) {
    above = [...above, ...(messages ?? [])]
      .filter((message) => isPersons(message, botUserId) && Number(message.ts) < Number(ts))
      .sort((a, b) => Number(b.ts) - Number(a.ts))
      .slice(0, MOST_ABOVE);
    // A channel is read from the newest message on, so its first page holds what is near.
    if (!inThread || (pages += 1) >= MOST_PAGES) break;
  }
  const texts = above.map(({ text = '' }) => readText(text, botUserId)).filter((text) => !pointsAtMessageAbove(text));
  const question = texts.find((text) => readLine(text, places) === 'question') ?? texts.find((text) => /[?？]/.test(text));
  return question ?? (onlyQuestions ? null : (texts[0] ?? null));
}

const isPersons = ({ user, bot_id, subtype, text }: PostedMessage, botUserId: string | undefined) =>
  user !== undefined && user !== botUserId && !bot_id && WRITTEN.has(subtype) && !!text;

const WRITTEN = new Set([undefined, 'thread_broadcast', 'file_share']);
