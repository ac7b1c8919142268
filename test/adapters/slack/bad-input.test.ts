import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/app.js';
import { allText } from './block-kit-limits.js';
import { type Bot, direct, mention, message, press, startBot } from './harness.js';

let core: App;
let bot: Bot;
beforeAll(async () => {
  core = await createApp();
  bot = await startBot(core);
});
afterAll(() => bot.stop());

/** Posts in the channel so far. */
const posts = (channel: string) => bot.slack.of('chat.postMessage').filter(({ args }) => args.channel === channel);

/** Shows that a channel stays silent: a question sent after the event is the first that is answered there. */
async function expectSilence(channel: string, user = 'U1'): Promise<void> {
  const after = mention('青州氢能工作由谁牵头?', { channel, user });
  await bot.event(after);
  await bot.slack.untilPosted(channel, after.ts);
  expect(posts(channel)).toHaveLength(1);
}

/** The first answer at a response address. */
const told = async (name: string) =>
  (await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith(`/${name}`)))[0]?.args;

let channels = 0;
const newChannel = () => `C-bad-${++channels}`;

/** Each row of the table in docs/slack.md, by its first cell. */
const rows: Record<string, () => Promise<void>> = {
  'A mention without a question': async () => {
    const channel = newChannel();
    const event = mention('', { channel });
    await bot.event(event);
    const [reply] = await bot.slack.untilPosted(channel, event.ts);
    expect(reply?.args.text).toContain('Please type a question');
    expect(reply?.args.text).toContain('请在后面写上问题');
  },
  'A photo, voice message, file or sticker without text, to the bot': async () => {
    const event = direct('', { channel: 'D-file', subtype: 'file_share', files: [{ id: 'F1' }] });
    await bot.event(event);
    const [reply] = await bot.slack.untilPosted('D-file', event.ts);
    expect(reply?.args.text).toContain('I can only read text');
  },
  'A file with a question beside it': async () => {
    const event = direct('青州氢能工作由谁牵头?', { channel: 'D-both', subtype: 'file_share', files: [{ id: 'F1' }] });
    await bot.event(event);
    const [reply] = await bot.slack.untilPosted('D-both', event.ts);
    expect(allText(reply?.args.blocks)).toContain('市发改局');
  },
  'A file without text in a thread of the bot': async () => {
    const channel = newChannel();
    const question = mention('青州氢能工作由谁牵头?', { channel });
    await bot.event(question);
    await bot.slack.untilPosted(channel, question.ts);
    await bot.event(message('', { channel, thread_ts: question.ts, subtype: 'file_share', files: [{ id: 'F1' }] }));
    await bot.event(message('谁参与?', { channel, thread_ts: question.ts }));
    await bot.slack.untilPosted(channel, question.ts, 2);
    expect(allText(posts(channel)[1]?.args.blocks)).toContain('市科技局');
  },
  'Emoji, dots or signs only': async () => {
    const event = direct('🎉🎉 …!', { channel: 'D-emoji', user: 'U-emoji' });
    await bot.event(event);
    const [reply] = await bot.slack.untilPosted('D-emoji', event.ts);
    expect(reply?.args.text).toContain('Please type one in English or Chinese');
  },
  'More than 1,000 characters (also 40,000)': async () => {
    const event = direct('氢能'.repeat(20_000), { channel: 'D-long' });
    await bot.event(event);
    const [reply] = await bot.slack.untilPosted('D-long', event.ts);
    expect(reply?.args.text).toContain('请缩短到1000个字以内');
  },
  'An edited or deleted message, and other subtypes': async () => {
    const channel = newChannel();
    for (const subtype of [
      'message_changed',
      'message_deleted',
      'channel_join',
      'channel_topic',
      'me_message',
      'bot_message',
      'reminder_add',
    ])
      await bot.event(message('<@UBOT> 青岛有多少项任务?', { channel, subtype }));
    await expectSilence(channel);
  },
  'A message of another bot, of Slackbot, or of the bot itself': async () => {
    const channel = newChannel();
    await bot.event(mention('青岛有多少项任务?', { channel, bot_id: 'B9' }));
    await bot.event(message('<@UBOT> 青岛有多少项任务?', { channel, bot_id: 'B9', user: undefined }));
    await bot.event(message('<@UBOT> 青岛有多少项任务?', { channel, user: 'USLACKBOT' }));
    await bot.event(message('<@UBOT> 青岛有多少项任务?', { channel, user: 'UBOT' }));
    await expectSilence(channel);
  },
  'A message in a channel that does not name the bot': async () => {
    const channel = newChannel();
    await bot.event(message('青岛有多少项任务?', { channel }));
    await expectSilence(channel);
  },
  'A message in a thread where the bot was not asked': async () => {
    const channel = newChannel();
    await bot.event(message('青岛有多少项任务?', { channel, thread_ts: '1.000001' }));
    await expectSilence(channel);
  },
  "A message in the bot's thread that names another person or a group": async () => {
    const channel = newChannel();
    const question = mention('青州氢能工作由谁牵头?', { channel });
    await bot.event(question);
    await bot.slack.untilPosted(channel, question.ts);
    await bot.event(message('谁参与? <@U9>', { channel, thread_ts: question.ts }));
    await bot.event(message('<!subteam^S1|@officials> 谁参与?', { channel, thread_ts: question.ts }));
    await bot.event(message('谁参与?', { channel, thread_ts: question.ts }));
    await bot.slack.untilPosted(channel, question.ts, 2);
    expect(allText(posts(channel)[1]?.args.blocks)).toContain('市科技局');
  },
  'The same event again (retry), or the same message as mention and as message': async () => {
    const channel = newChannel();
    const event = mention('青州氢能工作由谁牵头?', { channel });
    await Promise.all([
      bot.event(event, { eventId: 'Ev-same' }),
      bot.event({ ...event, type: 'message', channel_type: 'channel' }),
      bot.event(event, { eventId: 'Ev-same', headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } }),
    ]);
    await bot.slack.untilPosted(channel, event.ts);
    await bot.event({ ...event, ts: '9.9' }, { eventId: 'Ev-same' });
    const later = mention('你好', { channel });
    await bot.event(later);
    await bot.slack.untilPosted(channel, later.ts);
    expect(posts(channel)).toHaveLength(2);
  },
  'A button whose answer is no longer kept': async () => {
    for (const [action_id, value] of [
      ['option-0', 'gonegonegonegone:0'],
      ['share', 'gonegonegonegone'],
      ['feedback', 'up:gonegonegonegone'],
    ] as const) {
      await bot.interact(
        press({ action_id, value }, { channel: newChannel(), ts: '1.1', responseUrl: bot.slack.responseUrl(`gone-${action_id}`) }),
      );
      expect(await told(`gone-${action_id}`)).toMatchObject({
        response_type: 'ephemeral',
        text: expect.stringContaining('no longer kept'),
      });
    }
  },
  'A button with a value that the bot never made, or of an older version': async () => {
    for (const [action_id, value] of [
      ['source', 'no-such-document:1:en'],
      ['source', '../../etc/passwd:0:zh'],
      ['who_else', 'qingzhou-2023:7:en'],
      ['option-99', ''],
      ['feedback', 'sideways:x'],
      ['vote_v1', 'x'],
    ] as const) {
      const name = `odd-${channels}-${action_id}`;
      await bot.interact(press({ action_id, value }, { channel: newChannel(), ts: '1.1', responseUrl: bot.slack.responseUrl(name) }));
      expect((await told(name)).text).toContain('no longer kept');
    }
  },
  'A button pressed twice': async () => {
    const channel = newChannel();
    const question = mention('task 95', { channel });
    await bot.event(question);
    const [reply] = await bot.slack.untilPosted(channel, question.ts);
    const option = reply?.args.blocks.find(({ type }: { type: string }) => type === 'actions').elements[0];
    const pressed = press(option, { channel, ts: '7.7', thread_ts: question.ts, responseUrl: bot.slack.responseUrl('twice') });
    await Promise.all([bot.interact(pressed), bot.interact(pressed)]);
    expect((await told('twice')).text).toContain('answered already');
    await bot.slack.untilPosted(channel, question.ts, 2);
    expect(posts(channel)).toHaveLength(2);
  },
  'An expired trigger: the window cannot be opened': async () => {
    const task = core.library.task('qingzhou-2023', 25);
    bot.slack.plan('views.open', { body: { ok: false, error: 'expired_trigger_id' } });
    await bot.interact(
      press({ action_id: 'source', value: `qingzhou-2023:${task?.start}:en` }, { ts: '1.1', responseUrl: bot.slack.responseUrl('late') }),
    );
    expect((await told('late')).text).toContain('press the button again');
  },
  'The command without a question, or with `help`': async () => {
    await bot.command('', 'bare');
    expect((await told('bare')).text).toContain('who leads, who takes part');
    await bot.command('帮助', 'bangzhu');
    expect((await told('bangzhu')).text).toContain('用平常的话问就行');
  },
  'The command with `forget`': async () => {
    await bot.command('forget', 'forget');
    expect((await told('forget')).text).toContain('have been deleted');
  },
  'The shortcut on a message without text': async () => {
    await bot.interact({
      type: 'message_action',
      callback_id: 'ask_about_this',
      channel: { id: 'C1' },
      message: { type: 'message', user: 'U9', ts: '5.6', text: '' },
      response_url: bot.slack.responseUrl('textless'),
    });
    expect((await told('textless')).text).toContain('I can only read text');
  },
  'Too many questions (over 30 a minute by one person)': async () => {
    const channel = newChannel();
    const asked = Array.from({ length: 31 }, () => mention('你好', { channel, user: 'U-fast' }));
    for (const event of asked) await bot.event(event);
    await bot.slack.untilPosted(channel, undefined, 31);
    expect(posts(channel).filter(({ args }) => /秒后再问|ask again in/.test(args.text))).toHaveLength(1);
  },
  'A wrong or old signature, or none': async () => {
    const channel = newChannel();
    const event = mention('青岛有多少项任务?', { channel });
    expect(await bot.event(event, { signature: `v0=${'0'.repeat(64)}` })).toBe(401);
    expect(await bot.event(event, { time: Math.floor(Date.now() / 1000) - 600 })).toBe(401);
    expect(await bot.event(event, { signature: '' })).toBe(401);
    await expectSilence(channel);
  },
  'A body that is no event': async () => {
    const odd = [
      '{"type":',
      'null',
      '{}',
      '[]',
      '5',
      '""',
      '{"event":null}',
      '{"event":{}}',
      '{"actions":[],"user":{"id":"U1"}}',
      '{"type":"view_submission"}',
    ];
    for (const body of odd) expect(await bot.send(body, 'application/json')).toBe(400);
    for (const payload of ['null', '{}', '{"type":'])
      expect(await bot.send(new URLSearchParams({ payload }).toString(), 'application/x-www-form-urlencoded')).toBe(400);
    expect(await bot.send(JSON.stringify({ type: 'url_verification', challenge: 'abc' }), 'application/json')).toBe(200);
    await bot.event(mention('青州氢能工作由谁牵头?', { channel: 'C-still' }));
    await bot.slack.untilPosted('C-still');
  },
};

const table =
  readFileSync(new URL('../../../docs/slack.md', import.meta.url), 'utf8').split('## What the bot does with odd input')[1] ?? '';
const documented = [...table.matchAll(/^\| ([^|]+?) \|/gm)]
  .map(([, cell]) => cell as string)
  .filter((cell) => cell !== 'What arrives' && !/^-+$/.test(cell));

describe('odd input, row by row as docs/slack.md says', () => {
  it('is documented in the same rows as are tested', () => expect(documented).toEqual(Object.keys(rows)));
  it.each(Object.entries(rows))('%s', (_row, check) => check());
});
