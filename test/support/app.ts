import type { Answer } from '../../src/answers/types.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { type Conversation, newConversation } from '../../src/dialogue/state.js';
import { FIVE } from './five.js';

let app: Promise<App> | undefined;

/** Causes of failed answers, which users never see, so that a test that fails can show them. */
export const failures: unknown[] = [];

/** The running core on the project's own data, whatever the settings of the person who runs the tests. Made once a process. */
export function theApp(): Promise<App> {
  app ??= createApp(readConfig(FIVE), { onFailure: (_, cause) => failures.push(cause) });
  return app;
}

/** Asks the turns of one conversation, one after another. Returns the answer to the last. */
export const ask = (...turns: string[]): Promise<Answer> => askIn(newConversation(), ...turns);

/** The same in a conversation that goes on. */
export async function askIn(conversation: Conversation, ...turns: string[]): Promise<Answer> {
  const { bot } = await theApp();
  let answer: Answer | undefined;
  for (const turn of turns) answer = await bot.ask(turn, conversation);
  if (!answer) throw new Error('Ask at least one question');
  return answer;
}

/** "qingzhou-2023#25", each task or introduction of the citations once, in order. */
export const citedTasks = ({ citations }: Answer): string[] => [
  ...new Set(citations.map(({ documentId, taskNumber }) => `${documentId}#${taskNumber ?? 'introduction'}`)),
];

/** Names of the units in an answer, by role. */
export const unitsOf = ({ units }: Answer, role: 'lead' | 'participating'): string[] =>
  units.filter((unit) => unit.role === role).map(({ name }) => name);

/** Status with its reason: "answered", "not_in_documents: other_year". */
export const verdict = (answer: Answer): string =>
  answer.status === 'not_in_documents' ? `${answer.status}: ${answer.reason}` : answer.status;

/** What an answer says, without how it was found. */
export const said = ({ trace, ...rest }: Answer) => rest;
