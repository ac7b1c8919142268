import { z } from 'zod';
import type { Workspace } from '../../workspaces.js';
import type { Press } from './press.js';

/** What is read of a `block_actions` body; Slack's own type covers shapes that this bot never sends. */
const bodySchema = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().nullish(),
  response_url: z.string().nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().nullish() }).nullish(),
  container: z
    .object({
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
      channel_id: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  view: z.object({ id: z.string(), type: z.string() }).nullish(),
});

const actionSchema = z.object({
  action_id: z.string(),
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** A press as Slack sends it; null for what is none. */
export function readPress(body: unknown, action: unknown, workspace: Workspace): Press | null {
  const read = bodySchema.safeParse(body);
  const pressed = actionSchema.safeParse(action);
  if (!read.success || !pressed.success) return null;
  const { user, trigger_id, response_url, channel, message, container, view } = read.data;
  return {
    actionId: pressed.data.action_id,
    value: pressed.data.value ?? pressed.data.selected_option?.value ?? '',
    user: user.id,
    workspace,
    triggerId: trigger_id ?? '',
    channel: channel?.id ?? container?.channel_id ?? undefined,
    messageTs: message?.ts ?? container?.message_ts ?? undefined,
    threadTs: message?.thread_ts ?? container?.thread_ts ?? undefined,
    isPrivate: container?.is_ephemeral ?? false,
    responseUrl: response_url ?? undefined,
    viewId: view?.type === 'modal' ? view.id : undefined,
  };
}
