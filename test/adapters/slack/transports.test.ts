import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileInstallationStore } from '@slack/bolt';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/app.js';
import { allText } from './block-kit-limits.js';
import { type Bot, mention, message, startBot } from './harness.js';

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

  it('is ready while it is connected, and connects again when Slack lets it, though the token was refused meanwhile', async () => {
    bot = await startBot(core, { transport: 'socket' });
    const status = async () => (await fetch(`${bot.running.address}/readyz`)).status;
    expect(await (await fetch(`${bot.running.address}/readyz`)).json()).toMatchObject({ ready: true, slack: true });
    bot.slack.always('apps.connections.open', { body: { ok: false, error: 'invalid_auth' } });
    bot.slack.dropSocket();
    await expect.poll(status).toBe(503);
    await bot.slack.until(({ method }) => method === 'apps.connections.open', 4);
    bot.slack.always('apps.connections.open', null);
    await expect.poll(status).toBe(200);
    const question = mention('青州氢能工作由谁牵头?');
    bot.slack.push(envelope('e5', question));
    await bot.slack.untilPosted('C1', question.ts);
  });

  it('opens the next connection when Slack ends one', async () => {
    bot = await startBot(core, { transport: 'socket' });
    bot.slack.push({ type: 'disconnect', reason: 'refresh_requested' });
    await bot.slack.until(({ method }) => method === 'apps.connections.open', 2);
    await expect.poll(async () => (await fetch(`${bot.running.address}/readyz`)).status).toBe(200);
  });

  it.each([
    ['null', null],
    ['an empty object', {}],
    ['a number', 5],
    ['no JSON', '{"type":'],
    ['an envelope without payload', { type: 'events_api', envelope_id: 'x', payload: null }],
    ['an event without a type', { type: 'events_api', envelope_id: 'x', payload: { event: {} } }],
    ['an event that is null', { type: 'events_api', envelope_id: 'x', payload: { type: 'event_callback', event: null } }],
    ['a message of nobody', envelope('odd', { type: 'message' })],
    ['a press without actions', { type: 'interactive', envelope_id: 'x', payload: { type: 'block_actions', actions: [] } }],
  ])('goes on after a frame that is %s', async (_name, frame) => {
    bot = await startBot(core, { transport: 'socket' });
    bot.slack.push(frame);
    const question = mention('青州氢能工作由谁牵头?');
    bot.slack.push(envelope('e6', question));
    await bot.slack.untilPosted('C1', question.ts);
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

  it('takes the installation from the authorizations, not from the event, in a channel shared with a partner', async () => {
    bot = await startBot(core);
    const question = mention('青州氢能工作由谁牵头?', { channel: 'C-shared' });
    await bot.event(question, {
      team: 'T-partner',
      authorizations: [{ team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true }],
    });
    await bot.slack.untilPosted('C-shared', question.ts);
    // The partner's people are in the same thread.
    await bot.event(message('谁参与?', { channel: 'C-shared', thread_ts: question.ts, user: 'W-partner' }), { team: 'T-partner' });
    const [, reply] = await bot.slack.untilPosted('C-shared', question.ts, 2);
    expect(allText(reply?.args.blocks)).toContain('市科技局');
    expect(reply?.token).toBe('xoxb-test');
  });

  it('acts with the token of the organisation where the app is installed for all of it', async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'qingwen-org-'));
    await new FileInstallationStore({ baseDir: join(dataDirectory, 'slack-installations/') }).storeInstallation({
      team: undefined,
      enterprise: { id: 'E1', name: 'Organisation' },
      user: { id: 'U1', token: undefined, scopes: undefined },
      bot: { token: 'xoxb-organisation', scopes: [], id: 'BORG', userId: 'UORG' },
      isEnterpriseInstall: true,
      authVersion: 'v2',
    });
    bot = await startBot(core, { dataDirectory });
    const question = { ...mention('', { channel: 'C-org' }), text: '<@UORG> 青州氢能工作由谁牵头?' };
    const authorizations = [{ enterprise_id: 'E1', team_id: null, user_id: 'UORG', is_bot: true, is_enterprise_install: true }];
    await bot.event(question, { team: 'T-some', authorizations });
    const [reply] = await bot.slack.untilPosted('C-org', question.ts);
    expect(reply?.token).toBe('xoxb-organisation');
    expect(allText(reply?.args.blocks)).toContain('市发改局');
  });
});
