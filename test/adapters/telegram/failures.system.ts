import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { GrammyError, HttpError } from 'grammy';
import { afterEach, describe, expect, it } from 'vitest';
import { FAILURE_NAMES, judge } from '../../../adapters/telegram/failures.js';
import { pauseAfter } from '../../../adapters/telegram/patience.js';
import { type Failure, TOKEN } from './bot-api.js';
import { button, GROUP, LI, labels, Telegram, WANG } from './harness.js';

const HYDROGEN = 'Who leads hydrogen work in Qingzhou?';
const refusal = (error_code: number, description: string, parameters = {}) => ({ error_code, description, parameters });
const badRequest = (description: string, parameters = {}) => refusal(400, `Bad Request: ${description}`, parameters);

let telegram: Telegram;
afterEach(() => telegram.stop());

/** Asks in the group, where sending then fails so; resolves when the answer is there. */
async function expectAnswered(
  failure: Failure,
  chat: number = GROUP.id,
): Promise<{ message_thread_id?: number; reply_parameters?: object }> {
  telegram.api.fail('sendMessage', failure);
  const topic = { is_topic_message: true, message_thread_id: 33 };
  const answer = await telegram.told(telegram.inGroup(LI, { text: `/ask ${HYDROGEN}`, ...topic }), chat);
  expect(answer.text).toContain('task 25');
  expect(await telegram.metrics()).not.toContain('qingwen_undelivered_total{');
  return answer;
}

/** Asks where the answer is refused so: it is given up, counted once, logged in one line, and never sent again. */
async function expectGivenUp(...descriptions: string[]): Promise<void> {
  for (const [index, description] of descriptions.entries()) {
    const lines = telegram.logged.length;
    telegram.api.failIn(GROUP.id, 'sendMessage', description.startsWith('Forbidden') ? refusal(403, description) : badRequest(description));
    telegram.api.push(telegram.inGroup(LI, `/ask ${HYDROGEN}`));
    await telegram.ask('/help', WANG);
    // Other chats are side by side with it; what comes next in the same chat is not.
    expect((await telegram.told(telegram.inGroup(WANG, '/task@qingwen_bot'), GROUP.id)).text).toContain('/task');
    expect(telegram.logged.slice(lines), description).toHaveLength(1);
    expect(await telegram.metrics()).toContain(`qingwen_undelivered_total{adapter="telegram"} ${index + 1}`);
    expect(await telegram.desk.resume('telegram', async () => {})).toBe(0);
  }
  expect(telegram.api.calls.filter(({ method, ok }) => method === 'sendMessage' && !ok)).toHaveLength(descriptions.length);
}

/** A row of the table of failures, by its name. */
const ROWS: Readonly<Record<string, () => Promise<unknown>>> = {
  async 'too many requests'() {
    await expectAnswered(refusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 }));
    await expectAnswered(refusal(429, 'Too Many Requests', { retry_after: 'soon' }));
    await expectAnswered({ html: 429 });
  },
  async 'an error of the server'() {
    for (const failure of [refusal(500, 'Internal Server Error'), refusal(502, 'Bad Gateway'), { html: 502 }, { html: 504 }, { html: 403 }])
      await expectAnswered(failure);
  },
  'no connection': () => expectAnswered('drop'),
  async 'no answer in time'() {
    const timeout = new HttpError('x', new Error("Request to 'sendMessage' timed out after 60 seconds"));
    const repeated = [0, 1, 2, 3].map((failed) => pauseAfter(judge(timeout), failed) !== null);
    expect(repeated).toEqual([true, true, false, false]);
  },
  async 'the token is refused'() {
    telegram.api.fail('sendMessage', refusal(401, 'Unauthorized'));
    telegram.api.push(telegram.inPrivate(LI, HYDROGEN));
    while (telegram.adapter?.isUp()) await setImmediate();
    await telegram.api.until(() => telegram.sent(LI.id).length === 1);
    expect(telegram.adapter?.isUp()).toBe(true);
  },
  async 'the group became a supergroup'() {
    await expectAnswered(badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -100777 }), -100777);
    expect(telegram.sent(GROUP.id)).toHaveLength(0);
  },
  async 'the topic is gone'() {
    for (const description of ['message thread not found', 'TOPIC_DELETED']) {
      const answer = await expectAnswered(badRequest(description));
      expect(answer.message_thread_id).toBeUndefined();
      expect(answer.reply_parameters).toBeDefined();
    }
  },
  async 'the question is gone'() {
    for (const description of ['message to be replied not found', 'reply message not found', 'replied message not found']) {
      const answer = await expectAnswered(badRequest(description));
      expect(answer.reply_parameters).toBeUndefined();
      expect(answer.message_thread_id).toBe(33);
    }
  },
  'blocked or removed': () =>
    expectGivenUp(
      'Forbidden: bot was blocked by the user',
      'Forbidden: bot was kicked from the supergroup chat',
      'Forbidden: bot is not a member of the supergroup chat',
      'Forbidden: user is deactivated',
    ),
  'the topic is closed': () => expectGivenUp('TOPIC_CLOSED'),
  'no right to write': () =>
    expectGivenUp(
      'not enough rights to send text messages to the chat',
      'have no rights to send a message',
      'need administrator rights in the channel chat',
      'CHAT_WRITE_FORBIDDEN',
      'CHAT_RESTRICTED',
    ),
  'the chat is gone': () => expectGivenUp('chat not found', 'group chat was deactivated', 'PEER_ID_INVALID', 'CHANNEL_PRIVATE'),
  async 'the button or message is out of date'() {
    const answer = await telegram.ask(HYDROGEN);
    telegram.api.fail('editMessageText', badRequest('message to edit not found'));
    telegram.api.fail('answerCallbackQuery', badRequest('query is too old and response timeout expired or query ID is invalid'));
    telegram.api.push({
      callback_query: { id: 'old', from: LI, chat_instance: '1', data: button(answer, /Source/), ...telegram.messageIn(LI.id) },
    } as object);
    await telegram.api.until(() => telegram.api.calls.some(({ method, ok }) => method === 'answerCallbackQuery' && !ok));
    await telegram.ask('/help');
    expect(telegram.logged).toEqual([]);
  },
  async 'the message is refused'() {
    telegram.api.fail('sendMessage', badRequest("can't parse entities: unexpected end"));
    const apology = await telegram.told(telegram.inPrivate(LI, HYDROGEN), LI.id);
    expect(apology.text).toMatch(/^Sorry, something went wrong .* \(reference .{8}\)\.$/);
    expect(await telegram.desk.resume('telegram', async () => {})).toBe(0);
    await telegram.ask('/help');
    expect(await telegram.metrics()).toContain('qingwen_undelivered_total{adapter="telegram"} 1');
    expect(telegram.logged).toHaveLength(1);
  },
};

describe('what becomes of a message that Telegram does not take', { timeout: 20_000 }, () => {
  it.each(Object.entries(ROWS))('%s', async (_, check) => {
    telegram = await Telegram.start();
    await check();
  });

  it('has a test and a row in the docs for every row of the table', async () => {
    telegram = await Telegram.start();
    const table = readFileSync('docs/telegram.md', 'utf8').split('| what Telegram says |')[1]?.split('\n\n')[0] ?? '';
    const rows = table
      .split('\n')
      .slice(2)
      .map((line) => line.split('|')[1]?.trim());
    expect(rows).toEqual(FAILURE_NAMES);
    expect(Object.keys(ROWS).toSorted()).toEqual(FAILURE_NAMES.toSorted());
  });

  it('grows the pauses up to a minute, and keeps to what Telegram asks', async () => {
    telegram = await Telegram.start();
    const trouble = judge(new GrammyError('x', { ok: false, ...refusal(502, 'Bad Gateway') }, 'sendMessage', {}));
    const pauses = Array.from({ length: 12 }, (_, failed) => pauseAfter(trouble, failed) ?? 0);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(new Set(pauses).size).toBeGreaterThan(6);
    expect(pauses.at(-1)).toBe(60_000);
    const putOff = judge(new GrammyError('x', { ok: false, ...refusal(429, 'Too Many Requests', { retry_after: 17 }) }, 'sendMessage', {}));
    expect(pauseAfter(putOff, 0)).toBe(17_000);
  });

  it('shows the toast of a button after a page of the server in front', async () => {
    telegram = await Telegram.start();
    const answer = await telegram.ask(HYDROGEN);
    telegram.api.fail('answerCallbackQuery', { html: 502 }, { html: 502 });
    telegram.api.fail('editMessageReplyMarkup', { html: 502 });
    expect((await telegram.press(button(answer, /👎/))).notice).toContain('What is wrong?');
    await telegram.api.until(() => telegram.api.taken('editMessageReplyMarkup').length === 1);
  });

  it('stops a button from turning though its message cannot be changed', async () => {
    telegram = await Telegram.start();
    const answer = await telegram.ask(HYDROGEN);
    telegram.api.fail('editMessageText', refusal(403, 'Forbidden: bot was kicked from the supergroup chat'));
    expect((await telegram.press(button(answer, /Source/))).notice).toMatch(/^Sorry, something went wrong/);
    expect(telegram.logged).toHaveLength(1);
  });

  it('lets one chat that is put off hold up no other, and keeps its answers, in order, for the next start', async () => {
    telegram = await Telegram.start();
    const putOff = refusal(429, 'Too Many Requests: retry after 600', { retry_after: 600 });
    telegram.api.failIn(GROUP.id, 'sendMessage', putOff);
    for (const number of [3, 14, 25]) telegram.api.push(telegram.inGroup(LI, `/ask What does Qingzhou task ${number} say?`));
    for (let count = 0; count < 12; count += 1) telegram.api.push(telegram.inGroup(WANG, '/help@qingwen_bot'));
    await telegram.api.until(() => telegram.api.calls.some(({ method, ok }) => method === 'sendMessage' && !ok));
    for (let person = 0; person < 20; person += 1) {
      const other = { ...LI, id: 8000 + person };
      expect(labels(await telegram.ask(HYDROGEN, other))).toContain('👍');
    }
    expect(telegram.sent(GROUP.id)).toHaveLength(0);
    await telegram.adapter?.stop();
    await telegram.open({ botToken: TOKEN, transport: { kind: 'polling' }, apiRoot: `http://127.0.0.1:${telegram.api.port}` });
    const answers = () => telegram.sent(GROUP.id).filter(({ text }) => /task \d+:/.test(text));
    await telegram.api.until(() => answers().length === 3);
    expect(answers().map(({ text }) => Number(/task (\d+):/.exec(text)?.[1]))).toEqual([3, 14, 25]);
  });

  it('points a late answer to its question in a private chat too', async () => {
    telegram = await Telegram.start();
    const prompt = telegram.inPrivate(LI, HYDROGEN);
    expect((await telegram.told(prompt, LI.id)).reply_parameters).toBeUndefined();
    telegram.api.fail('sendMessage', { html: 502 });
    const late = telegram.inPrivate(LI, HYDROGEN);
    const afterwards = telegram.inPrivate(LI, '/help');
    telegram.api.push(late);
    telegram.api.push(afterwards);
    await telegram.api.until(() => telegram.sent(LI.id).length === 3);
    const [, answer, help] = telegram.sent(LI.id);
    expect(answer.text).toContain('task 25');
    expect(answer.reply_parameters).toEqual({ message_id: late.message?.message_id, allow_sending_without_reply: true });
    expect(help.text).toContain('/docs');
    const waited = telegram.inPrivate(LI, { text: HYDROGEN, date: Math.floor(Date.now() / 1000) - 3600 });
    expect((await telegram.told(waited, LI.id)).reply_parameters).toMatchObject({ message_id: waited.message?.message_id });
  });
});
