import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileInstallationStore } from '@slack/bolt';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/main.js';
import { allText } from './block-kit-limits.js';
import { type Bot, mention, startBot } from './harness.js';

let core: App;
let bot: Bot;
beforeAll(async () => {
  core = await createApp();
});
afterEach(() => bot.stop());

const envelope = (id: string, event: Record<string, unknown>) => ({
  type: 'events_api',
  envelope_id: id,
  accepts_response_payload: false,
  retry_attempt: 0,
  retry_reason: '',
  payload: { type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: `Ev-${id}`, event },
});

/** Holds the store where it is about to keep a question. */
function holdClaims({ store }: Bot): { reached: Promise<void>; open: () => void } {
  const original = store.claimDelivery;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    Object.assign(store, {
      claimDelivery: async (delivery: Parameters<typeof original>[0]) => {
        resolve();
        await gate;
        return original(delivery);
      },
    });
  });
  return { reached, open };
}

/** Some exchanges with the bot, in which an answer that it had sent would have arrived. */
async function someTime({ running }: Bot): Promise<void> {
  for (let exchange = 0; exchange < 5; exchange++) await (await fetch(`${running.address}/healthz`)).text();
}

describe('Slack over HTTP', () => {
  it('says received only when the question is kept, and does not wait for the answer', async () => {
    bot = await startBot(core);
    bot.slack.plan('chat.postMessage', { status: 429, headers: { 'retry-after': '1' } });
    const { reached, open } = holdClaims(bot);
    let received = false;
    const sent = bot.event(mention('青州氢能工作由谁牵头?')).then(() => {
      received = true;
    });
    await reached;
    await someTime(bot);
    expect(received).toBe(false);
    open();
    await sent;
    expect(bot.slack.of('chat.postMessage')).toEqual([]);
    await bot.slack.untilPosted('C1');
  });
});

describe('Slack over Socket Mode', () => {
  it('answers an event, and says received only when the question is kept', async () => {
    bot = await startBot(core, { transport: 'socket' });
    const { reached, open } = holdClaims(bot);
    const question = mention('who leads hydrogen work in Qingzhou?');
    bot.slack.push(envelope('e1', question));
    await reached;
    await someTime(bot);
    expect(bot.slack.of('ack')).toEqual([]);
    open();
    await bot.slack.until(({ method, args }) => method === 'ack' && args.envelope_id === 'e1');
    const [reply] = await bot.slack.untilPosted('C1', question.ts);
    expect(allText(reply?.args.blocks)).toContain('市发改局');
  });

  it('answers a command, and an envelope that comes twice once', async () => {
    bot = await startBot(core, { transport: 'socket' });
    bot.slack.push({
      type: 'slash_commands',
      envelope_id: 'e2',
      accepts_response_payload: true,
      payload: {
        command: '/policy',
        text: '青州氢能工作由谁牵头?',
        team_id: 'T1',
        user_id: 'U1',
        channel_id: 'C1',
        trigger_id: 'socket-trigger',
        response_url: bot.slack.responseUrl('socket'),
      },
    });
    await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/socket'));
    const question = mention('青州氢能工作由谁牵头?');
    bot.slack.push(envelope('e3', question));
    bot.slack.push(envelope('e4', question));
    await bot.slack.until(({ method }) => method === 'ack', 3);
    await bot.slack.untilPosted('C1', question.ts);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('is ready while it is connected', async () => {
    bot = await startBot(core, { transport: 'socket' });
    expect(await (await fetch(`${bot.running.address}/readyz`)).json()).toMatchObject({ ready: true, slack: true });
    bot.slack.push({ type: 'disconnect', reason: 'refresh_requested' });
    await expect.poll(async () => (await fetch(`${bot.running.address}/readyz`)).status).toBe(503);
  });
});

describe('Slack in several workspaces', () => {
  it('acts in each with its own token, and with SLACK_BOT_TOKEN elsewhere', async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'qingwen-teams-'));
    await new FileInstallationStore({ baseDir: join(dataDirectory, 'slack-installations/') }).storeInstallation({
      team: { id: 'T2', name: 'Second' },
      enterprise: undefined,
      user: { id: 'U1', token: undefined, scopes: undefined },
      bot: { token: 'xoxb-second', scopes: [], id: 'B2', userId: 'UBOT2' },
      isEnterpriseInstall: false,
      authVersion: 'v2',
    });
    bot = await startBot(core, { dataDirectory });
    const second = { ...mention('', { channel: 'C-second' }), text: '<@UBOT2> 青州氢能工作由谁牵头?' };
    await bot.event(second, { team: 'T2' });
    const [there] = await bot.slack.untilPosted('C-second');
    expect(there?.token).toBe('xoxb-second');
    expect(allText(there?.args.blocks)).toContain('市发改局');
    await bot.event(mention('青州氢能工作由谁牵头?', { channel: 'C-first' }));
    expect((await bot.slack.untilPosted('C-first'))[0]?.token).toBe('xoxb-test');
  });
});
