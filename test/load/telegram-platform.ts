import type { Update } from 'grammy/types';
import type { LocalBotApi } from '../adapters/telegram/bot-api.js';
import type { Hear, Platform } from './crowd.js';

/** Each conversation is a private chat. The bot fetches the questions by long polling. */
export class TelegramPlatform implements Platform {
  readonly name = 'Telegram';
  private readonly hearers: Hear[] = [];
  private messageId = 1;

  constructor(private readonly api: LocalBotApi) {
    api.onCall(({ method, payload, ok }) => {
      if (ok && method === 'sendMessage') this.tell(payload.chat_id, payload.text);
    });
  }

  onAnswer(hear: Hear): void {
    this.hearers.push(hear);
  }

  async ask(conversation: number, text: string, again: boolean): Promise<void> {
    this.messageId += 1;
    const person = { id: conversation, first_name: 'Li' };
    const update = this.api.push({
      message: {
        message_id: this.messageId,
        date: Math.floor(Date.now() / 1000),
        chat: { ...person, type: 'private' },
        from: { ...person, is_bot: false },
        text,
      },
    } as Partial<Update>);
    if (again) this.api.push(update);
  }

  private tell(conversation: number, text: string): void {
    for (const hear of this.hearers) hear(conversation, text);
  }
}
