import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ME } from './bot-api.js';
import { GROUP, LI, Telegram, WANG } from './harness.js';

let telegram: Telegram;
beforeAll(async () => {
  telegram = await Telegram.start();
});
afterAll(() => telegram.stop());

const HYDROGEN = 'Who leads hydrogen work in Qingzhou?';
const inGroup = (from: typeof LI, content: string | object) => telegram.told(telegram.inGroup(from, content), GROUP.id);
const ofTheBot = { message_id: 5001, date: 1, chat: GROUP, from: ME, text: 'An answer' };

describe('in a group', () => {
  it('answers /ask as a reply to the question', async () => {
    const update = telegram.inGroup(LI, `/ask ${HYDROGEN}`);
    const answer = await telegram.told(update, GROUP.id);
    expect(answer.text).toContain('Qingzhou key tasks 2023, task 25');
    expect(answer.reply_parameters).toEqual({ message_id: update.message?.message_id, allow_sending_without_reply: true });
  });

  it('answers a reply to one of its messages as a follow-up', async () => {
    const answer = await inGroup(LI, { text: 'and who takes part?', reply_to_message: ofTheBot });
    expect(answer.text).toContain('市工信局');
  });

  it('answers a mention', async () => {
    expect((await inGroup(LI, `@qingwen_bot ${HYDROGEN}`)).text).toContain('task 25');
    expect((await inGroup(WANG, '青州氢能工作由谁牵头 @qingwen_bot')).text).toContain('市发改局');
  });

  it('keeps the conversations of its members apart', async () => {
    const stranger = { ...LI, id: 7003 };
    expect((await inGroup(stranger, '/ask and who takes part?')).text).not.toContain('市工信局');
    expect((await inGroup(WANG, '/ask 还有谁参与?')).text).toContain('市工信局');
  });

  it('answers in the topic where it was asked, with a conversation of its own', async () => {
    const topic = { is_topic_message: true, message_thread_id: 33 };
    const fresh = await inGroup(LI, { text: '/ask and who takes part?', ...topic });
    expect(fresh.message_thread_id).toBe(33);
    expect(fresh.text).not.toContain('市工信局');
    expect(telegram.api.taken('sendChatAction').at(-1)).toMatchObject({ message_thread_id: 33 });
  });

  it('answers an anonymous administrator', async () => {
    const from = { id: 1087968824, is_bot: true, first_name: 'Group', language_code: 'en' };
    expect((await inGroup(from, { text: `/ask ${HYDROGEN}`, sender_chat: GROUP })).text).toContain('task 25');
  });
});
