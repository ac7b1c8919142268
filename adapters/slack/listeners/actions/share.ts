import type { StoredAnswer } from '../../../shared/types.js';
import { conversationKey, type SlackAdapter } from '../../adapter.js';
import { inWorkspace, markOf } from '../../delivery/address.js';
import { judge } from '../../delivery/failures.js';
import { CannotTell } from '../../delivery/send-again.js';
import { renderAnswer, type SlackMessage } from '../../render/render.js';
import { contextLine } from '../../render/text.js';
import { type Press, tell } from './press.js';

/** Stands for the people of a channel that an answer is shared in. */
const CHANNEL = 'the channel';

/** Puts a private answer into the channel, once, with who asked what, and takes the private one away. */
export async function share(adapter: SlackAdapter, press: Press): Promise<void> {
  const { channel, responseUrl } = press;
  const kept = await adapter.desk.recall(press.value);
  if (!kept || !channel) {
    await tell(adapter, press, 'slackGone');
    return;
  }
  const deed = `slack:share:${channel}:${kept.id}`;
  if (!(await adapter.desk.once('slack', deed))) {
    await tell(adapter, press, 'slackSharedAlready', kept.answer.language);
    return;
  }
  try {
    await putInChannel(adapter, { ...press, channel }, { messages: sharedMessages(adapter, kept, press.user), deed });
  } catch (failure) {
    // What may be in the channel is not shared again; all else may be pressed again.
    if (!(failure instanceof CannotTell)) await adapter.desk.undo(deed);
    throw failure;
  }
  // The deed is done, whether the private answer goes away or not.
  if (responseUrl) adapter.background.start(() => adapter.replies.respond(responseUrl, { delete_original: true }));
}

function sharedMessages({ knowledge }: SlackAdapter, { answer, id, question }: StoredAnswer, user: string): SlackMessage[] {
  const [first, ...rest] = renderAnswer(answer, id, knowledge);
  if (!first) return [];
  const asked = contextLine(knowledge.wording.say('slackShared', answer.language, { question }));
  const [line] = asked.elements;
  // The person's name is the one thing in all messages that Slack is to read as markup.
  if (line && 'text' in line) line.text = `<@${user}> ${line.text}`;
  return [{ ...first, blocks: [asked, ...first.blocks] }, ...rest];
}

async function putInChannel(
  { desk, replies }: SlackAdapter,
  { workspace, user, channel, messageTs, responseUrl }: Press & { channel: string },
  { messages, deed }: { messages: readonly SlackMessage[]; deed: string },
): Promise<void> {
  const address = {
    kind: 'thread',
    ...inWorkspace(workspace),
    channel,
    mark: markOf(deed),
    ...(messageTs ? { after: messageTs } : {}),
  } as const;
  try {
    // An earlier press may have brought a part of it into the channel.
    const thread = await replies.post(address, messages, true);
    const key = conversationKey.thread(channel, thread);
    await desk.continueIn('slack', conversationKey.command(user), key, user);
    await desk.join('slack', key, CHANNEL);
  } catch (failure) {
    if (judge(failure).remedy !== 'another_way' || failure instanceof CannotTell || !responseUrl) throw failure;
    // The bot is not in the channel; the press's own address reaches it all the same.
    for (const message of messages.slice(0, 4))
      await replies.respond(responseUrl, { ...message, response_type: 'in_channel', replace_original: false });
  }
}
