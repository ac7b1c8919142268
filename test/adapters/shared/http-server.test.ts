import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, type HttpServer } from '../../../adapters/shared/http-server.js';
import { createLog, withoutSecrets } from '../../../adapters/shared/log.js';
import { createMetrics } from '../../../adapters/shared/metrics.js';

const log = createLog({ logLevel: 'silent' });
const up = { slack: true };
const open: HttpServer[] = [];

async function start(): Promise<{ server: HttpServer; address: string }> {
  const server = createHttpServer({ metrics: createMetrics(() => 7), ready: () => up, log });
  open.push(server);
  return { server, address: await server.listen('127.0.0.1', 0) };
}

afterEach(async () => {
  up.slack = true;
  await Promise.all(open.splice(0).map((server) => server.stop()));
});

describe('the server of the adapters', () => {
  it('says that it lives, and whether every adapter is up', async () => {
    const { address } = await start();
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, stopping: false, slack: true }]);
    up.slack = false;
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  it('shows the metrics', async () => {
    const { address } = await start();
    const response = await fetch(`${address}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('qingwen_enquiries_waiting 7');
  });

  it('hands POST requests on to what is mounted, and refuses the rest', async () => {
    const { server, address } = await start();
    server.route('/slack/events', (_request, response) => void response.end('taken'));
    server.route('/breaks', () => {
      throw new Error('inside');
    });
    const post = (path: string, body = '') => fetch(`${address}${path}`, { method: 'POST', body });
    expect(await (await post('/slack/events?x=1')).text()).toBe('taken');
    expect((await fetch(`${address}/slack/events`)).status).toBe(405);
    expect((await post('/other')).status).toBe(404);
    expect((await post('/slack/events', 'x'.repeat(1_100_000))).status).toBe(413);
    const broken = await post('/breaks');
    expect([broken.status, await broken.text()]).toEqual([500, '{"error":"failed"}']);
  });

  it('finishes the requests under way when it stops, and takes no more', async () => {
    const { server, address } = await start();
    let finish = () => {};
    const arrived = new Promise<void>((told) => {
      server.route('/slow', (_request, response) => {
        finish = () => response.end('done');
        told();
      });
    });
    const slow = fetch(`${address}/slow`, { method: 'POST' });
    await arrived;
    const stopped = server.stop();
    finish();
    expect(await (await slow).text()).toBe('done');
    await stopped;
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  it('hangs up on who does not send the head of a request', async () => {
    const server = createHttpServer({ metrics: null, ready: () => up, log, headMs: 20 });
    open.push(server);
    const { hostname, port } = new URL(await server.listen('127.0.0.1', 0));
    const slow = connect(Number(port), hostname);
    slow.write('GET /healthz HTTP/1.1\r\nHost: a');
    slow.on('error', () => {});
    // Waits for ever where the server does.
    await once(slow.resume(), 'close');
    expect(slow.destroyed).toBe(true);
  });

  it('shows no metrics where a server of its own does', async () => {
    const server = createHttpServer({ metrics: null, ready: () => up, log });
    open.push(server);
    expect((await fetch(`${await server.listen('127.0.0.1', 0)}/metrics`)).status).toBe(404);
  });

  it('names the settings when the address is taken', async () => {
    const { address } = await start();
    const second = createHttpServer({ metrics: createMetrics(() => 0), ready: () => up, log });
    await expect(second.listen('127.0.0.1', Number(new URL(address).port))).rejects.toThrow(
      /^HOST, PORT: 127.0.0.1:\d+ is taken by another program/,
    );
  });
});

describe('the log', () => {
  it('shows errors without tokens', () => {
    const lines: string[] = [];
    const written = createLog({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
    const address = 'https://api.telegram.org/bot123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/sendMessage';
    written.error({ err: new Error(`cannot reach ${address} with xoxb-1-2-abc`, { cause: new Error('xapp-1-A-b') }) }, 'failed');
    expect(lines.join()).toContain('cannot reach');
    expect(lines.join()).not.toMatch(/AAHdq|xoxb-1|xapp-1/);
    expect(withoutSecrets('xoxp-9-8-z')).toBe('(not shown)');
  });
});
