import { z } from 'zod';
import type { Press } from './press.js';

/** What is read of a `block_actions` body; Slack's own type covers shapes that this bot never sends. */
const bodySchema = z.object({
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string().default(''),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z
    .object({
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      channel_id: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  view: z.object({ id: z.string(), type: z.string() }).optional(),
});

const actionSchema = z.object({
  action_id: z.string(),
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** A press as Slack sends it; null for what is none. */
export function readPress(body: unknown, action: unknown): Press | null {
  const read = bodySchema.safeParse(body);
  const pressed = actionSchema.safeParse(action);
  if (!read.success || !pressed.success) return null;
  const { user, team, trigger_id, response_url, channel, message, container, view } = read.data;
  return {
    actionId: pressed.data.action_id,
    value: pressed.data.value ?? pressed.data.selected_option?.value ?? '',
    user: user.id,
    team: team?.id,
    triggerId: trigger_id,
    channel: channel?.id ?? container?.channel_id,
    messageTs: message?.ts ?? container?.message_ts,
    threadTs: message?.thread_ts ?? container?.thread_ts,
    isPrivate: container?.is_ephemeral ?? false,
    responseUrl: response_url,
    viewId: view?.type === 'modal' ? view.id : undefined,
  };
}
