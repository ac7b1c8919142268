import { beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type DeskParts } from '../../../adapters/shared/desk.js';
import { createLog } from '../../../adapters/shared/log.js';
import { createMemoryStore } from '../../../adapters/shared/memory-store.js';
import { createRateLimit } from '../../../adapters/shared/rate-limit.js';
import type { Enquiry, Reply } from '../../../adapters/shared/types.js';
import { type App, createApp } from '../../../src/main.js';

let core: App;
beforeAll(async () => {
  core = await createApp();
});

let deliveries = 0;
const enquiry = (text: string, more: Partial<Enquiry> = {}): Enquiry => ({
  door: 'slack',
  deliveryId: `d${++deliveries}`,
  conversation: 'thread-1',
  user: 'person-1',
  text,
  ...more,
});

async function openDesk(parts: Partial<DeskParts> = {}) {
  const logged: string[] = [];
  const log = createLog({ logLevel: 'debug' }, { write: (line: string) => void logged.push(line) });
  const store = parts.store ?? createMemoryStore();
  const desk = await createDesk({ ...core, log, ...parts, store });
  return { desk, store, logged };
}

const answerOf = (reply: Reply) => (reply.kind === 'answer' ? reply.answer : null);

describe('the desk', () => {
  it('answers, and remembers the conversation over a restart', async () => {
    const { desk, store } = await openDesk();
    expect(answerOf(await desk.enquire(enquiry('Who leads hydrogen work in Qingzhou?')))?.units.map(({ name }) => name)).toContain(
      '市发改局',
    );
    await desk.stop();
    const { desk: later } = await openDesk({ store });
    expect(answerOf(await later.enquire(enquiry('and who takes part?')))?.units.map(({ name }) => name)).toContain('市科技局');
  });

  it('carries an office over a restart to a follow-up about another city', async () => {
    const { desk, store } = await openDesk();
    await desk.enquire(enquiry('Which tasks does the education bureau lead in Qingzhou?'));
    await desk.stop();
    const { desk: later } = await openDesk({ store });
    const answer = answerOf(await later.enquire(enquiry('and in Qingdao?')));
    expect(answer?.status).toBe('answered');
    expect(new Set(answer?.citations.map(({ documentId }) => documentId))).toEqual(new Set(['qingdao-2023']));
  });

  it('answers a delivery once, however often and however fast it comes', async () => {
    const { desk } = await openDesk();
    const same = enquiry('青州氢能由谁牵头?');
    const replies = await Promise.all([
      desk.enquire(same),
      desk.enquire(same),
      desk.enquire({ ...same, deliveryId: 'x', otherDeliveryIds: [same.deliveryId] }),
    ]);
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['answer', 'duplicate', 'duplicate']);
    expect((await desk.enquire(same)).kind).toBe('duplicate');
  });

  it('delivers the answers of a conversation in order, though the first delivery is slow, and others meanwhile', async () => {
    const { desk } = await openDesk();
    const order: string[] = [];
    let release = () => {};
    const slow = desk.enquire(enquiry('Who leads hydrogen work in Qingzhou?'), async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      order.push('first');
    });
    const second = desk.enquire(enquiry('and who takes part?'), async () => void order.push('second'));
    await desk.enquire(enquiry('青岛有多少项任务?', { conversation: 'elsewhere' }), async () => void order.push('elsewhere'));
    release();
    await Promise.all([slow, second]);
    expect(order).toEqual(['elsewhere', 'first', 'second']);
  });

  it('gives back a delivery that failed, so that the platform may try again', async () => {
    const { desk } = await openDesk();
    const question = enquiry('青州氢能由谁牵头?');
    await expect(desk.enquire(question, () => Promise.reject(new Error('platform is down')))).rejects.toThrow('platform is down');
    expect((await desk.enquire(question)).kind).toBe('answer');
  });

  it('keeps a delivery with an address and resumes it, once, also after a crash', async () => {
    const { desk, store } = await openDesk();
    const question = enquiry('青州氢能由谁牵头?', { replyTo: 'channel 5' });
    await expect(desk.enquire(question, () => Promise.reject(new Error('platform is down')))).rejects.toThrow();
    expect((await desk.enquire(question)).kind).toBe('duplicate');
    // A crash: taken, never served, by a desk that is gone.
    await desk.take(enquiry('淄博每千人要有多少个托位?', { replyTo: 'channel 6' }));
    const { desk: later } = await openDesk({ store });
    const delivered: string[] = [];
    const resume = () => later.resume('slack', async (replyTo, reply) => void delivered.push(`${replyTo}: ${answerOf(reply)?.status}`));
    expect(await resume()).toBe(2);
    expect(await resume()).toBe(0);
    expect(delivered.sort()).toEqual(['channel 5: answered', 'channel 6: answered']);
  });

  it('says politely that someone asks too fast, in the language of the question, and answers others', async () => {
    const { desk } = await openDesk({ rateLimit: createRateLimit(2) });
    await desk.enquire(enquiry('你好'));
    await desk.enquire(enquiry('你好'));
    const reply = await desk.enquire(enquiry('青州氢能由谁牵头?'));
    expect(reply).toMatchObject({ kind: 'too_many', text: expect.stringContaining('秒后再问') });
    expect((await desk.enquire(enquiry('你好', { user: 'person-2' }))).kind).toBe('answer');
  });

  it('takes up a question in whose answer the program ended once more, and apologises the next time', async () => {
    const store = createMemoryStore();
    const asked: string[] = [];
    // A desk whose program ends while it answers: the answer never comes.
    const killed = async () => {
      const begun = new Promise<void>((tell) => {
        const ask = (text: string) => {
          asked.push(text);
          tell();
          return new Promise<never>(() => {});
        };
        openDesk({ store, bot: { ask } }).then(({ desk }) => {
          if (asked.length === 0) void desk.enquire(enquiry('青州氢能由谁牵头?', { replyTo: 'there' }));
          else void desk.resume('slack', async () => {});
        });
      });
      await begun;
    };
    await killed();
    await killed();
    const { desk, logged } = await openDesk({ store });
    const delivered: Reply[] = [];
    expect(await desk.resume('slack', async (_, reply) => void delivered.push(reply))).toBe(1);
    expect(asked).toHaveLength(2);
    expect(delivered.map(answerOf)).toMatchObject([{ status: 'failed', language: 'zh', text: expect.stringContaining('抱歉') }]);
    expect(logged.join()).toContain('the program ended each time');
    expect(await desk.resume('slack', async () => {})).toBe(0);
  });

  it('answers again, and does not give up, what the platform would not take', async () => {
    const { desk } = await openDesk();
    const down = () => Promise.reject(new Error('platform is down'));
    await expect(desk.enquire(enquiry('青州氢能由谁牵头?', { replyTo: 'there' }), down)).rejects.toThrow();
    for (let attempt = 0; attempt < 3; attempt++) expect(await desk.resume('slack', down)).toBe(0);
    const delivered: Reply[] = [];
    await desk.resume('slack', async (_, reply) => void delivered.push(reply));
    expect(delivered.map(answerOf)).toMatchObject([{ status: 'answered' }]);
  });

  it('lets timers and connections have their turn between answers', async () => {
    const order: string[] = [];
    const { desk } = await openDesk({
      bot: {
        ask: async (text, conversation) => {
          order.push('answer');
          return core.bot.ask(text, conversation);
        },
      },
    });
    const questions = Array.from({ length: 3 }, (_, index) =>
      desk.enquire(enquiry('你好', { conversation: `c${index}`, user: `u${index}` })),
    );
    let open = true;
    const turn = () => {
      order.push('turn');
      if (open) setImmediate(turn);
    };
    setImmediate(turn);
    await Promise.all(questions);
    open = false;
    expect(order.join(' ').replace(/turn( turn)+/g, 'turn')).toMatch(/answer turn answer turn answer/);
  });

  it('answers all the same when the store is broken', async () => {
    const store = createMemoryStore();
    const { desk, logged } = await openDesk({ store });
    const broken = () => Promise.reject(new Error('disk full'));
    Object.assign(store, {
      claimDelivery: broken,
      finishDelivery: broken,
      saveAnswer: broken,
      loadConversation: broken,
      saveConversation: broken,
    });
    expect(answerOf(await desk.enquire(enquiry('青州氢能由谁牵头?')))?.status).toBe('answered');
    expect(logged.join()).toContain('disk full');
  });

  it('takes nothing more when it stops, finishes what it has, and keeps what still comes for the next start', async () => {
    const { desk, store } = await openDesk();
    const underWay = desk.enquire(enquiry('青州氢能由谁牵头?'));
    const stopped = desk.stop();
    await expect(desk.enquire(enquiry('你好'))).rejects.toThrow('stopping');
    expect((await desk.enquire(enquiry('淄博每千人要有多少个托位?', { replyTo: 'later' }))).kind).toBe('duplicate');
    expect((await underWay).kind).toBe('answer');
    await stopped;
    const { desk: next } = await openDesk({ store });
    expect(await next.resume('slack', async () => {})).toBe(1);
  });

  it('writes no id of a person and no question into store or log unless that is asked for', async () => {
    const { desk, store, logged } = await openDesk();
    const kept: unknown[] = [];
    for (const name of ['claimDelivery', 'saveAnswer', 'saveConversation', 'saveFeedback', 'setSetting'] as const) {
      const original = store[name] as (...values: unknown[]) => unknown;
      const watched = (...values: unknown[]) => {
        kept.push(values);
        return original(...values);
      };
      Object.assign(store, { [name]: watched });
    }
    const reply = await desk.enquire(enquiry('青州氢能由谁牵头?', { user: 'U-Zhang', conversation: 'dm:U-Zhang' }));
    await desk.feedback({ answerId: reply.kind === 'answer' ? reply.answerId : '', user: 'U-Zhang', verdict: 'up', reason: null });
    await desk.setPreference('slack', 'U-Zhang', 'language', 'zh');
    expect(JSON.stringify(kept)).not.toContain('U-Zhang');
    expect(logged.join()).not.toMatch(/U-Zhang|氢能/);
    const talkative = await openDesk({ logQuestions: true });
    await talkative.desk.enquire(enquiry('青州氢能由谁牵头?', { user: 'U-Zhang' }));
    expect(talkative.logged.join()).toContain('青州氢能由谁牵头');
    expect(talkative.logged.join()).not.toContain('U-Zhang');
  });

  it('forgets what a person asked, in every conversation', async () => {
    const { desk } = await openDesk();
    const reply = await desk.enquire(enquiry('青州氢能由谁牵头?'));
    await desk.setPreference('slack', 'person-1', 'language', 'zh');
    await desk.forget('slack', 'another', 'person-1');
    expect(await desk.recall(reply.kind === 'answer' ? reply.answerId : '')).toBeNull();
    expect(await desk.preference('slack', 'person-1', 'language')).toBeNull();
    expect(await desk.knows('thread-1')).toBe(false);
    expect(answerOf(await desk.enquire(enquiry('谁参与?')))?.status).toBe('needs_clarification');
  });

  it('lets a conversation go on under another key', async () => {
    const { desk } = await openDesk();
    await desk.enquire(enquiry('青州氢能由谁牵头?'));
    await desk.continueIn('slack', 'thread-1', 'thread-2', 'person-1');
    expect(await desk.knows('thread-2')).toBe(true);
    expect(answerOf(await desk.enquire(enquiry('谁参与?', { conversation: 'thread-2' })))?.units.map(({ name }) => name)).toContain(
      '市科技局',
    );
  });

  it('counts what it does, in Prometheus form', async () => {
    const { desk } = await openDesk({ rateLimit: createRateLimit(1) });
    const question = enquiry('青州氢能由谁牵头?');
    await desk.enquire(question);
    await desk.enquire(question);
    await desk.enquire(enquiry('你好'));
    const text = await desk.metrics.text();
    expect(text).toContain('qingwen_answers_total{door="slack",status="answered"} 1');
    expect(text).toContain('qingwen_duplicate_deliveries_total{door="slack"} 1');
    expect(text).toContain('qingwen_too_many_total{door="slack"} 1');
    expect(text).toContain('qingwen_answer_seconds_count{door="slack"} 1');
    expect(text).toContain('qingwen_enquiries_waiting 0');
  });
});
