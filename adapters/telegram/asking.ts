import type { User } from 'grammy/types';
import type { Deliver, Reply } from '../shared/types.js';
import { GAVE_UP, languageOf, rememberLanguage, type TelegramAdapter } from './adapter.js';
import { type Destination, writeDestination } from './address.js';
import { Undeliverable } from './undeliverable.js';

/** A question on its way to the desk. */
export interface Asking extends Destination {
  talk: { conversation: string; user: number };
  /** The person's own conversation, where the question goes on with another. */
  opens?: string;
  person: User | undefined;
  deliveryId: string;
  text: string;
}

/**
 * Keeps a question, with the address of its answer, so that a crash loses neither.
 *
 * @returns what answers it, "typing" meanwhile; null where it was taken before
 */
export async function ask(adapter: TelegramAdapter, asking: Asking): Promise<(() => Promise<void>) | null> {
  const { address, talk, opens, person, deliveryId, text } = asking;
  const taken = await adapter.desk.take({
    adapter: 'telegram',
    deliveryId,
    conversation: talk.conversation,
    ...(opens ? { opens } : {}),
    user: String(talk.user),
    text,
    replyTo: writeDestination({ address, talk }),
  });
  if (!taken) return null;
  return async () => {
    const stopTyping = adapter.typing.show(address);
    try {
      await taken.serve(async (reply) => {
        await stopTyping();
        return deliver(adapter, { address, talk }, person, reply);
      });
    } finally {
      await stopTyping();
    }
  };
}

/** Sends a reply to where it goes. One notice a window is enough for who asks too fast. */
export async function deliver(
  adapter: TelegramAdapter,
  { address, talk }: Destination,
  person: User | undefined,
  reply: Parameters<Deliver>[0],
): ReturnType<Deliver> {
  try {
    if (reply.kind === 'answer') await sendAnswer(adapter, { address, talk }, person, reply);
    else if (reply.isFirst) {
      const text = talk
        ? adapter.wording.say('tooMany', await languageOf(adapter, talk.user, person), { seconds: reply.seconds })
        : reply.text;
      await adapter.sender.say(address, text);
    }
  } catch (err) {
    if (!(err instanceof Undeliverable)) throw err;
    adapter.log.warn({ err }, GAVE_UP);
    return 'undeliverable';
  }
}

async function sendAnswer(
  adapter: TelegramAdapter,
  { address, talk }: Destination,
  person: User | undefined,
  reply: Reply & { kind: 'answer' },
): Promise<void> {
  const messages = await adapter.sender.reply(address, reply);
  if (!talk) return;
  const { conversation, user } = talk;
  try {
    if (reply.answer.status !== 'rejected') await rememberLanguage(adapter, user, person, reply.answer.language);
    if (address.isReply) for (const message of messages) await adapter.conversations.markAnswer(address.chat, message, conversation, user);
  } catch (err) {
    // The answer is there; it must not be sent again because its memory could not be kept.
    adapter.log.error({ err }, 'could not remember an answer');
  }
}

export const deliveryOf = (update: { update_id: number }): string => `telegram:update:${update.update_id}`;
