import type { Answer } from '../../../src/answers/types.js';
import type { Treatment } from '../../shared/types.js';
import { placeNames } from '../addressing/read-line.js';
import type { Knowledge } from '../render/render.js';
import type { Workspaces } from '../workspaces.js';
import { type Address, type ThreadAddress, workspaceOf } from './address.js';
import { messageAbove } from './message-above.js';
import type { Replies } from './replies.js';

/** What looks things up in Slack. */
interface Lookup {
  workspaces: Workspaces;
  replies: Replies;
  knowledge: Knowledge;
}

/** How long a thread's context is kept: people come back to a thread after a weekend. */
export const THREAD_MEMORY_MS = 7 * 24 * 60 * 60 * 1000;

/** Among people, a line that does not name the bot gets an answer that the documents give, or a question back; nothing else. */
const WORTH_AMONG_PEOPLE = new Set<Answer['status']>(['answered', 'unit_not_named', 'needs_clarification']);

/** Who did not name the bot is not thanked, and not told that they asked nothing. */
const NOT_WORTH_UNNAMED = new Set<Answer['status']>(['small_talk', 'rejected']);

/** How a question is treated, by where it was asked. */
export function treatmentOf(address: Address, lookup: Lookup): Treatment {
  if (address.kind === 'private') return {};
  return {
    ...(address.inThread ? { remembersFor: THREAD_MEMORY_MS } : {}),
    ...(address.unnamed ? { isWorthSending: (answer: Answer) => isWorthSending(answer, address.unnamed) } : {}),
    ...(address.pointsAbove ? { question: (text: string) => questionAbove(text, address, lookup) } : {}),
  };
}

const isWorthSending = ({ status }: Answer, unnamed: ThreadAddress['unnamed']) =>
  unnamed === 'overheard' ? WORTH_AMONG_PEOPLE.has(status) : !NOT_WORTH_UNNAMED.has(status);

async function questionAbove(text: string, address: ThreadAddress, { workspaces, replies, knowledge }: Lookup): Promise<string> {
  const workspace = workspaceOf(address);
  const [client, { botUserId }] = await Promise.all([workspaces.client(workspace), workspaces.authorize(workspace)]);
  const options = { botUserId, onlyQuestions: text === '', places: placeNames(knowledge.library), sending: replies.sendingIn(address) };
  return (await messageAbove(client, address, options)) ?? text;
}
