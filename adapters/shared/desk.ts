import { setImmediate } from 'node:timers/promises';
import { detectLanguage } from '../../src/language/detect.js';
import { answering, type DeskParts, keeping } from './answering.js';
import { ConversationQueues } from './conversation-queues.js';
import { type HashId, hashWith } from './identity.js';
import { createMetrics, type Metrics } from './metrics.js';
import { createRateLimit } from './rate-limit.js';
import type { Deliver, Delivery, Desk, Enquiry, Reply, Taken } from './types.js';

export type { DeskParts };

/** A question older than this is not taken up again after a crash: the person has gone elsewhere. */
const WORTH_RESUMING_MS = 6 * 60 * 60 * 1000;

/** Makes the desk that all doors share. Its metrics come with it, for the server. */
export async function createDesk(parts: DeskParts): Promise<Desk & { metrics: Metrics }> {
  const { store, log, wording } = parts;
  const keep = keeping(log);
  const now = parts.now ?? Date.now;
  const hash: HashId = hashWith(await store.hashKey());
  const rateLimit = parts.rateLimit ?? createRateLimit();
  const queues = new ConversationQueues();
  const metrics = createMetrics(() => queues.size);
  /** Names of deliveries taken and not yet served. */
  const underWay = new Set<string>();
  const answer = answering(parts, { metrics, keep, arrived: () => arrived });
  let arrived = 0;
  let stopping = false;

  async function tooMany(delivery: Delivery, seconds: number): Promise<Reply & { kind: 'too_many' }> {
    metrics.tooMany(delivery.door);
    log.warn({ door: delivery.door, user: delivery.user }, 'too many questions');
    return { kind: 'too_many', text: wording.say('tooMany', detectLanguage(delivery.text) ?? 'en', { seconds }) };
  }

  /** In the conversation's queue: reply, deliver, and mark the delivery as done, or leave it to be resumed or given back. */
  async function serve(delivery: Delivery, deliver: Deliver): Promise<Exclude<Reply, { kind: 'duplicate' }>> {
    const name = delivery.ids[0] ?? '';
    underWay.add(name);
    try {
      return await queues.run(delivery.conversation, async () => {
        const seconds = await rateLimit.take(`${delivery.door}:${delivery.user}`);
        const reply = seconds > 0 ? await tooMany(delivery, seconds) : await answer(delivery);
        await deliver(reply);
        await keep('mark a delivery as done', store.finishDelivery(name), undefined);
        return reply;
      });
    } catch (err) {
      metrics.undelivered(delivery.door);
      if (delivery.replyTo === null) await keep('give a delivery back', store.releaseDelivery(name), undefined);
      else await keep('note that an answer came to an end', store.endAnswer(name), undefined);
      throw err;
    } finally {
      underWay.delete(name);
    }
  }

  async function take(enquiry: Enquiry): Promise<Taken | null> {
    arrived += 1;
    const delivery = toDelivery(enquiry);
    const name = delivery.ids[0] ?? '';
    const claim = () => keep('claim a delivery', store.claimDelivery(delivery), true);
    if (stopping) {
      if (delivery.replyTo === null) throw new Error('The desk is stopping and takes no more enquiries');
      // It is kept with its address: the next start answers it.
      await claim();
      return null;
    }
    const isRepeated = underWay.has(name);
    underWay.add(name);
    if (await claim()) return { serve: (deliver = async () => {}) => serve(delivery, deliver) };
    if (!isRepeated) underWay.delete(name);
    metrics.duplicate(enquiry.door);
    return null;
  }

  function toDelivery(enquiry: Enquiry): Delivery {
    return {
      ids: [enquiry.deliveryId, ...(enquiry.otherDeliveryIds ?? [])],
      door: enquiry.door,
      conversation: hash(enquiry.conversation),
      opens: enquiry.opens === undefined ? null : hash(enquiry.opens),
      user: hash(enquiry.user),
      text: enquiry.text,
      replyTo: enquiry.replyTo ?? null,
      at: now(),
      begun: 0,
    };
  }

  return {
    metrics,
    take,
    async enquire(enquiry, deliver) {
      const taken = await take(enquiry);
      return taken ? taken.serve(deliver) : { kind: 'duplicate' };
    },
    async once(door, id) {
      const claimed = await store.claimDelivery({ ...NOTHING, ids: [id], door, at: now() });
      if (claimed) await store.finishDelivery(id);
      return claimed;
    },
    async continueIn(door, from, to, user) {
      const owner = { conversation: hash(to), user: hash(user) };
      await store.saveConversation(owner.conversation, owner.user, await store.loadConversation(hash(from)));
      const id = `continue:${owner.conversation}`;
      if (await store.claimDelivery({ ...NOTHING, ...owner, ids: [id], door, at: now() })) await store.finishDelivery(id);
    },
    async resume(door, deliver) {
      const results = (await store.unfinishedDeliveries(door, underWay)).map(async (delivery) => {
        const { replyTo } = delivery;
        if (replyTo === null || now() - delivery.at > WORTH_RESUMING_MS) {
          await store.releaseDelivery(delivery.ids[0] ?? '');
          return false;
        }
        await serve(delivery, (reply) => deliver(replyTo, reply));
        return true;
      });
      const settled = await Promise.allSettled(results);
      for (const result of settled)
        if (result.status === 'rejected') log.error({ err: result.reason, door }, 'could not resume an enquiry');
      return settled.filter((result) => result.status === 'fulfilled' && result.value).length;
    },
    knows: (conversation) => keep('look up a conversation', store.knowsConversation(hash(conversation)), false),
    recall: (answerId) => keep('look up an answer', store.loadAnswer(answerId), null),
    async feedback(given) {
      metrics.feedback(given.verdict);
      await store.saveFeedback({ ...given, user: hash(given.user) }, now());
    },
    preference: (door, user, name) => keep('look up a preference', store.getSetting(personal(hash, door, user, name)), null),
    setPreference: (door, user, name, value) => store.setSetting(personal(hash, door, user, name), value),
    forget: (_door, conversation, user) => store.forget({ conversation: hash(conversation), user: hash(user) }),
    async stop() {
      stopping = true;
      // What was taken before is served, though it may not have reached its queue yet.
      while (underWay.size > 0) {
        await queues.onIdle();
        await setImmediate();
      }
    },
  };
}

const NOTHING = { conversation: '', opens: null, user: '', text: '', replyTo: null, begun: 0 };

const personal = (hash: HashId, door: string, user: string, name: string) => `person:${hash(user)}:${door}:${name}`;
