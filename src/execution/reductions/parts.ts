import type { Group, Impossible, Items, Result } from '../result.js';
import { sizeOf } from '../result.js';
import { amountOf, count, type Value } from '../values.js';

/** What a reduction cannot work on, with the reason. */
export const impossible = (operation: string, reason: Impossible): Result => ({ kind: 'impossible', operation, reason });

/** Lists of records, which can be counted and grouped. */
export const isItems = (result: Result): result is Items => result.kind === 'tasks' || result.kind === 'units' || result.kind === 'figures';

/** The values that a result holds: of its figures, of its groups, or its own; null where it holds none. */
export function valuesIn(result: Result): readonly Value[] | null {
  if (result.kind === 'figures') return result.figures.map(amountOf);
  if (result.kind === 'groups') return valuesOfGroups(result.groups);
  return result.kind === 'value' ? [result.value] : null;
}

/** The values of groups or, of tasks and offices, how many each holds; of figures nothing until they are reckoned. */
function valuesOfGroups(groups: readonly Group[]): readonly Value[] {
  const isCounted = groups.every(({ value, items }) => value === null && items.kind !== 'figures');
  return isCounted ? groups.map(standingOf) : groups.flatMap(({ value }) => (value ? [value] : []));
}

/** Whether groups hold figures of which nothing was reckoned so far. */
const isRaw = (groups: readonly Group[]): boolean => groups.every(({ value, items }) => value === null && items.kind === 'figures');

/** What a group is ranked by: its value or, where nothing was reckoned of it, how many things it holds. */
export const standingOf = ({ value, items }: Group): Value => value ?? count(sizeOf(items));

/** Reckons with the figures of each group by itself; a group of none gets no value. */
export function eachGroup(
  result: Result & { kind: 'groups' },
  operation: string,
  reckon: (values: readonly Value[]) => Value | Impossible,
): Result {
  const groups: Group[] = [];
  for (const group of result.groups) {
    const values = group.items.kind === 'figures' ? group.items.figures.map(amountOf) : null;
    if (!values) return impossible(operation, { why: 'not_for_this' });
    const value = values.length === 0 ? null : reckon(values);
    if (value && 'why' in value) return impossible(operation, value);
    groups.push({ ...group, value });
  }
  return { ...result, groups };
}

/**
 * Reckons one value of many: of figures, of the values or sizes of groups or, where groups hold figures, of each
 * group's figures by itself.
 */
export function reckonAll(result: Result, operation: string, reckon: (values: readonly Value[]) => Value | Impossible): Result {
  if (result.kind === 'groups' && isRaw(result.groups)) return eachGroup(result, operation, reckon);
  const values = valuesIn(result);
  if (!values || (result.kind !== 'figures' && result.kind !== 'groups')) return impossible(operation, { why: 'not_for_this' });
  if (values.length === 0) return impossible(operation, { why: 'nothing_found' });
  const value = reckon(values);
  return 'why' in value ? impossible(operation, value) : { kind: 'value', operation, value, of: result };
}

/** Reckons every value by itself: a value alone, the figures of a list as groups would be, the values of groups. */
export function reckonEach(result: Result, operation: string, reckon: (value: Value) => Value | Impossible): Result {
  if (result.kind === 'value') {
    const value = reckon(result.value);
    return 'why' in value ? impossible(operation, value) : { ...result, operation, value };
  }
  if (result.kind === 'figures') {
    const [only, ...others] = result.figures.map(amountOf);
    if (!only) return impossible(operation, { why: 'nothing_found' });
    if (others.length > 0) return impossible(operation, { why: 'not_for_this' });
    const value = reckon(only);
    return 'why' in value ? impossible(operation, value) : { kind: 'value', operation, value, of: result };
  }
  if (result.kind !== 'groups' || result.groups.every(({ value }) => value === null)) return impossible(operation, { why: 'not_for_this' });
  const groups: Group[] = [];
  for (const group of result.groups) {
    const value = group.value && reckon(group.value);
    if (value && 'why' in value) return impossible(operation, value);
    groups.push({ ...group, value });
  }
  return { ...result, groups };
}
