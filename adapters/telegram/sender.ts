import { FormattedString } from '@grammyjs/parse-mode';
import type { Api, InlineKeyboard } from 'grammy';
import type { Wording } from '../../src/answers/wording.js';
import { newId } from '../shared/identity.js';
import type { Reply } from '../shared/types.js';
import { type Address, isLate } from './address.js';
import { type Judgement, judge } from './failures.js';
import type { Keyboards } from './keyboards.js';
import { callAgain } from './patience.js';
import { renderAnswer } from './render.js';
import { Undeliverable } from './undeliverable.js';

/** How long a message is sent again: as long as a question is worth an answer. */
const LASTS_MS = 6 * 60 * 60 * 1000;

/** Groups remembered at once that became supergroups. */
const MOST_MOVED = 1000;

export interface SenderParts {
  wording: Wording;
  keyboards: Keyboards;
  /** Aborted when the adapter stops. */
  leaving: AbortSignal;
  /** Hears that a group became a supergroup. */
  onMoved(from: number, to: number): Promise<void>;
}

/** Sends answers and other texts to chats, as entities, without link previews, and again where that is worth while. */
export class Sender {
  /** Groups that became supergroups, with their new ids. */
  private readonly moved = new Map<number, number>();
  /** Chats in which a message was broken off because the adapter stops, with the failure: nothing overtakes it. */
  private readonly brokenOff = new Map<number, unknown>();

  constructor(
    private readonly api: Api,
    private readonly parts: SenderParts,
  ) {}

  /**
   * Sends an answer in as many messages as it needs, the buttons below the last. Where Telegram finds fault with one, the
   * person is told that something went wrong.
   *
   * @returns ids of the messages
   * @throws Undeliverable where Telegram will not take it; what Telegram says where it is to be tried again later
   */
  async reply(address: Address, { answer, answerId }: Reply & { kind: 'answer' }): Promise<number[]> {
    const parts = renderAnswer(answer, this.parts.wording);
    const sent: number[] = [];
    try {
      for (const [index, part] of parts.entries()) {
        const isLast = index === parts.length - 1;
        const { message: _, ...sameChat } = address;
        const keyboard = isLast ? this.parts.keyboards.answer(answer, answerId) : undefined;
        sent.push(await this.say(index === 0 ? address : sameChat, part, keyboard));
      }
    } catch (error) {
      if (!(error instanceof Undeliverable) || judge(error.cause)?.remedy !== 'tell') throw error;
      const apology = this.parts.wording.say('failed', answer.language, { id: newId().slice(0, 8) });
      await this.say(address, apology).catch(() => {});
      throw error;
    }
    return sent;
  }

  /**
   * Sends a text. The id of the message.
   *
   * @throws Undeliverable where Telegram will not take it; what Telegram says where it is to be tried again later
   */
  async say(address: Address, text: string | FormattedString, keyboard?: InlineKeyboard): Promise<number> {
    const message = typeof text === 'string' ? new FormattedString(text) : text;
    const movedTo = this.moved.get(address.chat);
    let target = movedTo === undefined ? address : inNewChat(address, movedTo);
    for (;;) {
      if (this.brokenOff.has(target.chat)) throw this.brokenOff.get(target.chat);
      try {
        return await callAgain(
          (failed) => this.send({ ...target, isReply: target.isReply || failed > 0 || isLate(target) }, message, keyboard),
          {
            lasts: LASTS_MS,
            leaving: this.parts.leaving,
          },
        );
      } catch (error) {
        const judgement = judge(error);
        const next = judgement && otherTarget(target, judgement);
        if (!next && isFinal(judgement))
          throw new Undeliverable(`Telegram will not take a message: ${judgement?.failure}`, { cause: error });
        if (!next) {
          if (this.parts.leaving.aborted) this.brokenOff.set(target.chat, error);
          throw error;
        }
        if (next.chat !== target.chat) await this.move(target.chat, next.chat);
        target = next;
      }
    }
  }

  private async send(
    { chat, topic, message, isReply }: Address,
    { text, entities }: FormattedString,
    keyboard?: InlineKeyboard,
  ): Promise<number> {
    const { message_id } = await this.api.sendMessage(chat, text, {
      entities,
      link_preview_options: { is_disabled: true },
      ...(topic ? { message_thread_id: topic } : {}),
      ...(message && isReply ? { reply_parameters: { message_id: message, allow_sending_without_reply: true } } : {}),
      ...(keyboard ? { reply_markup: keyboard } : {}),
    });
    return message_id;
  }

  private async move(from: number, to: number): Promise<void> {
    if (this.moved.size >= MOST_MOVED) this.moved.clear();
    this.moved.set(from, to);
    await this.parts.onMoved(from, to);
  }
}

/** Topics and messages have other ids in the supergroup that a group has become. */
const inNewChat = ({ isReply, asked }: Address, chat: number): Address => ({ chat, isReply, asked });

/** Where the same message can go instead; null where there is no other place. */
function otherTarget(target: Address, { remedy, movedTo }: Judgement): Address | null {
  const { topic, message, ...chat } = target;
  switch (remedy) {
    case 'send_to_new_chat':
      return movedTo === null || movedTo === target.chat ? null : inNewChat(target, movedTo);
    case 'send_without_topic':
      return topic ? { ...chat, ...(message ? { message } : {}) } : null;
    case 'send_without_reply':
      return message ? { ...chat, ...(topic ? { topic } : {}) } : null;
    default:
      return null;
  }
}

/** Whether sending again later is of no use. What Telegram has perhaps taken, and more than once, is not sent for ever. */
const isFinal = (judgement: Judgement | null): boolean => judgement !== null && judgement.remedy !== 'send_again';
