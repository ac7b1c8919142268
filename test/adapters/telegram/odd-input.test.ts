import { readFileSync } from 'node:fs';
import type { User } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../adapters/shared/memory-store.js';
import { ME, TOKEN } from './bot-api.js';
import { button, GROUP, LI, Telegram, WANG } from './harness.js';

const SECRET = 'webhook-secret_1';
const HYDROGEN = 'Who leads hydrogen work in Qingzhou?';
const OTHER_BOT = { ...LI, id: 4242, is_bot: true };

let telegram: Telegram;
let webhook: Telegram;
let broken: Telegram;
beforeAll(async () => {
  telegram = await Telegram.start();
  webhook = await Telegram.start({ transport: { kind: 'webhook', url: 'https://bot.example.org/telegram/webhook', secret: SECRET } });
  // A disk that is full: everything can be read, a verdict cannot be written.
  const full = {
    ...createMemoryStore(),
    saveFeedback: async () => {
      throw new Error('SQLITE_FULL: database or disk is full, /var/lib/qingwen/qingwen.db');
    },
  };
  broken = await Telegram.start({}, full);
});
afterAll(() => Promise.all([telegram.stop(), webhook.stop(), broken.stop()]));

const privately = (content: string | object, from = LI) => telegram.inPrivate(from, content);
const grouply = (content: string | object, from = LI) => telegram.inGroup(from, content);

/** Pushes updates and then a command of the same chat; only the command may be answered. */
async function expectSilence(chat: number, ...updates: object[]): Promise<void> {
  const before = telegram.sent(chat).length;
  for (const update of updates) telegram.api.push(update);
  const marker = await telegram.told(chat > 0 ? privately('/task') : grouply('/task@qingwen_bot'), chat);
  expect(marker.text).toContain('/task Qingdao 90');
  expect(telegram.sent(chat).length).toBe(before + 1);
}

const inPrivate = async (content: string | object, says: RegExp) =>
  expect((await telegram.told(privately(content), LI.id)).text).toMatch(says);
const inGroup = async (content: string | object, says: RegExp) =>
  expect((await telegram.told(grouply(content), GROUP.id)).text).toMatch(says);

async function post(body: string, secret: string): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
  return (await fetch(`${webhook.address}/telegram/webhook`, { method: 'POST', headers, body })).status;
}

/** A row of the table in docs/telegram.md, by its first cell. */
const ROWS: Readonly<Record<string, () => Promise<void>>> = {
  async 'a photo, voice message, sticker or file'() {
    for (const content of [{ photo: [] }, { voice: {} }, { sticker: {} }, { document: {} }]) {
      await inPrivate(content, /only read text/);
      await expectSilence(GROUP.id, grouply(content));
    }
  },
  async 'an album'() {
    const picture = () => privately({ photo: [], media_group_id: 'album-1' });
    await telegram.told(picture(), LI.id);
    await expectSilence(LI.id, picture(), picture());
  },
  async 'a caption'() {
    await inPrivate({ photo: [], caption: HYDROGEN }, /task 25/);
    await inGroup({ photo: [], caption: `/ask ${HYDROGEN}` }, /task 25/);
    await expectSilence(GROUP.id, grouply({ photo: [], caption: HYDROGEN }));
  },
  async 'an empty question'() {
    await inPrivate('/ask', /write a question after it/);
    await inGroup('/ask@qingwen_bot  ', /write a question after it/);
    await inGroup('@qingwen_bot', /write a question after it/);
  },
  async 'an edited question'() {
    const { message } = privately(HYDROGEN);
    const edited = { edited_message: { ...message, edit_date: 1 } } as object;
    expect((await telegram.told(edited, LI.id)).text).toMatch(/send the corrected one as a new message/);
    await expectSilence(LI.id, edited);
    await expectSilence(GROUP.id, { edited_message: { ...grouply(`/ask ${HYDROGEN}`).message, edit_date: 1 } });
  },
  async 'a message of another bot'() {
    await expectSilence(GROUP.id, grouply(`/ask ${HYDROGEN}`, OTHER_BOT), grouply(`@qingwen_bot ${HYDROGEN}`, OTHER_BOT));
    const chat = { id: LI.id, type: 'private', first_name: 'Li' };
    await expectSilence(LI.id, privately({ text: HYDROGEN, from: OTHER_BOT, chat }));
  },
  async 'a post of the linked channel'() {
    const post = { is_automatic_forward: true, sender_chat: { id: -9, type: 'channel', title: 'News' } };
    await expectSilence(GROUP.id, grouply({ text: `/ask ${HYDROGEN}`, ...post }));
  },
  async 'a command for another bot'() {
    await expectSilence(LI.id, privately('/start@other_bot'));
    await expectSilence(GROUP.id, grouply(`/ask@other_bot ${HYDROGEN}`));
  },
  async 'an unknown command'() {
    await inPrivate('/weather', /\/help/);
    await inGroup('/weather@qingwen_bot', /\/help/);
    await expectSilence(GROUP.id, grouply('/weather'));
  },
  async 'a message not meant for the bot'() {
    await expectSilence(GROUP.id, grouply(HYDROGEN), grouply({ text: HYDROGEN, reply_to_message: grouply('x').message }));
  },
  async 'an answer chosen in inline mode'() {
    await expectSilence(LI.id, privately({ text: HYDROGEN, via_bot: ME as User }));
    await expectSilence(GROUP.id, grouply({ text: `/ask ${HYDROGEN}`, via_bot: ME as User }));
  },
  async 'a service message'() {
    await expectSilence(LI.id, privately({ pinned_message: {} }));
    await expectSilence(GROUP.id, grouply({ new_chat_members: [LI] }));
  },
  async 'a question that is too long'() {
    await inPrivate('how '.repeat(500), /under 1000 characters/);
    await inGroup(`/ask ${'how '.repeat(500)}`, /under 1000 characters/);
  },
  async 'a text without a letter or digit'() {
    await inPrivate('👍👍👍', /not a question I can read/);
    await inGroup('/ask 👍👍👍', /not a question I can read/);
  },
  async 'a text that asks nothing, such as a word of command'() {
    for (const text of ['stop', 'unsubscribe', '退订']) {
      expect((await telegram.ask(text, { ...LI, id: 7203 })).text, text).not.toMatch(/task \d|第\d+项/);
      await inGroup(`/ask ${text}`, /only answer questions about the work plans|我只回答/);
    }
  },
  async 'a text in another language or script'() {
    for (const text of ['Кто отвечает за водород?', 'Wer leitet die Wasserstoffarbeit?', 'lorem ipsum']) {
      await inPrivate(text, /English and Chinese/);
      await inGroup(`/ask ${text}`, /English and Chinese/);
    }
  },
  async 'too many questions in a minute'() {
    const hasty = { ...LI, id: 7777 };
    for (let count = 0; count < 30; count += 1) await telegram.ask('hello', hasty);
    expect((await telegram.ask('hello', hasty)).text).toMatch(/ask again in \d+ seconds/);
    const told = telegram.sent(hasty.id).length;
    for (let count = 0; count < 10; count += 1) telegram.api.push(privately('hello', hasty));
    expect((await telegram.ask('/help', hasty)).text).toContain('/docs');
    expect(telegram.sent(hasty.id).length).toBe(told + 1);
    expect((await telegram.ask(HYDROGEN, { ...LI, id: 7778 })).text).toContain('task 25');
  },
  async 'the same update twice'() {
    const zhang = { ...LI, id: 7100 };
    for (const [index, text] of [HYDROGEN, '/help'].entries()) {
      const update = JSON.stringify({ update_id: 100 + index, ...webhook.inPrivate(zhang, text) });
      expect(await Promise.all([post(update, SECRET), post(update, SECRET)])).toEqual([200, 200]);
      expect(await post(update, SECRET)).toBe(200);
      await webhook.api.until(() => webhook.sent(zhang.id).length === index + 1);
    }
    // What is asked next in the chat comes after a second answer, if there were one.
    const next = webhook.inPrivate(zhang, '/docs');
    await post(JSON.stringify({ update_id: 110, ...next }), SECRET);
    await webhook.api.until(() => webhook.sent(zhang.id).some(({ text }) => text.includes('•')));
    expect(webhook.sent(zhang.id)).toHaveLength(3);
  },
  async 'a button whose answer is gone'() {
    const answer = await telegram.ask(HYDROGEN);
    await telegram.store.sweep(Date.now() + 1);
    for (const label of [/Source/, /👍/, /👎/]) {
      expect((await telegram.press(button(answer, label))).notice).toBe('This answer is no longer kept. Please ask again.');
    }
  },
  async 'a button that was tampered with'() {
    const data = button(await telegram.ask(HYDROGEN), /Source/);
    for (const made of ['', 'x', data.replace('s:0', 's:1'), `${data}A`, data.replace(/^s/, 'o'), '𠮷'.repeat(16)]) {
      const { notice, edits } = await telegram.press(made);
      expect(notice).toBe('This button does not work. Please ask again.');
      expect(edits).toEqual([]);
    }
  },
  async 'the same option pressed twice'() {
    const which = await telegram.told(grouply('/ask 第25项由谁牵头?', WANG), GROUP.id);
    const before = telegram.sent(GROUP.id).length;
    const where = telegram.messageIn(GROUP.id);
    expect((await telegram.press(button(which, /青州/), WANG, where)).notice).toBeUndefined();
    expect((await telegram.press(button(which, /青州/), WANG, where)).notice).toMatch(/已经回答过/);
    expect(telegram.sent(GROUP.id).length).toBe(before + 1);
    expect((await telegram.press(button(which, /青州/), LI, where)).notice).toBeUndefined();
    expect(telegram.sent(GROUP.id).length).toBe(before + 2);
  },
  async 'an inline query of three letters or one Chinese character'() {
    for (const query of ['who', '氢']) {
      const { results, cache_time, button: below } = await telegram.inline(query, { ...LI, id: 7200 });
      expect([results, cache_time]).toEqual([[], 0]);
      expect(below).toEqual({ text: 'Ask in a private chat', start_parameter: 'inline' });
    }
  },
  async 'inline queries while somebody types'() {
    const typist = { ...LI, id: 7201 };
    for (let length = 4; length <= HYDROGEN.length; length += 1) await telegram.inline(HYDROGEN.slice(0, length), typist);
    const { results } = await telegram.inline(HYDROGEN, typist);
    expect(await telegram.store.loadAnswer(results[0].id)).toBeNull();
    expect((await telegram.ask(HYDROGEN, typist)).text).toContain('task 25');
  },
  async '`/task` with a place that has no document'() {
    const stranger = { ...LI, id: 7202 };
    const says = /There is no document of “Atlantis” here/;
    expect((await telegram.ask('/task Atlantis 25', stranger)).text).toMatch(says);
    expect((await telegram.told(grouply('/task@qingwen_bot Atlantis 25', stranger), GROUP.id)).text).toMatch(says);
  },
  async 'an error inside'() {
    const { notice } = await broken.press(button(await broken.ask(HYDROGEN), /👍/));
    expect(notice).toMatch(/^Sorry, something went wrong .* \(reference [0-9a-f]{8}\)\.$/);
  },
  async 'a webhook request with a wrong secret'() {
    const update = JSON.stringify({ update_id: 1, ...webhook.inPrivate(LI, HYDROGEN) });
    for (const secret of ['', 'wrong', `${SECRET}x`, TOKEN]) expect(await post(update, secret)).toBe(401);
    const before = webhook.api.calls.length;
    expect(await post(update, SECRET)).toBe(200);
    await webhook.api.until(() => webhook.sent(LI.id).length === 1);
    expect(webhook.api.calls.slice(before).map(({ method }) => method)).toEqual(['sendChatAction', 'sendMessage']);
    expect(webhook.sent(LI.id)).toHaveLength(1);
  },
  async 'a webhook request that is no update'() {
    for (const body of ['', 'no JSON', '[]', '"x"', 'null', '{}', '{"update_id":"x"}']) expect(await post(body, SECRET), body).toBe(400);
  },
};

describe('what the adapter does with odd input', () => {
  it.each(Object.entries(ROWS))('%s', (_, check) => check());

  it('has a test for every row of the table in the docs, and a row for every test', () => {
    const table = readFileSync('docs/telegram.md', 'utf8').split('| what comes in |')[1]?.split('\n\n')[0] ?? '';
    const rows = table
      .split('\n')
      .slice(2)
      .map((line) => line.split('|')[1]?.trim());
    expect(rows.toSorted()).toEqual(Object.keys(ROWS).toSorted());
  });
});
