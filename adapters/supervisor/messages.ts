import type { MessagePort } from 'node:worker_threads';
import type { Answer } from '../../src/answers/types.js';
import type { Conversation } from '../../src/dialogue/state.js';

/** A question on its way to an answering thread. */
export interface Asked {
  text: string;
  state: Conversation['state'];
  /** Told once when work on the question begins: waiting for a thread is no time of the answer. */
  begun: MessagePort;
}

/** What a thread sends back. */
export interface Answered {
  answer: Answer;
  /** The conversation as it is now. */
  state: Conversation['state'];
}
