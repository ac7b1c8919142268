import type { PolicyQuery, Scope, SourceRef } from '../../query/schema.js';
import { asking } from '../asking.js';
import { lastOf } from '../topics.js';
import type { Edit, Turn } from '../types.js';

/** "The next task", 上一条: the neighbour of the last one in its document. */
export const step: Edit = {
  name: 'step',
  apply(turn) {
    const { reading, own } = turn;
    const from = reading.pointer?.kind === 'step' ? lastTask(turn) : null;
    if (!from || reading.pointer?.kind !== 'step') return null;
    const task = from.task + reading.pointer.by;
    if (task < 1) return null;
    const scope: Scope = { documents: [from.documentId], parts: [{ tasks: [task] }] };
    const { where: _, focus: __, ...rest } = own;
    const query: PolicyQuery = asking({ ...rest, scope }, turn, reading.subject);
    return { asked: [{ query, basis: query }], filled: 'the task beside the last one' };
  },
};

/** The last task shown or, where a number was out of range, the number asked for. */
function lastTask({ topics: [last] }: Turn): { documentId: string; task: number } | null {
  const shown = last.shown.findLast((reference: SourceRef) => 'task' in reference);
  if (shown && 'task' in shown) return shown;
  const { documents, parts } = lastOf(last).basis.scope;
  const [documentId, task] = [documents?.[0], parts?.at(-1)?.tasks?.at(-1)];
  return documentId !== undefined && task !== undefined ? { documentId, task } : null;
}
