import { randomBytes } from 'node:crypto';
import { type Conversation, newConversation } from '../../src/dialogue/state.js';
import { MOST_ATTEMPTS, reviewed } from './review.js';
import type { AdapterStore, Delivery, Feedback, Owner, StoredAnswer } from './types.js';

interface Kept extends Delivery {
  attempts: number;
  done: boolean;
}

/** A store that forgets everything when the program ends; for tests and trials. */
export function createMemoryStore(now: () => number = Date.now): AdapterStore {
  const key = randomBytes(32).toString('hex');
  const conversations = new Map<string, { user: string; json: string; at: number }>();
  const deliveries = new Map<string, Kept>();
  const answers = new Map<string, { answer: StoredAnswer; owner: Owner }>();
  const feedback = new Map<string, Feedback & { at: number }>();
  const settings = new Map<string, string>();

  const removeWhere = <V>(map: Map<string, V>, condition: (value: V, key: string) => boolean): number => {
    const before = map.size;
    for (const [key, value] of map) if (condition(value, key)) map.delete(key);
    return before - map.size;
  };

  return {
    hashKey: async () => key,
    async loadConversation(key) {
      const kept = conversations.get(key);
      return kept ? (JSON.parse(kept.json) as Conversation) : newConversation();
    },
    async saveConversation(key, user, conversation) {
      conversations.set(key, { user, json: JSON.stringify(conversation), at: now() });
    },
    async claimDelivery(delivery) {
      if (delivery.ids.some((id) => deliveries.has(id))) return false;
      const kept = { ...delivery, attempts: 0, done: false };
      for (const id of delivery.ids) deliveries.set(id, kept);
      return true;
    },
    async finishDelivery(id) {
      const kept = deliveries.get(id);
      if (kept) Object.assign(kept, { done: true, text: '', replyTo: null });
    },
    async beginAnswer(id) {
      const kept = deliveries.get(id);
      if (kept) kept.begun += 1;
    },
    async endAnswer(id) {
      const kept = deliveries.get(id);
      if (kept) kept.begun = 0;
    },
    async releaseDelivery(id) {
      const kept = deliveries.get(id);
      if (kept) removeWhere(deliveries, (other) => other === kept);
    },
    async unfinishedDeliveries(adapter, except) {
      const open = [...new Set(deliveries.values())].filter(
        (kept) => kept.adapter === adapter && !kept.done && kept.attempts < MOST_ATTEMPTS && !kept.ids.some((id) => except.has(id)),
      );
      for (const kept of open) kept.attempts += 1;
      return open.map(({ attempts: _, done: __, ...delivery }) => delivery).sort((a, b) => a.at - b.at);
    },
    async knowsConversation(key) {
      return [...deliveries.values()].some((kept) => kept.conversation === key || kept.opens === key);
    },
    async participants(conversation) {
      const people = [...deliveries.values()].filter((kept) => kept.conversation === conversation || kept.opens === conversation);
      return [...new Set(people.map(({ user }) => user))].filter((user) => user !== '');
    },
    async saveAnswer(answer, owner) {
      answers.set(answer.id, { answer, owner });
    },
    async loadAnswer(id) {
      return answers.get(id)?.answer ?? null;
    },
    async saveFeedback(given, at) {
      feedback.set(`${given.answerId} ${given.user}`, { ...given, at });
    },
    async reviewedQuestions() {
      return reviewed(
        [...answers.values()].map(({ answer, owner }) => ({ ...answer, conversation: owner.conversation })),
        [...feedback.values()],
      );
    },
    async getSetting(key) {
      return settings.get(key) ?? null;
    },
    async setSetting(key, value) {
      if (value === null) settings.delete(key);
      else settings.set(key, value);
    },
    async forget({ conversation, user }) {
      const theirs = (owner: Owner) => owner.conversation === conversation || owner.user === user;
      removeWhere(conversations, (kept, key) => key === conversation || kept.user === user);
      removeWhere(feedback, (given) => given.user === user || theirs(answers.get(given.answerId)?.owner ?? { conversation: '', user: '' }));
      removeWhere(answers, ({ owner }) => theirs(owner));
      removeWhere(settings, (_, key) => key.startsWith(`person:${user}:`));
      for (const kept of deliveries.values())
        if (theirs(kept)) {
          const place = kept.conversation === conversation ? { conversation: '', opens: null } : {};
          Object.assign(kept, { ...place, user: '', text: '', replyTo: null, done: true });
        }
    },
    async sweep(olderThan) {
      const old = ({ at }: { at: number }) => at < olderThan;
      return (
        removeWhere(conversations, old) +
        removeWhere(feedback, old) +
        removeWhere(answers, ({ answer }) => old(answer)) +
        removeWhere(deliveries, old)
      );
    },
    async close() {},
  };
}
