import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/app.js';
import { allText } from './block-kit-limits.js';
import { type Bot, mention, message, press, startBot } from './harness.js';
import { directChannel } from './local-slack.js';

let core: App;
let bot: Bot;
beforeAll(async () => {
  core = await createApp();
});
afterEach(() => bot.stop());

const HYDROGEN = '青州氢能工作由谁牵头?';
/** What tells the bot's messages in a channel from one another. */
const marksIn = (channel: string) => bot.slack.standing(channel).map(({ blocks }) => (blocks as { block_id: string }[])[0]?.block_id);
const never = new Promise(() => {});
const answered = async (channel: string, count: number) =>
  expect.poll(() => bot.slack.standing(channel).filter(({ bot_id }) => bot_id).length).toBe(count);

describe('a message whose answer never came is sent again only after a certain "not there"', () => {
  it('where Slack answers later than the bot waits', async () => {
    bot = await startBot(core, { pace: { timeout: 200 } });
    bot.slack.plan('chat.postMessage', { late: never }, { late: never });
    const question = mention(HYDROGEN);
    await bot.event(question);
    await bot.event(message('谁参与?', { thread_ts: question.ts }));
    await answered('C1', 2);
    await bot.event(mention('淄博每千人要有多少个托位?', { thread_ts: question.ts }));
    await answered('C1', 3);
    const marks = marksIn('C1');
    expect(new Set(marks).size).toBe(marks.length);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(3);
  });

  it.each([true, false])('in a thread of hundreds of replies, page by page (with cursors: %s)', async (givesCursors) => {
    bot = await startBot(core);
    bot.slack.givesCursors = givesCursors;
    bot.slack.pageSize = 15;
    const question = mention(HYDROGEN, { thread_ts: '1.000100' });
    const replies = Array.from({ length: 230 }, (_, index) => ({
      channel: 'C1',
      ts: `${10 + index}.000100`,
      thread_ts: '1.000100',
      user: 'U2',
      text: 'talk',
    }));
    const later = replies.map((reply, index) => ({ ...reply, ts: `${1500 + index}.000100` }));
    bot.slack.keep(...replies, ...later);
    bot.slack.plan('chat.postMessage', { cut: true });
    await bot.event(question);
    await bot.event(mention('谁参与?', { thread_ts: '1.000100' }));
    await answered('C1', 2);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
    // What is older than the question is not read.
    expect(bot.slack.of('conversations.replies').every(({ args }) => Number(args.oldest) >= Number(question.ts))).toBe(true);
  });

  it('in direct messages, read by their own id: an example of the home page', async () => {
    bot = await startBot(core);
    bot.slack.plan('chat.postMessage', { cut: true });
    const value = core.suggested.en[0];
    await bot.interact({
      type: 'block_actions',
      user: { id: 'U5' },
      view: { id: 'VH', type: 'home' },
      container: { type: 'view' },
      actions: [{ type: 'button', action_id: 'example-0', value, action_ts: '1' }],
    });
    await bot.slack.until(({ method }) => method === 'conversations.history');
    await bot.event(message('你好', { channel: directChannel('U5'), channel_type: 'im', user: 'U5' }));
    await answered(directChannel('U5'), 2);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
    expect(bot.slack.of('conversations.history')[0]?.args.channel).toBe(directChannel('U5'));
  });

  it('looks until Slack lets it look', async () => {
    bot = await startBot(core);
    bot.slack.plan('chat.postMessage', { cut: true });
    bot.slack.plan('conversations.replies', { status: 503 }, { status: 429 }, { lost: true });
    const question = mention(HYDROGEN);
    await bot.event(question);
    await bot.event(message('谁参与?', { thread_ts: question.ts }));
    await answered('C1', 2);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
  });

  it('never, where Slack does not let the bot look: that is counted', async () => {
    bot = await startBot(core);
    bot.slack.plan('chat.postMessage', { cut: true });
    bot.slack.always('conversations.replies', { body: { ok: false, error: 'missing_scope' } });
    await bot.event(mention(HYDROGEN));
    await expect.poll(async () => (await fetch(`${bot.running.address}/metrics`)).text()).toMatch(/qingwen_undelivered_total\{[^}]*\} 1/);
    expect(bot.slack.standing('C1')).toHaveLength(1);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('of a long answer, only the part that is missing', async () => {
    bot = await startBot(core);
    bot.slack.plan('chat.postMessage', {}, { status: 503 }, { cut: true });
    await bot.event(mention('哪些任务涉及企业?'));
    await bot.slack.until(({ method }) => method === 'conversations.replies', 2);
    await bot.event(mention('你好', { channel: 'C2' }));
    await answered('C2', 1);
    const marks = marksIn('C1');
    expect(marks.length).toBeGreaterThan(1);
    expect(new Set(marks).size).toBe(marks.length);
  });
});

describe('one gesture, one answer', () => {
  it('though it comes as two events with different time stamps', async () => {
    bot = await startBot(core);
    const question = mention(HYDROGEN, { client_msg_id: 'gesture-1' });
    await bot.event(question);
    await bot.event(message(`<@UBOT> ${HYDROGEN}`, { client_msg_id: 'gesture-1', thread_ts: question.ts, subtype: 'thread_broadcast' }));
    await bot.event(mention('你好'));
    await answered('C1', 2);
  });
});

describe('a reply in a thread that is shown in the channel, too', () => {
  it('is a message like any other', async () => {
    bot = await startBot(core);
    const question = mention(HYDROGEN);
    await bot.event(question);
    await bot.slack.untilPosted('C1', question.ts);
    await bot.event(message('谁参与?', { thread_ts: question.ts, subtype: 'thread_broadcast' }));
    const [, reply] = await bot.slack.untilPosted('C1', question.ts, 2);
    expect(allText(reply?.args.blocks)).toContain('市科技局');
  });
});

describe('what only one person sees', () => {
  it('stands in the thread of the button', async () => {
    bot = await startBot(core);
    await bot.interact(
      press(
        { action_id: 'share', value: 'gonegonegonegone' },
        { ts: '5.5', thread_ts: '4.4', responseUrl: bot.slack.responseUrl('in-thread') },
      ),
    );
    const [told] = await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/in-thread'));
    expect(told?.args).toMatchObject({ response_type: 'ephemeral', thread_ts: '4.4' });
  });

  it('stands in the thread of the message that was asked about', async () => {
    bot = await startBot(core);
    await bot.interact({
      type: 'message_action',
      callback_id: 'ask_about_this',
      channel: { id: 'C1' },
      message: { type: 'message', user: 'U9', ts: '5.5', thread_ts: '4.4', text: HYDROGEN },
      response_url: bot.slack.responseUrl('about'),
    });
    const [told] = await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/about'));
    expect(told?.args.thread_ts).toBe('4.4');
  });
});

describe('a share', () => {
  it('that failed can be pressed again, and is in the channel once', async () => {
    bot = await startBot(core);
    await bot.command(HYDROGEN, 'shared');
    const [reply] = await bot.slack.until(({ method }) => method === 'respond');
    const button = reply?.args.blocks.find(({ type }: { type: string }) => type === 'actions').elements.at(-1);
    const pressed = press(button, { channel: 'C-share', ts: '1.4', responseUrl: bot.slack.responseUrl('share') });
    bot.slack.plan('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    bot.slack.plan('respond', { status: 404 });
    await bot.interact(pressed);
    await bot.slack.until(({ method, args }) => method === 'respond' && /went wrong/.test(args.text ?? ''));
    await bot.interact(pressed);
    await answered('C-share', 1);
    await bot.interact(pressed);
    await bot.slack.until(({ method, args }) => method === 'respond' && /已经发到/.test(args.text ?? ''));
    expect(bot.slack.standing('C-share')).toHaveLength(1);
  });
});
