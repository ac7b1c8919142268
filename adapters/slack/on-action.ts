import { type Address, markOf } from './address.js';
import { ask, conversationKey, type SlackDoor } from './ask.js';
import { setHomeLanguage } from './home.js';
import { ACTION, readActionId } from './ids.js';
import { onFeedback } from './on-feedback.js';
import { isTooLate, type Press, tell } from './press.js';
import { share } from './share.js';
import { readSourceReference } from './source-reference.js';
import { sourceView } from './source-view.js';

/** Every button of every message and view. */
export async function onPress(door: SlackDoor, press: Press): Promise<void> {
  const { action, index } = readActionId(press.actionId);
  const sorry = () => tell(door, press, 'slackSorry');
  if (action === ACTION.source || action === ACTION.neighbour) door.background.start(() => openSource(door, press), sorry);
  else if (action === ACTION.whoElse) await askWhoElse(door, press);
  else if (action === ACTION.option) await askOption(door, press, index);
  else if (action === ACTION.example) await askExample(door, press);
  else if (action === ACTION.share) door.background.start(() => share(door, press), sorry);
  else if (action === ACTION.feedback) door.background.start(() => onFeedback(door, press), sorry);
  else if (action === ACTION.language) door.background.start(() => setHomeLanguage(door, press.team, press.user, press.value), sorry);
  // A button of an older version of the program.
  else door.background.start(() => tell(door, press, 'slackGone'));
}

async function openSource(door: SlackDoor, press: Press): Promise<void> {
  const found = readSourceReference(press.value, door.knowledge.library);
  if (!found) {
    await tell(door, press, 'slackGone');
    return;
  }
  const view = sourceView(found.source, found.language, door.knowledge);
  const client = await door.workspaces.client(press.team);
  try {
    if (press.viewId) await client.views.update({ view_id: press.viewId, view });
    else await client.views.open({ trigger_id: press.triggerId, view });
  } catch (failure) {
    if (!isTooLate(failure)) throw failure;
    await tell(door, press, 'slackTooLate', found.language);
  }
}

async function askWhoElse(door: SlackDoor, press: Press): Promise<void> {
  const { library, naming, wording } = door.knowledge;
  const found = readSourceReference(press.value, library);
  if (found?.source.kind !== 'task') {
    door.background.start(() => tell(door, press, 'slackGone'));
    return;
  }
  const { source, language } = found;
  const document = naming.document(library.document(source.documentId), language);
  const label = wording.say('slackWhoElse', language);
  await askInPlace(door, press, label, wording.say('slackWhoElseQuestion', language, { document, number: source.number }), 'who');
}

async function askOption(door: SlackDoor, press: Press, index: number): Promise<void> {
  const [answerId = ''] = press.value.split(':');
  const option = (await door.desk.recall(answerId))?.answer.options[index];
  if (option) await askInPlace(door, press, option.label, option.question, `option-${index}`);
  else door.background.start(() => tell(door, press, 'slackGone'));
}

/** Asks where the button is: below the message, or privately where the message is private. */
async function askInPlace(door: SlackDoor, press: Press, chosen: string, text: string, name: string): Promise<void> {
  const { team, user, channel, messageTs, responseUrl } = press;
  const deliveryId = `slack:press:${channel}:${messageTs}:${name}`;
  let address: Address;
  let conversation: string;
  if (press.isPrivate && responseUrl) {
    address = { kind: 'private', responseUrl, chosen };
    conversation = conversationKey.command(team, user);
  } else if (channel && messageTs) {
    const thread = press.threadTs ?? messageTs;
    address = { kind: 'thread', ...(team ? { team } : {}), channel, thread, chosen, mark: markOf(deliveryId) };
    conversation = conversationKey.thread(team, channel, thread);
  } else return;
  const isNew = await ask(door, { deliveryId, conversation, user, text, address });
  if (!isNew) door.background.start(() => tell(door, press, 'slackAnsweredAlready'));
}

/** An example question of the home page: asked and answered in the direct messages. */
async function askExample(door: SlackDoor, { team, user, value, triggerId }: Press): Promise<void> {
  const deliveryId = `slack:trigger:${triggerId}`;
  const known = [...door.suggested.zh, ...door.suggested.en];
  if (!known.includes(value)) return;
  await ask(door, {
    deliveryId,
    conversation: conversationKey.direct(team, user),
    user,
    text: value,
    // A person's id as the channel is their direct messages with the bot.
    address: { kind: 'thread', ...(team ? { team } : {}), channel: user, chosen: value, mark: markOf(deliveryId) },
  });
}
