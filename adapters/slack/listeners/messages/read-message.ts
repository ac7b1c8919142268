import { z } from 'zod';
import { readText } from '../../render/text.js';

/** What is read of a `message` or `app_mention` event; everything else in it is ignored. */
const schema = z.object({
  type: z.string(),
  subtype: z.string().nullish(),
  channel: z.string(),
  channel_type: z.string().nullish(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  client_msg_id: z.string().nullish(),
  files: z.array(z.unknown()).nullish(),
});

/** A person's message that the bot hears. */
export interface IncomingMessage {
  channel: string;
  ts: string;
  user: string;
  /** What was typed, without mentions of the bot; may be empty. */
  text: string;
  hasFiles: boolean;
  /** `private`: to the bot alone. `mention`: the bot is named. `unnamed`: in a channel, not naming the bot. */
  how: 'private' | 'mention' | 'unnamed';
  /** Whether a person other than the bot, a group or everybody is named. */
  namesOthers: boolean;
  /** The thread to answer in. */
  thread: string;
  inThread: boolean;
  /** The gesture's own id: one gesture may come as two events. */
  gesture: string | null;
}

/** Kinds of message that a person writes; `thread_broadcast` is a reply in a thread that is shown in the channel, too. */
const WRITTEN = new Set([undefined, null, 'file_share', 'thread_broadcast']);

/**
 * Reads an event; null for what the bot deliberately does not hear: bots (its own messages included), edits,
 * deletions, joins and the like, and what is no message at all.
 */
export function readMessage(event: unknown, botUserId: string | undefined): IncomingMessage | null {
  const read = schema.safeParse(event);
  if (!read.success) return null;
  const { type, subtype, channel, channel_type, user, bot_id, ts, files, client_msg_id } = read.data;
  if (!WRITTEN.has(subtype) || bot_id || !user || user === botUserId || user === 'USLACKBOT') return null;
  const typed = read.data.text ?? '';
  const names = [...typed.matchAll(/<@([A-Z0-9]{1,40})(?=[|>])/g)].map(([, id]) => id);
  const isNamed = type === 'app_mention' || (botUserId !== undefined && names.includes(botUserId));
  return {
    channel,
    ts,
    user,
    text: readText(typed, botUserId),
    hasFiles: (files?.length ?? 0) > 0,
    how: channel_type === 'im' || channel.startsWith('D') ? 'private' : isNamed ? 'mention' : 'unnamed',
    namesOthers: names.some((id) => id !== botUserId) || /<!(?:channel|here|everyone|subteam)\b/.test(typed),
    thread: read.data.thread_ts ?? ts,
    inThread: !!read.data.thread_ts && read.data.thread_ts !== ts,
    gesture: client_msg_id ?? null,
  };
}
