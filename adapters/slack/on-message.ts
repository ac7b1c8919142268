import { markOf, type ThreadAddress } from './address.js';
import { ask, conversationKey, type SlackDoor } from './ask.js';
import { type IncomingMessage, readMessage } from './read-message.js';

/**
 * A message or a mention. Both kinds of event may arrive for one message; channel and time stamp are the same,
 * so the second is a duplicate.
 *
 * @param eventId Slack's name of the event, the same when it is sent again
 */
export async function onMessage(
  door: SlackDoor,
  message: IncomingMessage,
  { team, botUserId, eventId }: { team: string | undefined; botUserId: string | undefined; eventId: string | undefined },
): Promise<void> {
  const addressed = readMessage(message, botUserId);
  if (!addressed) return;
  const { channel, ts } = message;
  const { user, text, how, thread } = addressed;
  const threadKey = conversationKey.thread(team, channel, thread);
  if (how === 'maybe' && (text === '' || !(await door.desk.knows(threadKey)))) return;

  const deliveryId = `slack:${channel}:${ts}`;
  const address: ThreadAddress = { kind: 'thread', channel, thread, mark: markOf(deliveryId) };
  if (team) address.team = team;
  if (text === '') address.hint = addressed.hasFiles ? 'not_text' : 'empty';
  // Outside threads, direct messages are one conversation; each answer opens a thread that goes on from there.
  const opensThread = how === 'private' && !(addressed.inThread && (await door.desk.knows(threadKey)));
  await ask(door, {
    deliveryId,
    ...(eventId ? { otherDeliveryIds: [`slack:event:${eventId}`] } : {}),
    conversation: opensThread ? conversationKey.direct(team, user) : threadKey,
    ...(opensThread ? { opens: threadKey } : {}),
    user,
    text,
    address,
  });
}
