import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Wording } from '../../src/answers/wording.js';
import type { Bot } from '../../src/bot.js';
import { type Conversation, newConversation } from '../../src/dialogue/state.js';
import { failedAnswer } from '../shared/failed-answer.js';
import { newId } from '../shared/identity.js';
import type { Log } from '../shared/log.js';
import type { Answered, Asked } from './messages.js';

/** Where and how answers are worked out. */
export interface Supervision {
  /** A program whose default export takes `Asked` and gives `Answered`, and that exports `ready`. */
  thread: { file: string; data?: unknown; execArgv?: string[] };
  /** How many threads serve at once. */
  threads: number;
  /** Milliseconds after which an answer is ended with its thread, counted from when work on it begins. */
  timeLimit: number;
  /** Most memory for the values of a thread, in MiB; one that needs more ends. */
  memoryLimit?: number;
  wording: Wording;
  log: Log;
}

/** A bot that answers in threads of its own, so that no question can hold up the program. */
export interface SupervisedBot extends Bot {
  /** Resolves when the first thread can answer. Throws what kept it from starting. */
  start(): Promise<void>;
  /** Whether a thread has started, and the last start of one did not fail. */
  isUp(): boolean;
  /** Ends the threads; what they are working on gets the apology. */
  stop(): Promise<void>;
}

/**
 * Makes a bot whose answers are worked out in threads. An answer that takes longer than the limit, that needs
 * too much memory or that brings its thread down in another way becomes the apology, for that question alone:
 * its thread is ended, and a new one is started at once and takes questions when it is warm.
 */
export function superviseBot(supervision: Supervision): SupervisedBot {
  const { thread, threads, timeLimit, memoryLimit, wording, log } = supervision;
  const pool = new Piscina<Asked | undefined, Answered>({
    filename: thread.file,
    workerData: thread.data,
    ...(thread.execArgv ? { execArgv: thread.execArgv } : {}),
    ...(memoryLimit ? { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } } : {}),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    // A thread with nothing to do must go on turning its event loop, for connections that it keeps open.
    atomics: 'disabled',
    recordTiming: false,
  });
  /** Questions that no thread has begun. */
  const waiting = new Set<AbortController>();
  let up = false;
  let stopping = false;

  // A thread did not start, or ended while it had nothing to do. Where none is left, no question may wait for one.
  pool.on('error', (err: unknown) => {
    log.error({ err }, 'an answering thread could not start');
    if (pool.threads.length > 0) return;
    up = false;
    for (const question of waiting) question.abort(err);
  });

  /** Starts the threads that are missing; the pool by itself starts all but one only when questions wait. */
  async function fill(): Promise<void> {
    try {
      await Promise.all(Array.from({ length: threads }, () => pool.run(undefined, { name: 'ready' })));
    } catch (err) {
      if (!stopping) log.error({ err }, 'an answering thread could not start');
    }
  }

  async function inThread(text: string, state: Conversation['state']): Promise<Answered> {
    const ending = new AbortController();
    const { port1, port2 } = new MessageChannel();
    let timer: NodeJS.Timeout | undefined;
    waiting.add(ending);
    port1.once('message', () => {
      waiting.delete(ending);
      timer = setTimeout(() => ending.abort(new Error(`no answer within ${timeLimit} ms`)), timeLimit);
    });
    try {
      return await pool.run({ text, state, begun: port2 }, { signal: ending.signal, transferList: [port2] });
    } catch (err) {
      throw ending.signal.aborted ? ending.signal.reason : err;
    } finally {
      clearTimeout(timer);
      waiting.delete(ending);
      port1.close();
    }
  }

  return {
    async ask(text, conversation = newConversation()) {
      try {
        const { answer, state } = await inThread(text, conversation.state);
        up = true;
        conversation.state = state;
        return answer;
      } catch (err) {
        const errorId = newId().slice(0, 8);
        log.error({ err, errorId }, 'an answer was ended with its thread');
        if (!stopping) void fill();
        return failedAnswer(text, errorId, wording);
      }
    },
    async start() {
      await pool.run(undefined, { name: 'ready' });
      up = true;
      await fill();
    },
    isUp: () => up,
    stop() {
      stopping = true;
      return pool.destroy();
    },
  };
}
