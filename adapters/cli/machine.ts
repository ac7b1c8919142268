import { z } from 'zod';
import type { Answer } from '../../src/answers/types.js';
import type { App } from '../../src/app.js';
import { type Conversation, newConversation } from '../../src/dialogue/state.js';
import { detectLanguage } from '../../src/language/detect.js';

/** A question of the machine interface. */
export interface MachineQuestion {
  id: string | number | null;
  question: string;
  history: readonly string[];
}

/** What an answer gives to a program, in the order in which it is written. */
const TOLD = ['text', 'verdict', 'count', 'value', 'units', 'figures', 'citations', 'read'] as const satisfies readonly (keyof Answer)[];

/** One line of output. */
export interface MachineAnswer extends Pick<Answer, 'language' | 'status' | (typeof TOLD)[number]> {
  id: string | number | null;
  question: string | null;
  reason: string | null;
  /** Milliseconds that answering the question took, without its history. */
  tookMs: number;
  /** The retriever's own order of document and task; introductions have no task number. */
  ranked?: readonly (readonly [string, number | null])[];
}

const MOST_RANKED = 20;
/** What is rejected may be anything, of any length; so much of it is enough to know it again. */
const MOST_ECHOED = 200;
const lineSchema = z.object({ question: z.string(), history: z.array(z.string()).nullish() });

/** An answer as a line of JSON. U+2028 and U+2029, where some readers of lines would break it, leave escaped. */
export const toLine = (answer: MachineAnswer): string =>
  JSON.stringify(answer).replace(/[\u2028\u2029]/g, (separator) => `\\u${separator.charCodeAt(0).toString(16)}`);

/** Answers one line of JSON Lines; a line that holds no question is answered with `rejected`. */
export async function answerLine(app: App, line: string, ranked: boolean): Promise<MachineAnswer> {
  const value = parse(line);
  const id = idOf(value);
  const read = lineSchema.safeParse(value);
  if (read.success) return answerQuestion(app, { id, question: read.data.question, history: read.data.history ?? [] }, ranked);
  const language = detectLanguage(line) ?? 'en';
  const text = app.wording.say('rejectedLine', language);
  const nothing = { verdict: null, count: null, value: null, units: [], figures: [], citations: [], read: [], tookMs: 0 };
  return { id: echoed(id), question: null, language, status: 'rejected', reason: null, text, ...nothing, ...(ranked && { ranked: [] }) };
}

/** Replays the history on one conversation, then answers the question. */
export async function answerQuestion(app: App, { id, question, history }: MachineQuestion, ranked: boolean): Promise<MachineAnswer> {
  const conversation = newConversation();
  for (const turn of history) await app.bot.ask(turn, conversation);
  const before = conversation.state;
  const start = performance.now();
  const answer = await app.bot.ask(question, conversation);
  const tookMs = Math.round((performance.now() - start) * 10) / 10;
  const { language, status } = answer;
  const reason = answer.status === 'not_in_documents' ? answer.reason : null;
  const own = status === 'rejected' ? { id: echoed(id), question: echoed(question) } : { id, question };
  const told = Object.fromEntries(TOLD.map((field) => [field, answer[field]])) as Pick<Answer, (typeof TOLD)[number]>;
  const fields = { ...own, language, status, reason, ...told, tookMs };
  return ranked ? { ...fields, ranked: await rank(app, question, answer, conversation, before) } : fields;
}

/** Asks the retriever alone, with the question as the conversation completed it. */
async function rank(app: App, typed: string, answer: Answer, { state }: Conversation, before: Conversation['state']) {
  if (answer.status === 'rejected' || answer.status === 'failed') return [];
  // A remote embedder can fail between answer and ranking; the lines that follow are still answered.
  const sources = await app.rank(state === before ? null : state, typed, answer.language).catch(() => []);
  return sources.slice(0, MOST_RANKED).map(({ documentId, number }) => [documentId, number] as const);
}

/** As much of a rejected text as is repeated, without half a character at its end. */
const echoed = <T>(value: T): T | string =>
  typeof value === 'string' && value.length > MOST_ECHOED ? value.slice(0, MOST_ECHOED).replace(/[\uD800-\uDBFF]$/, '') : value;

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function idOf(value: unknown): string | number | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
