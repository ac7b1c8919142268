import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpServer } from '../../../adapters/shared/http-server.js';
import { createLog } from '../../../adapters/shared/log.js';
import { createMetrics } from '../../../adapters/shared/metrics.js';
import { type SupervisedBot, superviseBot } from '../../../adapters/supervisor/supervised-bot.js';
import type { Answer } from '../../../src/answers/types.js';
import { readKnowledge } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import { newConversation } from '../../../src/dialogue/state.js';
import { FIVE } from '../../support/five.js';

const { wording } = readKnowledge(readConfig(FIVE));
const TIME_LIMIT = 10_000;

let logged: string[];
let starts: Int32Array;
let bot: SupervisedBot;

beforeEach(() => {
  logged = [];
  starts = new Int32Array(new SharedArrayBuffer(4));
  // Time passes only when a test says so.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  await bot.stop();
});

async function start({ threads = 1, mostStarts = 100 } = {}): Promise<void> {
  bot = superviseBot({
    thread: { file: fileURLToPath(new URL('odd-thread.mjs', import.meta.url)), data: { starts, mostStarts } },
    threads,
    timeLimit: TIME_LIMIT,
    memoryLimit: 16,
    wording,
    log: createLog({ logLevel: 'debug' }, { write: (line: string) => void logged.push(line) }),
  });
  await bot.start();
}

/** Until a thread works on a question: its time is running then. */
async function begun(questions = 1): Promise<void> {
  while (vi.getTimerCount() < questions) await setImmediate();
}

/** Without `fetch`, which would count among the timers. */
async function statusOf(address: string): Promise<number | undefined> {
  const [response] = (await once(get(address, { agent: false }), 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

const threadOf = ({ text }: Answer) => /from (\d+)$/.exec(text)?.[1];

describe('a bot in threads', () => {
  it('answers, and brings the conversation up to date', async () => {
    await start();
    const conversation = newConversation();
    expect((await bot.ask('hello', conversation)).text).toMatch(/^hello from/);
    await bot.ask('again', conversation);
    expect(conversation.state).toEqual({ turns: 2 });
  });

  it('ends an answer that is over its time with its thread; the person gets the apology, the next a fresh thread', async () => {
    await start();
    const first = threadOf(await bot.ask('before'));
    const conversation = { state: { turns: 7 } as never };
    const killer = bot.ask('loop', conversation);
    const next = bot.ask('next');
    await begun();
    vi.advanceTimersByTime(TIME_LIMIT);
    expect(await killer).toMatchObject({ status: 'failed', text: expect.stringContaining('Sorry'), citations: [] });
    expect(conversation.state).toEqual({ turns: 7 });
    expect(threadOf(await next)).not.toBe(first);
    expect(logged.join()).toContain(`no answer within ${TIME_LIMIT} ms`);
  });

  it('apologises in the language of the question', async () => {
    await start();
    const broken = await bot.ask('throw');
    expect(broken.language).toBe('en');
    const chinese = await superviseOnce('没有这个程序');
    expect(chinese).toMatchObject({ status: 'failed', language: 'zh', text: expect.stringContaining('抱歉') });
  });

  it('does not count the wait for a thread as time of the answer', async () => {
    await start();
    const killer = bot.ask('loop');
    const waiting = bot.ask('waiting');
    await begun();
    vi.advanceTimersByTime(TIME_LIMIT);
    vi.advanceTimersByTime(TIME_LIMIT);
    await killer;
    expect((await waiting).status).toBe('answered');
  });

  it('shows health and metrics while every thread is busy for ever', async () => {
    await start();
    const ready = () => ({ answers: bot.isUp() });
    const server = createHttpServer({ metrics: createMetrics(() => 51), ready, log: createLog({ logLevel: 'silent' }) });
    const address = await server.listen('127.0.0.1', 0);
    const killers = Array.from({ length: 3 }, () => bot.ask('loop'));
    await begun();
    for (const path of ['/healthz', '/readyz', '/metrics']) expect(await statusOf(`${address}${path}`)).toBe(200);
    await server.stop();
    for (const killer of killers) {
      await begun();
      vi.advanceTimersByTime(TIME_LIMIT);
      expect((await killer).status).toBe('failed');
    }
  });

  it('goes on answering in its other threads meanwhile, and starts as many again', async () => {
    await start({ threads: 2 });
    const killer = bot.ask('loop');
    await begun();
    for (const text of ['a', 'b', 'c']) expect((await bot.ask(text)).status).toBe('answered');
    vi.advanceTimersByTime(TIME_LIMIT);
    await killer;
    const killers = [bot.ask('loop'), bot.ask('loop')];
    await begun(2);
    vi.advanceTimersByTime(TIME_LIMIT);
    await Promise.all(killers);
    expect((await bot.ask('after')).status).toBe('answered');
  });

  it.each([
    ['leaves', 'leave', 'worker exited with code: 3'],
    ['throws', 'throw', 'broken'],
    ['needs more memory than it may', 'hoard', 'ERR_WORKER_OUT_OF_MEMORY'],
  ])('apologises for the question whose thread %s, and answers the next', async (_, text, cause) => {
    await start();
    expect((await bot.ask(text)).status).toBe('failed');
    expect((await bot.ask('next')).status).toBe('answered');
    expect(logged.join()).toContain(cause);
  });

  it('throws at the start what keeps a thread from starting', async () => {
    await expect(start({ mostStarts: 0 })).rejects.toThrow('no more starts');
    expect(bot.isUp()).toBe(false);
  });

  it('lets nobody wait when no thread starts any more, says that it is not up, and tries again with the next question', async () => {
    await start({ mostStarts: 1 });
    const killer = bot.ask('leave');
    const waiting = bot.ask('waiting');
    expect([(await killer).status, (await waiting).status]).toEqual(['failed', 'failed']);
    expect(bot.isUp()).toBe(false);
    Atomics.store(starts, 0, 0);
    expect((await bot.ask('next')).status).toBe('answered');
    expect(bot.isUp()).toBe(true);
  });

  it('apologises for what is under way when it stops', async () => {
    await start();
    const killer = bot.ask('loop');
    await begun();
    await bot.stop();
    expect((await killer).status).toBe('failed');
  });
});

/** An answer by a bot without a thread that starts. */
async function superviseOnce(text: string): Promise<Answer> {
  await bot.stop();
  await start({ mostStarts: 0 }).catch(() => {});
  return bot.ask(text);
}
