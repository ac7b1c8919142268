import type { Context, Filter } from 'grammy';
import type { Message } from 'grammy/types';
import { authorOf, readWanted } from './addressed.js';
import { ask, askingOf, deliveryOf } from './asking.js';
import { COMMANDS, runCommand } from './commands.js';
import { languageOf, type TelegramDoor } from './door.js';
import { addressOf } from './sender.js';

/** Answers a message, or keeps silent where it is not meant for the bot. */
export async function onMessage(door: TelegramDoor, context: Filter<Context, 'message'>): Promise<void> {
  const { message, me, update } = context;
  const wanted = readWanted(message, me, COMMANDS);
  switch (wanted.kind) {
    case 'question':
      // An album comes as one message a picture; the one with the caption is answered for all.
      if (message.media_group_id) door.seen.isFirst(`album:${message.media_group_id}`);
      await ask(door, askingOf(message, deliveryOf(update), wanted.text));
      return;
    case 'command':
      if (door.seen.isFirst(deliveryOf(update))) await runCommand(door, context, wanted.name, wanted.argument);
      return;
    case 'empty':
      if (door.seen.isFirst(deliveryOf(update))) await notify(door, message, 'telegramEmpty');
      return;
    case 'not_text':
      if (door.seen.isFirst(message.media_group_id ? `album:${message.media_group_id}` : deliveryOf(update)))
        await notify(door, message, 'telegramNotText');
      return;
    case 'silence':
      return;
  }
}

/**
 * An edited question was answered as it stood; the person is told once how to ask anew. In a group
 * nothing is said, because others would not see why.
 */
export async function onEdited(door: TelegramDoor, context: Filter<Context, 'edited_message'>): Promise<void> {
  const { editedMessage: message, me } = context;
  if (message.chat.type !== 'private' || readWanted(message, me, COMMANDS).kind !== 'question') return;
  if (door.seen.isFirst(`edited:${message.chat.id}:${message.message_id}`)) await notify(door, message, 'telegramEdited');
}

async function notify(door: TelegramDoor, message: Message, key: string): Promise<void> {
  const language = await languageOf(door, authorOf(message), message.from);
  await door.sender.say(addressOf(message), door.wording.say(key, language));
}
