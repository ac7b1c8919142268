import type { Message, UserFromGetMe } from 'grammy/types';
import { pointsAbove } from '../shared/points-above.js';

/** What a message wants of the bot. */
export type Wanted =
  | { kind: 'question'; text: string }
  | { kind: 'command'; name: string; argument: string }
  /** The bot was asked, but nothing was: an empty `/ask`, a bare mention. */
  | { kind: 'empty' }
  /** A photo, voice message, sticker or file in a private chat. */
  | { kind: 'not_text' }
  /** Not meant for the bot, or written by a bot. */
  | { kind: 'silence' };

const SILENCE: Wanted = { kind: 'silence' };
const COMMAND = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)/i;

/** The content that a person sends on purpose and that is no text; what else is no text is a service message. */
const NOT_TEXT = [
  'photo',
  'voice',
  'audio',
  'video',
  'video_note',
  'animation',
  'sticker',
  'document',
  'location',
  'venue',
  'contact',
  'poll',
  'dice',
  'story',
  'game',
  'checklist',
  'paid_media',
] as const satisfies readonly (keyof Message)[];

/**
 * Reads whether and what a message asks. In a private chat everything is meant for the bot; in a
 * group only commands, replies to the bot and mentions are.
 *
 * @param known names of the bot's commands, `ask` among them
 */
export function readWanted(message: Message, me: UserFromGetMe, known: ReadonlySet<string>): Wanted {
  if (isFromBot(message) || message.via_bot?.id === me.id) return SILENCE;
  const isPrivate = message.chat.type === 'private';
  const written = message.text ?? message.caption ?? '';
  const text = written.trim();
  const command = COMMAND.exec(text);
  if (command) {
    const [matched, name = '', addressee] = command;
    if (addressee && addressee.toLowerCase() !== me.username.toLowerCase()) return SILENCE;
    const argument = text.slice(matched.length).trim();
    if (name.toLowerCase() === 'ask') return asked(argument, message, me);
    if (!known.has(name.toLowerCase()) && !isPrivate && !addressee) return SILENCE;
    return { kind: 'command', name: name.toLowerCase(), argument };
  }
  const mention = mentionOf(me);
  if (isPrivate) {
    if (text) return asked(text.replace(mention, ' ').trim(), message, me);
    return NOT_TEXT.some((content) => content in message) ? { kind: 'not_text' } : SILENCE;
  }
  const stripped = text.replace(mention, ' ').trim();
  if (text && stripped !== text) return asked(stripped, message, me);
  const named = (message.entities ?? message.caption_entities ?? []).find(
    (entity) => entity.type === 'text_mention' && entity.user.id === me.id,
  );
  if (named) return asked(`${written.slice(0, named.offset)}${written.slice(named.offset + named.length)}`.trim(), message, me);
  return text && isReplyTo(message, me) ? { kind: 'question', text } : SILENCE;
}

/** A question as written; where nothing is written, or it only points there, the message that was replied to is the question. */
function asked(text: string, message: Message, me: UserFromGetMe): Wanted {
  const above = text && !pointsAbove(text) ? null : messageAbove(message, me);
  if (above) return { kind: 'question', text: above };
  return text ? { kind: 'question', text } : { kind: 'empty' };
}

/** What the message asks that this one replies to, by its quoted part where one was chosen; null where the bot wrote it. */
function messageAbove({ reply_to_message: repliedTo, quote, external_reply: elsewhere }: Message, me: UserFromGetMe): string | null {
  if (repliedTo?.from?.id === me.id) return null;
  const text = quote?.text ?? (elsewhere ? undefined : (repliedTo?.text ?? repliedTo?.caption));
  const question = text?.replace(COMMAND, '').replace(mentionOf(me), ' ').trim();
  return question || null;
}

const mentionOf = (me: UserFromGetMe): RegExp => new RegExp(`(?<![\\w@])@${me.username}(?!\\w)`, 'gi');

/** In a topic, every message replies to the one that opened it; that one asks nothing of the bot. */
const isReplyTo = ({ reply_to_message: repliedTo }: Message, me: UserFromGetMe): boolean =>
  repliedTo?.from?.id === me.id && !('forum_topic_created' in repliedTo);

/** Whether no person wrote it. Anonymous administrators and channels' owners write through a bot's account. */
const isFromBot = (message: Message): boolean =>
  message.is_automatic_forward === true || (message.from?.is_bot === true && message.sender_chat === undefined);

/** The id of who wrote it: a person, or the group or channel in whose name a person wrote. */
export const authorOf = (message: Message): number => message.sender_chat?.id ?? message.from?.id ?? message.chat.id;
