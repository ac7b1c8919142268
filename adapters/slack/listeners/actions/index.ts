import type { App } from '@slack/bolt';
import type { SlackAdapter } from '../../adapter.js';
import { ACTION, readActionId } from '../../ids.js';
import { setHomeLanguage } from '../events/home-opened.js';
import { workspaceOfContext } from '../workspace-of-context.js';
import { askExample, askOption, askWhoElse } from './ask.js';
import { onFeedback } from './feedback.js';
import { type Press, tell } from './press.js';
import { readPress } from './read-press.js';
import { chooseListening } from './settings.js';
import { share } from './share.js';
import { openSource } from './show-source.js';

/** Buttons and menus of messages and views. */
export function register(app: App, adapter: SlackAdapter): void {
  app.action(/.*/, async ({ body, action, context, ack }) => {
    await ack();
    const press = readPress(body, action, workspaceOfContext(context));
    if (press) await onPress(adapter, press);
  });
}

/** Every button of every message and view. Those that ask are in the store when this resolves; others work on. */
async function onPress(adapter: SlackAdapter, press: Press): Promise<void> {
  const { action, index } = readActionId(press.actionId);
  if (action === ACTION.whoElse) await askWhoElse(adapter, press);
  else if (action === ACTION.option) await askOption(adapter, press, index);
  else if (action === ACTION.example) await askExample(adapter, press);
  else adapter.background.start(deed(adapter, press, action), () => tell(adapter, press, 'slackSorry'));
}

function deed(adapter: SlackAdapter, press: Press, action: string): () => Promise<unknown> {
  switch (action) {
    case ACTION.source:
    case ACTION.neighbour:
      return () => openSource(adapter, press);
    case ACTION.share:
      return () => share(adapter, press);
    case ACTION.feedback:
      return () => onFeedback(adapter, press);
    case ACTION.language:
      return () => setHomeLanguage(adapter, press.workspace, press);
    case ACTION.listening:
      return () => chooseListening(adapter, press);
    default:
      // A button of an older version of the program.
      return () => tell(adapter, press, 'slackGone');
  }
}
