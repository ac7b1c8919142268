import type { SlackAdapter } from '../../adapter.js';
import { readSourceReference } from '../../render/source-reference.js';
import { sourceView } from '../../render/source-view.js';
import { isTooLate, type Press, tell } from './press.js';

/** Opens the window with the whole text of a source, or turns it to a neighbour. */
export async function openSource(adapter: SlackAdapter, press: Press): Promise<void> {
  const found = readSourceReference(press.value, adapter.knowledge.library);
  if (!found) {
    await tell(adapter, press, 'slackGone');
    return;
  }
  const view = sourceView(found.source, found.language, adapter.knowledge);
  const client = await adapter.workspaces.client(press.workspace);
  try {
    if (press.viewId) await client.views.update({ view_id: press.viewId, view });
    else await client.views.open({ trigger_id: press.triggerId, view });
  } catch (failure) {
    if (!isTooLate(failure)) throw failure;
    await tell(adapter, press, 'slackTooLate', found.language);
  }
}
