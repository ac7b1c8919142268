import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Asked {
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: { model: string; input: string[]; encoding_format: string };
}

/** What the server answers to the nth request, counted from 1. */
export type Respond = (input: readonly string[], turn: number) => { status?: number; body: unknown };

/** One dimension that tells texts apart, and the answer in an order other than that of the texts. */
export const vectorsBackwards: Respond = (input) => ({
  body: { data: input.map((text, index) => ({ index, embedding: [text.length, index] })).reverse() },
});

/** An embeddings endpoint on this machine, closed when the test ends. */
export async function embeddingsServer(respond: Respond = vectorsBackwards): Promise<{ endpoint: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Asked['body'];
    asked.push({ path: request.url, headers: request.headers, body });
    const answer = respond(body.input, asked.length);
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createNetServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
