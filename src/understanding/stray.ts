import type { Condition, PolicyQuery } from '../query/schema.js';
import type { Reading } from './types.js';

/**
 * The query without its subject, where that is only what no cue and no entity took, and something else says which tasks are
 * meant: an office, a chapter, a number of units. Words that name nothing there were said for their own sake.
 *
 * @returns null where the subject is all that is asked about, or was said to be it ("on …", 关于…)
 */
export function withoutStray(query: PolicyQuery, { subject, conditions }: Reading): PolicyQuery | null {
  const { where, focus: _, ...rest } = query;
  if (subject === '' || !where) return null;
  const isSubject = (condition: Condition) => 'about' in condition && condition.about === subject;
  const all = 'and' in where ? where.and : [where];
  const others = all.filter((condition) => !isSubject(condition));
  if (others.length === all.length || conditions.some(isSubject)) return null;
  if (others.length === 0 && !query.scope.parts && !query.reduce.some(({ kind }) => kind === 'group')) return null;
  const ask = query.ask.map(({ about, ...call }) => (about === subject || about === undefined ? call : { ...call, about }));
  const [first] = others;
  return { ...rest, ask, ...(first && { where: others.length > 1 ? { and: others } : first }) };
}
