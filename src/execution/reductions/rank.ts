import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { reduction } from '../operation.js';
import type { OfficeDuties, Result } from '../result.js';
import { amountOf, commonUnit, count, inUnit, type Value } from '../values.js';
import { impossible, standingOf } from './parts.js';

const ORDERS = ['highest', 'lowest'] as const;

/** Orders figures by value, offices by how many tasks they have, groups by value or size; the first few with all that tie with the last of them. */
export const rank = reduction({
  kind: 'rank',
  fields: exact({ order: z.enum(ORDERS).default('highest'), top: z.int().positive().optional() }),
  describe: ({ order = 'highest', top }, language) => {
    if (language === 'zh') {
      const first = order === 'highest' ? '从高到低' : '从低到高';
      return top === undefined ? first : `${first}前${top}`;
    }
    return top === undefined ? `${order} first` : `${order} ${top}`;
  },
  run: (result, { order, top }) => {
    const first = <T>(things: readonly T[], standing: (thing: T) => Value) => ranked(things, standing, order, top);
    if (result.kind === 'figures') {
      const figures = first(result.figures, amountOf);
      return figures ? { ...result, figures } : differ(result.figures.map(({ baseUnit }) => baseUnit));
    }
    if (result.kind === 'units') return { ...result, offices: first(result.offices, tasksOfOffice) ?? [] };
    if (result.kind !== 'groups') return impossible('rank', { why: 'not_for_this' });
    // A group of which nothing was reckoned takes no part among those that have a value.
    const withValue = result.groups.filter(({ value }) => value !== null);
    const groups = first(withValue.length > 0 ? withValue : result.groups, standingOf);
    return groups ? { ...result, groups } : differ(withValue.map(({ value }) => value?.unit ?? null));
  },
});

const tasksOfOffice = ({ duties }: OfficeDuties): Value => count(new Set(duties.map(({ task }) => task)).size);

const differ = (units: readonly (string | null)[]): Result => impossible('rank', { why: 'units_differ', units: [...new Set(units)] });

/** The things in order, equal ones in the order given; null where their units differ. */
function ranked<T>(
  things: readonly T[],
  standing: (thing: T) => Value,
  order: (typeof ORDERS)[number],
  top: number | undefined,
): T[] | null {
  if (things.length === 0) return [];
  const unit = commonUnit(things.map(standing));
  if (unit === undefined) return null;
  const numbers = new Map(inUnit(things.map(standing), unit).map(({ number }, i) => [things[i] as T, number]));
  const at = (thing: T) => numbers.get(thing) as number;
  const sorted = things.toSorted((a, b) => (order === 'highest' ? at(b) - at(a) : at(a) - at(b)));
  if (top === undefined || sorted.length <= top) return sorted;
  const last = at(sorted[top - 1] as T);
  return sorted.filter((thing, i) => i < top || at(thing) === last);
}
