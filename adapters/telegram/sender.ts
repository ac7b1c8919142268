import { FormattedString } from '@grammyjs/parse-mode';
import { type Api, GrammyError, type InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import type { Wording } from '../../src/answer/wording.js';
import type { Reply } from '../shared/types.js';
import { authorOf } from './addressed.js';
import type { Keyboards } from './keyboards.js';
import { renderAnswer } from './render.js';

/** Where a message goes; written as JSON it is what the desk keeps until an answer is delivered. */
export interface Address {
  chat: number;
  /** Topic of a forum. */
  topic?: number;
  /** The message it replies to. */
  message?: number;
}

/** Where the answer to a message goes: in a group as a reply to it. */
export function addressOf(message: Pick<Message, 'chat' | 'message_id' | 'message_thread_id' | 'is_topic_message'>): Address {
  return {
    chat: message.chat.id,
    ...(message.is_topic_message && message.message_thread_id ? { topic: message.message_thread_id } : {}),
    ...(message.chat.type === 'private' ? {} : { message: message.message_id }),
  };
}

/** Conversation key: a private chat, or a group chat (or a topic of it) with a person. */
export function conversationOf(address: Address, isPrivate: boolean, user: number): string {
  if (isPrivate) return `telegram:${address.chat}`;
  return ['telegram', address.chat, ...(address.topic ? [address.topic] : []), user].join(':');
}

export const conversationOfMessage = (message: Message): string =>
  conversationOf(addressOf(message), message.chat.type === 'private', authorOf(message));

const TYPING_LASTS_MS = 5000;

/** Sends answers and other texts to chats, as entities, without link previews. */
export class Sender {
  constructor(
    private readonly api: Api,
    private readonly wording: Wording,
    private readonly keyboards: Keyboards,
  ) {}

  /** Sends an answer in as many messages as it needs, the buttons below the last. */
  async reply(address: Address, reply: Exclude<Reply, { kind: 'duplicate' }>): Promise<void> {
    if (reply.kind === 'too_many') {
      await this.say(address, reply.text);
      return;
    }
    const parts = renderAnswer(reply.answer, this.wording);
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const { message: _, ...sameChat } = address;
      await this.say(index === 0 ? address : sameChat, part, isLast ? this.keyboards.answer(reply.answer, reply.answerId) : undefined);
    }
  }

  async say(address: Address, text: string | FormattedString, keyboard?: InlineKeyboard): Promise<void> {
    try {
      await this.send(address, typeof text === 'string' ? new FormattedString(text) : text, keyboard);
    } catch (error) {
      const movedTo = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
      if (movedTo === undefined) throw error;
      // The group became a supergroup under another id since the question was asked.
      await this.say({ chat: movedTo }, text, keyboard);
    }
  }

  private async send({ chat, topic, message }: Address, { text, entities }: FormattedString, keyboard?: InlineKeyboard): Promise<void> {
    await this.api.sendMessage(chat, text, {
      entities,
      link_preview_options: { is_disabled: true },
      ...(topic ? { message_thread_id: topic } : {}),
      ...(message ? { reply_parameters: { message_id: message, allow_sending_without_reply: true } } : {}),
      ...(keyboard ? { reply_markup: keyboard } : {}),
    });
  }

  /**
   * Shows "typing" in a chat until the function that it returns is called. That one waits a moment
   * for the last action, which would otherwise show after the answer.
   */
  typing({ chat, topic }: Address): () => Promise<void> {
    // A bot that does not get to show it types all the same.
    const show = () =>
      this.api.sendChatAction(chat, 'typing', topic ? { message_thread_id: topic } : {}).then(
        () => {},
        () => {},
      );
    let last = show();
    const timer = setInterval(() => {
      last = show();
    }, TYPING_LASTS_MS);
    return async () => {
      clearInterval(timer);
      let giveUp: NodeJS.Timeout | undefined;
      await Promise.race([last, new Promise((resolve) => (giveUp = setTimeout(resolve, 1000)))]);
      clearTimeout(giveUp);
    };
  }
}
