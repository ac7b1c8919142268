import type { Condition, PolicyQuery } from '../query/schema.js';

/**
 * Whether an answer must say how its query was read: it has conditions beyond a subject, a reduction, or leaves an office out. Not where
 * as few words as possible are asked for.
 */
export function needsReading({ where, reduce, ask, form }: PolicyQuery): boolean {
  if (form === 'short' || form === 'numbers') return false;
  return reduce.length > 0 || (where !== undefined && !isSubject(where)) || ask.some(({ except }) => Array.isArray(except));
}

const isSubject = (condition: Condition): boolean => 'about' in condition || ('and' in condition && condition.and.every(isSubject));
