import type { Context, Filter } from 'grammy';
import type { Message } from 'grammy/types';
import { languageOf, type TelegramAdapter } from '../adapter.js';
import { addressOfMessage } from '../address.js';
import { authorOf, readWanted } from '../addressed.js';
import { ask, deliveryOf } from '../asking.js';
import { type Job, queueOfChat } from '../jobs.js';
import { COMMANDS, runCommand } from './commands.js';
import { readTaskArgument } from './task.js';

/** Reads a message: what answers it, or null where it is not meant for the bot. */
export async function onMessage(adapter: TelegramAdapter, context: Filter<Context, 'message'>): Promise<Job | null> {
  const { message, me } = context;
  if (message.migrate_to_chat_id) await adapter.conversations.moved(message.chat.id, message.migrate_to_chat_id);
  if (message.migrate_from_chat_id) await adapter.conversations.moved(message.migrate_from_chat_id, message.chat.id);
  const wanted = readWanted(message, me, COMMANDS);
  switch (wanted.kind) {
    case 'silence':
      return null;
    case 'question':
      if (message.media_group_id) await isFirst(adapter, albumOf(message));
      return askMessage(adapter, context, wanted.text);
    case 'command': {
      const task =
        wanted.name === 'task' ? readTaskArgument(wanted.argument, adapter.naming, await languageOfAuthor(adapter, message)) : null;
      if (task?.kind === 'question') return askMessage(adapter, context, task.text);
      return notice(adapter, context, () =>
        task ? adapter.sender.say(addressOfMessage(message), task.text) : runCommand(adapter, context, wanted.name),
      );
    }
    default:
      return notice(adapter, context, () => say(adapter, message, wanted.kind === 'empty' ? 'telegramEmpty' : 'telegramNotText'));
  }
}

/**
 * An edited question was answered as it stood; the person is told once how to ask anew. In a group
 * nothing is said, because others would not see why.
 */
export async function onEdited(adapter: TelegramAdapter, context: Filter<Context, 'edited_message'>): Promise<Job | null> {
  const { editedMessage: message, me } = context;
  if (message.chat.type !== 'private' || readWanted(message, me, COMMANDS).kind !== 'question') return null;
  if (!(await isFirst(adapter, `edited:${message.chat.id}:${message.message_id}`))) return null;
  return jobIn(message, false, () => say(adapter, message, 'telegramEdited'));
}

/** Takes a message's question to the desk; a reply to an answer in a group goes on where that answer stood. */
async function askMessage(adapter: TelegramAdapter, { message, update }: Filter<Context, 'message'>, text: string): Promise<Job | null> {
  const own = await adapter.conversations.ofMessage(message);
  const replied = await adapter.conversations.ofReply(message);
  const answering = await ask(adapter, {
    address: addressOfMessage(message),
    talk: { conversation: replied ?? own, user: authorOf(message) },
    ...(replied ? { opens: own } : {}),
    person: message.from,
    deliveryId: deliveryOf(update),
    text,
  });
  return answering && jobIn(message, true, answering);
}

/** What is answered without an enquiry is answered once as well; an album, which comes as a message a picture, is too. */
async function notice(
  adapter: TelegramAdapter,
  { message, update }: Filter<Context, 'message'>,
  tell: () => Promise<unknown>,
): Promise<Job | null> {
  const name = message.media_group_id ? albumOf(message) : String(update.update_id);
  return (await isFirst(adapter, name)) ? jobIn(message, false, tell) : null;
}

const jobIn = ({ chat }: Message, isKept: boolean, work: () => Promise<unknown>): Job => ({
  queue: queueOfChat(chat.id),
  isKept,
  async run() {
    await work();
  },
});

const albumOf = (message: Message): string => `album:${message.chat.id}:${message.media_group_id}`;

const isFirst = ({ desk }: TelegramAdapter, name: string): Promise<boolean> => desk.once('telegram', `telegram:notice:${name}`);

const languageOfAuthor = (adapter: TelegramAdapter, message: Message) => languageOf(adapter, authorOf(message), message.from);

async function say(adapter: TelegramAdapter, message: Message, key: string): Promise<void> {
  await adapter.sender.say(addressOfMessage(message), adapter.wording.say(key, await languageOfAuthor(adapter, message)));
}
