import type { App } from '@slack/bolt';
import type { SlackAdapter } from '../../adapter.js';
import { workspaceOfContext } from '../workspace-of-context.js';
import { onMessage } from './on-message.js';

/** What people write: to the bot alone, in channels, and where they name it. */
export function register(app: App, adapter: SlackAdapter): void {
  app.event('app_mention', ({ event, body, context }) =>
    onMessage(adapter, event, { workspace: workspaceOfContext(context), botUserId: context.botUserId, eventId: body.event_id }),
  );
  app.event('message', ({ event, body, context }) =>
    onMessage(adapter, event, { workspace: workspaceOfContext(context), botUserId: context.botUserId, eventId: body.event_id }),
  );
}
