import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AdapterSettings } from '../../src/adapter-settings.js';
import { type Knowledge, readKnowledge, readSharedModel } from '../../src/app.js';
import type { Bot } from '../../src/bot.js';
import type { Config } from '../../src/config.js';
import { QingwenError } from '../../src/errors.js';
import type { Log } from '../shared/log.js';
import type { ThreadData } from './answering-thread.js';
import { type SupervisedBot, superviseBot } from './supervised-bot.js';

/** What adapters are given of the core: answers, and what rendering them needs. */
export interface Core extends Knowledge {
  bot: Bot;
  /** How many answers the bot works out side by side; 1 where it does not say. */
  answersAtOnce?: number;
  /** Whether the bot can answer; for `/readyz`. */
  isUp?(): boolean;
}

/** A core whose answers are worked out in threads. */
export type SupervisedCore = Core & Pick<SupervisedBot, 'start' | 'isUp' | 'stop'>;

/**
 * What a thread holds beside the shared model is some 50 MiB of values, and less than 200 while it builds an
 * index; a question that needs several times that is a fault.
 */
const MEMORY_LIMIT_MIB = 512;

/** Beyond the limit that a thread keeps by itself, so that only one that cannot is ended. */
const GRACE_MS = 500;

/**
 * Reads what rendering needs and the model, once for all threads, and prepares the threads; `start` starts them.
 *
 * @param execArgv for the threads; those of this process where it is left out
 * @throws QingwenError for documents, wording or model that cannot be used, saying what to do
 */
export function openSupervisedCore(
  config: Config,
  { workers, answerTimeoutMs, logLevel }: Pick<AdapterSettings, 'workers' | 'answerTimeoutMs' | 'logLevel'>,
  log: Log,
  execArgv?: string[],
): SupervisedCore {
  const knowledge = readKnowledge(config);
  const data: ThreadData = { config, model: readSharedModel(config), logLevel, timeLimit: answerTimeoutMs };
  const bot = superviseBot({
    thread: { file: threadFile(), data, ...(execArgv ? { execArgv } : {}) },
    threads: workers,
    timeLimit: answerTimeoutMs + GRACE_MS,
    memoryLimit: MEMORY_LIMIT_MIB,
    wording: knowledge.wording,
    log,
  });
  const start = () => bot.start().catch(asOwnError);
  return { ...knowledge, bot, answersAtOnce: workers, start, isUp: bot.isUp, stop: bot.stop };
}

/** An error that comes from another thread has lost its class, but says what it was. */
function asOwnError(cause: unknown): never {
  const { name, code, message } = cause as Partial<QingwenError>;
  throw name === 'QingwenError' && code && message ? new QingwenError(code, message, { cause }) : cause;
}

/** The program of the threads: compiled beside this file, or its source where this runs from source. */
const threadFile = (): string => fileURLToPath(new URL(`./answering-thread${extname(import.meta.url)}`, import.meta.url));
