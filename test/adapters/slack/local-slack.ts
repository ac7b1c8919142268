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
}

/** A Slack on this machine: Web API, response addresses and Socket Mode. It refuses blocks that Slack would refuse. */
export class LocalSlack {
  readonly calls: Call[] = [];
  private readonly planned = new Map<string, Answer[]>();
  private readonly news = new EventEmitter().setMaxListeners(0);
  private readonly messages: { channel: string; ts: string; thread_ts?: string; blocks: unknown }[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));
  private readonly sockets = new WebSocketServer({ server: this.server, path: '/socket' });
  private clock = 2000;
  private socket: WebSocket | null = null;
  refuse = false;

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

  /** Sends an envelope over the socket. */
  push(envelope: Record<string, unknown>): void {
    this.socket?.send(JSON.stringify(envelope));
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
    const plan = this.planned.get(method)?.shift();
    const fails = this.refuse ? { status: 503 } : plan;
    if (fails && !fails.cut && (fails.status ?? 200) !== 200) {
      this.record({ method: `${method} refused`, token: undefined, args });
      response.writeHead(fails.status ?? 500, fails.headers).end('unavailable');
      return;
    }
    const body = fails?.body ?? this.answer(method, args);
    this.record({ method, token: request.headers.authorization?.replace('Bearer ', ''), args });
    if (fails?.cut) {
      request.socket.destroy();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json', ...fails?.headers }).end(JSON.stringify(body));
  }

  private answer(method: string, args: Call['args']): Record<string, unknown> {
    if (method === 'auth.test')
      return { ok: true, user_id: BOT_USER, bot_id: 'BBOT', team_id: 'T1', team: 'Test', user: 'qingwen', url: this.address };
    if (method === 'apps.connections.open') return { ok: true, url: `${this.address.replace('http', 'ws')}/socket` };
    if (method === 'conversations.replies')
      return { ok: true, messages: this.messages.filter(({ channel, thread_ts }) => channel === args.channel && thread_ts === args.ts) };
    if (method === 'chat.postMessage') {
      const fault = faultOf(args);
      if (fault) return { ok: false, error: 'invalid_blocks', fault };
      const message = {
        channel: args.channel,
        ts: `${this.clock++}.000100`,
        ...(args.thread_ts ? { thread_ts: args.thread_ts } : {}),
        blocks: args.blocks,
      };
      this.messages.push(message);
      return { ok: true, channel: args.channel, ts: message.ts };
    }
    if (method === 'views.open' || method === 'views.update') return { ok: true, view: { id: 'V1' } };
    return { ok: true };
  }
}

function readForm(text: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => [
      key,
      /^[[{]/.test(value) && ['blocks', 'view', 'prompts'].includes(key) ? JSON.parse(value) : value,
    ]),
  );
}
