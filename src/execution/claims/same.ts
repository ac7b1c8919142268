import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { claim } from '../operation.js';
import type { Group, Items, Result } from '../result.js';
import { sizeOf } from '../result.js';
import { amountOf, comparableUnit, inUnit } from '../values.js';
import { yearsOfFigures } from './years.js';

const WORDS = {
  en: { amount: 'all sides give the same', year: 'all sides give the same year' },
  zh: { amount: '各方相同', year: '各方年份相同' },
};

/** That the sides of a comparison give the same: amount, offices, or year. Sides that give nothing decide nothing. */
export const same = claim({
  kind: 'same',
  fields: exact({ of: z.enum(['amount', 'year']).default('amount') }),
  describe: ({ of }, language) => WORDS[language][of],
  run: (_, { of }, { library }, results) => {
    const sides = sidesOf(results[0]).filter(({ items }) => sizeOf(items) > 0);
    const records = joined(sides);
    const told = of === 'year' ? sides.map(({ items }) => yearsOfFigures(items, library)) : thingsIn(sides);
    const given = told?.filter((things) => things.length > 0) ?? [];
    if (given.length < 2) return { verdict: 'not_given', records };
    const [first = [], ...others] = given;
    const shares = (other: readonly (string | number)[]) => other.filter((thing) => first.includes(thing)).length;
    const isSame = others.every((other) => shares(other) === other.length && new Set(other).size === new Set(first).size);
    if (isSame) return { verdict: 'yes', records };
    return { verdict: others.some((other) => shares(other) === 0) ? 'no' : 'partly', records };
  },
});

const sidesOf = (result: Result | undefined): readonly Group[] =>
  result?.kind === 'comparison' ? result.sides : result?.kind === 'groups' ? result.groups : [];

function joined(sides: readonly Group[]): Items {
  const figures = sides.flatMap(({ items }) => (items.kind === 'figures' ? items.figures : []));
  const tasks = sides.flatMap(({ items }) => (items.kind === 'tasks' ? items.tasks : []));
  return figures.length > 0 ? { kind: 'figures', figures } : { kind: 'tasks', tasks };
}

/** What each side gives, so that equal things are equal; null where amounts cannot be held against each other. */
function thingsIn(sides: readonly Group[]): (string | number)[][] | null {
  const amounts = sides.map(({ items }) => (items.kind === 'figures' ? items.figures.map(amountOf) : []));
  const unit = comparableUnit(amounts.flat());
  if (amounts.flat().length > 0 && unit === undefined) return null;
  return sides.map(({ items }, i) => {
    if (items.kind === 'units') return items.offices.map(({ office }) => office);
    if (items.kind === 'tasks') return [items.tasks.length];
    return inUnit(amounts[i] ?? [], unit ?? null).map(({ number, upTo }) => `${number}~${upTo ?? ''}`);
  });
}
