import { workerData } from 'node:worker_threads';
import pTimeout from 'p-timeout';
import type { AdapterSettings } from '../../src/adapter-settings.js';
import { type App, createApp } from '../../src/app.js';
import type { Config } from '../../src/config.js';
import type { Conversation } from '../../src/dialogue/state.js';
import type { ModelBytes } from '../../vector-store/model-file.js';
import { failedAnswer } from '../shared/failed-answer.js';
import { newId } from '../shared/identity.js';
import { createLog } from '../shared/log.js';
import type { Answered, Asked } from './messages.js';

/** What an answering thread is started with. */
export interface ThreadData {
  config: Config;
  model: ModelBytes;
  logLevel: AdapterSettings['logLevel'];
  /** Milliseconds that an answer may take. */
  timeLimit: number;
}

/**
 * The thread in which answers are worked out, one at a time. It counts as started when it has answered a
 * question, so that the first person need not wait until the program is warm.
 */
async function start({ config, model, logLevel, timeLimit }: ThreadData): Promise<(asked: Asked) => Promise<Answered>> {
  const log = createLog({ logLevel });
  const app = await createApp(
    config,
    {
      onBuild: (reason) => log.info({ reason }, 'building the index'),
      onUnsaved: (err) => log.warn({ err }, 'the index could not be saved; it is used from memory and built again next time'),
      onFailure: (errorId, err) => log.error({ errorId, err }, 'an answer failed'),
    },
    model,
  );
  await warmUp(app);
  return async ({ text, state, begun }) => {
    begun.postMessage('begun');
    const conversation: Conversation = { state };
    try {
      const answer = await pTimeout(app.bot.ask(text, conversation), { milliseconds: timeLimit });
      return { answer, state: conversation.state };
    } catch (err) {
      // Only a wait, as for a remote embedder, ends here; work that does not pause is ended from outside.
      const errorId = newId().slice(0, 8);
      log.error({ errorId, err }, 'an answer was given up');
      return { answer: failedAnswer(text, errorId, app.wording), state };
    }
  };
}

async function warmUp({ bot, suggested: { zh, en } }: App): Promise<void> {
  for (const question of [zh[0], en[0]]) if (question) await bot.ask(question);
}

export default start(workerData as ThreadData);

/** Resolves once the thread has started. */
export const ready = async (): Promise<void> => {};
