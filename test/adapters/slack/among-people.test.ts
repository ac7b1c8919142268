import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/app.js';
import { allText } from './block-kit-limits.js';
import { type Bot, mention, message, press, startBot } from './harness.js';

let core: App;
let bot: Bot;
beforeAll(async () => {
  core = await createApp();
  bot = await startBot(core);
});
afterAll(() => bot.stop());

const posts = (channel: string) => bot.slack.of('chat.postMessage').filter(({ args }) => args.channel === channel);
const screen = (channel: string, index: number) => allText(posts(channel)[index]?.args.blocks);

let channels = 0;
/** A thread in which the bot was asked, in a channel of its own. */
async function thread({ user = 'U1', inThread }: { user?: string; inThread?: string } = {}) {
  const channel = `C-people-${++channels}`;
  const question = mention('青州氢能工作由谁牵头?', { channel, user, ...(inThread ? { thread_ts: inThread } : {}) });
  await bot.event(question);
  const root = inThread ?? question.ts;
  await bot.slack.untilPosted(channel, root);
  let answers = 1;
  const say = (text: string, who = user, more: Record<string, unknown> = {}) =>
    bot.event(message(text, { channel, thread_ts: root, user: who, ...more }));
  return {
    channel,
    root,
    say,
    /** Says a line that is to be answered. */
    async ask(text: string, who = user): Promise<string> {
      await say(text, who);
      answers += 1;
      await bot.slack.untilPosted(channel, root, answers);
      return screen(channel, answers - 1);
    },
    /** Nothing but what was asked was answered: a mention that follows is the next answer. */
    async expectSilence() {
      await bot.event(mention('淄博每千人要有多少个托位?', { channel, thread_ts: root, user }));
      answers += 1;
      await bot.slack.untilPosted(channel, root, answers);
      expect(posts(channel)).toHaveLength(answers);
      expect(screen(channel, answers - 1)).toContain('托位');
    },
  };
}

/** Lines that people write to each other; in a thread with the bot none is for the bot. */
const BETWEEN_PEOPLE = [
  'thanks, useful',
  'lol',
  "I'll forward this to the bureau",
  'can you check that with the lead unit?',
  'where is the meeting?',
  'what about lunch?',
  'and Atlantis?',
  '好的,我转给王局',
  '谢谢,很有用',
  '我们几点开会?',
  '周五呢?',
  '👍',
];

describe('in a thread of people', () => {
  it('the bot is silent to what they write to each other, and still answers who names it', async () => {
    const { say, expectSilence } = await thread();
    for (const line of BETWEEN_PEOPLE) await say(line, 'U2');
    for (const line of BETWEEN_PEOPLE) await say(line, 'U1');
    await expectSilence();
  });

  it('the bot answers a clear question and a follow-up, whoever asks', async () => {
    const { ask, say } = await thread();
    await say('thanks', 'U2');
    expect(await ask('谁参与?', 'U2')).toContain('市科技局');
    expect(await ask('and Qingdao?', 'U3')).toContain('Qingdao');
    expect(await ask('which tasks does the education bureau lead in Qingzhou?', 'U1')).toContain('72');
  });

  it('a line that is not answered does not change what the next follow-up is about', async () => {
    const { ask, say } = await thread();
    await say('what about lunch?', 'U2');
    expect(await ask('and who takes part?', 'U2')).toContain('市科技局');
  });

  it('the bot is silent where a person or a group is named anywhere in the line', async () => {
    const { say, expectSilence } = await thread();
    await say('who leads it in Qingdao, <@U9>?');
    await say('<@U9> 谁参与?');
    await say('谁参与? <!subteam^S1|@officials>');
    await say('<!here> who takes part?');
    await expectSilence();
  });

  it('the bot, named later in a thread that people began, takes only clear questions for its own', async () => {
    const { say, ask, expectSilence } = await thread({ inThread: '900.000100' });
    await say('hydrogen in homes');
    await say('good to know');
    expect(await ask('谁参与?')).toContain('市科技局');
    await expectSilence();
  });
});

describe('in a thread of one person and the bot', () => {
  it('short lines are questions, and what the documents do not say is said', async () => {
    const { ask } = await thread();
    expect(await ask('who takes part?')).toContain('市科技局');
    expect(await ask('what about the airport on the moon?')).toContain('not');
  });

  it('thanks, remarks and signs get no answer', async () => {
    const { say, expectSilence } = await thread();
    for (const line of ['thanks, useful', 'lol', '好的', "great, I'll send it to Li", '👍', 'forwarding this to the mayor'])
      await say(line);
    await expectSilence();
  });
});

describe('/policy settings', () => {
  /** The settings as shown, with a function that presses a button by its label. */
  async function settings(name: string, channel: string) {
    await bot.command('settings', name, channel);
    const shown = async (count: number) =>
      (await bot.slack.until(({ method, args }) => method === 'respond' && args.url.includes(`/${name}`), count))[count - 1]?.args;
    const first = await shown(1);
    let count = 1;
    return {
      first,
      async choose(label: string, row: 0 | 1 = 0) {
        const rows = first.blocks.filter(({ type }: { type: string }) => type === 'actions');
        const element = rows[row].elements.find(({ text }: { text: { text: string } }) => text.text === label);
        const pressed = press(element, { channel, ts: '1.1', responseUrl: bot.slack.responseUrl(`${name}-pressed`) });
        await bot.interact({ ...pressed, container: { ...pressed.container, is_ephemeral: true } });
        count += 1;
        return shown(count);
      },
    };
  }

  it('shows the choices to the person alone, and what holds', async () => {
    const { first } = await settings('settings-show', 'C-show');
    expect(first.response_type).toBe('ephemeral');
    expect(first.text).toBe('In this channel, where I am not named: Follow-ups.');
  });

  it('mentions only: silent in threads, too', async () => {
    const { channel, say, expectSilence } = await thread();
    const shown = await (await settings('settings-mention', channel)).choose('Mentions only');
    expect(shown).toMatchObject({ replace_original: true, text: 'In this channel, where I am not named: Mentions only.' });
    await say('谁参与?');
    await expectSilence();
  });

  it('all: every question in the channel, outside threads as well, and no thanks', async () => {
    const channel = 'C-all';
    await (await settings('settings-all', channel)).choose('All');
    const question = message('青州氢能工作由谁牵头?', { channel, user: 'U7' });
    await bot.event(message('thanks everybody', { channel, user: 'U7' }));
    await bot.event(message('<@U9> 青州氢能工作由谁牵头?', { channel, user: 'U7' }));
    await bot.event(question);
    await bot.slack.untilPosted(channel, question.ts);
    expect(posts(channel)).toHaveLength(1);
  });

  it('a workspace has a choice of its own, which a channel overrules', async () => {
    const { channel, say, ask, expectSilence } = await thread();
    const choices = await settings('settings-workspace', channel);
    await choices.choose('Mentions only', 1);
    await say('谁参与?');
    await expectSilence();
    await choices.choose('Follow-ups', 0);
    await ask('and who takes part?');
    await choices.choose('Follow-ups', 1);
  });

  it('is chosen in words, too', async () => {
    const { channel, say, expectSilence } = await thread();
    await bot.command('settings mention only', 'settings-words', channel);
    await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/settings-words'));
    await say('谁参与?');
    await expectSilence();
  });

  it('"settings" with other words is a question', async () => {
    await bot.command('settings of the hydrogen plan in Qingzhou', 'settings-question', 'C-q');
    const [reply] = await bot.slack.until(({ method, args }) => method === 'respond' && args.url.endsWith('/settings-question'));
    expect(reply?.args.text).not.toContain('not named');
  });
});

describe('"can you answer this?"', () => {
  const above = (channel: string, more: Record<string, unknown>) => ({
    channel,
    ts: '100.000100',
    user: 'U2',
    text: '青州氢能工作由谁牵头?',
    ...more,
  });

  it('in a thread reads the question above, not the talk after it', async () => {
    bot.slack.keep(
      above('C-above-1', {}),
      above('C-above-1', { ts: '101.000100', thread_ts: '100.000100', text: 'no idea', user: 'U3' }),
      above('C-above-1', { ts: '102.000100', thread_ts: '100.000100', text: 'who leads sport?', user: 'UBOT', bot_id: 'BBOT' }),
    );
    await bot.event(mention('can you answer this?', { channel: 'C-above-1', thread_ts: '100.000100', ts: '103.000100' }));
    await bot.slack.untilPosted('C-above-1', '100.000100');
    expect(screen('C-above-1', 0)).toContain('市发改局');
  });

  it('below a long thread reads its end, whatever the size of the pages', async () => {
    bot.slack.pageSize = 15;
    const replies = Array.from({ length: 40 }, (_, index) =>
      above('C-above-2', {
        ts: `${200 + index}.000100`,
        thread_ts: '200.000100',
        text: index === 39 ? '淄博每千人要有多少个托位?' : 'talk',
      }),
    );
    bot.slack.keep(...replies);
    await bot.event(mention('能回答吗?', { channel: 'C-above-2', thread_ts: '200.000100', ts: '300.000100' }));
    await bot.slack.untilPosted('C-above-2', '200.000100');
    bot.slack.pageSize = 100;
    expect(screen('C-above-2', 0)).toContain('托位');
  });

  it('outside threads, and with nothing but the name, reads the question above in the channel', async () => {
    bot.slack.keep(above('C-above-3', {}));
    await bot.event(mention('', { channel: 'C-above-3', ts: '110.000100' }));
    await bot.slack.untilPosted('C-above-3', '110.000100');
    expect(screen('C-above-3', 0)).toContain('市发改局');
  });

  it('goes on from that question', async () => {
    bot.slack.keep(above('C-above-4', {}));
    await bot.event(mention('please answer this', { channel: 'C-above-4', thread_ts: '100.000100', ts: '103.000100' }));
    await bot.slack.untilPosted('C-above-4', '100.000100');
    await bot.event(message('谁参与?', { channel: 'C-above-4', thread_ts: '100.000100', user: 'U2' }));
    await bot.slack.untilPosted('C-above-4', '100.000100', 2);
    expect(screen('C-above-4', 1)).toContain('市科技局');
  });
});
