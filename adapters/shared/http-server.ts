import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QingwenError } from '../../src/errors.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

/** Handles one request; its error, thrown or rejected, becomes a 500. */
export type RouteHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** The one server of the bot: health, metrics, and what adapters mount on it. */
export interface HttpServer {
  /** Mounts a handler of POST requests at an exact path, such as `/slack/events`. */
  route(path: string, handler: RouteHandler): void;
  /**
   * Starts listening.
   *
   * @throws QingwenError CONFIG_INVALID when the address is taken or not this machine's
   * @returns the address, `http://host:port`
   */
  listen(host: string, port: number): Promise<string>;
  /** Says not ready and refuses what adapters mounted, so that platforms send it again later; health is still answered. */
  drain(): void;
  /** Takes no more connections, and waits for requests under way. */
  stop(): Promise<void>;
}

/** Most milliseconds for the head of a request, and for a whole one: a connection that dawdles holds a place for nothing. */
const HEAD_MS = 10_000;
const REQUEST_MS = 30_000;

/** No platform sends more in one request. */
const LONGEST_BODY = 1024 * 1024;

export interface HttpServerParts {
  /** Null where a server of its own shows them. */
  metrics: Metrics | null;
  /** What must be up before questions are taken; `/readyz` lists it and says 503 until all are. */
  ready: () => Record<string, boolean>;
  log: Log;
  /** Milliseconds for the head of a request. */
  headMs?: number;
}

export function createHttpServer(parts: HttpServerParts): HttpServer {
  const routes = new Map<string, RouteHandler>();
  let stopping = false;

  async function own(path: string, response: ServerResponse): Promise<void> {
    if (path === '/healthz') send(response, 200, JSON.stringify({ status: 'ok' }));
    else if (path === '/readyz') {
      const adapters = parts.ready();
      const ready = !stopping && Object.values(adapters).every((up) => up);
      send(response, ready ? 200 : 503, JSON.stringify({ ready, stopping, ...adapters }));
    } else if (path === '/metrics' && parts.metrics) send(response, 200, await parts.metrics.text(), parts.metrics.contentType);
    else send(response, 404, JSON.stringify({ error: 'not found' }));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] as string;
    const handler = routes.get(path);
    if (!handler) await own(path, response);
    else if (stopping) send(response, 503, JSON.stringify({ error: 'stopping' }));
    else if (request.method !== 'POST') send(response, 405, JSON.stringify({ error: 'use POST' }));
    else if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY) send(response, 413, JSON.stringify({ error: 'too large' }));
    else await handler(request, response);
  }

  const headMs = parts.headMs ?? HEAD_MS;
  const limits = { headersTimeout: headMs, requestTimeout: REQUEST_MS, connectionsCheckingInterval: headMs / 2 };
  const server = createServer(limits, (request, response) => {
    handle(request, response).catch((err: unknown) => {
      parts.log.error({ err }, 'a request failed');
      if (!response.headersSent) send(response, 500, JSON.stringify({ error: 'failed' }));
    });
  });

  return {
    route(path, handler) {
      routes.set(path, handler);
    },
    async listen(host, port) {
      await listening(server, host, port);
      const address = server.address() as AddressInfo;
      return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
    },
    drain() {
      stopping = true;
    },
    async stop() {
      stopping = true;
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, status >= 400 ? { ...headers, connection: 'close' } : headers);
  response.end(body);
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${cause.code})`;
      reject(new QingwenError('CONFIG_INVALID', `HOST, PORT: ${host}:${port} ${why}; give another`, { cause }));
    });
    server.listen(port, host, () => resolve());
  });
}
