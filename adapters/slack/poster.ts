import type { webApi } from '@slack/bolt';
import { webApi as api } from '@slack/bolt';
import type { ThreadAddress } from './address.js';
import { persist } from './persist.js';
import type { SlackMessage } from './render.js';
import { plain } from './text.js';

/** Nothing in a message is read as markup, a name or a link to preview. */
const LITERAL = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;

/** What Slack says of blocks it will not take; the text alone it takes. */
const BLOCKS_REFUSED = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

/**
 * Posts messages, in order, each once: a message carries the delivery's mark as the id of its first block, and
 * where it is open whether an earlier try arrived, the thread is searched for that mark before trying again.
 *
 * @param resumed whether an earlier process may have posted some of them
 * @returns the time stamp of the last message
 */
export async function post(
  client: webApi.WebClient,
  address: ThreadAddress,
  messages: readonly SlackMessage[],
  resumed = false,
): Promise<string> {
  let last = '';
  for (const [index, message] of messages.entries()) {
    const mark = `${address.mark}-${index}`;
    const arrived = () => findMarked(client, address, mark);
    const earlier = resumed ? await arrived() : null;
    last = earlier ?? (await persist(() => send(client, address, withMark(message, mark)), arrived));
  }
  return last;
}

async function send(client: webApi.WebClient, { channel, thread }: ThreadAddress, message: SlackMessage): Promise<string> {
  const where = thread ? { channel, thread_ts: thread } : { channel };
  try {
    const { ts } = await client.chat.postMessage({ ...where, ...LITERAL, ...message });
    return ts ?? '';
  } catch (failure) {
    if (!(failure instanceof api.WebAPIPlatformError) || !BLOCKS_REFUSED.has(failure.data.error)) throw failure;
    const [first] = message.blocks;
    const simple = { type: 'section' as const, text: plain(message.text, 2900), ...(first?.block_id ? { block_id: first.block_id } : {}) };
    const { ts } = await client.chat.postMessage({ ...where, ...LITERAL, text: message.text, blocks: [simple] });
    return ts ?? '';
  }
}

function withMark(message: SlackMessage, mark: string): SlackMessage {
  const [first, ...rest] = message.blocks;
  return first ? { ...message, blocks: [{ ...first, block_id: mark }, ...rest] } : message;
}

/** The time stamp of the message with this mark; null when there is none, or when Slack cannot be asked. */
async function findMarked(client: webApi.WebClient, { channel, thread }: ThreadAddress, mark: string): Promise<string | null> {
  try {
    const found = thread
      ? await client.conversations.replies({ channel, ts: thread, limit: 100 })
      : await client.conversations.history({ channel, limit: 20 });
    const message = found.messages?.find(({ blocks }) => blocks?.some(({ block_id }) => block_id === mark));
    return message?.ts ?? null;
  } catch {
    return null;
  }
}
