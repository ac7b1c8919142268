import { factorOf } from './numerals.js';

/** Units of measure that can be turned into one another: sort, and size in the sort's first unit. */
const SORTS: readonly Readonly<Record<string, number>>[] = [
  // Area, in square metres. 15 mu are a hectare.
  { 平方米: 1, 平米: 1, '㎡': 1, 公顷: 10_000, 亩: 10_000 / 15, 平方公里: 1_000_000, 平方千米: 1_000_000 },
  // Length, in metres.
  { 米: 1, 公里: 1000, 千米: 1000, km: 1000, 里: 500 },
  // Mass, in kilograms.
  { 公斤: 1, 千克: 1, 斤: 0.5, 吨: 1000, 标准煤吨: 1000 },
  // Power, in kilowatts.
  { 千瓦: 1, 兆瓦: 1000, kW: 1, MW: 1000 },
  // Parts, in hundredths.
  { '%': 1, 个百分点: 1, '‰': 0.1 },
  // Volume, in cubic metres.
  { 立方米: 1, 方: 1, 升: 0.001 },
];

/** Words of magnitude end in 万 or 亿; 千 alone begins units of their own, such as 千米. */
const MAGNITUDE = /^[十百千]?[万亿]+/;

/** A unit of measure with words of magnitude taken off: 万亩 → 亩 and 10,000; 亿 alone → null and 100,000,000. */
export function baseOf(unit: string): { unit: string | null; factor: number } {
  const magnitude = MAGNITUDE.exec(unit)?.[0] ?? '';
  return { unit: unit.slice(magnitude.length) || null, factor: factorOf(magnitude) };
}

/** Whether amounts in a unit are parts of a whole, such as per cent; they can be compared but not added. */
export const isShare = (unit: string | null): boolean => unit !== null && factorBetween(unit, '%') !== null;

/**
 * What one base unit is worth in another.
 *
 * @returns null where they are not of one sort, such as 亩 and 公里
 */
export function factorBetween(from: string | null, to: string | null): number | null {
  if (from === to) return 1;
  if (from === null || to === null) return null;
  const sort = SORTS.find((units) => Object.hasOwn(units, from) && Object.hasOwn(units, to));
  return sort ? (sort[from] as number) / (sort[to] as number) : null;
}

/** Words that count single things, any of which may stand for another of its row: 50个 and 50处 are as many. */
const COUNTERS: readonly ReadonlySet<string>[] = [new Set(['个', '家', '处', '所', '座', '间', '项', '台']), new Set(['人', '名', '位'])];

/** Whether two units only count, and count the same sort of thing, so that numbers in them can be held against each other. */
export const countAlike = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && COUNTERS.some((words) => words.has(one) && words.has(other)));
