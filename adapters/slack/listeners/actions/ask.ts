import { ask, conversationKey, type SlackAdapter } from '../../adapter.js';
import { type Address, inWorkspace, markOf } from '../../delivery/address.js';
import { readSourceReference } from '../../render/source-reference.js';
import { type Press, tell } from './press.js';

/** "Who else takes part?" below an answer. */
export async function askWhoElse(adapter: SlackAdapter, press: Press): Promise<void> {
  const { library, naming, wording } = adapter.knowledge;
  const found = readSourceReference(press.value, library);
  if (found?.source.kind !== 'task') {
    adapter.background.start(() => tell(adapter, press, 'slackGone'));
    return;
  }
  const { source, language } = found;
  const document = naming.document(library.document(source.documentId), language);
  const chosen = wording.say('slackWhoElse', language);
  const text = wording.say('slackWhoElseQuestion', language, { document, number: source.number });
  await askInPlace(adapter, press, { chosen, text, name: 'who' });
}

/** A choice that the bot offered when it asked back. */
export async function askOption(adapter: SlackAdapter, press: Press, index: number): Promise<void> {
  const [answerId = ''] = press.value.split(':');
  const option = (await adapter.desk.recall(answerId))?.answer.options[index];
  if (option) await askInPlace(adapter, press, { chosen: option.label, text: option.question, name: `option-${index}` });
  else adapter.background.start(() => tell(adapter, press, 'slackGone'));
}

/** An example question of the home page: asked and answered in the direct messages. */
export async function askExample(adapter: SlackAdapter, { workspace, user, value, triggerId }: Press): Promise<void> {
  const deliveryId = `slack:trigger:${triggerId}`;
  const known = [...adapter.suggested.zh, ...adapter.suggested.en];
  if (!known.includes(value)) return;
  await ask(adapter, {
    deliveryId,
    conversation: conversationKey.direct(user),
    user,
    text: value,
    // A person's id as the channel is their direct messages with the bot.
    address: { kind: 'thread', ...inWorkspace(workspace), channel: user, user, chosen: value, mark: markOf(deliveryId) },
  });
}

/** Asks where the button is: below the message, or privately where the message is private. */
async function askInPlace(
  adapter: SlackAdapter,
  press: Press,
  { chosen, text, name }: { chosen: string; text: string; name: string },
): Promise<void> {
  const place = placeOf(press, chosen, name);
  if (!place) return;
  const isNew = await ask(adapter, { ...place, user: press.user, text });
  if (!isNew) adapter.background.start(() => tell(adapter, press, 'slackAnsweredAlready'));
}

function placeOf(press: Press, chosen: string, name: string): { deliveryId: string; conversation: string; address: Address } | null {
  const { workspace, user, channel, messageTs, threadTs, responseUrl } = press;
  const deliveryId = `slack:press:${channel}:${messageTs}:${name}`;
  const common = { ...inWorkspace(workspace), user, chosen, ...(responseUrl ? { responseUrl } : {}) };
  if (press.isPrivate && responseUrl) {
    const address: Address = { kind: 'private', ...common, responseUrl, ...(threadTs ? { thread: threadTs } : {}) };
    return { deliveryId, conversation: conversationKey.command(user), address };
  }
  if (!channel || !messageTs) return null;
  const thread = threadTs ?? messageTs;
  const address: Address = { kind: 'thread', ...common, channel, thread, after: messageTs, mark: markOf(deliveryId), inThread: true };
  return { deliveryId, conversation: conversationKey.thread(channel, thread), address };
}
