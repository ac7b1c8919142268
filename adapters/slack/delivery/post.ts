import type { types, webApi } from '@slack/bolt';
import type { SlackMessage } from '../render/render.js';
import { plain } from '../render/text.js';
import type { ThreadAddress } from './address.js';
import { judge } from './failures.js';
import { findPosted, type Place } from './find-posted.js';
import { type Found, type SendingParts, sendAgain } from './send-again.js';

/** Nothing in a message is read as markup, a name or a link to preview. */
const LITERAL = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;

/**
 * Posts messages, in order, each once: a message carries the delivery's mark as the id of its first block, and
 * where it is open whether an earlier try arrived, Slack is searched for that mark, and only a certain "not there"
 * lets it be sent again.
 *
 * @param resumed whether an earlier process may have posted some of them
 * @returns the time stamp of the last message
 */
export async function post(
  client: webApi.WebClient,
  address: ThreadAddress,
  messages: readonly SlackMessage[],
  { sending, resumed = false }: { sending: SendingParts; resumed?: boolean },
): Promise<string> {
  const place = await placeOf(client, address, sending);
  let last = '';
  for (const [index, message] of messages.entries()) {
    const mark = `${address.mark}-${index}`;
    const look = (): Promise<Found<string>> => findPosted(client, place, { blockId: mark, sending });
    const earlier = resumed ? await look() : null;
    // What one process before this one left is seldom posted already: where Slack does not let the bot look, it is sent.
    if (earlier?.kind === 'there') last = earlier.value;
    else last = await sendAgain(() => send(client, place, withMark(message, mark)), sending, look);
  }
  return last;
}

/** A person's direct messages have an id of their own, by which alone they can be read again. */
async function placeOf(client: webApi.WebClient, { channel, thread, after }: ThreadAddress, sending: SendingParts): Promise<Place> {
  const place = { channel, thread, after };
  if (!/^[UW]/.test(channel)) return place;
  const opened = await sendAgain(async () => {
    try {
      return (await client.conversations.open({ users: channel })).channel?.id;
    } catch (failure) {
      if (judge(failure).remedy === 'send_again') throw failure;
      // Installed before the scope im:write was asked for: Slack takes the person's id for posting, not for reading.
      return undefined;
    }
  }, sending);
  return { ...place, channel: opened ?? channel };
}

async function send(client: webApi.WebClient, { channel, thread }: Place, message: SlackMessage): Promise<string> {
  const where = thread ? { channel, thread_ts: thread } : { channel };
  try {
    const { ts } = await client.chat.postMessage({ ...where, ...LITERAL, ...message });
    return ts ?? '';
  } catch (failure) {
    if (judge(failure).remedy !== 'plain_text') throw failure;
    const { ts } = await client.chat.postMessage({ ...where, ...LITERAL, text: message.text, blocks: [inPlainText(message)] });
    return ts ?? '';
  }
}

function inPlainText({ text, blocks: [first] }: SlackMessage): types.SectionBlock {
  return { type: 'section', text: plain(text, 2900), ...(first?.block_id ? { block_id: first.block_id } : {}) };
}

function withMark(message: SlackMessage, mark: string): SlackMessage {
  const [first, ...rest] = message.blocks;
  return first ? { ...message, blocks: [{ ...first, block_id: mark }, ...rest] } : message;
}
