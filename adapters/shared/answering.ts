import PQueue from 'p-queue';
import type { Answer } from '../../src/answers/types.js';
import type { Wording } from '../../src/answers/wording.js';
import type { Bot } from '../../src/bot.js';
import { type Conversation, newConversation } from '../../src/dialogue/state.js';
import { failedAnswer } from './failed-answer.js';
import { newId } from './identity.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { quiet } from './quiet.js';
import type { RateLimit } from './rate-limit.js';
import type { AdapterStore, Delivery, Outcome, Treatment } from './types.js';

type AnswerOrSilence = Extract<Outcome, { kind: 'answer' | 'silence' }>;

export interface DeskParts {
  bot: Bot;
  /** How many answers are worked out side by side: as many as the bot can, 1 where it works in this thread. */
  answersAtOnce?: number;
  wording: Wording;
  store: AdapterStore;
  log: Log;
  /** Whether the text of questions may be logged. */
  logQuestions?: boolean;
  rateLimit?: RateLimit;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/**
 * How often work on an answer may begin without coming to an end before the person gets the apology instead: the first
 * time, and once more after the program was ended in the middle of it, since the question may be what ended it.
 */
const MOST_BEGINNINGS = 2;

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
 * Makes the function that works out an answer, and keeps it and its conversation.
 *
 * @param arrived enquiries so far, answered or not
 */
export function answering(
  parts: DeskParts,
  { metrics, keep, arrived }: { metrics: Metrics; keep: Keep; arrived: () => number },
): (delivery: Delivery, treatment: Treatment) => Promise<AnswerOrSilence> {
  const { bot, store, log, wording } = parts;
  const now = parts.now ?? Date.now;
  const work = new PQueue({ concurrency: parts.answersAtOnce ?? 1 });

  async function ask({ ids, text, begun }: Delivery, conversation: Conversation): Promise<Answer> {
    // Also the break between answers in which timers and connections are served.
    await quiet(arrived);
    if (begun < MOST_BEGINNINGS) {
      // Counted before it is answered, so that a question which ends the program is not taken up for ever.
      await keep('count an attempt', store.beginAnswer(ids[0] ?? ''), undefined);
      return bot.ask(text, conversation);
    }
    const errorId = newId().slice(0, 8);
    log.error({ errorId, begun }, 'a question was given up: the program ended each time while it was being answered');
    return failedAnswer(text, errorId, wording);
  }

  async function askInTurn(delivery: Delivery, conversation: Conversation): Promise<{ result: Answer; seconds: number }> {
    const inTurn = async () => {
      const started = performance.now();
      return { result: await ask(delivery, conversation), seconds: (performance.now() - started) / 1000 };
    };
    return work.add(inTurn, { throwOnTimeout: true });
  }

  /** What a conversation remembers. The core forgets after a while; where the adapter says so, it is as good as new for longer. */
  async function remembered({ conversation: key }: Delivery, { remembersFor }: Treatment): Promise<Conversation> {
    const conversation = await keep('load a conversation', store.loadConversation(key), newConversation());
    const { state } = conversation;
    const isRecent = state !== null && remembersFor !== undefined && now() - state.at < remembersFor;
    return isRecent ? { state: { ...state, at: now() } } : conversation;
  }

  return async (delivery, treatment) => {
    const conversation = await remembered(delivery, treatment);
    const { result, seconds } = await askInTurn(delivery, conversation);
    if (treatment.isWorthSending?.(result) === false) {
      log.info({ adapter: delivery.adapter, conversation: delivery.conversation, status: result.status }, 'kept silent');
      return { kind: 'silence' };
    }
    metrics.answered(delivery.adapter, result.status, seconds);
    const answerId = newId();
    const { adapter, text: question, user } = delivery;
    await keep('save an answer', store.saveAnswer({ id: answerId, adapter, question, answer: result, at: now() }, delivery), undefined);
    if (result.status !== 'failed') {
      await keep('save a conversation', store.saveConversation(delivery.conversation, user, conversation), undefined);
      if (delivery.opens) await keep('save a thread', store.saveConversation(delivery.opens, user, conversation), undefined);
    }
    log.info(
      {
        adapter,
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
  };
}
