import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { faultOf } from './bot-api-rules.js';

export const TOKEN = '123456789:local-test-token-of-the-bot';
export const ME = {
  id: 123456789,
  is_bot: true,
  first_name: 'Qingwen',
  username: 'qingwen_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
};

/** A request of the bot, as the server got it. */
export interface Call {
  method: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a bot sends is any JSON; tests look into it
  payload: any;
  /** Whether the server took it. */
  ok: boolean;
}

/**
 * What the server answers instead of carrying out a method; 'drop' breaks the connection, 'hang' never answers, `html` is
 * the status of a page that a server in front of Telegram's gives.
 */
export type Failure =
  | { error_code: number; description: string; parameters?: { retry_after?: unknown; migrate_to_chat_id?: number } }
  | { html: number }
  | 'drop'
  | 'hang';

/** A small Bot API server on this machine: holds updates until they are confirmed, refuses what Telegram refuses. */
export class LocalBotApi {
  readonly calls: Call[] = [];
  private readonly pending: Update[] = [];
  private failures: { method: string; chat: number | null; failure: Failure }[] = [];
  private readonly waiting = new Set<() => void>();
  private server: Server = createServer();
  private readonly listeners: ((call: Call) => void)[] = [];
  private readonly sentTo: { chat_id: number; message_id: number }[] = [];
  private updateId = 1000;
  private messageId = 5000;

  async start(port = 0): Promise<string> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Hands an update to the bot at its next poll; the same object twice is the same delivery twice. */
  push(update: Partial<Update>): Update {
    const whole = { update_id: this.nextUpdateId(), ...update } as Update;
    this.pending.push(whole);
    this.changed();
    return whole;
  }

  nextUpdateId(): number {
    this.updateId += 1;
    return this.updateId;
  }

  /** Makes the next calls of a method fail, in this order. */
  fail(method: string, ...failures: Failure[]): void {
    this.failures.push(...failures.map((failure) => ({ method, chat: null, failure })));
  }

  /** The same for calls that go to one chat. */
  failIn(chat: number, method: string, ...failures: Failure[]): void {
    this.failures.push(...failures.map((failure) => ({ method, chat, failure })));
  }

  private takeFailure(method: string, { chat_id }: Call['payload']): Failure | undefined {
    const found = this.failures.find((planned) => planned.method === method && (planned.chat === null || planned.chat === chat_id));
    this.failures = this.failures.filter((planned) => planned !== found);
    return found?.failure;
  }

  /** Calls that were taken, of one method. */
  taken(method: string): Call['payload'][] {
    return this.calls.filter((call) => call.ok && call.method === method).map(({ payload }) => payload);
  }

  /** Ids of the messages that the bot has sent to a chat. */
  messageIds(chat: number): number[] {
    return this.sentTo.filter(({ chat_id }) => chat_id === chat).map(({ message_id }) => message_id);
  }

  get unconfirmed(): number {
    return this.pending.length;
  }

  /** Tells of every call as it arrives, but for polls. */
  onCall(hear: (call: Call) => void): void {
    this.listeners.push(hear);
  }

  /** Resolves when the condition holds; it is looked at after every call and every confirmation. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  private record(call: Call): void {
    this.calls.push(call);
    for (const hear of this.listeners) hear(call);
  }

  private changed(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const payload = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    const failure = this.takeFailure(method, payload);
    if (failure === 'drop' || failure === 'hang') {
      this.record({ method, payload, ok: false });
      if (failure === 'drop') request.socket.destroy();
      this.changed();
      return;
    }
    if (failure && 'html' in failure) {
      this.record({ method, payload, ok: false });
      response.writeHead(failure.html, { 'content-type': 'text/html' }).end('<html><body><h1>nginx</h1></body></html>');
      this.changed();
      return;
    }
    const refusal = failure ?? (token === TOKEN ? faultOf(method, payload) : { error_code: 401, description: 'Unauthorized' });
    if (refusal) {
      this.record({ method, payload, ok: false });
      send(response, refusal.error_code, { ok: false, ...refusal });
    } else {
      const result = method === 'getUpdates' ? await this.updates(payload, response) : this.carryOut(method, payload);
      if (method !== 'getUpdates') this.record({ method, payload, ok: true });
      send(response, 200, { ok: true, result });
    }
    this.changed();
  }

  private carryOut(method: string, payload: Call['payload']): unknown {
    if (method === 'getMe') return ME;
    if (method !== 'sendMessage') return true;
    this.messageId += 1;
    this.sentTo.push({ chat_id: payload.chat_id, message_id: this.messageId });
    return { message_id: this.messageId, date: 0, chat: { id: payload.chat_id, type: 'private' }, text: payload.text };
  }

  /** A long poll: forgets what the offset confirms, and waits for something to hand out. */
  private async updates({ offset = 0, limit = 100, timeout = 0 }: Call['payload'], response: ServerResponse): Promise<Update[]> {
    while (this.pending[0] && this.pending[0].update_id < offset) this.pending.shift();
    this.changed();
    if (timeout > 0) {
      let gone = false;
      response.on('close', () => {
        gone = true;
        this.changed();
      });
      await this.until(() => gone || this.pending.length > 0);
      if (gone) return [];
    }
    return this.pending.slice(0, limit);
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
