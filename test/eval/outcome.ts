import type { Answer } from '../../src/answers/types.js';
import type { App } from '../../src/app.js';
import { newConversation } from '../../src/dialogue/state.js';
import type { TaskRef } from './cases.js';

/** What the bot made of a question. */
export interface Outcome {
  answer: Answer;
  /** The retriever's own order for the question as the conversation completed it, at most 20. */
  ranked: readonly TaskRef[];
  /** Milliseconds that the question took, without its history. */
  tookMs: number;
}

const MOST_RANKED = 20;

/** Asks the real bot: the history first, one turn after another, then the question. */
export async function ask(app: App, question: string, history: readonly string[]): Promise<Outcome> {
  const conversation = newConversation();
  for (const turn of history) await app.bot.ask(turn, conversation);
  const before = conversation.state;
  const start = performance.now();
  const answer = await app.bot.ask(question, conversation);
  const tookMs = performance.now() - start;
  if (answer.status === 'rejected' || answer.status === 'failed') return { answer, ranked: [], tookMs };
  const state = conversation.state === before ? null : conversation.state;
  const ranked = (await app.rank(state, question, answer.language)).slice(0, MOST_RANKED);
  return { answer, ranked: ranked.map(({ documentId, number }): TaskRef => [documentId, number]), tookMs };
}
