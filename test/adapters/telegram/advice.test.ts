import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkTelegram } from '../../../adapters/doctor/check-telegram.js';
import { LocalBotApi, TOKEN } from './bot-api.js';

const api = new LocalBotApi();
const servers: (Server | LocalBotApi)[] = [];
afterEach(async () => {
  for (const server of servers.splice(0))
    if (server instanceof LocalBotApi) await server.stop();
    else await new Promise((resolve) => server.close(resolve));
});

async function webServer(status: number): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const findings = async (apiRoot: string, botToken = TOKEN) =>
  (await checkTelegram({ botToken, apiRoot, transport: { kind: 'polling' } })).filter(({ good }) => !good).map(({ text }) => text);

describe('what the doctor says of Telegram fits the fault', () => {
  it('a token that Telegram does not know', async () => {
    const root = await api.start();
    servers.push(api);
    expect(await findings(root, '1:wrong')).toEqual([expect.stringMatching(/^TELEGRAM_BOT_TOKEN: .*Unauthorized.*@BotFather/)]);
    expect(await findings(root)).toEqual([]);
  });

  it('an address that is another server’s', async () => {
    expect(await findings(await webServer(404))).toEqual([expect.stringMatching(/^TELEGRAM_API_ROOT: .*does not speak the Bot API/)]);
  });

  it('an address where nobody answers', async () => {
    const [advice = ''] = await findings('http://127.0.0.1:9');
    expect(advice).toMatch(/^TELEGRAM_API_ROOT: .*cannot be reached; look at the address and the network/);
    expect(advice).not.toContain('BotFather');
  });

  it('a server in trouble', async () => {
    expect(await findings(await webServer(502))).toEqual([expect.stringMatching(/is in trouble \(502/)]);
  });
});
