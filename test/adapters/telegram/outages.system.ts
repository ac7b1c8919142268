import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../adapters/shared/memory-store.js';
import { TOKEN } from './bot-api.js';
import { LI, Telegram, WANG } from './harness.js';

const HYDROGEN = 'Who leads hydrogen work in Qingzhou?';
const failure = (error_code: number, description: string, parameters?: { retry_after: number } | { migrate_to_chat_id: number }) => ({
  error_code,
  description,
  ...(parameters ? { parameters } : {}),
});

const started: Telegram[] = [];
const start = async (...settings: Parameters<typeof Telegram.start>): Promise<Telegram> => {
  const telegram = await Telegram.start(...settings);
  started.push(telegram);
  return telegram;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map((telegram) => telegram.stop()));
});

describe('when Telegram has trouble, the answer arrives once', () => {
  it.each([
    ['429 with retry_after', failure(429, 'Too Many Requests: retry after 1', { retry_after: 1 })],
    ['502', failure(502, 'Bad Gateway')],
    ['a broken connection', 'drop' as const],
  ])('after %s', { timeout: 20_000 }, async (_, trouble) => {
    const telegram = await start();
    telegram.api.fail('sendMessage', trouble);
    expect((await telegram.ask(HYDROGEN)).text).toContain('task 25');
    expect((await telegram.ask('/help')).text).toContain('/docs');
    expect(telegram.sent(LI.id)).toHaveLength(2);
  });

  it('while updates could not be fetched', { timeout: 20_000 }, async () => {
    const telegram = await start();
    telegram.api.fail('getUpdates', failure(502, 'Bad Gateway'), 'drop', failure(429, 'Too Many Requests', { retry_after: 1 }));
    telegram.api.push(telegram.inPrivate(LI, HYDROGEN));
    telegram.api.push(telegram.inPrivate(WANG, HYDROGEN));
    await telegram.api.until(() => telegram.sent(LI.id).length > 0 && telegram.sent(WANG.id).length > 0);
    expect((await telegram.ask('/help')).text).toContain('/docs');
    expect(telegram.sent(LI.id)).toHaveLength(2);
  });

  it('while another program polls with the same token, not ready in the meantime', { timeout: 20_000 }, async () => {
    const telegram = await start();
    telegram.api.fail('getUpdates', failure(409, 'Conflict: terminated by other getUpdates request'));
    telegram.api.push(telegram.inPrivate(LI, HYDROGEN));
    telegram.api.push(telegram.inPrivate(LI, '/help'));
    while (telegram.adapter?.isUp()) await setImmediate();
    await telegram.api.until(() => telegram.sent(LI.id).length === 2);
    expect(telegram.sent(LI.id)[0].text).toContain('task 25');
    expect(telegram.adapter?.isUp()).toBe(true);
  });

  it('although somebody has set a webhook since the start', { timeout: 20_000 }, async () => {
    const telegram = await start();
    telegram.api.fail(
      'getUpdates',
      failure(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"),
    );
    telegram.api.push(telegram.inPrivate(LI, HYDROGEN));
    telegram.api.push(telegram.inPrivate(LI, '/help'));
    await telegram.api.until(() => telegram.sent(LI.id).length === 2);
    expect(telegram.api.taken('deleteWebhook')).toHaveLength(2);
  });

  it('keeps the order in a chat while Telegram puts an answer off, and serves other chats meanwhile', { timeout: 20_000 }, async () => {
    const telegram = await start();
    const putOff = failure(429, 'Too Many Requests: retry after 1', { retry_after: 1 });
    telegram.api.fail('sendMessage', putOff, putOff);
    telegram.api.push(telegram.inPrivate(LI, HYDROGEN));
    telegram.api.push(telegram.inPrivate(LI, '/help'));
    await telegram.api.until(() => telegram.api.calls.some(({ method, ok }) => method === 'sendMessage' && !ok));
    telegram.api.push(telegram.inPrivate(WANG, '/help'));
    await telegram.api.until(() => telegram.sent(LI.id).length === 2);
    expect(telegram.sent(LI.id).map(({ text }) => /task 25:/.test(text))).toEqual([true, false]);
    await telegram.api.until(() => telegram.sent(WANG.id).length === 1);
  });

  it('does not let typing that fails keep an answer back', async () => {
    const telegram = await start();
    telegram.api.fail('sendChatAction', failure(500, 'Internal Server Error'), 'drop');
    expect((await telegram.ask(HYDROGEN)).text).toContain('task 25');
    expect((await telegram.ask('/help')).text).toContain('/docs');
  });
});

describe('starting and stopping', () => {
  it('opens when Telegram can be reached again', { timeout: 20_000 }, async () => {
    const telegram = await start();
    await telegram.adapter?.stop();
    telegram.api.fail('getMe', failure(502, 'Bad Gateway'));
    const opening = telegram.open({ botToken: TOKEN, transport: { kind: 'polling' }, apiRoot: `http://127.0.0.1:${telegram.api.port}` });
    telegram.api.push(telegram.inPrivate(LI, HYDROGEN));
    await opening;
    expect(telegram.adapter?.isUp()).toBe(true);
    await telegram.api.until(() => telegram.sent(LI.id).length === 1);
  });

  it('names the setting when Telegram does not know the token', async () => {
    await expect(Telegram.start({ botToken: '1:wrong' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(/^TELEGRAM_BOT_TOKEN: .*@BotFather/),
    });
  });

  it('registers the webhook with its secret, and keeps what is pending', async () => {
    const url = 'https://bot.example.org/telegram/webhook';
    const telegram = await start({ transport: { kind: 'webhook', url, secret: 'abc' } });
    expect(telegram.api.taken('setWebhook')).toEqual([
      {
        url,
        secret_token: 'abc',
        allowed_updates: ['message', 'edited_message', 'callback_query', 'inline_query', 'chosen_inline_result'],
        drop_pending_updates: false,
      },
    ]);
  });

  it('acknowledges a webhook request when the question is kept, however long Telegram puts the answer off', async () => {
    const url = 'https://bot.example.org/telegram/webhook';
    const telegram = await start({ transport: { kind: 'webhook', url, secret: 'abc' } });
    telegram.api.fail('sendMessage', failure(429, 'Too Many Requests: retry after 600', { retry_after: 600 }));
    const response = await fetch(`${telegram.address}/telegram/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 'abc' },
      body: JSON.stringify({ update_id: 1, ...telegram.inPrivate(LI, HYDROGEN) }),
    });
    expect(response.status).toBe(200);
    await telegram.api.until(() => telegram.api.calls.some(({ method, ok }) => method === 'sendMessage' && !ok));
    await telegram.adapter?.stop();
    expect(await telegram.store.unfinishedDeliveries('telegram', new Set())).toHaveLength(1);
  });

  it('finishes what is under way, confirms it, and takes nothing more', { timeout: 20_000 }, async () => {
    const telegram = await start();
    telegram.api.fail('sendMessage', failure(429, 'Too Many Requests: retry after 1', { retry_after: 1 }));
    telegram.api.push(telegram.inPrivate(LI, HYDROGEN));
    await telegram.api.until(() => telegram.api.calls.some(({ method, ok }) => method === 'sendMessage' && !ok));
    await telegram.adapter?.stop();
    expect(telegram.sent(LI.id)).toHaveLength(1);
    expect(telegram.api.unconfirmed).toBe(0);
    telegram.api.push(telegram.inPrivate(LI, HYDROGEN));
    expect(telegram.api.unconfirmed).toBe(1);
    await telegram.open({ botToken: TOKEN, transport: { kind: 'polling' }, apiRoot: `http://127.0.0.1:${telegram.api.port}` });
    await telegram.api.until(() => telegram.sent(LI.id).length === 2);
  });

  it('answers after a crash what was asked before it, and goes on with the conversation', { timeout: 20_000 }, async () => {
    const store = createMemoryStore();
    const first = await Telegram.start({}, store);
    await first.ask(HYDROGEN);
    first.api.fail('sendMessage', 'hang');
    const asked = first.api.push(first.inPrivate(LI, 'and who takes part?'));
    await first.api.until(() => first.api.calls.some(({ method, ok }) => method === 'sendMessage' && !ok));
    // The first one is left as a crash leaves it: with an answer that never got through.
    const second = await start({}, store);
    await second.api.until(() => second.sent(LI.id).length === 1);
    second.api.push(asked);
    expect((await second.ask('/help')).text).toContain('/docs');
    expect(second.sent(LI.id).map(({ text }) => text.includes('市工信局'))).toEqual([true, false]);
    await first.api.stop();
  });
});
