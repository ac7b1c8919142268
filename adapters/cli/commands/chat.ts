import { createInterface } from 'node:readline';
import type { Answer } from '../../../src/answers/types.js';
import type { App } from '../../../src/app.js';
import { newConversation } from '../../../src/dialogue/state.js';
import { linesOf } from '../lines.js';
import { openApp } from '../open-app.js';
import { renderAnswer } from '../render.js';
import { renderDocuments } from '../render-documents.js';
import { renderTrace } from '../render-trace.js';
import type { Terminal } from '../terminal.js';
import { wrap } from '../wrap.js';

const PROMPT = '› ';

/** A session of questions and follow-ups, until /quit or the end of input. */
export async function chat(terminal: Terminal): Promise<number> {
  const { app } = await openApp(terminal);
  const session = new Session(app, terminal);
  if (!terminal.input.isTTY) {
    for await (const line of linesOf(terminal.input)) if (!(await session.take(line))) break;
    return 0;
  }
  await terminal.print(session.say('chatWelcome'));
  const lines = createInterface({ input: terminal.input, output: terminal.output, prompt: PROMPT });
  lines.prompt();
  for await (const line of lines) {
    if (!(await session.take(line))) break;
    lines.prompt();
  }
  lines.close();
  await terminal.print('');
  return 0;
}

/** What a chat remembers between lines. */
class Session {
  private conversation = newConversation();
  private last: Answer | null = null;

  constructor(
    private readonly app: App,
    private readonly terminal: Terminal,
  ) {}

  /** @returns false when the person wants to leave */
  async take(line: string): Promise<boolean> {
    const typed = line.trim();
    if (typed === '') return true;
    if (!typed.startsWith('/')) {
      await this.ask(typed);
      return true;
    }
    const { print, look } = this.terminal;
    switch (typed.toLowerCase()) {
      case '/quit':
      case '/exit':
        return false;
      case '/why':
        await print(this.last ? renderTrace(this.last, this.app.naming, look) : this.say('chatNothingYet'));
        break;
      case '/docs':
        await print(renderDocuments(this.app.naming, this.language, look));
        break;
      case '/new':
        this.conversation = newConversation();
        this.last = null;
        await print(this.say('chatForgotten'));
        break;
      case '/help':
        await print(this.say('chatWelcome'));
        break;
      default:
        await print(this.say('chatUnknownCommand', { command: typed }));
    }
    await print('');
    return true;
  }

  say(key: string, values?: Record<string, string>): string {
    return wrap(this.app.wording.say(key, this.language, values), this.terminal.look.width).join('\n');
  }

  private get language() {
    return this.last?.language ?? this.terminal.language;
  }

  private async ask(typed: string): Promise<void> {
    // A number alone chooses among the options just shown; without such options it is a question.
    const chosen = /^\d+$/.test(typed) ? this.last?.options[Number(typed) - 1] : undefined;
    const answer = await this.app.bot.ask(chosen?.question ?? typed, this.conversation);
    this.last = answer;
    const { print, look } = this.terminal;
    await print(renderAnswer(answer, this.app.naming, look, true));
    if (answer.options.length > 0) await print(look.colors.dim(this.say('chatChoose')));
    await print('');
  }
}
