import type { Call } from '../../query/schema.js';
import type { Head } from './heads.js';
import type { Tagged } from './tagged.js';

/** "Which tasks", "list the tasks", "what does it lead", "how many tasks": the tasks that conditions leave. */
export function readTasks(tagged: Tagged, heads: readonly Head[]): Call[] {
  const asking = heads.filter(({ kind }) => kind === 'tasks');
  for (const { token, noun } of asking) tagged.use('ask', token, ...(noun ? [noun] : []));
  if (asking.length > 0) tagged.use('ask', ...tagged.all('task', 'list', 'weak_task', 'all'));
  return asking.length > 0 ? [{ kind: 'tasks' }] : [];
}
