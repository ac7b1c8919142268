import type { Message, Update } from 'grammy/types';
import { createDesk } from '../../../adapters/shared/desk.js';
import { createHttpServer, type HttpServer } from '../../../adapters/shared/http-server.js';
import { createLog } from '../../../adapters/shared/log.js';
import { createMemoryStore } from '../../../adapters/shared/memory-store.js';
import type { RunningAdapter } from '../../../adapters/shared/running-adapter.js';
import type { AdapterStore, Desk } from '../../../adapters/shared/types.js';
import { startTelegram } from '../../../adapters/telegram/start.js';
import type { TelegramSettings } from '../../../src/adapter-settings.js';
import { type App, createApp } from '../../../src/app.js';
import { type Call, LocalBotApi, TOKEN } from './bot-api.js';

export const LI = { id: 7001, is_bot: false, first_name: 'Li', language_code: 'en' };
export const WANG = { id: 7002, is_bot: false, first_name: '王', language_code: 'zh-hans' };
export const GROUP = { id: -1001, type: 'supergroup' as const, title: 'Office' };

let app: App | undefined;

/** The running adapter on a local Bot API server, with the real bot behind it. */
export class Telegram {
  readonly api = new LocalBotApi();
  private messageId = 1;
  private constructor(
    readonly store: AdapterStore,
    readonly desk: Desk,
    readonly server: HttpServer,
    readonly app: App,
    lines: string[],
  ) {
    this.lines = lines;
  }
  adapter: RunningAdapter | undefined;
  address = '';
  private readonly lines: string[];

  static async start(settings: Partial<TelegramSettings> = {}, store: AdapterStore = createMemoryStore()): Promise<Telegram> {
    app ??= await createApp();
    const lines: string[] = [];
    const log = createLog({ logLevel: 'warn' }, { write: (line: string) => lines.push(line) });
    const desk = await createDesk({ bot: app.bot, wording: app.wording, store, log });
    const server = createHttpServer({ metrics: desk.metrics, ready: () => ({}), log });
    const telegram = new Telegram(store, desk, server, app, lines);
    const apiRoot = await telegram.api.start();
    await telegram.open({ botToken: TOKEN, transport: { kind: 'polling' }, apiRoot, ...settings });
    telegram.address = await server.listen('127.0.0.1', 0);
    return telegram;
  }

  async open(settings: TelegramSettings): Promise<void> {
    this.adapter = await startTelegram(settings, this.desk, {
      naming: this.app.naming,
      suggested: this.app.suggested,
      log: createLog({ logLevel: 'warn' }, { write: (line: string) => this.lines.push(line) }),
      server: this.server,
      resumeEveryMs: 50,
    });
  }

  async stop(): Promise<void> {
    await this.adapter?.stop();
    await this.desk.stop();
    await this.server.stop();
    await this.api.stop();
  }

  /** Messages of the log so far, from warnings up. */
  get logged(): string[] {
    return this.lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
  }

  /** What the health port counts. */
  async metrics(): Promise<string> {
    return (await fetch(`${this.address}/metrics`)).text();
  }

  /** What the bot has sent to a chat. */
  sent(chat: number): Call['payload'][] {
    return this.api.taken('sendMessage').filter((payload) => payload.chat_id === chat);
  }

  private message(message: Partial<Message>): Message {
    this.messageId += 1;
    return { message_id: this.messageId, date: Math.floor(Date.now() / 1000), ...message } as Message;
  }

  inPrivate(from: typeof LI, content: string | object): Partial<Update> {
    const chat = { id: from.id, type: 'private' as const, first_name: from.first_name };
    return { message: this.message({ chat, from, ...contentOf(content) }) } as Partial<Update>;
  }

  inGroup(from: typeof LI, content: string | object): Partial<Update> {
    return { message: this.message({ chat: GROUP, from, ...contentOf(content) }) } as Partial<Update>;
  }

  /** Pushes an update and waits for what the bot sends to the chat next; the last message of it. */
  async told(update: Partial<Update>, chat: number, messages = 1): Promise<Call['payload']> {
    const before = this.sent(chat).length;
    this.api.push(update);
    await this.api.until(() => this.sent(chat).length >= before + messages);
    return this.sent(chat).at(-1);
  }

  ask(text: string, from = LI): Promise<Call['payload']> {
    return this.told(this.inPrivate(from, text), from.id);
  }

  /** Presses a button; resolves with what the bot tells the presser, and the edits it made. */
  async press(
    data: string,
    from = LI,
    where: object = this.messageIn(from.id),
  ): Promise<{ notice: string | undefined; edits: Call['payload'][] }> {
    const edits = () => [...this.api.taken('editMessageText'), ...this.api.taken('editMessageReplyMarkup')];
    const before = edits();
    const id = `press-${this.api.nextUpdateId()}`;
    this.api.push({ callback_query: { id, from, chat_instance: '1', data, ...where } } as Partial<Update>);
    const answered = () => this.api.taken('answerCallbackQuery').find((payload) => payload.callback_query_id === id);
    await this.api.until(() => answered() !== undefined);
    return { notice: answered().text, edits: edits().filter((edit) => !before.includes(edit)) };
  }

  /** Where a button stands: in a message of the bot. */
  messageIn(chat: number): object {
    const type = chat > 0 ? 'private' : 'supergroup';
    return { message: { message_id: 4000, date: 1, chat: { id: chat, type } } };
  }

  /** Tells the bot which result of inline mode was sent. */
  choose(resultId: string, query: string, from = LI): void {
    this.api.push({ chosen_inline_result: { result_id: resultId, from, query, inline_message_id: 'AAA-inline-2' } });
  }

  async inline(query: string, from = LI): Promise<Call['payload']> {
    const id = `inline-${this.api.nextUpdateId()}`;
    this.api.push({ inline_query: { id, from, query, offset: '' } });
    const answered = () => this.api.taken('answerInlineQuery').find((payload) => payload.inline_query_id === id);
    await this.api.until(() => answered() !== undefined);
    return answered();
  }
}

const contentOf = (content: string | object): object => (typeof content === 'string' ? { text: content } : content);

/** The callback data of the first button whose label matches. */
export function button(message: Call['payload'], label: RegExp): string {
  const found = (message.reply_markup?.inline_keyboard ?? []).flat().find(({ text }: { text: string }) => label.test(text));
  if (!found) throw new Error(`No button ${label} below ${JSON.stringify(message)}`);
  return found.callback_data;
}

export const labels = (message: Call['payload']): string[] =>
  (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }: { text: string }) => text);
