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

  it('goes on from the answer that is replied to, whoever it was given to', async () => {
    const zhang = { ...LI, id: 7010 };
    const chen = { ...WANG, id: 7011 };
    await inGroup(zhang, `/ask ${HYDROGEN}`);
    const hydrogen = telegram.api.messageIds(GROUP.id).at(-1);
    await inGroup(zhang, '/ask What is the PM2.5 target in Zhifu District?');
    const answer = { message_id: hydrogen, date: 1, chat: GROUP, from: ME, text: 'An answer' };
    expect((await inGroup(chen, { text: '还有谁参与?', reply_to_message: answer })).text).toContain('市工信局');
    expect((await inGroup(zhang, { text: '/ask and who takes part?', reply_to_message: answer })).text).toContain('市工信局');
    // What was asked so goes on in the person's own conversation as well.
    expect((await inGroup(chen, '/ask 由谁牵头?')).text).toContain('市发改局');
  });

  it('reads the message replied to where the question only points there', async () => {
    const asked = { message_id: 3, date: 1, chat: GROUP, from: WANG, text: HYDROGEN };
    for (const text of ['/ask', '/ask can you answer this?', '@qingwen_bot please', '@qingwen_bot 能回答一下上面的问题吗?'])
      expect((await inGroup({ ...LI, id: 7012 }, { text, reply_to_message: asked })).text, text).toContain('task 25');
    const other = await inGroup({ ...LI, id: 7013 }, { text: '/ask What is the PM2.5 target in Zhifu District?', reply_to_message: asked });
    expect(other.text).not.toContain('task 25:');
  });

  it('keeps the conversations of a group that becomes a supergroup', async () => {
    const before = { id: -4001, type: 'group' as const, title: 'Office' };
    const after = { id: -100_4001, type: 'supergroup' as const, title: 'Office' };
    const zhang = { ...LI, id: 7014 };
    await telegram.told(telegram.inGroup(zhang, { text: `/ask ${HYDROGEN}`, chat: before }), before.id);
    telegram.api.push(telegram.inGroup(zhang, { chat: before, migrate_to_chat_id: after.id }));
    telegram.api.push(telegram.inGroup(zhang, { chat: after, migrate_from_chat_id: before.id }));
    expect((await telegram.told(telegram.inGroup(zhang, { text: '/ask and who takes part?', chat: after }), after.id)).text).toContain(
      '市工信局',
    );
  });

  it('answers an anonymous administrator', async () => {
    const from = { id: 1087968824, is_bot: true, first_name: 'Group', language_code: 'en' };
    expect((await inGroup(from, { text: `/ask ${HYDROGEN}`, sender_chat: GROUP })).text).toContain('task 25');
  });
});
