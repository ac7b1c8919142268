import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_LENGTH } from '../../../adapters/telegram/sources.js';
import { button, GROUP, LI, labels, Telegram, WANG } from './harness.js';

let telegram: Telegram;
beforeAll(async () => {
  telegram = await Telegram.start();
});
afterAll(() => telegram.stop());

describe('a clarification', () => {
  it('is chosen by button and answered below, in the conversation', async () => {
    const which = await telegram.ask('Who leads task 25?');
    expect(labels(which)).toContain('Qingzhou key tasks 2023');
    expect(which.text).not.toContain('•');
    await telegram.press(button(which, /Qingzhou/));
    expect(telegram.sent(LI.id).at(-1).text).toContain('Lead: Municipal Development and Reform Bureau');
    const followUp = await telegram.ask('and who takes part?');
    expect(followUp.text).toContain('Qingzhou key tasks 2023, task 25');
    expect(followUp.text).toContain('市工信局');
  });

  it('in a group is answered to who pressed, in that person’s conversation', async () => {
    const which = await telegram.told(telegram.inGroup(LI, '/ask 第25项由谁牵头?'), GROUP.id);
    await telegram.press(button(which, /青州/), WANG, telegram.messageIn(GROUP.id));
    const answer = telegram.sent(GROUP.id).at(-1);
    expect(answer.text).toContain('市发改局');
    expect(answer.reply_parameters.message_id).toBe(4000);
    const followUp = await telegram.told(telegram.inGroup(WANG, '/ask 还有谁参与?'), GROUP.id);
    expect(followUp.text).toContain('市工信局');
  });
});

describe('the source button', () => {
  it('turns the message into the whole task and back', async () => {
    const answer = await telegram.ask('青州氢能工作由谁牵头?', WANG);
    const opened = (await telegram.press(button(answer, /原文/), WANG)).edits[0];
    const task = telegram.app.library.task('qingzhou-2023', 25);
    expect(opened.message_id).toBe(4000);
    expect(opened.text).toContain('三、充分释放内需潜力');
    expect(opened.text).toContain(telegram.app.library.document('qingzhou-2023').source.slice(task?.start, task?.end));
    expect(labels(opened)).toEqual(['↩ 返回回答']);
    const back = (await telegram.press(button(opened, /返回/), WANG)).edits[0];
    expect(back.text).toBe(answer.text);
    expect(back.entities).toEqual(answer.entities);
    expect(back.reply_markup).toEqual(answer.reply_markup);
  });

  it('pages through a long text without loss', async () => {
    const { documents } = telegram.app.library;
    const longest = documents.flatMap(({ tasks }) => tasks).reduce((a, b) => (a.end - a.start > b.end - b.start ? a : b));
    const document = telegram.app.library.document(longest.documentId);
    const whole = document.source.slice(longest.start, longest.end).trim();
    const answer = await telegram.ask(`${document.info.name.zh}第${longest.number}项写了什么?`, WANG);
    let page = (await telegram.press(button(answer, /原文/), WANG)).edits[0];
    const read = [quoteOf(page)];
    while (labels(page).includes('›')) {
      page = (await telegram.press(button(page, /›/), WANG)).edits[0];
      read.push(quoteOf(page));
    }
    expect(whole.length).toBeGreaterThan(PAGE_LENGTH);
    expect(read.length).toBeGreaterThan(1);
    expect(read.join('')).toBe(whole);
    const before = (await telegram.press(button(page, /‹/), WANG)).edits[0];
    expect(quoteOf(before)).toBe(read.at(-2));
  });

  it('leads through all sources of a list', async () => {
    const answer = await telegram.ask('青州市发改局牵头哪些任务?', WANG);
    const count = Number(/原文\((\d+)处\)/.exec(labels(answer).join())?.[1]);
    expect(count).toBeGreaterThan(3);
    let page = (await telegram.press(button(answer, /原文/), WANG)).edits[0];
    const headings = new Set([page.text.split('\n')[0]]);
    while (labels(page).includes('›')) {
      page = (await telegram.press(button(page, /›/), WANG)).edits[0];
      headings.add(page.text.split('\n')[0]);
    }
    expect(headings.size).toBe(count);
  });

  it('shows the English summary above the Chinese text to who asked in English', async () => {
    const answer = await telegram.ask('Who leads hydrogen work in Qingzhou?');
    const opened = (await telegram.press(button(answer, /Source/))).edits[0];
    expect(opened.text).toContain('Carry out the Hydrogen into Ten Thousand Homes project');
    expect(opened.text).toContain('25.实施“氢进万家”工程');
  });
});

describe('feedback', () => {
  it('thanks for a thumb up', async () => {
    const answer = await telegram.ask('Who leads hydrogen work in Qingzhou?');
    const { notice, edits } = await telegram.press(button(answer, /👍/));
    expect(notice).toBe('Thank you, noted.');
    expect(edits).toEqual([]);
    expect(await telegram.metrics()).toContain('qingwen_feedback_total{verdict="up"} 1');
  });

  it('asks what is wrong after a thumb down, and keeps the reason for review', async () => {
    const answer = await telegram.ask('What is the PM2.5 target in Zhifu District?');
    const { notice, edits } = await telegram.press(button(answer, /👎/));
    expect(notice).toContain('What is wrong?');
    expect(labels(edits[0])).toEqual(expect.arrayContaining(['Wrong task', 'Wrong units', 'Incomplete', 'Something else']));
    const thanked = await telegram.press(button(edits[0], /Incomplete/));
    expect(thanked.notice).toBe('Thank you, noted.');
    expect(labels(thanked.edits[0])).toEqual(labels(answer));
    const [reviewed] = (await telegram.store.reviewedQuestions()).filter(({ verdict }) => verdict === 'down');
    expect(reviewed).toMatchObject({ question: 'What is the PM2.5 target in Zhifu District?', reason: 'incomplete' });
  });

  it('is not asked for a greeting', async () => {
    expect(labels(await telegram.ask('hello'))).not.toContain('👍');
  });
});

/** What a message shows as quoted. */
function quoteOf(message: { text: string; entities: { type: string; offset: number; length: number }[] }): string {
  const { offset, length } = message.entities.find(({ type }) => type === 'blockquote') ?? { offset: 0, length: 0 };
  return message.text.slice(offset, offset + length);
}
