import { beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type DeskParts } from '../../../adapters/shared/desk.js';
import { createLog } from '../../../adapters/shared/log.js';
import { createMemoryStore } from '../../../adapters/shared/memory-store.js';
import { createRateLimit } from '../../../adapters/shared/rate-limit.js';
import type { Enquiry, Reply } from '../../../adapters/shared/types.js';
import { type App, createApp } from '../../../src/app.js';

let core: App;
beforeAll(async () => {
  core = await createApp();
});

let deliveries = 0;
const enquiry = (text: string, more: Partial<Enquiry> = {}): Enquiry => ({
  adapter: 'slack',
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

  it('counts what cannot be delivered, and does not take it up again', async () => {
    const { desk } = await openDesk();
    await desk.enquire(enquiry('青州氢能由谁牵头?', { replyTo: 'channel 5' }), async () => 'undeliverable');
    expect(await desk.metrics.text()).toContain('qingwen_undelivered_total{adapter="slack"} 1');
    expect(await desk.resume('slack', async () => {})).toBe(0);
  });

  it('keeps nothing of an answer that is not worth sending, and sends none', async () => {
    const { desk, store } = await openDesk();
    await desk.enquire(enquiry('青州氢能由谁牵头?'));
    const before = await store.reviewedQuestions();
    const taken = await desk.take(enquiry('月球上的机场由谁牵头?'));
    const sent: string[] = [];
    const outcome = await taken?.serve(async ({ kind }) => void sent.push(kind), { isWorthSending: ({ status }) => status === 'answered' });
    expect(outcome).toEqual({ kind: 'silence' });
    expect(sent).toEqual([]);
    expect(await store.reviewedQuestions()).toEqual(before);
    expect(answerOf(await desk.enquire(enquiry('谁参与?')))?.units.map(({ name }) => name)).toContain('市科技局');
  });

  it('remembers a conversation for as long as it is told to', async () => {
    const { desk, store } = await openDesk();
    await desk.enquire(enquiry('青州氢能由谁牵头?'));
    const load = store.loadConversation;
    const DAY = 24 * 60 * 60 * 1000;
    store.loadConversation = async (key) => {
      const { state } = await load(key);
      return { state: state && { ...state, at: state.at - 2 * DAY } };
    };
    const statusOf = async (remembersFor?: number) => {
      const taken = await desk.take(enquiry('谁参与?'));
      const outcome = await taken?.serve(undefined, remembersFor === undefined ? {} : { remembersFor });
      return outcome?.kind === 'answer' ? outcome.answer.status : null;
    };
    expect(await statusOf(3 * DAY)).toBe('answered');
    expect(await statusOf(DAY)).toBe('needs_clarification');
    expect(await statusOf()).toBe('needs_clarification');
  });

  it('asks what the text points at', async () => {
    const { desk } = await openDesk();
    const taken = await desk.take(enquiry('can you answer this?'));
    const outcome = await taken?.serve(undefined, { question: async () => '青州氢能由谁牵头?' });
    expect(outcome).toMatchObject({ kind: 'answer', answer: { status: 'answered', language: 'zh' } });
  });

  it('treats a resumed enquiry as a fresh one', async () => {
    const { desk, store } = await openDesk();
    await desk.take(enquiry('can you answer this?', { replyTo: '青州氢能由谁牵头?' }));
    const { desk: later } = await openDesk({ store });
    const statuses: unknown[] = [];
    const question = (replyTo: string) => ({ question: async () => replyTo });
    await later.resume('slack', async (_replyTo, reply) => void statuses.push(answerOf(reply)?.status), question);
    expect(statuses).toEqual(['answered']);
  });

  it('knows whether a person is alone in a conversation', async () => {
    const { desk } = await openDesk();
    await desk.enquire(enquiry('青州氢能由谁牵头?'));
    expect(await desk.isAlone('thread-1', 'person-1')).toBe(true);
    await desk.join('slack', 'thread-1', 'person-2');
    expect(await desk.isAlone('thread-1', 'person-1')).toBe(false);
  });

  it('lets what was to be done once, and could not be, be tried again', async () => {
    const { desk } = await openDesk();
    expect(await desk.once('slack', 'share:1')).toBe(true);
    expect(await desk.once('slack', 'share:1')).toBe(false);
    await desk.undo('share:1');
    expect(await desk.once('slack', 'share:1')).toBe(true);
  });

  it('keeps a choice for a place, and not its name', async () => {
    const { desk, store } = await openDesk();
    const kept: string[] = [];
    const set = store.setSetting;
    store.setSetting = async (key, value) => {
      kept.push(key);
      await set(key, value);
    };
    await desk.setSetting('slack', 'C-hall', 'listening', 'all');
    expect(await desk.setting('slack', 'C-hall', 'listening')).toBe('all');
    expect(await desk.setting('slack', 'C-other', 'listening')).toBeNull();
    expect(kept.join()).not.toContain('C-hall');
  });

  it('says politely that someone asks too fast, in the language of the question, and answers others', async () => {
    const { desk } = await openDesk({ rateLimit: createRateLimit(2) });
    await desk.enquire(enquiry('你好'));
    await desk.enquire(enquiry('你好'));
    const reply = await desk.enquire(enquiry('青州氢能由谁牵头?'));
    expect(reply).toMatchObject({ kind: 'too_many', text: expect.stringContaining('秒后再问'), isFirst: true });
    expect(await desk.enquire(enquiry('青州氢能由谁牵头?'))).toMatchObject({ kind: 'too_many', isFirst: false });
    expect((await desk.enquire(enquiry('你好', { user: 'person-2' }))).kind).toBe('answer');
  });

  it('goes on from an old conversation as if it had just been there', async () => {
    const store = createMemoryStore();
    const { desk } = await openDesk({ store });
    let key = '';
    const { saveConversation, loadConversation } = store;
    store.saveConversation = (at, ...given) => {
      key = at;
      return saveConversation(at, ...given);
    };
    await desk.enquire(enquiry('Who leads hydrogen work in Qingzhou?'));
    const { state } = await loadConversation(key);
    await saveConversation(key, 'anyone', { state: state && { ...state, at: state.at - 24 * 60 * 60 * 1000 } });
    expect(answerOf(await desk.enquire(enquiry('and who takes part?')))?.status).toBe('needs_clarification');
    await saveConversation(key, 'anyone', { state: state && { ...state, at: state.at - 24 * 60 * 60 * 1000 } });
    await desk.continueIn('slack', 'thread-1', 'thread-2', 'person-2');
    const reply = await desk.enquire(enquiry('and who takes part?', { conversation: 'thread-2', user: 'person-2' }));
    expect(answerOf(reply)?.units.map(({ name }) => name)).toContain('市科技局');
  });

  it('counts once what can never be delivered, and is done with it', async () => {
    const { desk } = await openDesk();
    await desk.enquire(enquiry('你好', { replyTo: 'gone' }), async () => 'undeliverable');
    expect(await desk.metrics.text()).toContain('qingwen_undelivered_total{adapter="slack"} 1');
    expect(await desk.resume('slack', async () => {})).toBe(0);
  });

  it('answers what is being typed without keeping it, until it is chosen', async () => {
    const { desk, store } = await openDesk({ rateLimit: createRateLimit(1) });
    const HYDROGEN = 'Who leads hydrogen work in Qingzhou?';
    const previews = await Promise.all([HYDROGEN.slice(0, 20), HYDROGEN].map((text) => desk.preview('telegram', 'person-1', text)));
    const [, whole] = previews.map((preview) => preview?.answerId ?? '');
    expect(await store.loadAnswer(whole ?? '')).toBeNull();
    expect((await desk.recall(whole ?? ''))?.question).toBe(HYDROGEN);
    expect((await store.loadAnswer(whole ?? ''))?.answer.status).toBe('answered');
    await desk.choose('telegram', 'person-1', 'forgotten-meanwhile', HYDROGEN);
    expect((await store.loadAnswer('forgotten-meanwhile'))?.answer.text).toContain('市发改局');
    expect((await desk.enquire(enquiry('and who takes part?'))).kind).toBe('answer');
  });

  it('forgets what a person has typed with everything else', async () => {
    const { desk } = await openDesk();
    const preview = await desk.preview('telegram', 'person-1', '青州氢能由谁牵头?');
    await desk.forget('telegram', 'any', 'person-1');
    expect(await desk.recall(preview?.answerId ?? '')).toBeNull();
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
    // That the bot was asked in a thread stays, for it may be others' thread; what was said there does not.
    expect(await desk.knows('thread-1')).toBe(true);
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
    expect(text).toContain('qingwen_answers_total{adapter="slack",status="answered"} 1');
    expect(text).toContain('qingwen_duplicate_deliveries_total{adapter="slack"} 1');
    expect(text).toContain('qingwen_too_many_total{adapter="slack"} 1');
    expect(text).toContain('qingwen_answer_seconds_count{adapter="slack"} 1');
    expect(text).toContain('qingwen_enquiries_waiting 0');
  });
});
