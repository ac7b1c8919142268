import type { App } from '@slack/bolt';
import type { SlackDoor } from './ask.js';
import { onHomeOpened } from './home.js';
import { COMMAND, REASON_VIEW, SHORTCUT } from './ids.js';
import { onPress } from './on-action.js';
import { onCommand, onShortcut } from './on-command.js';
import { onReason } from './on-feedback.js';
import { onMessage } from './on-message.js';
import { readPress } from './read-press.js';

/** Registers everything that the bot hears, one handler a kind of event; each hands on what it read and returns. */
export function receive(app: App, door: SlackDoor): void {
  app.event('app_mention', ({ event, body, context }) =>
    onMessage(door, event, { team: body.team_id, botUserId: context.botUserId, eventId: body.event_id }),
  );
  app.event('message', ({ event, body, context }) =>
    onMessage(door, event, { team: body.team_id, botUserId: context.botUserId, eventId: body.event_id }),
  );
  app.event('app_home_opened', async ({ event, body }) => {
    const { user, channel, tab } = event;
    door.background.start(() => onHomeOpened(door, { team: body.team_id, user, channel, tab: tab ?? 'home' }));
  });
  // What a person looks at beside the conversation does not change any answer; it is heard so that Slack need not try again.
  app.event('app_context_changed', async () => {});
  app.command(COMMAND, async ({ command, ack }) => {
    await ack();
    await onCommand(door, {
      triggerId: command.trigger_id,
      team: command.team_id,
      user: command.user_id,
      text: command.text ?? '',
      responseUrl: command.response_url,
    });
  });
  app.shortcut({ callback_id: SHORTCUT, type: 'message_action' }, async ({ shortcut, ack }) => {
    await ack();
    const { trigger_id: triggerId, team, user, message, response_url: responseUrl } = shortcut;
    await onShortcut(door, { triggerId, team: team?.id, user: user.id, text: message.text ?? '', responseUrl });
  });
  app.action(/.*/, async ({ body, action, ack }) => {
    await ack();
    const press = readPress(body, action);
    if (press) await onPress(door, press);
  });
  app.view(REASON_VIEW, async ({ view, body, ack }) => {
    await ack();
    await onReason(door, view.private_metadata, body.user.id, view.state.values['reason']?.['reason']?.value ?? '');
  });
}
