import type { App } from '@slack/bolt';
import type { SlackAdapter } from '../../adapter.js';
import { workspaceOfContext } from '../workspace-of-context.js';
import { onHomeOpened } from './home-opened.js';

/** What happens besides messages. */
export function register(app: App, adapter: SlackAdapter): void {
  app.event('app_home_opened', async ({ event, context }) => {
    const { user, channel, tab } = event;
    adapter.background.start(() => onHomeOpened(adapter, { workspace: workspaceOfContext(context), user, channel, tab: tab ?? 'home' }));
  });
  // What a person looks at beside the conversation does not change any answer; it is heard so that Slack need not try again.
  app.event('app_context_changed', async () => {});
}
