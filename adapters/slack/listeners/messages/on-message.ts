import { ask, conversationKey, type SlackAdapter } from '../../adapter.js';
import { isHeard } from '../../addressing/listening.js';
import { placeNames, pointsAtMessageAbove } from '../../addressing/read-line.js';
import { inWorkspace, markOf, type ThreadAddress } from '../../delivery/address.js';
import type { Workspace } from '../../workspaces.js';
import { type IncomingMessage, readMessage } from './read-message.js';

/** Stands for those who wrote in a thread before the bot was named there. */
const EARLIER_WRITERS = 'earlier writers';

/**
 * A message or a mention. Both kinds of event may arrive for one message; channel and time stamp are the same,
 * so the second is a duplicate.
 *
 * @param eventId Slack's name of the event, the same when it is sent again
 */
export async function onMessage(
  adapter: SlackAdapter,
  event: unknown,
  { workspace, botUserId, eventId }: { workspace: Workspace; botUserId: string | undefined; eventId: string | undefined },
): Promise<void> {
  const message = readMessage(event, botUserId);
  if (!message) return;
  const { channel, thread, user, text, how, inThread } = message;
  const threadKey = conversationKey.thread(channel, thread);
  const team = workspace.team ?? workspace.enterprise;
  const line = {
    ...{ text, channel, team, user, namesOthers: message.namesOthers },
    conversation: inThread ? threadKey : null,
    places: placeNames(adapter.knowledge.library),
  };
  const heard = how === 'unnamed' ? await isHeard(adapter.desk, line) : 'named';
  if (!heard) return;
  // A thread that was there before the bot was named in it is a thread of people.
  const joins = how === 'mention' && inThread && !(await adapter.desk.knows(threadKey));

  // Outside threads, direct messages are one conversation; each answer opens a thread that goes on from there.
  const opensThread = how === 'private' && !(inThread && (await adapter.desk.knows(threadKey)));
  const address = { ...addressOf(message, workspace), ...(heard === 'named' ? {} : { unnamed: heard }) };
  const isNew = await ask(adapter, {
    deliveryId: `slack:${channel}:${message.ts}`,
    otherDeliveryIds: [...(eventId ? [`slack:event:${eventId}`] : []), ...(message.gesture ? [`slack:gesture:${message.gesture}`] : [])],
    conversation: opensThread ? conversationKey.direct(user) : threadKey,
    ...(opensThread ? { opens: threadKey } : {}),
    user,
    text,
    address: opensThread ? { ...address, inThread: false } : address,
  });
  if (isNew && joins) await adapter.desk.join('slack', threadKey, EARLIER_WRITERS);
}

function addressOf(message: IncomingMessage, workspace: Workspace): ThreadAddress {
  const { channel, ts, thread, user, text, how, hasFiles } = message;
  const isPointer = how === 'mention' && !hasFiles && pointsAtMessageAbove(text);
  return {
    kind: 'thread',
    ...inWorkspace(workspace),
    channel,
    thread,
    user,
    after: ts,
    mark: markOf(`slack:${channel}:${ts}`),
    inThread: message.inThread,
    ...(isPointer ? { pointsAbove: true } : {}),
    ...(text === '' ? { hint: hasFiles ? ('not_text' as const) : ('empty' as const) } : {}),
  };
}
