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

  it('answers two Chinese characters', async () => {
    const { results, cache_time } = await telegram.inline('氢能');
    expect(results).toHaveLength(1);
    expect(cache_time).toBe(60);
  });

  it('lets Telegram keep no result that is empty: the next letter may bring one', async () => {
    for (const query of ['', 'who', '氢', 'thanks', 'zzzzqqqq?']) {
      const { results, cache_time } = await telegram.inline(query);
      if (results.length === 0) expect(cache_time, query).toBe(0);
    }
  });

  it('takes nothing of the thirty questions a minute, has a limit of its own, and keeps nothing', async () => {
    const typist = { ...LI, id: 7300 };
    const saved: unknown[] = [];
    const { saveAnswer, claimDelivery, saveConversation } = telegram.store;
    const noting =
      <A extends unknown[], R>(save: (...given: A) => R) =>
      (...given: A): R => {
        saved.push(given);
        return save(...given);
      };
    Object.assign(telegram.store, {
      saveAnswer: noting(saveAnswer),
      claimDelivery: noting(claimDelivery),
      saveConversation: noting(saveConversation),
    });
    for (let count = 0; count < 60; count += 1)
      await telegram.inline('Who leads hydrogen work in Qingzhou'.slice(0, 4 + (count % 30)), typist);
    expect(saved).toEqual([]);
    expect((await telegram.ask('Who leads hydrogen work in Qingzhou?', typist)).text).toContain('task 25');
    for (let count = 0; count < 80; count += 1) await telegram.inline('Who leads hydrogen work in Qingzhou?', typist);
    const { results, cache_time } = await telegram.inline('Who leads hydrogen work in Qingzhou?', typist);
    expect([results, cache_time]).toEqual([[], 0]);
    expect((await telegram.ask('Who leads hydrogen work in Qingzhou?', typist)).text).toContain('task 25');
  });

  it('keeps what is chosen, also after it has forgotten what was typed', async () => {
    const { results } = await telegram.inline('Who leads hydrogen work in Qingzhou?');
    telegram.choose(results[0].id, 'Who leads hydrogen work in Qingzhou?');
    telegram.choose('never-typed-here', '青州氢能由谁牵头?');
    await telegram.ask('/help');
    expect((await telegram.store.loadAnswer(results[0].id))?.question).toBe('Who leads hydrogen work in Qingzhou?');
    expect((await telegram.store.loadAnswer('never-typed-here'))?.answer.text).toContain('市发改局');
  });

  it('answers only the newest of the texts that come while it is busy with one', async () => {
    const typist = { ...LI, id: 7301 };
    const ids = ['h', 'hy', 'hyd', 'hydr'].map((_, index) => `burst-${index}`);
    for (const id of ids) telegram.api.push({ inline_query: { id, from: typist, query: 'hydrogen in Qingzhou', offset: '' } });
    const answered = () => telegram.api.taken('answerInlineQuery').map(({ inline_query_id }) => inline_query_id);
    await telegram.api.until(() => answered().includes('burst-3'));
    expect(answered().filter((id) => id.startsWith('burst')).length).toBeLessThan(ids.length);
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
