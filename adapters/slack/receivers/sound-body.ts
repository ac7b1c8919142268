import { z } from 'zod';

/**
 * What a body must hold for Bolt to read it; a body without these makes Bolt throw where nobody catches it.
 * `url_verification` and `ssl_check` are the receiver's own.
 */
const schema = z.union([
  z.looseObject({ event: z.looseObject({ type: z.string() }) }),
  z.looseObject({ command: z.string() }),
  z.looseObject({ actions: z.array(z.looseObject({ action_id: z.string() })).min(1), user: z.looseObject({ id: z.string() }) }),
  z.looseObject({ type: z.enum(['shortcut', 'message_action']), user: z.looseObject({ id: z.string() }) }),
  z.looseObject({ type: z.enum(['view_submission', 'view_closed']), view: z.looseObject({}), user: z.looseObject({ id: z.string() }) }),
  z.looseObject({ type: z.literal('block_suggestion'), user: z.looseObject({ id: z.string() }) }),
]);

/** Whether a body is an event, a command, a press, a shortcut or a view. */
export const isSound = (body: unknown): boolean => schema.safeParse(body).success;
