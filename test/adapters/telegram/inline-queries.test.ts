import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inlineMessage } from '../../../adapters/telegram/handlers/inline-queries.js';
import { button, LI, Telegram } from './harness.js';

let telegram: Telegram;
beforeAll(async () => {
  telegram = await Telegram.start();
});
afterAll(() => telegram.stop());

const INLINE = { inline_message_id: 'AAA-inline-1' };

describe('inline mode', () => {
  it('offers the answer to a question, with question and buttons in the message', async () => {
    const { results, is_personal } = await telegram.inline('Who leads hydrogen work in Qingzhou?');
    expect(is_personal).toBe(true);
    expect(results).toHaveLength(1);
    expect(results[0].title).toContain('Qingzhou key tasks 2023, task 25');
    expect(results[0].description).toContain('Municipal Development and Reform Bureau');
    const { message_text, entities } = results[0].input_message_content;
    expect(message_text).toMatch(/^Who leads hydrogen work in Qingzhou\?\n\nQingzhou key tasks 2023, task 25/);
    expect(entities[0]).toEqual({ type: 'italic', offset: 0, length: 36 });
    const opened = (await telegram.press(button(results[0], /Source/), LI, INLINE)).edits[0];
    expect(opened.inline_message_id).toBe(INLINE.inline_message_id);
    expect(opened.text).toContain('氢进万家');
    const back = (await telegram.press(button(opened, /Back/), LI, INLINE)).edits[0];
    expect(back.text).toBe(message_text);
  });

  it('offers each document where the question fits several, and shows the chosen answer in place', async () => {
    const { results } = await telegram.inline('谁牵头第25项?');
    expect(results.length).toBeGreaterThan(2);
    const qingzhou = results.find(({ title }: { title: string }) => title.includes('青州'));
    const { edits } = await telegram.press(button(qingzhou, /显示回答/), LI, INLINE);
    expect(edits[0].inline_message_id).toBe(INLINE.inline_message_id);
    expect(edits[0].text).toContain('牵头单位:市发改局');
  });

  it('takes what is typed as no conversation: a half-typed question has no past', async () => {
    await telegram.inline('Who leads hydrogen work in Qingzhou?');
    const { results } = await telegram.inline('and who takes part?');
    expect(JSON.stringify(results)).not.toContain('市工信局');
  });

  it('keeps a long answer within one message and says where the rest is', async () => {
    const answer = await telegram.app.bot.ask('青州市发改局牵头哪些任务?');
    const blocks = Array.from({ length: 30 }, () => answer.blocks).flat();
    const message = inlineMessage(telegram.app.wording, '青州市发改局牵头哪些任务?', { ...answer, blocks });
    expect(message.text.length).toBeLessThanOrEqual(4096);
    expect(message.text.length).toBeGreaterThan(3500);
    expect(message.text).toMatch(/回答未完,请在与我的私聊中提问查看全部。$/);
  });
});
