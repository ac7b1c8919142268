import type { App } from '@slack/bolt';
import type { SlackAdapter } from '../adapter.js';
import { register as actions } from './actions/index.js';
import { register as commands } from './commands/index.js';
import { register as events } from './events/index.js';
import { register as messages } from './messages/index.js';
import { register as shortcuts } from './shortcuts/index.js';
import { register as views } from './views/index.js';

/** Registers everything that the bot hears; each listener hands on what it read and returns. */
export function registerListeners(app: App, adapter: SlackAdapter): void {
  for (const register of [messages, commands, actions, views, events, shortcuts]) register(app, adapter);
}
