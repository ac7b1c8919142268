import type { App } from '@slack/bolt';
import type { SlackAdapter } from '../../adapter.js';
import { REASON_VIEW } from '../../ids.js';
import { LONGEST_REASON } from '../actions/feedback.js';

/** Windows that are sent back filled in. */
export function register(app: App, adapter: SlackAdapter): void {
  app.view(REASON_VIEW, async ({ view, body, ack }) => {
    await ack();
    await onReason(adapter, { answerId: view.private_metadata, user: body.user.id, reason: reasonOf(view) });
  });
}

/** The window that asks what was wrong with an answer. */
async function onReason({ desk }: SlackAdapter, { answerId, user, reason }: { answerId: string; user: string; reason: string }) {
  const given = reason.trim().slice(0, LONGEST_REASON);
  if (given !== '') await desk.feedback({ answerId, user, verdict: 'down', reason: given });
}

const reasonOf = (view: { state: { values: Record<string, Record<string, { value?: string | null }>> } }) =>
  view.state.values['reason']?.['reason']?.value ?? '';
