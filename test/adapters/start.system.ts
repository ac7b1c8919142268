import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { allText } from './slack/block-kit-limits.js';
import { mention, SECRET, signedHeaders } from './slack/harness.js';
import { LocalSlack } from './slack/local-slack.js';
import { LocalBotApi, TOKEN } from './telegram/bot-api.js';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** A process of `npm start` or `npm run doctor`, with nothing in its environment but what is given. */
function run(program: 'start' | 'doctor', environment: Record<string, string>, parent: readonly string[] = []) {
  const [command = '', ...parameters] = [...parent, process.execPath, '--import', 'tsx', `adapters/${program}.ts`];
  const child = spawn(command, parameters, {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: mkdtempSync(join(tmpdir(), 'qingwen-start-')), PORT: '0', ...environment },
  });
  running.push(child);
  let output = '';
  const grown = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
      for (const tell of grown) tell();
    });
  return {
    child,
    text: () => output,
    /** Resolves when nobody writes to its output any more. */
    ended: once(child, 'close'),
    exit: async () =>
      (child.exitCode !== null || child.signalCode !== null ? child.exitCode : (await once(child, 'exit'))[0]) as number | null,
    /** The first match in what the process says; rejects when it ends without saying it. */
    said: (pattern: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const end = () => reject(new Error(`the process ended without saying ${pattern}:\n${output}`));
        if (child.exitCode !== null || child.signalCode !== null) child.stdout.once('close', end);
        else child.once('close', end);
        const look = () => {
          const match = pattern.exec(output);
          if (match) {
            grown.delete(look);
            resolve(match);
          }
        };
        grown.add(look);
        look();
      }),
  };
}

const slackSettings = (slack: LocalSlack) => ({ SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl });

async function send(address: string, event: Record<string, unknown>): Promise<number> {
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: `Ev-${event['ts']}`, event });
  const headers = { 'content-type': 'application/json', ...signedHeaders(body) };
  return (await fetch(`${address}/slack/events`, { method: 'POST', headers, body })).status;
}

const address = async (bot: ReturnType<typeof run>) => (await bot.said(/Health: (http:\S+)\/healthz/))[1] as string;

describe('npm start', () => {
  it('without tokens says where to get them, names npm run chat, and leaves', async () => {
    const bot = run('start', {});
    expect(await bot.exit()).toBe(1);
    expect(bot.text()).toContain('SLACK_BOT_TOKEN is not set');
    expect(bot.text()).toContain('@BotFather');
    expect(bot.text()).toContain('npm run chat');
  });

  it('says every wrong setting in a line of its own, without secrets', async () => {
    const bot = run('start', { SLACK_BOT_TOKEN: 'my-secret', PORT: 'x' });
    expect(await bot.exit()).toBe(1);
    expect(bot.text().trim().split('\n')).toHaveLength(2);
    expect(bot.text()).not.toContain('my-secret');
  });

  it('starts the adapter that has a token, says what the other lacks, answers, and on SIGTERM finishes first', async () => {
    const slack = await new LocalSlack().start();
    const bot = run('start', { ...slackSettings(slack), METRICS_PORT: '0' });
    await bot.said(/Slack: started, HTTP on \/slack\/events/);
    expect(bot.text()).toContain('TELEGRAM_BOT_TOKEN is not set');
    const at = await address(bot);
    expect(await (await fetch(`${at}/readyz`)).json()).toMatchObject({ ready: true, answers: true, slack: true });
    expect((await fetch(`${at}/metrics`)).status).toBe(404);
    const [, metrics] = await bot.said(/metrics: (http:\S+)/);
    expect(await (await fetch(metrics as string)).text()).toContain('qingwen_enquiries_waiting 0');
    expect(await send(at, mention('青州氢能工作由谁牵头?'))).toBe(200);
    bot.child.kill('SIGTERM');
    expect(await bot.exit()).toBe(0);
    expect(allText(slack.of('chat.postMessage')[0]?.args.blocks)).toContain('市发改局');
    await slack.stop();
  });

  it('says that it is not ready while it stops, and still finishes', async () => {
    const slack = await new LocalSlack().start();
    let release = () => {};
    slack.plan('chat.postMessage', { late: new Promise<void>((resolve) => (release = resolve)) });
    const bot = run('start', slackSettings(slack));
    const at = await address(bot);
    await send(at, mention('青州氢能工作由谁牵头?'));
    await slack.until(({ method }) => method === 'chat.postMessage');
    bot.child.kill('SIGTERM');
    await bot.said(/"stopping"/);
    const readiness = await fetch(`${at}/readyz`);
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toMatchObject({ stopping: true });
    expect(await send(at, mention('你好'))).toBe(503);
    release();
    expect(await bot.exit()).toBe(0);
    await slack.stop();
  });

  it('stops when the npm that started it has gone without a word', async () => {
    const slack = await new LocalSlack().start();
    const parent = ['/bin/sh', '-c', '"$@" & wait', 'npm'];
    const bot = run('start', { ...slackSettings(slack), npm_lifecycle_event: 'start' }, parent);
    await address(bot);
    bot.child.kill('SIGKILL');
    await bot.ended;
    expect(bot.text()).toContain('"stopped"');
    await slack.stop();
  });

  it('goes on when nobody reads its log any more, and stops in order', async () => {
    const slack = await new LocalSlack().start();
    const bot = run('start', slackSettings(slack));
    const at = await address(bot);
    bot.child.stdout.destroy();
    bot.child.stderr.destroy();
    for (let more = 0; more < 3; more++) {
      const question = mention('青州氢能工作由谁牵头?', { channel: `C-unread-${more}` });
      expect(await send(at, question)).toBe(200);
      await slack.untilPosted(`C-unread-${more}`);
    }
    bot.child.kill('SIGTERM');
    expect(await bot.exit()).toBe(0);
    await slack.stop();
  });

  it('goes on with the other adapter when a platform refuses the token of one', async () => {
    const slack = await new LocalSlack().start();
    slack.always('auth.test', { body: { ok: false, error: 'invalid_auth' } });
    const telegram = new LocalBotApi();
    const bot = run('start', { ...slackSettings(slack), TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: await telegram.start() });
    const at = await address(bot);
    expect(bot.text()).toContain('SLACK_BOT_TOKEN: Slack refuses it (invalid_auth)');
    expect(await (await fetch(`${at}/readyz`)).json()).toMatchObject({ ready: false, slack: false, telegram: true });
    bot.child.kill('SIGTERM');
    expect(await bot.exit()).toBe(0);
    await Promise.all([slack.stop(), telegram.stop()]);
  });

  it('starts though Slack is in trouble, and is up as soon as it is not', async () => {
    const slack = await new LocalSlack().start();
    slack.plan('auth.test', { status: 503 });
    const bot = run('start', slackSettings(slack));
    const at = await address(bot);
    const question = mention('青州氢能工作由谁牵头?');
    expect(await send(at, question)).toBe(200);
    await slack.untilPosted('C1', question.ts);
    bot.child.kill('SIGTERM');
    expect(await bot.exit()).toBe(0);
    await slack.stop();
  });

  it('answers every question once, though it is killed under load and started again', async () => {
    const slack = await new LocalSlack().start();
    const settings = { ...slackSettings(slack), DATA_DIR: mkdtempSync(join(tmpdir(), 'qingwen-kill-')) };
    const questions = Array.from({ length: 40 }, (_, index) =>
      mention('青州氢能工作由谁牵头?', { channel: `C-load-${index}`, user: `U${index}` }),
    );
    const first = run('start', settings);
    const at = await address(first);
    const sent = questions.map((question) => send(at, question).catch(() => 0));
    await slack.until(({ method }) => method === 'chat.postMessage', 5);
    first.child.kill('SIGKILL');
    const statuses = await Promise.all(sent);
    const second = run('start', settings);
    const then = await address(second);
    // As Slack does, what was not taken is sent again; and some of what was, for good measure.
    for (const [index, question] of questions.entries())
      if (statuses[index] !== 200 || index % 2 === 0) expect(await send(then, question)).toBe(200);
    await slack.until(({ method }) => method === 'chat.postMessage', questions.length);
    second.child.kill('SIGTERM');
    expect(await second.exit()).toBe(0);
    const answered = slack.of('chat.postMessage').map(({ args }) => args.channel);
    expect(answered.sort()).toEqual(questions.map(({ channel }) => channel).sort());
    await slack.stop();
  });
});

describe('npm run doctor', () => {
  it('checks index, answering, folder, tokens and scopes', async () => {
    const slack = await new LocalSlack().start();
    const doctor = run('doctor', { ...slackSettings(slack), SLACK_APP_TOKEN: 'xapp-test' });
    expect(await doctor.exit()).toBe(0);
    for (const line of [
      'ok   Index:',
      'ok   Answering: works',
      'ok   DATA_DIR',
      'ok   SLACK_BOT_TOKEN: is qingwen in Test',
      'ok   SLACK_APP_TOKEN',
    ])
      expect(doctor.text()).toContain(line);
    await slack.stop();
  });

  it('says what to mend, and fails', async () => {
    const slack = await new LocalSlack().start();
    slack.plan('auth.test', { headers: { 'x-oauth-scopes': 'chat:write,commands' } });
    slack.plan('apps.connections.open', { body: { ok: false, error: 'invalid_auth' } });
    const doctor = run('doctor', { ...slackSettings(slack), SLACK_APP_TOKEN: 'xapp-test' });
    expect(await doctor.exit()).toBe(1);
    expect(doctor.text()).toContain(
      'MEND Slack scopes: app_mentions:read, assistant:write, channels:history, groups:history, im:history, im:write, mpim:history missing',
    );
    expect(doctor.text()).toContain('MEND SLACK_APP_TOKEN: Slack says invalid_auth');
    await slack.stop();
  });
});
