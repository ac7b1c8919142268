import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../adapters/shared/sqlite-store.js';
import { type App, createApp } from '../../../src/app.js';
import { allText } from './block-kit-limits.js';
import { type Bot, mention, message, startBot } from './harness.js';
import { LocalSlack } from './local-slack.js';

let core: App;
const started: Bot[] = [];
const start = async (...[options]: [Parameters<typeof startBot>[1]?]) => {
  const bot = await startBot(core, options);
  started.push(bot);
  return bot;
};
beforeAll(async () => {
  core = await createApp();
});
afterEach(async () => {
  for (const bot of started.splice(0)) await bot.stop();
});

const HYDROGEN = '青州氢能工作由谁牵头?';

describe('when Slack is in trouble', () => {
  it('waits as it is asked to (429), and answers once', async () => {
    const bot = await start();
    bot.slack.plan('chat.postMessage', { status: 429, headers: { 'retry-after': '1' } });
    const question = mention(HYDROGEN);
    const before = performance.now();
    await bot.event(question);
    await bot.slack.untilPosted('C1', question.ts);
    expect(performance.now() - before).toBeGreaterThan(950);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('tries again after errors (5xx), and answers once', async () => {
    const bot = await start();
    bot.slack.plan('chat.postMessage', { status: 503 }, { status: 500 });
    const question = mention(HYDROGEN);
    await bot.event(question);
    await bot.slack.untilPosted('C1', question.ts);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
    expect(bot.slack.of('chat.postMessage refused')).toHaveLength(2);
  });

  it('does not post again what arrived although the connection was cut', async () => {
    const bot = await start();
    bot.slack.plan('chat.postMessage', { cut: true });
    const question = mention(HYDROGEN);
    await bot.event(question);
    await bot.slack.until(({ method }) => method === 'conversations.replies');
    const second = mention('你好', { channel: 'C2' });
    await bot.event(second);
    await bot.slack.untilPosted('C2', second.ts);
    await bot.stop();
    started.pop();
    expect(bot.slack.of('chat.postMessage').filter(({ args }) => args.channel === 'C1')).toHaveLength(1);
  });

  it('says the same in plain text when Slack refuses the blocks', async () => {
    const bot = await start();
    bot.slack.plan('chat.postMessage', { body: { ok: false, error: 'msg_blocks_too_long' } });
    const question = mention(HYDROGEN);
    await bot.event(question);
    const [, reply] = await bot.slack.untilPosted('C1', question.ts, 2);
    expect(reply?.args.blocks).toHaveLength(1);
    expect(reply?.args.text).toContain('市发改局');
  });

  it('says in one line that a token is refused', async () => {
    const slack = await new LocalSlack().start();
    slack.plan('auth.test', { body: { ok: false, error: 'invalid_auth' } });
    await expect(startBot(core, { slack })).rejects.toThrow(
      /^SLACK_BOT_TOKEN: Slack refuses it \(invalid_auth\); copy the Bot User OAuth Token anew/,
    );
    await slack.stop();
  });
});

describe('over a restart', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'qingwen-restart-'));

  it('goes on in a thread, and does not answer an old event again', async () => {
    const dataDirectory = folder();
    const slack = await new LocalSlack().start();
    const first = await start({ slack, store: openSqliteStore(dataDirectory), dataDirectory });
    const question = mention(HYDROGEN);
    await first.event(question);
    await slack.untilPosted('C1', question.ts);
    await first.stop();
    started.pop();
    const second = await start({ slack, store: openSqliteStore(dataDirectory), dataDirectory });
    await second.event(question);
    await second.event(message('谁参与?', { thread_ts: question.ts }));
    const [, reply] = await slack.untilPosted('C1', question.ts, 2);
    expect(allText(reply?.args.blocks)).toContain('市科技局');
    await second.stop();
    started.pop();
    expect(slack.of('chat.postMessage')).toHaveLength(2);
    await slack.stop();
  });
});

describe('/policy forget', () => {
  it('leaves no id of a channel or a person in the store, and no thread of others dead', async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'qingwen-forget-'));
    const bot = await start({ store: openSqliteStore(dataDirectory), dataDirectory });
    const question = mention(HYDROGEN, { channel: 'C-SECRETROOM' });
    await bot.event(question);
    await bot.slack.untilPosted('C-SECRETROOM', question.ts);
    await bot.event(message('谁参与?', { channel: 'C-SECRETROOM', thread_ts: question.ts, user: 'U2' }));
    await bot.slack.untilPosted('C-SECRETROOM', question.ts, 2);
    await bot.command('forget', 'forget');
    await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/forget'));
    await bot.event(message('青州氢能工作谁参与?', { channel: 'C-SECRETROOM', thread_ts: question.ts, user: 'U2' }));
    await bot.slack.untilPosted('C-SECRETROOM', question.ts, 3);
    await bot.stop();
    started.pop();
    const kept = readdirSync(dataDirectory).filter((name) => name.startsWith('qingwen.db'));
    for (const name of kept) expect(readFileSync(join(dataDirectory, name)).includes('C-SECRETROOM')).toBe(false);
  });
});

describe('hostile text', () => {
  it.each([
    ['a call to the whole channel', '<!channel> <!here> who leads hydrogen work in <!everyone> Qingzhou?'],
    ['markup', '*who* _leads_ ~hydrogen~ `work` in <https://example.org|Qingzhou>? &amp; _*['],
    ['text that turns its direction', '\u202Ewho leads hydrogen work\u2066 in Qingzhou\u202C?'],
    ['invisible characters', 'who\u200B leads hydro\u00ADgen work in Qing\u200Bzhou\uFEFF?'],
  ])('is answered without echo: %s', async (_name, text) => {
    const bot = await start();
    const question = mention(text);
    await bot.event(question);
    const [reply] = await bot.slack.untilPosted('C1', question.ts);
    expect(allText(reply?.args.blocks)).toContain('市发改局');
    expect(JSON.stringify(reply?.args)).not.toMatch(/<[!@#]|channel>|\u202E/);
  });

  it('is shown as text where a private question is shared', async () => {
    const bot = await start();
    await bot.command('<!channel> &lt;!here&gt; *who* leads hydrogen work in Qingzhou?', 'hostile');
    const [reply] = await bot.slack.until(({ method }) => method === 'respond');
    const share = reply?.args.blocks.find(({ type }: { type: string }) => type === 'actions').elements.at(-1);
    await bot.interact({
      type: 'block_actions',
      channel: { id: 'C-shared' },
      container: { type: 'message', message_ts: '1.1', channel_id: 'C-shared', is_ephemeral: true },
      response_url: bot.slack.responseUrl('hostile-share'),
      actions: [{ ...share, type: 'button', action_ts: '1' }],
    });
    const [shared] = await bot.slack.untilPosted('C-shared');
    expect(JSON.stringify(shared?.args.blocks)).not.toMatch(/<!/);
    expect(JSON.stringify(shared?.args.blocks)).toContain('&lt;!here&gt;');
  });
});
