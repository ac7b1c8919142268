import type { Context } from '@slack/bolt';
import type { Workspace } from '../workspaces.js';

/** In which installation an event arrived: Bolt's context says it, the event's own `team_id` may be a partner's. */
export const workspaceOfContext = ({ teamId, enterpriseId }: Pick<Context, 'teamId' | 'enterpriseId'>): Workspace => ({
  team: teamId,
  enterprise: enterpriseId,
});
