import PQueue from 'p-queue';
import pTimeout from 'p-timeout';
import type { Answer } from '../../src/answer/types.js';
import type { Wording } from '../../src/answer/wording.js';
import type { Bot } from '../../src/bot.js';
import { type Conversation, newConversation } from '../../src/conversation/conversation.js';
import type { Library } from '../../src/documents/library.js';
import { failedAnswer } from './failed-answer.js';
import { newId } from './identity.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { quiet } from './quiet.js';
import type { RateLimit } from './rate-limit.js';
import { reviveConversation } from './revive.js';
import type { Delivery, DoorStore, Outcome, Treatment } from './types.js';

type AnswerOrSilence = Extract<Outcome, { kind: 'answer' | 'silence' }>;

export interface DeskParts {
  bot: Bot;
  library: Library;
  wording: Wording;
  store: DoorStore;
  log: Log;
  /** Whether the text of questions may be logged. */
  logQuestions?: boolean;
  rateLimit?: RateLimit;
  /** Milliseconds that an answer may take. */
  timeLimit?: number;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/** Longer than any answer takes; people have given up by then. */
export const TIME_LIMIT_MS = 20_000;

/** Answers worked out side by side: enough to use the wait for a remote embedder, few enough to leave room for what arrives. */
const AT_ONCE = 4;

/** Awaits a job of the store; where it fails, logs it and goes on with `otherwise`. */
export type Keep = <T>(what: string, job: Promise<T>, otherwise: T) => Promise<T>;

/** Storing is worth a try; an answer is worth more than its record. */
export const keeping =
  (log: Log): Keep =>
  async (what, job, otherwise) => {
    try {
      return await job;
    } catch (err) {
      log.error({ err }, `could not ${what}`);
      return otherwise;
    }
  };

/**
 * Makes the function that works out an answer within the time limit, and keeps it and its conversation.
 *
 * @param arrived enquiries so far, answered or not
 */
export function answering(
  parts: DeskParts,
  { metrics, keep, arrived }: { metrics: Metrics; keep: Keep; arrived: () => number },
): (delivery: Delivery, treatment: Treatment) => Promise<AnswerOrSilence> {
  const { store, log, wording } = parts;
  const now = parts.now ?? Date.now;
  const work = new PQueue({ concurrency: AT_ONCE });

  async function ask(text: string, conversation: Conversation): Promise<Answer> {
    try {
      return await pTimeout(parts.bot.ask(text, conversation), { milliseconds: parts.timeLimit ?? TIME_LIMIT_MS });
    } catch (err) {
      const errorId = newId().slice(0, 8);
      log.error({ err, errorId }, 'no answer within the time limit');
      return failedAnswer(text, errorId, wording);
    }
  }

  /** Asks with what the conversation remembers; where that does no good, as after an update of the program, without. */
  async function askRemembering(delivery: Delivery, { remembersFor }: Treatment): Promise<{ answer: Answer; conversation: Conversation }> {
    const stored = await keep('load a conversation', store.loadConversation(delivery.conversation), newConversation());
    const conversation = reviveConversation(stored, parts.library);
    const { state } = conversation;
    // The core forgets after a while; where the adapter says so, what was said is as good as new for longer.
    if (state && remembersFor !== undefined && now() - state.at < remembersFor) conversation.state = { ...state, at: now() };
    const first = await ask(delivery.text, conversation);
    if (first.status !== 'failed' || !stored.state) return { answer: first, conversation };
    const fresh = newConversation();
    return { answer: await ask(delivery.text, fresh), conversation: fresh };
  }

  async function answer(delivery: Delivery, treatment: Treatment): Promise<AnswerOrSilence> {
    await quiet(arrived);
    const started = performance.now();
    const { answer: result, conversation } = await askRemembering(delivery, treatment);
    const seconds = (performance.now() - started) / 1000;
    if (treatment.isWorthSending?.(result) === false) {
      log.info({ door: delivery.door, conversation: delivery.conversation, status: result.status }, 'kept silent');
      return { kind: 'silence' };
    }
    metrics.answered(delivery.door, result.status, seconds);
    const answerId = newId();
    const { door, text: question, user } = delivery;
    await keep('save an answer', store.saveAnswer({ id: answerId, door, question, answer: result, at: now() }, delivery), undefined);
    if (result.status !== 'failed') {
      await keep('save a conversation', store.saveConversation(delivery.conversation, user, conversation), undefined);
      if (delivery.opens) await keep('save a thread', store.saveConversation(delivery.opens, user, conversation), undefined);
    }
    log.info(
      {
        door,
        user,
        conversation: delivery.conversation,
        answerId,
        status: result.status,
        reason: result.status === 'not_in_documents' ? result.reason : undefined,
        tookMs: Math.round(seconds * 1000),
        ...(parts.logQuestions ? { question } : {}),
      },
      'answered',
    );
    return { kind: 'answer', answer: result, answerId };
  }

  return (delivery, treatment) => work.add(() => answer(delivery, treatment), { throwOnTimeout: true });
}
