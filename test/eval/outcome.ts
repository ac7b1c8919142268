import type { Answer } from '../../src/answers/types.js';
import { newConversation } from '../../src/dialogue/state.js';
import type { App } from '../../src/app.js';
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
  const state = conversation.state;
  const read = state && state !== before ? state.question : app.questions.read(question, answer.language);
  const query = app.queries.read(read.subject, read.language);
  const { candidates } = await app.retriever.retrieve(query, read.documentIds);
  const ranked = candidates.slice(0, MOST_RANKED).map(({ source }): TaskRef => [source.documentId, source.number]);
  return { answer, ranked, tookMs };
}
