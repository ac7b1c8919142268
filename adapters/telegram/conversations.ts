import { createHmac } from 'node:crypto';
import type { Message } from 'grammy/types';
import type { Desk } from '../shared/types.js';
import { authorOf } from './addressed.js';

/** The name under which the former self of a supergroup is kept. */
const FORMER_GROUP = 'former-group';

/** Former selves remembered at once; the rest is looked up again. */
const MOST_REMEMBERED = 10_000;

/** Which conversation a message belongs to. */
export class Conversations {
  private readonly formerGroups = new Map<number, string>();

  constructor(
    private readonly desk: Pick<Desk, 'preference' | 'setPreference' | 'knows' | 'continueIn'>,
    private readonly botToken: string,
  ) {}

  /** Of a person: a private chat, or a group chat (or a topic of it) with that person. */
  async of(message: Pick<Message, 'chat' | 'is_topic_message' | 'message_thread_id'>, user: number): Promise<string> {
    const { chat } = message;
    if (chat.type === 'private') return `telegram:${chat.id}`;
    const topic = message.is_topic_message && message.message_thread_id ? [message.message_thread_id] : [];
    return ['telegram', await this.groupOf(chat.id), ...topic, user].join(':');
  }

  /** Of a message to which its author is known. */
  ofMessage = (message: Message): Promise<string> => this.of(message, authorOf(message));

  /**
   * Where a message replies to an answer in a group: a conversation that begins where that answer stood, whoever it was
   * given to. Null where it does not, or the answer is known no more.
   */
  async ofReply(message: Message): Promise<string | null> {
    const { chat, reply_to_message: answer } = message;
    if (chat.type === 'private' || !answer) return null;
    const from = this.ofAnswer(chat.id, answer.message_id);
    if (!(await this.desk.knows(from))) return null;
    const to = `telegram:reply:${chat.id}:${message.message_id}`;
    await this.desk.continueIn('telegram', from, to, String(authorOf(message)));
    return to;
  }

  /** Remembers, for replies to it, where a conversation stands at one of the bot's messages. */
  async markAnswer(chat: number, messageId: number, conversation: string, user: number): Promise<void> {
    await this.desk.continueIn('telegram', conversation, this.ofAnswer(chat, messageId), String(user));
  }

  /** A group became a supergroup under another id: its conversations go on there. */
  async moved(from: number, to: number): Promise<void> {
    const former = await this.groupOf(from);
    if ((await this.groupOf(to)) === former) return;
    this.remember(to, former);
    await this.desk.setPreference('telegram', groupName(to), FORMER_GROUP, former);
  }

  private ofAnswer = (chat: number, messageId: number): string => `telegram:answer:${chat}:${messageId}`;

  /** Names a group for its whole life. The name does not tell the id, so that it can be kept for the supergroup that the group becomes. */
  private async groupOf(chat: number): Promise<string> {
    const known = this.formerGroups.get(chat);
    if (known) return known;
    const former = await this.desk.preference('telegram', groupName(chat), FORMER_GROUP);
    const name = former ?? createHmac('sha256', `group:${this.botToken}`).update(String(chat)).digest('base64url').slice(0, 22);
    this.remember(chat, name);
    return name;
  }

  private remember(chat: number, name: string): void {
    if (this.formerGroups.size >= MOST_REMEMBERED) this.formerGroups.clear();
    this.formerGroups.set(chat, name);
  }
}

const groupName = (chat: number): string => `group:${chat}`;
