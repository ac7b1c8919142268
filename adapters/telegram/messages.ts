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
  if (wanted.kind === 'silence') return;
  if (wanted.kind === 'question') {
    if (message.media_group_id) await isFirst(door, albumOf(message));
    await ask(door, askingOf(message, deliveryOf(update), wanted.text));
    return;
  }
  // An album comes as one message a picture; the one with the caption, if any, is answered for all.
  if (!(await isFirst(door, message.media_group_id ? albumOf(message) : String(update.update_id)))) return;
  if (wanted.kind === 'command') await runCommand(door, context, wanted.name, wanted.argument);
  else await notify(door, message, wanted.kind === 'empty' ? 'telegramEmpty' : 'telegramNotText');
}

/**
 * An edited question was answered as it stood; the person is told once how to ask anew. In a group
 * nothing is said, because others would not see why.
 */
export async function onEdited(door: TelegramDoor, context: Filter<Context, 'edited_message'>): Promise<void> {
  const { editedMessage: message, me } = context;
  if (message.chat.type !== 'private' || readWanted(message, me, COMMANDS).kind !== 'question') return;
  if (await isFirst(door, `edited:${message.chat.id}:${message.message_id}`)) await notify(door, message, 'telegramEdited');
}

const albumOf = (message: Message): string => `album:${message.chat.id}:${message.media_group_id}`;

/** What is answered without an enquiry is answered once as well. */
const isFirst = ({ desk }: TelegramDoor, name: string): Promise<boolean> => desk.once('telegram', `telegram:notice:${name}`);

async function notify(door: TelegramDoor, message: Message, key: string): Promise<void> {
  const language = await languageOf(door, authorOf(message), message.from);
  await door.sender.say(addressOf(message), door.wording.say(key, language));
}
