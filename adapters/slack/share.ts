import { markOf } from './address.js';
import { conversationKey, type SlackDoor } from './ask.js';
import { isPassing } from './persist.js';
import { post } from './poster.js';
import { type Press, tell } from './press.js';
import { renderAnswer } from './render.js';
import { respond } from './respond.js';
import { contextLine } from './text.js';

/** Puts a private answer into the channel, once, with who asked what, and takes the private one away. */
export async function share(door: SlackDoor, press: Press): Promise<void> {
  const { team, user, channel, responseUrl } = press;
  const kept = await door.desk.recall(press.value);
  if (!kept || !channel) {
    await tell(door, press, 'slackGone');
    return;
  }
  const { language } = kept.answer;
  const deed = `slack:share:${channel}:${kept.id}`;
  if (!(await door.desk.once('slack', deed))) {
    await tell(door, press, 'slackSharedAlready', language);
    return;
  }
  const [first, ...rest] = renderAnswer(kept.answer, kept.id, door.knowledge);
  if (!first) return;
  const asked = contextLine(door.knowledge.wording.say('slackShared', language, { question: kept.question }));
  const [line] = asked.elements;
  // The person's name is the one thing in all messages that Slack is to read as markup.
  if (line && 'text' in line) line.text = `<@${user}> ${line.text}`;
  const messages = [{ ...first, blocks: [asked, ...first.blocks] }, ...rest];
  try {
    const address = { kind: 'thread' as const, channel, mark: markOf(deed) };
    const thread = await post(await door.workspaces.client(team), address, messages);
    await door.desk.continueIn('slack', conversationKey.command(team, user), conversationKey.thread(team, channel, thread), user);
  } catch (failure) {
    if (isPassing(failure) || !responseUrl) throw failure;
    // The bot is not in the channel; the command's own address reaches it all the same.
    for (const message of messages.slice(0, 4))
      await respond(responseUrl, { ...message, response_type: 'in_channel', replace_original: false });
  }
  if (responseUrl) await respond(responseUrl, { delete_original: true });
}
