import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/app.js';
import { allText } from './block-kit-limits.js';
import { type Bot, direct, mention, message, press, startBot } from './harness.js';
import { type Call, directChannel } from './local-slack.js';

let core: App;
let bot: Bot;

beforeAll(async () => {
  core = await createApp();
  bot = await startBot(core);
});
afterAll(() => bot.stop());

const posted = async (channel: string, thread: string, count = 1): Promise<Call> =>
  (await bot.slack.untilPosted(channel, thread, count))[count - 1] as Call;
const screen = ({ args }: Call) => allText(args.blocks);
/** All elements with an action id in a message. */
const buttons = ({ args }: Call): { action_id: string; value: string; text: { text: string }; options?: { value: string }[] }[] =>
  args.blocks.flatMap(({ type, elements }: { type: string; elements: [] }) => (type === 'actions' ? elements : []));

describe('a question in Slack over signed HTTP', () => {
  it('gets the lead units, the quote and the source, in a thread below a mention', async () => {
    const question = mention('who leads hydrogen work in Qingzhou?', { channel: 'C-hydrogen' });
    expect(await bot.event(question)).toBe(200);
    const reply = await posted('C-hydrogen', question.ts);
    expect(screen(reply)).toContain('市发改局');
    for (const unit of ['市科技局', '市工信局', '市投促中心']) expect(screen(reply)).toContain(unit);
    expect(screen(reply)).toContain('大力发展氢能产业');
    expect(screen(reply)).toContain('Source: Qingzhou key tasks 2023, task 25');
    expect(reply.args).toMatchObject({ parse: 'none', link_names: 'false', unfurl_links: 'false', unfurl_media: 'false' });
  });

  it('goes on in the thread without a new mention', async () => {
    const question = mention('青州氢能工作由谁牵头?', { channel: 'C-thread' });
    await bot.event(question);
    await posted('C-thread', question.ts);
    await bot.event(message('谁参与?', { channel: 'C-thread', thread_ts: question.ts, user: 'U2' }));
    expect(screen(await posted('C-thread', question.ts, 2))).toContain('市科技局、市工信局、市投促中心');
  });

  it('goes on in direct messages, with and without a thread', async () => {
    const first = direct('Who leads hydrogen work in Qingzhou?', { channel: 'D7', user: 'U7' });
    await bot.event(first);
    await posted('D7', first.ts);
    const second = direct('and who takes part?', { channel: 'D7', user: 'U7' });
    await bot.event(second);
    expect(screen(await posted('D7', second.ts))).toContain('市科技局');
    await bot.event(direct('what does it say?', { channel: 'D7', user: 'U7', thread_ts: first.ts }));
    expect(screen(await posted('D7', first.ts, 2))).toContain('氢能');
  });

  it('asks back with a button for each document, and a press answers in the thread', async () => {
    const question = mention('task 95', { channel: 'C-clarify' });
    await bot.event(question);
    const reply = await posted('C-clarify', question.ts);
    const options = buttons(reply).filter(({ action_id }) => action_id.startsWith('option-'));
    expect(options.map(({ text }) => text.text)).toContain('Zibo list of 113 tasks');
    const chosen = options.find(({ text }) => text.text.startsWith('Zibo'));
    const where = { channel: 'C-clarify', ts: '2999.1', thread_ts: question.ts, responseUrl: bot.slack.responseUrl('clarify') };
    await bot.interact(press(chosen as { action_id: string; value: string }, where));
    const answer = await posted('C-clarify', question.ts, 2);
    expect(screen(answer)).toContain('Chosen: Zibo list of 113 tasks');
    expect(screen(answer)).toContain('task 95');
    await bot.interact(press(chosen as { action_id: string; value: string }, where));
    const [told] = await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/clarify'));
    expect(told?.args.text).toContain('answered already');
    expect(bot.slack.of('chat.postMessage').filter(({ args }) => args.channel === 'C-clarify')).toHaveLength(2);
  });

  it('shows the whole task, its section and its neighbours in a window', async () => {
    const question = mention('青州氢能工作由谁牵头?', { channel: 'C-source' });
    await bot.event(question);
    const reply = await posted('C-source', question.ts);
    const show = buttons(reply).find(({ action_id }) => action_id === 'source');
    await bot.interact(
      press(show as { action_id: string; value: string }, { channel: 'C-source', ts: '1.1', responseUrl: bot.slack.responseUrl('source') }),
    );
    const [opened] = await bot.slack.until(({ method }) => method === 'views.open');
    const view = opened?.args.view;
    const task = core.library.task('qingzhou-2023', 25);
    const printed = core.library.document('qingzhou-2023').source.slice(task?.start, task?.end).trim();
    expect(allText(view.blocks)).toContain(printed);
    expect(allText(view.blocks)).toContain(task?.sections[0]?.text);
    const next = view.blocks.at(-1).elements[1];
    expect(next.text.text).toBe('第26项 ›');
    await bot.interact({
      type: 'block_actions',
      view: { id: 'V1', type: 'modal' },
      container: { type: 'view' },
      actions: [{ ...next, type: 'button' }],
    });
    const [updated] = await bot.slack.until(({ method }) => method === 'views.update');
    expect(updated?.args.view_id).toBe('V1');
    expect(allText(updated?.args.view.blocks)).toContain(core.library.task('qingzhou-2023', 26)?.title?.text);
  });

  it('offers who else takes part where the answer does not say so, and says it when pressed', async () => {
    const question = mention('How many old residential compounds will Qingdao renovate in 2023?', { channel: 'C-who' });
    await bot.event(question);
    const reply = await posted('C-who', question.ts);
    const task = core.library.task('qingdao-2023', 64);
    const takesPart = task?.units.find(({ role }) => role === 'participating');
    expect(takesPart).toBeDefined();
    const who = buttons(reply).find(({ action_id }) => action_id === 'who_else');
    await bot.interact(
      press(who as { action_id: string; value: string }, {
        channel: 'C-who',
        ts: '1.2',
        thread_ts: question.ts,
        responseUrl: bot.slack.responseUrl('who'),
      }),
    );
    expect(screen(await posted('C-who', question.ts, 2))).toContain(takesPart?.text);
  });

  it('keeps feedback, and the reason that a window asks for', async () => {
    const question = mention('PM2.5 target in Zhifu District?', { channel: 'C-feedback' });
    await bot.event(question);
    const reply = await posted('C-feedback', question.ts);
    const feedback = reply.args.blocks.at(-1).elements[0];
    expect(feedback.type).toBe('feedback_buttons');
    const where = { channel: 'C-feedback', ts: '1.3', responseUrl: bot.slack.responseUrl('feedback') };
    await bot.interact(press({ action_id: feedback.action_id, value: feedback.positive_button.value }, where));
    const [thanks] = await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/feedback'));
    expect(thanks?.args).toMatchObject({ response_type: 'ephemeral', text: 'Thank you for the feedback.' });
    await bot.interact(press({ action_id: feedback.action_id, value: feedback.negative_button.value }, where));
    const [asked] = await bot.slack.until(({ method, args }) => method === 'views.open' && args.view.callback_id === 'feedback_reason');
    await bot.interact({
      type: 'view_submission',
      view: {
        id: 'V2',
        type: 'modal',
        callback_id: 'feedback_reason',
        private_metadata: asked?.args.view.private_metadata,
        state: { values: { reason: { reason: { type: 'plain_text_input', value: 'wrong year' } } } },
      },
    });
    await expect
      .poll(() => bot.store.reviewedQuestions())
      .toContainEqual(expect.objectContaining({ question: 'PM2.5 target in Zhifu District?', verdict: 'down', reason: 'wrong year' }));
  });

  it('answers the command privately, and shares the answer once', async () => {
    await bot.command('青州氢能工作由谁牵头?', 'command');
    const [reply] = (await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/command'))) as [Call];
    expect(reply.args.response_type).toBe('ephemeral');
    expect(screen(reply)).toContain('市发改局');
    const shareButton = buttons(reply).find(({ action_id }) => action_id === 'share') as { action_id: string; value: string };
    const where = { channel: 'C-share', ts: '1.4', responseUrl: bot.slack.responseUrl('share') };
    const pressed = {
      ...press(shareButton, where),
      container: { type: 'message', message_ts: '1.4', channel_id: 'C-share', is_ephemeral: true },
    };
    await Promise.all([bot.interact(pressed), bot.interact(pressed)]);
    const [shared] = (await bot.slack.untilPosted('C-share')) as [Call];
    expect(screen(shared)).toContain('<@U1> 问:青州氢能工作由谁牵头?');
    await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/share') && args.delete_original === true);
    await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/share') && /已经发到/.test(args.text ?? ''));
    expect(bot.slack.of('chat.postMessage').filter(({ args }) => args.channel === 'C-share')).toHaveLength(1);
  });

  it('shares through the response address where the bot is not in the channel, and goes on below what it shared where it is', async () => {
    await bot.command('青州氢能工作由谁牵头?', 'command-2');
    const [reply] = (await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/command-2'))) as [Call];
    const shareButton = buttons(reply).find(({ action_id }) => action_id === 'share') as { action_id: string; value: string };
    bot.slack.plan('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    await bot.interact(press(shareButton, { channel: 'C-elsewhere', ts: '1.5', responseUrl: bot.slack.responseUrl('elsewhere') }));
    const [inChannel] = await bot.slack.until(({ method, args }) => method === 'respond' && args.response_type === 'in_channel');
    expect(allText(inChannel?.args.blocks)).toContain('市发改局');
  });

  it('answers the message shortcut privately', async () => {
    await bot.interact({
      type: 'message_action',
      callback_id: 'ask_about_this',
      channel: { id: 'C1' },
      message: { type: 'message', user: 'U9', ts: '5.5', text: 'How many nursery places per thousand people does Zibo want?' },
      message_ts: '5.5',
      response_url: bot.slack.responseUrl('shortcut'),
    });
    const [reply] = (await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/shortcut'))) as [Call];
    expect(screen(reply)).toContain('托位');
  });

  it('publishes the home page, changes its language, and answers its example questions in direct messages', async () => {
    await bot.event({ type: 'app_home_opened', user: 'U5', channel: 'D5', tab: 'home', event_ts: '1' });
    const [home] = (await bot.slack.until(({ method }) => method === 'views.publish')) as [Call];
    expect(allText(home.args.view.blocks)).toContain('113');
    const elements = home.args.view.blocks.flatMap(({ type, elements: own }: { type: string; elements: [] }) =>
      type === 'actions' ? own : [],
    );
    const inView = { type: 'block_actions', user: { id: 'U5' }, view: { id: 'VH', type: 'home' }, container: { type: 'view' } };
    await bot.interact({ ...inView, actions: [{ type: 'button', ...elements.find(({ value }: { value: string }) => value === 'zh') }] });
    const [, chinese] = (await bot.slack.until(({ method }) => method === 'views.publish', 2)) as [Call, Call];
    expect(allText(chinese.args.view.blocks)).toContain('收录的文件');
    await bot.interact({ ...inView, actions: [{ type: 'button', ...elements[0] }] });
    const [answer] = (await bot.slack.untilPosted(directChannel('U5'))) as [Call];
    expect(screen(answer)).toContain(elements[0].value);
    // Its answer has a source, as every example's has.
    expect(screen(answer)).toContain('Source: ');
  });

  it('suggests four questions when the messages tab opens', async () => {
    await bot.event({ type: 'app_home_opened', user: 'U5', channel: 'D5', tab: 'messages', event_ts: '2' });
    const [call] = (await bot.slack.until(({ method }) => method === 'assistant.threads.setSuggestedPrompts')) as [Call];
    expect(call.args).toMatchObject({ channel_id: 'D5' });
    expect(call.args.prompts).toHaveLength(4);
  });
});
