import { setImmediate } from 'node:timers/promises';
import type { App } from '../../../src/app.js';
import { LONGEST_QUESTION } from '../../../src/bot.js';
import { linesOf } from '../lines.js';
import { answerLine, answerQuestion, toLine } from '../machine.js';
import { openApp } from '../open-app.js';
import { renderAnswer } from '../render.js';
import { renderTrace } from '../render-trace.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export interface AskOptions {
  json?: boolean;
  ranked?: boolean;
  why?: boolean;
}

/**
 * Answers one question, or with `json` every line of standard input.
 *
 * @returns the exit code: 0 answered (also "the documents do not say"), 1 failed, 2 no question
 * @throws UsageError when there is no question
 */
export async function ask(words: readonly string[], options: AskOptions, terminal: Terminal): Promise<number> {
  if (options.ranked && !options.json) throw new UsageError('--ranked needs --json');
  if (options.json && words.length === 0) return answerLines(terminal, options.ranked ?? false);
  const question = words.length > 0 ? words.join(' ') : await readQuestion(terminal);
  const { app } = await openApp(terminal);
  if (!options.json) return answerForReading(app, question, options.why ?? false, terminal);
  const answer = await answerQuestion(app, { id: null, question, history: [] }, options.ranked ?? false);
  await terminal.print(toLine(answer));
  return answer.status === 'failed' ? 1 : 0;
}

/** The machine interface: a line of output for a line of input, in order, as soon as it is read. */
async function answerLines(terminal: Terminal, ranked: boolean): Promise<number> {
  const { app } = await openApp(terminal);
  for await (const line of linesOf(terminal.input)) {
    await terminal.print(toLine(await answerLine(app, line, ranked)));
    // Answers must not follow one another without a break: timers and streams are served in between.
    await setImmediate();
  }
  return 0;
}

async function answerForReading(app: App, question: string, why: boolean, { print, warn, look }: Terminal): Promise<number> {
  const answer = await app.bot.ask(question);
  if (answer.status === 'rejected') {
    warn(answer.text);
    return 2;
  }
  await print(renderAnswer(answer, app.naming, look));
  if (why) await print(`\n${renderTrace(answer, app.naming, look)}`);
  return answer.status === 'failed' ? 1 : 0;
}

async function readQuestion({ input }: Terminal): Promise<string> {
  let text = '';
  if (!input.isTTY) {
    for await (const line of linesOf(input)) {
      text += `${line} `;
      // Enough for the bot to say that it is too long.
      if (text.length > 2 * LONGEST_QUESTION) break;
    }
  }
  if (text.trim() === '') throw new UsageError('No question; give one, for example: ask "Who leads hydrogen work in Qingzhou?"');
  return text.trim();
}
