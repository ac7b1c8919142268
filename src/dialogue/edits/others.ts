import { inScope, referenceTo } from '../../query/in-scope.js';
import type { Call, PolicyQuery, Role, SourceRef } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { asking, dressed, rolesThere } from '../asking.js';
import { isList, onShown, sameReference } from '../queries.js';
import { saysOffice, saysScope } from '../said.js';
import { scopeAfter } from '../scope.js';
import { lastOf } from '../topics.js';
import type { Asked, Edit, Turn } from '../types.js';

/** "Others?", 还有谁: who else has a part in it, or what else there is of the same. */
export const others: Edit = {
  name: 'others',
  apply(turn) {
    const { reading, topics, context } = turn;
    if (reading.subject !== '' || !(reading.pointer?.kind === 'others' || asksElse(turn))) return null;
    const own = asksElse(turn) ? tasksOfOffice(turn) : turn.own;
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
    const exists = asksElse(turn) ? { claim: { kind: 'exists' } } : {};
    const whole = dressed({ ...rest, ask: [{ kind: 'tasks' }], reduce: [], ...exists }, reading);
    const left = inScope(whole.scope, context.library)
      .sources.map(referenceTo)
      .filter((reference) => !last.shown.some((known) => sameReference(known, reference)));
    return { asked: [{ query: { ...whole, scope: { ...whole.scope, shown: left } }, basis: whole }], filled: 'without what was shown' };
  },
};

/** "Does the bureau lead anything else?" */
const asksElse = ({ reading }: Turn): boolean => reading.claim?.kind === 'unit' && saysOffice(reading) && shows(reading.text, 'elseThings');

function tasksOfOffice({ reading, own }: Turn): PolicyQuery {
  const { office, role } = reading.claim as Call & { office: string; role: Role };
  return { ...own, where: { unit: { office, role } } };
}

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
  const put = (to: PolicyQuery): PolicyQuery =>
    rolesThere({ ...asking(to, turn, ''), ask: [{ kind: 'units', role }], reduce: [] }, turn, last.shown);
  // "And elsewhere?" asks again what was asked before.
  return { query: onShown(put(basis), last.shown as SourceRef[]), basis: before ? dressed(basis, reading) : put(basis) };
}
