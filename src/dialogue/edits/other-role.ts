import type { Role } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { changed, isList, officeOf } from '../queries.js';
import { saysNumber, saysOffice } from '../said.js';
import { scopeAfter } from '../scope.js';
import { lastOf } from '../topics.js';
import type { Edit, Turn } from '../types.js';

/** "And as participant?", 只是参与的呢: the tasks of the same office in another role, perhaps elsewhere. */
export const otherRole: Edit = {
  name: 'other-role',
  apply(turn) {
    const { reading, topics } = turn;
    const { basis } = lastOf(topics[0]);
    const role = roleSaid(turn);
    if (!role || !officeOf(basis) || !isList(basis) || reading.subject !== '' || saysOffice(reading) || saysNumber(reading)) return null;
    if (reading.pointer && reading.pointer.kind !== 'it') return null;
    const other = changed({ ...basis, scope: scopeAfter(turn, basis) }, (leaf) =>
      'unit' in leaf ? { unit: { office: leaf.unit.office, role } } : leaf,
    );
    const query = dressed({ ...other, ...(reading.reductions.length > 0 && { reduce: turn.own.reduce }) }, reading);
    return { asked: [{ query, basis: query }], filled: 'the office' };
  },
};

/** A role of offices, where no other thing is asked. */
function roleSaid({ reading }: Turn): Role | null {
  const units = reading.asks.find(({ kind }) => kind === 'units');
  const isAlone = reading.asks.every(({ kind }) => kind === 'units' || kind === 'tasks');
  if (!isAlone || !units || units.except !== undefined) return null;
  const isBoth = units.role === 'any' && shows(reading.text, 'leads') && shows(reading.text, 'participates');
  return units.role === 'lead' || units.role === 'participating' || isBoth ? (units.role as Role) : null;
}
