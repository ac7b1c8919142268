import type { webApi } from '@slack/bolt';
import { judge } from './failures.js';
import { type Found, type SendingParts, sendAgain } from './send-again.js';

/** Pages that are looked through, of a hundred messages; some apps get fifteen a page. */
const MOST_PAGES = 200;

/** What is read of a message of Slack's. */
export interface PostedMessage {
  ts?: string;
  user?: string;
  bot_id?: string;
  subtype?: string;
  text?: string;
  blocks?: readonly { block_id?: string }[];
}

/** Where a message may stand. */
export interface Place {
  channel: string;
  thread?: string | undefined;
  /** Time stamp that it is younger than. */
  after?: string | undefined;
}

/**
 * Looks for the message whose first block has an id, page by page.
 *
 * @returns its time stamp; `not_there` only after the last page; `cannot_tell` where Slack does not let the bot look
 */
export async function findPosted(
  client: webApi.WebClient,
  place: Place,
  { blockId, sending }: { blockId: string; sending: SendingParts },
): Promise<Found<string>> {
  let seen = 0;
  for await (const messages of pagesOf(client, place, sending)) {
    if (messages === null || (seen += 1) > MOST_PAGES) return { kind: 'cannot_tell' };
    const found = messages.find(({ blocks }) => blocks?.some(({ block_id }) => block_id === blockId));
    if (found?.ts) return { kind: 'there', value: found.ts };
    if (isPast(messages, place)) break;
  }
  return { kind: 'not_there' };
}

/** Pages of a thread from the oldest message on, or of a channel from the newest; null where Slack does not let the bot look on. */
export async function* pagesOf(
  client: webApi.WebClient,
  place: Place & { before?: string | undefined },
  sending: SendingParts,
): AsyncGenerator<readonly PostedMessage[] | null> {
  let next: Position | null = {
    ...(place.thread && place.after ? { oldest: place.after } : {}),
    ...(place.before ? { latest: place.before } : {}),
  };
  while (next) {
    const position: Position = next;
    const page: Page | null = await sendAgain(() => readPage(client, place, position), sending);
    yield page?.messages ?? null;
    next = page && nextPosition(page, place, position);
    if (page?.hasMore && !next) yield null;
  }
}

/** Where a page begins. */
interface Position {
  cursor?: string;
  oldest?: string;
  latest?: string;
}

interface Page {
  messages: readonly PostedMessage[];
  cursor: string | undefined;
  hasMore: boolean;
}

async function readPage(client: webApi.WebClient, { channel, thread }: Place, position: Position): Promise<Page | null> {
  const options = { channel, limit: 100, ...position };
  try {
    const page = thread ? await client.conversations.replies({ ...options, ts: thread }) : await client.conversations.history(options);
    return {
      messages: (page.messages ?? []) as PostedMessage[],
      cursor: page.response_metadata?.next_cursor || undefined,
      hasMore: page.has_more ?? false,
    };
  } catch (failure) {
    const { remedy, code } = judge(failure);
    if (remedy === 'send_again' || (remedy === 'not_ready' && code !== 'missing_scope')) throw failure;
    return null;
  }
}

/** Where the next page begins; null after the last, or where a page that claims to have more does not lead on. */
function nextPosition(page: Page, { thread }: Place, position: Position): Position | null {
  if (page.cursor) return { ...position, cursor: page.cursor };
  const stamps = page.messages.flatMap(({ ts }) => (ts && ts !== thread ? [ts] : [])).sort((a, b) => Number(a) - Number(b));
  const edge = thread ? stamps.at(-1) : stamps[0];
  if (!page.hasMore || !edge || edge === (thread ? position.oldest : position.latest)) return null;
  return thread ? { ...position, oldest: edge } : { ...position, latest: edge };
}

/** Whether what follows in a channel is older than what is looked for. */
const isPast = (messages: readonly PostedMessage[], { thread, after }: Place) =>
  !thread && after !== undefined && messages.some(({ ts }) => ts !== undefined && Number(ts) < Number(after));
