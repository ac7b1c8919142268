import { inScope, referenceTo } from '../../query/in-scope.js';
import type { PolicyQuery, SourceRef } from '../../query/schema.js';
import { asking, dressed } from '../asking.js';
import { isList, onShown, sameReference } from '../queries.js';
import { saysOffice, saysScope } from '../said.js';
import { scopeAfter } from '../scope.js';
import { lastOf } from '../topics.js';
import type { Asked, Edit, Turn } from '../types.js';

/** "Others?", 还有谁: who else has a part in it, or what else there is of the same. */
export const others: Edit = {
  name: 'others',
  apply(turn) {
    const { reading, own, topics, context } = turn;
    if (reading.pointer?.kind !== 'others' || reading.subject !== '') return null;
    const [last] = topics;
    const { basis } = lastOf(last);
    if (!saysOffice(reading) && !saysScope(reading)) {
      const asked = otherRole(turn);
      if (asked) return { asked: [asked], filled: 'the other role of what was shown' };
    }
    const start: PolicyQuery = saysOffice(reading)
      ? { ...own, scope: scopeAfter(turn, basis) }
      : { ...basis, scope: scopeAfter(turn, basis) };
    const { claim: _, detail: __, focus: ___, ...rest } = start;
    const whole = dressed({ ...rest, ask: [{ kind: 'tasks' }], reduce: [] }, reading);
    const left = inScope(whole.scope, context.library)
      .sources.map(referenceTo)
      .filter((reference) => !last.shown.some((known) => sameReference(known, reference)));
    return { asked: [{ query: { ...whole, scope: { ...whole.scope, shown: left } }, basis: whole }], filled: 'without what was shown' };
  },
};

const OTHER = { lead: 'participating', participating: 'lead', any: 'any' } as const;

/** Who has the other role in the tasks shown, where offices were asked for. */
function otherRole(turn: Turn): Asked | null {
  const { reading, topics } = turn;
  const [last] = topics;
  const { query, basis } = lastOf(last);
  const before = query.ask.find(({ kind }) => kind === 'units');
  const said = reading.asks.find(({ kind }) => kind === 'units');
  if (last.shown.length === 0 || isList(query) || (!before && !said)) return null;
  const role =
    said && said.role !== before?.role && said.role !== 'any' ? said.role : OTHER[(before?.role ?? 'lead') as keyof typeof OTHER];
  const put = (to: PolicyQuery): PolicyQuery => ({ ...asking(to, turn, ''), ask: [{ kind: 'units', role }], reduce: [] });
  return { query: onShown(put(basis), last.shown as SourceRef[]), basis: put(basis) };
}
