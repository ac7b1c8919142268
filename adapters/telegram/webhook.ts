import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Bot, webhookCallback } from 'grammy';
import type { Update } from 'grammy/types';
import { WEBHOOK_PATH } from '../../src/adapter-settings.js';
import type { HttpServer, RouteHandler } from '../shared/http-server.js';
import type { Log } from '../shared/log.js';

/** After this a request is answered while its update is still being handled; Telegram would soon send it again. */
const PATIENCE_MS = 25_000;

/** Telegram's updates are a few kilobytes. */
const LONGEST_BODY = 1024 * 1024;

class NoUpdate extends Error {}

/** Mounts the webhook on the server. Once stopped it answers 503: Telegram tries again, and reaches the next start. */
export function mountWebhook(bot: Bot, secret: string, server: Pick<HttpServer, 'route'>, log: Log) {
  const handle = webhookHandler(bot, secret, log);
  let stopping = false;
  server.route(WEBHOOK_PATH, async (request, response) => {
    if (stopping) response.writeHead(503).end();
    else await handle(request, response);
  });
  return {
    isUp: () => !stopping,
    async stop() {
      stopping = true;
    },
  };
}

/**
 * Handles what Telegram posts: 401 without the right secret, 400 for what is no update. An update is
 * kept or done before it is acknowledged, so that Telegram sends it again when the program dies meanwhile.
 */
function webhookHandler(bot: Bot, secret: string, log: Log): RouteHandler {
  const handle = webhookCallback(bot, adapter, { secretToken: secret, timeoutMilliseconds: PATIENCE_MS, onTimeout: 'return' });
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (err) {
      if (!(err instanceof NoUpdate)) throw err;
      log.warn({ err }, 'a request to the webhook was no update');
      response.writeHead(400).end();
    }
  };
}

/** grammY's own adapter for Node takes any JSON for an update. */
const adapter = (request: IncomingMessage, response: ServerResponse) => ({
  get update() {
    return readUpdate(request);
  },
  header: String(request.headers['x-telegram-bot-api-secret-token'] ?? ''),
  end: () => response.end(),
  respond: (json: string) => response.writeHead(200, { 'content-type': 'application/json' }).end(json),
  unauthorized: () => response.writeHead(401).end(),
});

async function readUpdate(request: IncomingMessage): Promise<Update> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new NoUpdate('The body is too long');
    chunks.push(chunk);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString());
  } catch (cause) {
    throw new NoUpdate('The body is no JSON', { cause });
  }
  if (typeof body !== 'object' || body === null || !('update_id' in body) || !Number.isInteger(body.update_id)) {
    throw new NoUpdate('The body has no update_id');
  }
  return body as Update;
}
