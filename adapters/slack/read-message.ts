import { readText } from './text.js';

/** What is read of a `message` or `app_mention` event; everything else in it is ignored. */
export interface IncomingMessage {
  type: string;
  subtype?: string | undefined;
  channel: string;
  channel_type?: string | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  text?: string | undefined;
  ts: string;
  thread_ts?: string | undefined;
  files?: readonly unknown[] | undefined;
}

/** A message that concerns the bot. */
export interface Addressed {
  user: string;
  /** What was typed, without mentions of the bot; may be empty. */
  text: string;
  hasFiles: boolean;
  /**
   * `private`: a direct message. `mention`: the bot is named. `maybe`: in a thread, naming nobody: a follow-up
   * if the bot was asked there before.
   */
  how: 'private' | 'mention' | 'maybe';
  /** The thread to answer in. */
  thread: string;
  inThread: boolean;
}

/**
 * Whether and how a message concerns the bot; null for what it deliberately does not hear: bots (its own
 * messages included), edits, deletions, joins and the like, and people talking to each other.
 */
export function readMessage(message: IncomingMessage, botUserId: string | undefined): Addressed | null {
  if (message.subtype !== undefined && message.subtype !== 'file_share') return null;
  if (message.bot_id || !message.user || message.user === botUserId || message.user === 'USLACKBOT') return null;
  const typed = message.text ?? '';
  const names = [...typed.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id]) => id);
  const named = message.type === 'app_mention' || (botUserId !== undefined && names.includes(botUserId));
  const inThread = message.thread_ts !== undefined && message.thread_ts !== message.ts;
  const how = message.channel_type === 'im' || isDirect(message.channel) ? 'private' : named ? 'mention' : 'maybe';
  // A message that opens with another person's name is for that person.
  if (how === 'maybe' && (!inThread || /^\s*<@/.test(typed))) return null;
  return {
    user: message.user,
    text: readText(typed, botUserId),
    hasFiles: (message.files?.length ?? 0) > 0,
    how,
    thread: message.thread_ts ?? message.ts,
    inThread,
  };
}

const isDirect = (channel: string) => channel.startsWith('D');
