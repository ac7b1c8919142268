import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, LI, labels, Telegram, WANG } from './harness.js';

let telegram: Telegram;
beforeAll(async () => {
  telegram = await Telegram.start();
});
afterAll(() => telegram.stop());

describe('the Telegram adapter, polled', () => {
  it('tells Telegram its menus in English and Chinese', async () => {
    await telegram.api.until(() => telegram.api.taken('setMyShortDescription').length === 2);
    const menus = telegram.api.taken('setMyCommands');
    expect(menus.map(({ language_code, scope }) => [language_code ?? 'any', scope?.type ?? 'default'])).toEqual([
      ['any', 'default'],
      ['any', 'all_group_chats'],
      ['zh', 'default'],
      ['zh', 'all_group_chats'],
    ]);
    const names = menus[0].commands.map(({ command }: { command: string }) => command);
    expect(names.toSorted()).toEqual(['docs', 'forget', 'help', 'language', 'start', 'task']);
    expect(menus[3].commands[0]).toEqual({ command: 'ask', description: '提问' });
    expect(telegram.api.taken('setMyDescription').map(({ language_code }) => language_code)).toEqual([undefined, 'zh']);
  });

  it('keeps what was asked while the bot was away', () => {
    expect(telegram.api.taken('deleteWebhook')).toEqual([{ drop_pending_updates: false }]);
  });

  it('answers the hydrogen question, typing first, with source and feedback buttons', async () => {
    const answer = await telegram.ask('Who leads hydrogen work in Qingzhou?');
    expect(answer.text).toContain('Qingzhou key tasks 2023, task 25');
    expect(answer.text).toContain('Lead: Municipal Development and Reform Bureau (市发改局)');
    expect(answer.parse_mode).toBeUndefined();
    expect(answer.link_preview_options).toEqual({ is_disabled: true });
    expect(answer.entities.map(({ type }: { type: string }) => type)).toContain('expandable_blockquote');
    expect(labels(answer)).toEqual(['📄 Source: Qingzhou key tasks 2023, task 25', '👍', '👎']);
    const order = telegram.api.calls.filter(({ payload }) => payload.chat_id === LI.id).map(({ method }) => method);
    expect(order.slice(-2)).toEqual(['sendChatAction', 'sendMessage']);
  });

  it('answers a follow-up from the conversation, and keeps people apart', async () => {
    const followUp = await telegram.ask('and who takes part?');
    expect(followUp.text).toContain('Municipal Science and Technology Bureau (市科技局)');
    const stranger = await telegram.ask('还有谁参与?', WANG);
    expect(stranger.text).not.toContain('市科技局');
  });

  it('answers in Chinese what is asked in Chinese', async () => {
    const answer = await telegram.ask('青州氢能工作由谁牵头?', WANG);
    expect(answer.text).toContain('牵头单位:市发改局');
    expect(labels(answer)).toContain('📄 原文:青州2023年重点工作任务第25项');
  });

  it('answers the same delivery once', async () => {
    const before = telegram.sent(LI.id).length;
    const update = telegram.api.push(telegram.inPrivate(LI, 'Who leads hydrogen work in Qingzhou?'));
    telegram.api.push(update);
    await telegram.api.until(() => telegram.sent(LI.id).length > before);
    expect((await telegram.ask('/help')).text).toContain('/docs');
    expect(telegram.sent(LI.id).length).toBe(before + 2);
  });

  it('answers questions of one chat in their order', async () => {
    const before = telegram.sent(LI.id).length;
    const numbers = [3, 14, 25, 36];
    for (const number of numbers) telegram.api.push(telegram.inPrivate(LI, `What does Qingzhou task ${number} say?`));
    await telegram.api.until(() => telegram.sent(LI.id).length === before + numbers.length);
    const asked = telegram.sent(LI.id).slice(before);
    expect(asked.map(({ text }) => Number(/task (\d+):/.exec(text)?.[1]))).toEqual(numbers);
  });

  it('takes hostile text as text', async () => {
    const hostile = ['_*[`<b>&', '\u202Eneg\u200F\u2067', '<!channel> who leads?', '👩‍👩‍👧‍👦'.repeat(300), 'x'.repeat(40_000), '/ '];
    for (const text of hostile) {
      const answer = await telegram.ask(text);
      expect(answer.text.length).toBeGreaterThan(10);
      expect(answer.text).not.toMatch(/reference|at \w+ \(|Error/);
    }
  });
});

describe('commands', () => {
  it('/start greets and offers questions that can be pressed', async () => {
    const greeting = await telegram.ask('/start');
    expect(greeting.text).toContain('I am Qingwen');
    const { notice } = await telegram.press(button(greeting, /hydrogen/));
    expect(notice).toBeUndefined();
    expect(telegram.sent(LI.id).at(-1).text).toContain('task 25');
  });

  it('/help says what can be asked, in the language of the person', async () => {
    expect((await telegram.ask('/help')).text).toContain('/task Qingdao 90');
    expect((await telegram.ask('/help', WANG)).text).toContain('/task 青岛市 90');
    expect((await telegram.ask('/help')).text).toContain('/ask@qingwen_bot');
  });

  it('/docs lists every document', async () => {
    const list = await telegram.ask('/docs');
    expect(list.text.match(/^• /gm)).toHaveLength(telegram.app.library.documents.length);
  });

  it('/task shows a task by place and number, in either order and language', async () => {
    expect((await telegram.ask('/task Qingzhou 25')).text).toContain('Qingzhou key tasks 2023, task 25');
    expect((await telegram.ask('/task 25 Qingzhou')).text).toContain('Qingzhou key tasks 2023, task 25');
    expect((await telegram.ask('/task 青州 25', WANG)).text).toContain('青州2023年重点工作任务第25项');
    expect((await telegram.ask('/task')).text).toContain('/task Qingdao 90');
  });

  it('/language changes the menus of the person, until Automatic is chosen', async () => {
    const { edits } = await telegram.press(button(await telegram.ask('/language'), /中文/));
    expect(edits[0].text).toBe('好的,菜单和提示用中文。');
    expect((await telegram.ask('/help')).text).toContain('/task 青岛市 90');
    await telegram.press(button(await telegram.ask('/language'), /自动/));
    expect((await telegram.ask('/help')).text).toContain('/task Qingdao 90');
  });

  it('speaks in notices the language of the last question where none is chosen', async () => {
    const zhao = { ...LI, id: 7020 };
    expect((await telegram.ask('/weather', zhao)).text).toContain('There is no such command');
    await telegram.ask('青州氢能工作由谁牵头?', zhao);
    expect((await telegram.ask('/weather', zhao)).text).toContain('没有这个命令');
    await telegram.ask('Who leads hydrogen work in Qingzhou?', zhao);
    expect((await telegram.ask('/weather', zhao)).text).toContain('There is no such command');
    await telegram.press(button(await telegram.ask('/language', zhao), /中文/), zhao);
    await telegram.ask('Who leads hydrogen work in Qingzhou?', zhao);
    expect((await telegram.ask('/weather', zhao)).text).toContain('没有这个命令');
  });

  it('/forget deletes the conversation, the answers and the choice of language', async () => {
    const answer = await telegram.ask('青州氢能工作由谁牵头?', WANG);
    await telegram.press(button(await telegram.ask('/language', WANG), /English/), WANG);
    expect((await telegram.ask('/forget', WANG)).text).toContain('I have deleted');
    expect((await telegram.press(button(answer, /原文/), WANG)).notice).toBe('这个回答已不再保存,请重新提问。');
    expect((await telegram.ask('还有谁参与?', WANG)).text).not.toContain('市科技局');
  });
});
