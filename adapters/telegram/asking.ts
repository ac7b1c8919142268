import type { Message } from 'grammy/types';
import { authorOf } from './addressed.js';
import type { TelegramDoor } from './door.js';
import { type Address, addressOf, conversationOfMessage } from './sender.js';

/** A question on its way to the desk. */
export interface Asking {
  address: Address;
  conversation: string;
  user: number;
  deliveryId: string;
  text: string;
}

/**
 * Takes a question to the desk and its answer to the chat, "typing" meanwhile. The address goes along,
 * so that a crash in between does not lose the answer. Returns whether it was answered before.
 *
 * @throws what Telegram says when it does not take the answer
 */
export async function ask({ desk, sender }: TelegramDoor, asking: Asking): Promise<'answered' | 'duplicate'> {
  const { address, conversation, deliveryId, text } = asking;
  const stopTyping = sender.typing(address);
  try {
    const reply = await desk.enquire(
      { door: 'telegram', deliveryId, conversation, user: String(asking.user), text, replyTo: JSON.stringify(address) },
      async (given) => {
        await stopTyping();
        await sender.reply(address, given);
      },
    );
    return reply.kind === 'duplicate' ? 'duplicate' : 'answered';
  } finally {
    await stopTyping();
  }
}

export const deliveryOf = (update: { update_id: number }): string => `telegram:update:${update.update_id}`;

/** The question that a message asks. */
export const askingOf = (message: Message, deliveryId: string, text: string): Asking => ({
  address: addressOf(message),
  conversation: conversationOfMessage(message),
  user: authorOf(message),
  deliveryId,
  text,
});
