import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FAILURES } from '../../../adapters/slack/delivery/failures.js';
import { type App, createApp } from '../../../src/app.js';
import { allText } from './block-kit-limits.js';
import { type Bot, mention, message, press, startBot } from './harness.js';
import { directChannel } from './local-slack.js';

let core: App;
let bot: Bot;
beforeAll(async () => {
  core = await createApp();
});
afterEach(() => bot?.stop());

const HYDROGEN = '青州氢能工作由谁牵头?';
const refusal = (error: string) => ({ body: { ok: false, error } });
const readiness = async () => (await fetch(`${bot.running.address}/readyz`)).status;
const metric = async (name: string) =>
  Number(
    new RegExp(`^${name}\\{[^}]*slack[^}]*\\} (\\d+)`, 'm').exec(await (await fetch(`${bot.running.address}/metrics`)).text())?.[1] ?? 0,
  );

/** Waits until so many calls were refused. */
const refused = (method: string, count: number) => bot.slack.until((call) => call.method === `${method} refused`, count);

describe('the table of failures', () => {
  it('stands in docs/slack.md as it stands in the program', () => {
    const docs =
      readFileSync(new URL('../../../docs/slack.md', import.meta.url), 'utf8')
        .split('## When Slack fails')[1]
        ?.split('\n## ')[0] ?? '';
    const documented = [...docs.matchAll(/^\| (.+?) \| /gm)]
      .map(([, cell = '']) => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, code]) => code))
      .filter((codes) => codes.length > 0);
    expect(documented).toEqual(FAILURES.map(({ codes }) => codes));
  });

  it('names no failure twice', () => {
    const codes = FAILURES.flatMap((row) => row.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('what Slack is in trouble with is sent again, and arrives once', () => {
  it.each([
    ['429 without Retry-After', { status: 429 }],
    ['429 with a Retry-After that is no number', { status: 429, headers: { 'retry-after': 'soon' } }],
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['ratelimited', refusal('ratelimited')],
    ['internal_error', refusal('internal_error')],
    ['a connection that is cut before anything arrived', { lost: true }],
    ['a connection that is cut after all has arrived', { cut: true }],
  ])('%s', async (_name, answer) => {
    bot = await startBot(core);
    bot.slack.plan('chat.postMessage', answer, answer);
    const question = mention(HYDROGEN);
    await bot.event(question);
    await expect.poll(() => bot.slack.standing('C1').length).toBe(1);
    await bot.event(message('谁参与?', { thread_ts: question.ts }));
    await expect.poll(() => bot.slack.standing('C1').length).toBe(2);
    const [first, second] = bot.slack.standing('C1');
    expect(allText(first?.blocks)).toContain('市发改局');
    expect(allText(second?.blocks)).toContain('市科技局');
  });

  it('for as long as it lasts, in the order of the questions', async () => {
    bot = await startBot(core);
    bot.slack.refuse = true;
    const question = mention(HYDROGEN);
    await bot.event(question);
    await bot.event(mention('谁参与?', { thread_ts: question.ts }));
    await bot.slack.until(({ method }) => method.endsWith('refused'), 40);
    bot.slack.refuse = false;
    await expect.poll(() => bot.slack.standing('C1').length).toBe(2);
    const [first, second] = bot.slack.standing('C1').map(({ text }) => text);
    expect([first, second].map((text) => text?.indexOf('牵头单位') ?? -1)[0]).toBeLessThan(first?.indexOf('参与单位') ?? -1);
    expect(second?.indexOf('参与单位')).toBeLessThan(second?.indexOf('牵头单位') ?? -1);
  });

  it('also at the address of a command', async () => {
    bot = await startBot(core);
    bot.slack.plan('respond', { status: 503 }, { status: 429 }, { status: 500 });
    await bot.command(HYDROGEN, 'busy');
    const [reply] = await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/busy'));
    expect(allText(reply?.args.blocks)).toContain('市发改局');
  });

  it('after a stop in the middle, by the next start', async () => {
    const { store } = (bot = await startBot(core));
    const { slack } = bot;
    slack.refuse = true;
    const close = store.close;
    store.close = async () => {};
    await bot.event(mention(HYDROGEN));
    await refused('chat.postMessage', 1);
    await bot.running.stop();
    slack.refuse = false;
    bot = await startBot(core, { store, slack });
    await expect.poll(() => slack.standing('C1').length).toBe(1);
    store.close = close;
  });
});

describe('where Slack refuses the bot itself, the question is kept and the bot is not ready', () => {
  it.each(['token_revoked', 'invalid_auth', 'account_inactive', 'missing_scope'])('%s', async (error) => {
    bot = await startBot(core);
    bot.slack.always('chat.postMessage', refusal(error));
    await bot.event(mention(HYDROGEN));
    await expect.poll(readiness).toBe(503);
    expect(bot.logged.join()).toContain(error);
    bot.slack.always('chat.postMessage', null);
    await expect.poll(() => bot.slack.standing('C1').length).toBe(1);
    await expect.poll(readiness).toBe(200);
    expect(await metric('qingwen_undelivered_total')).toBe(0);
  });
});

describe('where a place is closed to the bot, the person is told by the way that works', () => {
  it.each(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'a_code_that_nobody_knows'])(
    'a mention, in direct messages: %s',
    async (error) => {
      bot = await startBot(core);
      bot.slack.plan('chat.postMessage', refusal(error));
      await bot.event(mention(HYDROGEN, { user: 'U5' }));
      await expect.poll(() => bot.slack.standing(directChannel('U5')).length).toBe(1);
      expect(allText(bot.slack.standing(directChannel('U5'))[0]?.blocks)).toMatch(/does not let me write where you asked[\s\S]*市发改局/);
      await expect.poll(() => bot.logged.join()).toContain(error);
      expect(await metric('qingwen_undelivered_total')).toBe(0);
    },
  );

  it('a button, through the address of the press, in the thread', async () => {
    bot = await startBot(core);
    const question = mention('task 95', { channel: 'C-away' });
    await bot.event(question);
    const [reply] = await bot.slack.untilPosted('C-away', question.ts);
    const option = reply?.args.blocks.find(({ type }: { type: string }) => type === 'actions').elements[0];
    bot.slack.always('chat.postMessage', refusal('not_in_channel'));
    await bot.interact(press(option, { channel: 'C-away', ts: '7.7', thread_ts: question.ts, responseUrl: bot.slack.responseUrl('away') }));
    const [answer] = await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/away'));
    expect(answer?.args).toMatchObject({ response_type: 'in_channel', replace_original: false, thread_ts: question.ts });
    expect(answer?.args.text).toContain('95');
  });

  it('a command whose address is used up, in direct messages', async () => {
    bot = await startBot(core);
    bot.slack.plan('respond', { status: 404 });
    await bot.command(HYDROGEN, 'used-up');
    await expect.poll(() => bot.slack.standing(directChannel('U1')).length).toBe(1);
  });

  it('and where no way works, it is given up, counted, and said in one line of the log', async () => {
    bot = await startBot(core);
    bot.slack.plan('chat.postMessage', refusal('is_archived'), refusal('user_not_found'));
    await bot.event(mention(HYDROGEN, { channel: 'C-archived' }));
    await expect.poll(() => metric('qingwen_undelivered_total')).toBe(1);
    const lines = bot.logged.filter((line) => line.includes('is_archived'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('user_not_found');
    await bot.event(mention(HYDROGEN, { channel: 'C2' }));
    await bot.slack.untilPosted('C2');
    expect(bot.slack.of('chat.postMessage').filter(({ args }) => args.channel === 'C-archived')).toHaveLength(1);
  });
});
