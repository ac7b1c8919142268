import { z } from 'zod';
import type { NotedFigure } from '../../documents/figures/types.js';
import type { Task } from '../../documents/types.js';
import { exact } from '../../query/exact.js';
import { ROLES, type Role } from '../../query/schema.js';
import { type ExecutionContext, officeOf } from '../context.js';
import { reduction } from '../operation.js';
import type { OfficeDuties, Result } from '../result.js';
import { amountOf, commonUnit, count, inUnit, type Value } from '../values.js';
import { impossible, standingOf } from './parts.js';

const ORDERS = ['highest', 'lowest'] as const;

/**
 * Orders figures by value (those in units of another sort than most stand apart), offices by how many tasks they have, tasks by how many units they have in a role where one is given, groups by value or
 * size; the first few with all that tie with the last of them.
 */
export const rank = reduction({
  kind: 'rank',
  fields: exact({ order: z.enum(ORDERS).default('highest'), top: z.int().positive().optional(), units: z.enum(ROLES).optional() }),
  describe: ({ order = 'highest', top, units }, language) => {
    if (language === 'zh') {
      const first = order === 'highest' ? '从高到低' : '从低到高';
      return `${units ? `按${UNITS_OF[units].zh}数量` : ''}${top === undefined ? first : `${first}前${top}`}`;
    }
    return `${units ? `by number of ${UNITS_OF[units].en}, ` : ''}${top === undefined ? `${order} first` : `${order} ${top}`}`;
  },
  run: (result, { order, top, units }, context) => {
    const first = <T>(things: readonly T[], standing: (thing: T) => Value) => ranked(things, standing, order, top);
    if (result.kind === 'figures') {
      const alike = largestAlike(result.figures);
      if (alike.length === 1 && result.figures.length > 1) return differ(result.figures.map(({ baseUnit }) => baseUnit));
      const apart = result.figures.filter((figure) => !alike.includes(figure));
      return { ...result, figures: first(alike, amountOf) ?? [], ...(apart.length > 0 && { apart }) };
    }
    if (result.kind === 'tasks' && units)
      return { ...result, tasks: first(result.tasks, (task) => count(officesIn(task, units, context).size)) ?? [] };
    if (result.kind === 'units') return { ...result, offices: first(result.offices, tasksOfOffice) ?? [] };
    if (result.kind !== 'groups') return impossible('rank', { why: 'not_for_this' });
    // A group of which nothing was reckoned takes no part among those that have a value.
    const withValue = result.groups.filter(({ value }) => value !== null);
    const groups = first(withValue.length > 0 ? withValue : result.groups, standingOf);
    return groups ? { ...result, groups } : differ(withValue.map(({ value }) => value?.unit ?? null));
  },
});

const UNITS_OF: Readonly<Record<Role, { en: string; zh: string }>> = {
  lead: { en: 'lead units', zh: '牵头单位' },
  participating: { en: 'participating units', zh: '参与单位' },
  any: { en: 'units', zh: '责任单位' },
};

/** The offices that have a role in a task, each once whatever it is called. */
export const officesIn = ({ units }: Task, role: Role, { library }: Pick<ExecutionContext, 'library'>): ReadonlySet<string> =>
  new Set(units.filter((unit) => role === 'any' || unit.role === role).map(({ text }) => officeOf(library, text)));

/** Of figures in units of several sorts, those of the sort that most have; of equals the first. */
function largestAlike(figures: readonly NotedFigure[]): readonly NotedFigure[] {
  const sorts: NotedFigure[][] = [];
  for (const figure of figures) {
    const own = sorts.find(([one]) => one && commonUnit([amountOf(one), amountOf(figure)]) !== undefined);
    if (own) own.push(figure);
    else sorts.push([figure]);
  }
  return sorts.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

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
