import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AdapterStore, Delivery, StoredAnswer } from '../../../adapters/shared/types.js';
import type { Answer } from '../../../src/answers/types.js';
import type { Conversation } from '../../../src/dialogue/state.js';

const NOBODY: ReadonlySet<string> = new Set();

const answered = (id: string, question: string, at: number, status: 'answered' | 'not_in_documents' = 'answered'): StoredAnswer => {
  const base = {
    language: 'zh',
    blocks: [],
    text: '',
    verdict: null,
    count: null,
    value: null,
    units: [],
    figures: [],
    citations: [],
    read: [],
    options: [],
    trace: { steps: [], evidence: [] },
  } as const;
  const answer: Answer = status === 'answered' ? { ...base, status } : { ...base, status, reason: 'not_mentioned' };
  return { id, adapter: 'slack', question, answer, at };
};

const delivery = (id: string, more: Partial<Delivery> = {}): Delivery => ({
  ids: [id],
  adapter: 'slack',
  conversation: 'c1',
  opens: null,
  user: 'u1',
  text: '青州氢能由谁牵头?',
  replyTo: 'there',
  at: 1,
  begun: 0,
  ...more,
});

/** What every store must do. `now` is the store's clock. */
export function describeStore(name: string, open: (now: () => number) => AdapterStore): void {
  describe(name, () => {
    let store: AdapterStore;
    let now: number;
    beforeEach(() => {
      now = 1000;
      store = open(() => now);
    });
    afterEach(() => store.close());

    it('gives an empty conversation until one is saved, then that one', async () => {
      expect(await store.loadConversation('c1')).toEqual({ state: null });
      const conversation = { state: { spokenOf: [], options: [], at: 5, question: { text: '问' } } } as unknown as Conversation;
      await store.saveConversation('c1', 'u1', conversation);
      expect(await store.loadConversation('c1')).toEqual(conversation);
      expect(await store.loadConversation('c2')).toEqual({ state: null });
    });

    it('claims a delivery once, by any of its ids, even when asked many times at once', async () => {
      const claims = await Promise.all(Array.from({ length: 20 }, () => store.claimDelivery(delivery('d1', { ids: ['d1', 'event-1'] }))));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await store.claimDelivery(delivery('d2', { ids: ['d2', 'event-1'] }))).toBe(false);
      expect(await store.claimDelivery(delivery('d2'))).toBe(true);
    });

    it('gives a released delivery back and keeps a finished one', async () => {
      await store.claimDelivery(delivery('d1', { ids: ['d1', 'event-1'] }));
      await store.releaseDelivery('d1');
      expect(await store.claimDelivery(delivery('d1', { ids: ['d1', 'event-1'] }))).toBe(true);
      await store.finishDelivery('d1');
      expect(await store.claimDelivery(delivery('d1'))).toBe(false);
    });

    it('returns unfinished deliveries of an adapter, oldest first, with all they need', async () => {
      await store.claimDelivery(delivery('d2', { at: 2, opens: 'c9' }));
      await store.claimDelivery(delivery('d1', { ids: ['d1', 'event-1'], at: 1 }));
      await store.claimDelivery(delivery('t1', { adapter: 'telegram' }));
      await store.claimDelivery(delivery('d3', { at: 3 }));
      await store.finishDelivery('d3');
      expect(await store.unfinishedDeliveries('slack', new Set(['d2']))).toEqual([delivery('d1', { ids: ['d1', 'event-1'], at: 1 })]);
      expect((await store.unfinishedDeliveries('slack', NOBODY)).map(({ ids }) => ids[0])).toEqual(['d1', 'd2']);
    });

    it('gives an unfinished delivery up after five attempts', async () => {
      await store.claimDelivery(delivery('d1'));
      for (let attempt = 1; attempt <= 5; attempt++) expect(await store.unfinishedDeliveries('slack', NOBODY)).toHaveLength(1);
      expect(await store.unfinishedDeliveries('slack', NOBODY)).toEqual([]);
    });

    it('counts the answers of a delivery that began and did not come to an end', async () => {
      await store.claimDelivery(delivery('d1'));
      await store.beginAnswer('d1');
      await store.beginAnswer('d1');
      expect(await store.unfinishedDeliveries('slack', NOBODY)).toEqual([delivery('d1', { begun: 2 })]);
      await store.endAnswer('d1');
      expect(await store.unfinishedDeliveries('slack', NOBODY)).toEqual([delivery('d1')]);
    });

    it('knows a conversation from its first delivery on, and those that a reply opens', async () => {
      expect(await store.knowsConversation('c1')).toBe(false);
      await store.claimDelivery(delivery('d1', { opens: 'c2' }));
      expect(await store.knowsConversation('c1')).toBe(true);
      expect(await store.knowsConversation('c2')).toBe(true);
      await store.finishDelivery('d1');
      expect(await store.knowsConversation('c1')).toBe(true);
    });

    it('tells who took part in a conversation', async () => {
      await store.claimDelivery(delivery('d1'));
      await store.claimDelivery(delivery('d2', { user: 'u2', conversation: 'c9', opens: 'c1' }));
      await store.claimDelivery(delivery('d3', { user: 'u2' }));
      await store.claimDelivery(delivery('d4', { user: 'u3', conversation: 'c3' }));
      expect((await store.participants('c1')).toSorted()).toEqual(['u1', 'u2']);
    });

    it('keeps answers', async () => {
      const answer = answered('a1', '问', 1);
      await store.saveAnswer(answer, { conversation: 'c1', user: 'u1' });
      expect(await store.loadAnswer('a1')).toEqual(answer);
      expect(await store.loadAnswer('a2')).toBeNull();
    });

    it('lists for review what got a thumb down or no answer, newest first, with the questions before it', async () => {
      await store.saveAnswer(answered('a1', 'first', 1), { conversation: 'c1', user: 'u1' });
      await store.saveAnswer(answered('a2', 'second', 2), { conversation: 'c1', user: 'u1' });
      await store.saveAnswer(answered('a3', 'nowhere', 3, 'not_in_documents'), { conversation: 'c2', user: 'u2' });
      await store.saveFeedback({ answerId: 'a2', user: 'u1', verdict: 'down', reason: null }, 4);
      await store.saveFeedback({ answerId: 'a2', user: 'u1', verdict: 'down', reason: 'wrong year' }, 5);
      await store.saveFeedback({ answerId: 'a1', user: 'u1', verdict: 'up', reason: null }, 6);
      await store.saveFeedback({ answerId: 'gone', user: 'u1', verdict: 'down', reason: 'x' }, 7);
      expect(await store.reviewedQuestions()).toEqual([
        { question: 'nowhere', history: [], status: 'not_in_documents', verdict: 'unanswered', reason: null, at: 3 },
        { question: 'second', history: ['first'], status: 'answered', verdict: 'down', reason: 'wrong year', at: 2 },
      ]);
    });

    it('has a key for hashing, which stays the same', async () => {
      expect(await store.hashKey()).toMatch(/^[0-9a-f]{64}$/);
      expect(await store.hashKey()).toBe(await store.hashKey());
    });

    it('keeps settings and unsets them', async () => {
      expect(await store.getSetting('k')).toBeNull();
      await store.setSetting('k', 'v');
      await store.setSetting('k', 'w');
      expect(await store.getSetting('k')).toBe('w');
      await store.setSetting('k', null);
      expect(await store.getSetting('k')).toBeNull();
    });

    it('forgets all of a person and of the conversation, and nothing of others', async () => {
      const conversation = { state: null };
      await store.saveConversation('c1', 'u2', conversation);
      await store.saveConversation('c5', 'u1', { state: { at: 1 } } as unknown as Conversation);
      await store.saveAnswer(answered('a1', 'mine elsewhere', 1), { conversation: 'c5', user: 'u1' });
      await store.saveAnswer(answered('a2', "another's here", 1), { conversation: 'c1', user: 'u2' });
      await store.saveAnswer(answered('a3', "another's elsewhere", 1, 'not_in_documents'), { conversation: 'c6', user: 'u2' });
      await store.saveFeedback({ answerId: 'a3', user: 'u1', verdict: 'down', reason: 'mine' }, 2);
      await store.setSetting('person:u1:slack:language', 'zh');
      await store.setSetting('person:u12:slack:language', 'en');
      await store.claimDelivery(delivery('d1', { conversation: 'c7' }));
      await store.forget({ conversation: 'c1', user: 'u1' });
      expect(await store.loadAnswer('a1')).toBeNull();
      expect(await store.loadAnswer('a2')).toBeNull();
      expect(await store.loadAnswer('a3')).not.toBeNull();
      expect(await store.loadConversation('c5')).toEqual({ state: null });
      expect(await store.reviewedQuestions()).toMatchObject([{ question: "another's elsewhere", verdict: 'unanswered', reason: null }]);
      expect(await store.getSetting('person:u1:slack:language')).toBeNull();
      expect(await store.getSetting('person:u12:slack:language')).toBe('en');
      // Others may go on where the person was the first to ask.
      expect(await store.knowsConversation('c7')).toBe(true);
      expect(await store.participants('c7')).toEqual([]);
      expect(await store.unfinishedDeliveries('slack', NOBODY)).toEqual([]);
      expect(await store.claimDelivery(delivery('d1'))).toBe(false);
    });

    it('sweeps what is older than a time, and counts it', async () => {
      await store.saveAnswer(answered('a1', 'old', 10), { conversation: 'c1', user: 'u1' });
      await store.saveAnswer(answered('a2', 'new', 2000), { conversation: 'c1', user: 'u1' });
      await store.saveFeedback({ answerId: 'a2', user: 'u1', verdict: 'up', reason: null }, 10);
      await store.claimDelivery(delivery('d1', { at: 10 }));
      await store.saveConversation('c1', 'u1', { state: null });
      now = 3000;
      await store.saveConversation('c2', 'u1', { state: null });
      expect(await store.sweep(2000)).toBe(4);
      expect(await store.loadAnswer('a1')).toBeNull();
      expect(await store.loadAnswer('a2')).not.toBeNull();
      expect(await store.claimDelivery(delivery('d1', { at: 3000 }))).toBe(true);
    });
  });
}
