import { baseOf, countAlike, factorBetween } from '../documents/figures/measures.js';
import type { Bound, Figure, Per } from '../documents/figures/types.js';
import type { Bounds } from '../query/schema.js';

/** A number with its unit of measure and how exact it is. `upTo` is the upper end of a range. */
export interface Value {
  number: number;
  upTo: number | null;
  /** Without words of magnitude; null for a bare count. */
  unit: string | null;
  bound: Bound;
  /** What it is given for one of: a year, a person; null for an amount as such. */
  per: Per | null;
  /** Whether it is a level, or a change by the amount. */
  change: 'growth' | 'reduction' | null;
}

/** The amount of a figure; of growth and reduction, the amount of the change. */
export const amountOf = ({ baseValue, value, upTo, baseUnit, relation, bound, per }: Figure): Value => ({
  number: baseValue,
  // Words of magnitude hold for both ends of a range.
  upTo: upTo === null ? null : round(value === 0 ? upTo : (upTo * baseValue) / value),
  unit: baseUnit,
  bound: relation === 'growth' || relation === 'reduction' ? (bound ?? 'exactly') : relation,
  per,
  change: relation === 'growth' || relation === 'reduction' ? relation : null,
});

export const count = (number: number): Value => ({ number, upTo: null, unit: null, bound: 'exactly', per: null, change: null });

/** Sums of decimal fractions are kept free of binary dust: twelve digits are more than any plan prints. */
export const round = (number: number): number => Number(number.toPrecision(12));

/** A value in another unit of the same sort, which may have a word of magnitude (万亩); null where it is of another sort. */
export function convert(value: Value, unit: string): Value | null {
  const { unit: base, factor } = baseOf(unit);
  const between = factorBetween(value.unit, base);
  if (between === null) return null;
  return scale({ ...value, unit }, between / factor);
}

export const scale = (value: Value, factor: number): Value => ({
  ...value,
  number: round(value.number * factor),
  upTo: value.upTo === null ? null : round(value.upTo * factor),
});

/** What is known of a sum when this is known of its parts: the looser of the two, "about" where they pull apart. */
export function joinBounds(bounds: readonly Bound[]): Bound {
  const kinds = new Set(bounds.filter((bound) => bound !== 'exactly'));
  if (kinds.size === 0) return 'exactly';
  return kinds.size === 1 ? ([...kinds][0] as Bound) : 'about';
}

/** Whether a number keeps to bounds. */
export function keeps(number: number, { is, at_least, at_most, more_than, less_than }: Bounds): boolean {
  return (
    (is === undefined || number === is) &&
    (at_least === undefined || number >= at_least) &&
    (at_most === undefined || number <= at_most) &&
    (more_than === undefined || number > more_than) &&
    (less_than === undefined || number < less_than)
  );
}

/**
 * The unit that all values have; undefined where they differ or there are none. Units of one sort count as one: the
 * first. An amount a year and an amount as such differ, and so do a level and a change.
 */
export function commonUnit(values: readonly Value[]): string | null | undefined {
  const first = values[0];
  if (!first) return undefined;
  const isAlike = ({ unit, per, change }: Value) =>
    factorBetween(unit, first.unit) !== null && per === first.per && change === first.change;
  return values.every(isAlike) ? first.unit : undefined;
}

/** The unit in which values can be held against each other: the common one, or none where words that count differ (个, 处). */
export function comparableUnit(values: readonly Value[]): string | null | undefined {
  const common = commonUnit(values);
  const [first] = values;
  if (common !== undefined || !first) return common;
  const isAlike = ({ unit, per, change }: Value) => countAlike(unit, first.unit) && per === first.per && change === first.change;
  return values.every(isAlike) ? null : undefined;
}

/** Values in one unit, see `commonUnit`. */
export const inUnit = (values: readonly Value[], unit: string | null): Value[] =>
  values.map((value) => ({ ...scale(value, factorBetween(value.unit, unit) ?? 1), unit }));
