import { setImmediate } from 'node:timers/promises';
import { detectLanguage } from '../../src/language/detect.js';
import { answering, type DeskParts, keeping } from './answering.js';
import { ConversationQueues } from './conversation-queues.js';
import { type HashId, hashWith } from './identity.js';
import { createMetrics, type Metrics } from './metrics.js';
import { createPreviews } from './previews.js';
import { createRateLimit, type Refusal } from './rate-limit.js';
import type { Deliver, Delivery, Desk, Enquiry, Outcome, Reply, Taken, Treatment } from './types.js';

export type { DeskParts };

/** A question older than this is not taken up again after a crash: the person has gone elsewhere. */
const WORTH_RESUMING_MS = 6 * 60 * 60 * 1000;

/** Makes the desk that all adapters share. Its metrics come with it, for the server. */
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

  const previews = createPreviews(parts, { keep, hash });

  async function tooMany(delivery: Delivery, { seconds, isFirst }: Refusal): Promise<Reply & { kind: 'too_many' }> {
    metrics.tooMany(delivery.adapter);
    if (isFirst) log.warn({ adapter: delivery.adapter, user: delivery.user }, 'too many questions');
    return { kind: 'too_many', text: wording.say('tooMany', detectLanguage(delivery.text) ?? 'en', { seconds }), seconds, isFirst };
  }

  /** In the conversation's queue: reply, deliver, and mark the delivery as done, or leave it to be resumed or given back. */
  async function serve(delivery: Delivery, deliver: Deliver, treatment: Treatment = {}): Promise<Outcome> {
    const name = delivery.ids[0] ?? '';
    underWay.add(name);
    try {
      return await queues.run(delivery.conversation, async () => {
        const reply = await replyTo(delivery, treatment);
        const isLost = reply.kind !== 'silence' && (await deliver(reply)) === 'undeliverable';
        if (isLost) metrics.undelivered(delivery.adapter);
        await keep('mark a delivery as done', store.finishDelivery(name), undefined);
        return reply;
      });
    } catch (err) {
      metrics.undelivered(delivery.adapter);
      if (delivery.replyTo === null) await keep('give a delivery back', store.releaseDelivery(name), undefined);
      else await keep('note that an answer came to an end', store.endAnswer(name), undefined);
      throw err;
    } finally {
      underWay.delete(name);
    }
  }

  async function replyTo(delivery: Delivery, treatment: Treatment): Promise<Outcome> {
    const text = treatment.question ? await treatment.question(delivery.text) : delivery.text;
    const refusal = await rateLimit.take(`${delivery.adapter}:${delivery.user}`);
    if (!refusal) return answer({ ...delivery, text }, treatment);
    // Who did not speak to the bot is not told to slow down.
    return treatment.isWorthSending ? { kind: 'silence' } : tooMany(delivery, refusal);
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
    if (await claim()) return { serve: (deliver = async () => {}, treatment) => serve(delivery, deliver, treatment) };
    if (!isRepeated) underWay.delete(name);
    metrics.duplicate(enquiry.adapter);
    return null;
  }

  function toDelivery(enquiry: Enquiry): Delivery {
    return {
      // Ids hold the platform's names of channels and persons, and outlive what is forgotten.
      ids: [enquiry.deliveryId, ...(enquiry.otherDeliveryIds ?? [])].map(hash),
      adapter: enquiry.adapter,
      conversation: hash(enquiry.conversation),
      opens: enquiry.opens === undefined ? null : hash(enquiry.opens),
      user: hash(enquiry.user),
      text: enquiry.text,
      replyTo: enquiry.replyTo ?? null,
      at: now(),
      begun: 0,
    };
  }

  /** Claims and finishes at once; false when it was claimed before. */
  async function claimDone(delivery: Delivery): Promise<boolean> {
    const claimed = await store.claimDelivery(delivery);
    if (claimed) await store.finishDelivery(delivery.ids[0] ?? '');
    return claimed;
  }

  return {
    metrics,
    take,
    async enquire(enquiry, deliver) {
      const taken = await take(enquiry);
      const outcome = await taken?.serve(deliver);
      return outcome && outcome.kind !== 'silence' ? outcome : { kind: 'duplicate' };
    },
    once: (adapter, id) => claimDone({ ...NOTHING, ids: [hash(id)], adapter, at: now() }),
    undo: (id) => store.releaseDelivery(hash(id)),
    async join(adapter, conversation, user) {
      const owner = { conversation: hash(conversation), user: hash(user) };
      const seen = claimDone({ ...NOTHING, ...owner, ids: [hash(`join:${conversation}:${user}`)], adapter, at: now() });
      await keep('note who writes in a conversation', seen, false);
    },
    async isAlone(conversation, user) {
      const people = await keep('look up who wrote in a conversation', store.participants(hash(conversation)), []);
      return people.every((person) => person === hash(user));
    },
    setting: (adapter, place, name) => keep('look up a setting', store.getSetting(`${adapter}:${hash(place)}:${name}`), null),
    setSetting: (adapter, place, name, value) => store.setSetting(`${adapter}:${hash(place)}:${name}`, value),
    async continueIn(adapter, from, to, user) {
      const owner = { conversation: hash(to), user: hash(user) };
      const { state } = await store.loadConversation(hash(from));
      await store.saveConversation(owner.conversation, owner.user, { state: state && { ...state, at: now() } });
      await claimDone({ ...NOTHING, ...owner, ids: [`continue:${owner.conversation}`], adapter, at: now() });
    },
    async resume(adapter, deliver, treatment) {
      const results = (await store.unfinishedDeliveries(adapter, underWay)).map(async (delivery) => {
        const { replyTo } = delivery;
        if (replyTo === null || now() - delivery.at > WORTH_RESUMING_MS) {
          if (replyTo !== null) {
            metrics.undelivered(adapter);
            log.error(
              { adapter, user: delivery.user, conversation: delivery.conversation },
              'gave up a question that could not be answered in time',
            );
          }
          await store.releaseDelivery(delivery.ids[0] ?? '');
          return false;
        }
        await serve(delivery, (reply) => deliver(replyTo, reply), treatment?.(replyTo));
        return true;
      });
      const settled = await Promise.allSettled(results);
      for (const result of settled)
        if (result.status === 'rejected') log.error({ err: result.reason, adapter }, 'could not resume an enquiry');
      return settled.filter((result) => result.status === 'fulfilled' && result.value).length;
    },
    knows: (conversation) => keep('look up a conversation', store.knowsConversation(hash(conversation)), false),
    recall: async (answerId) => (await keep('look up an answer', store.loadAnswer(answerId), null)) ?? previews.recall(answerId),
    preview: previews.preview,
    choose: previews.choose,
    undelivered: (adapter) => metrics.undelivered(adapter),
    async feedback(given) {
      metrics.feedback(given.verdict);
      await store.saveFeedback({ ...given, user: hash(given.user) }, now());
    },
    preference: (adapter, user, name) => keep('look up a preference', store.getSetting(personal(hash, adapter, user, name)), null),
    setPreference: (adapter, user, name, value) => store.setSetting(personal(hash, adapter, user, name), value),
    async forget(_adapter, conversation, user) {
      previews.forget(hash(user));
      await store.forget({ conversation: hash(conversation), user: hash(user) });
    },
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

const personal = (hash: HashId, adapter: string, user: string, name: string) => `person:${hash(user)}:${adapter}:${name}`;
