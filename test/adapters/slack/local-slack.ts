import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { faultOf } from './block-kit-limits.js';

export const BOT_USER = 'UBOT';

/** A call that the bot made: a Web API method, or `respond` for a post to a response address. */
export interface Call {
  method: string;
  token: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks at is asserted there
  args: any;
}

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: Record<string, unknown>;
  /** Takes effect, but the connection is cut before the answer. */
  cut?: boolean;
  /** The connection is cut, and nothing has taken effect. */
  lost?: boolean;
  /** Takes effect at once, and is answered when this resolves. */
  late?: Promise<unknown>;
  /** What is answered as it stands, instead of JSON. */
  raw?: string;
}

/** A message as Slack keeps it. */
export interface KeptMessage {
  channel: string;
  ts: string;
  thread_ts?: string;
  user?: string;
  bot_id?: string;
  subtype?: string;
  text?: string;
  blocks?: unknown;
}

/** A Slack on this machine: Web API, response addresses and Socket Mode. It refuses blocks that Slack would refuse. */
export class LocalSlack {
  readonly calls: Call[] = [];
  private readonly planned = new Map<string, Answer[]>();
  private readonly news = new EventEmitter().setMaxListeners(0);
  private readonly lasting = new Map<string, Answer>();
  private readonly messages: KeptMessage[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));
  private readonly sockets = new WebSocketServer({ server: this.server, path: '/socket' });
  private clock = 2000;
  private socket: WebSocket | null = null;
  refuse = false;
  /** Most messages that Slack gives a page, however many are asked for. */
  pageSize = 100;
  /** Whether a page names the next by a cursor, or only says that there is more. */
  givesCursors = true;

  async start(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.sockets.on('connection', (socket) => {
      this.socket = socket;
      socket.on('message', (data) => {
        const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload: unknown };
        this.record({ method: 'ack', token: undefined, args: { envelope_id, payload } });
      });
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    });
    return this;
  }

  async stop(): Promise<void> {
    for (const client of this.sockets.clients) client.terminate();
    this.sockets.close();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.address}/api/`;
  }

  /** A response address, as commands and buttons carry it. */
  responseUrl(name: string): string {
    return `${this.address}/respond/${name}`;
  }

  /** The next calls of a method get these answers, then the usual ones again. */
  plan(method: string, ...answers: Answer[]): void {
    this.planned.set(method, [...(this.planned.get(method) ?? []), ...answers]);
  }

  /** All calls of a method get this answer from now on; null brings the usual ones back. */
  always(method: string, answer: Answer | null): void {
    if (answer) this.lasting.set(method, answer);
    else this.lasting.delete(method);
  }

  /** What people wrote, for those who read a channel or a thread. */
  keep(...messages: readonly KeptMessage[]): void {
    this.messages.push(...messages);
  }

  /** The messages that stand in a channel, of the bot or of people. */
  standing(channel: string): KeptMessage[] {
    return this.messages.filter((message) => message.channel === channel);
  }

  /** Sends an envelope, or anything else, over the socket. */
  push(envelope: unknown): void {
    this.socket?.send(typeof envelope === 'string' ? envelope : JSON.stringify(envelope));
  }

  /** Ends the socket as a failing network does. */
  dropSocket(): void {
    this.socket?.terminate();
  }

  of(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Tells of every call as it arrives. */
  onCall(hear: (call: Call) => void): void {
    this.news.on('call', hear);
  }

  /** Resolves with the calls that match as soon as there are so many. */
  async until(matches: (call: Call) => boolean, count = 1): Promise<Call[]> {
    for (;;) {
      const found = this.calls.filter(matches);
      if (found.length >= count) return found;
      await once(this.news, 'call');
    }
  }

  async untilPosted(channel: string, thread?: string, count = 1): Promise<Call[]> {
    return this.until(
      ({ method, args }) => method === 'chat.postMessage' && args.channel === channel && (!thread || args.thread_ts === thread),
      count,
    );
  }

  private record(call: Call): void {
    this.calls.push(call);
    this.news.emit('call', call);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const path = request.url ?? '';
    const method = path.startsWith('/api/') ? path.slice(5) : 'respond';
    const args = method === 'respond' ? { url: path, ...JSON.parse(text) } : readForm(text);
    const fails: Answer | undefined = this.refuse ? { status: 503 } : (this.planned.get(method)?.shift() ?? this.lasting.get(method));
    if (fails?.lost || (fails && !fails.cut && (fails.status ?? 200) !== 200)) {
      this.record({ method: `${method} refused`, token: undefined, args });
      if (fails.lost) request.socket.destroy();
      else response.writeHead(fails.status ?? 500, fails.headers).end('unavailable');
      return;
    }
    const body = fails?.body ?? this.answer(method, args);
    this.record({ method, token: request.headers.authorization?.replace('Bearer ', ''), args });
    if (fails?.cut) {
      request.socket.destroy();
      return;
    }
    await fails?.late;
    response.writeHead(200, { 'content-type': 'application/json', ...fails?.headers }).end(fails?.raw ?? JSON.stringify(body));
  }

  /** A page as Slack cuts it: within the bounds asked for, from the cursor on. */
  private page(messages: readonly KeptMessage[], args: Call['args']): Record<string, unknown> {
    const within = messages.filter(
      ({ ts }) => ts === args.ts || (Number(ts) > Number(args.oldest ?? 0) && Number(ts) < Number(args.latest ?? Number.POSITIVE_INFINITY)),
    );
    const from = Number(args.cursor ?? 0);
    const to = from + Math.min(this.pageSize, Number(args.limit ?? 100));
    const hasMore = to < within.length;
    return {
      ok: true,
      messages: within.slice(from, to),
      has_more: hasMore,
      response_metadata: { next_cursor: hasMore && this.givesCursors ? String(to) : '' },
    };
  }

  private answer(method: string, args: Call['args']): Record<string, unknown> {
    if (method === 'auth.test')
      return { ok: true, user_id: BOT_USER, bot_id: 'BBOT', team_id: 'T1', team: 'Test', user: 'qingwen', url: this.address };
    if (method === 'apps.connections.open') return { ok: true, url: `${this.address.replace('http', 'ws')}/socket` };
    if (method === 'conversations.replies')
      return this.page(
        this.standing(args.channel).filter(({ ts, thread_ts }) => thread_ts === args.ts || ts === args.ts),
        args,
      );
    if (method === 'conversations.history') {
      if (/^[UW]/.test(args.channel)) return { ok: false, error: 'channel_not_found' };
      const newestFirst = this.standing(args.channel).filter(({ thread_ts, ts }) => !thread_ts || thread_ts === ts);
      return this.page(newestFirst.toReversed(), args);
    }
    if (method === 'conversations.open') return { ok: true, channel: { id: directChannel(args.users) } };
    if (method === 'chat.postMessage') {
      const fault = faultOf(args);
      if (fault) return { ok: false, error: 'invalid_blocks', fault };
      const message = {
        channel: /^[UW]/.test(args.channel) ? directChannel(args.channel) : args.channel,
        ts: `${this.clock++}.000100`,
        ...(args.thread_ts ? { thread_ts: args.thread_ts } : {}),
        user: BOT_USER,
        bot_id: 'BBOT',
        text: args.text,
        blocks: args.blocks,
      };
      this.messages.push(message);
      return { ok: true, channel: message.channel, ts: message.ts };
    }
    if (method === 'views.open' || method === 'views.update') return { ok: true, view: { id: 'V1' } };
    return { ok: true };
  }
}

/** The id of a person's direct messages with the bot. */
export const directChannel = (user: string): string => `D-${user}`;

function readForm(text: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => [
      key,
      /^[[{]/.test(value) && ['blocks', 'view', 'prompts'].includes(key) ? JSON.parse(value) : value,
    ]),
  );
}
