import type { Answer } from '../../../src/answers/types.js';
import { baseOf } from '../../../src/documents/figures/measures.js';
import { convert, count } from '../../../src/execution/values.js';
import type { Expectation } from '../cases.js';

/** Whether the verdict is right; null where none is expected. */
export const isVerdictRight = ({ verdict }: Pick<Answer, 'verdict'>, expected: Expectation): boolean | null =>
  expected.verdict ? verdict === expected.verdict : null;

const NEARLY = 1e-6;

/** Whether the value is right in its unit or another of the same sort; null where none is expected. */
export function isValueRight({ value }: Pick<Answer, 'value'>, { value: expected }: Expectation): boolean | null {
  if (!expected) return null;
  if (!value) return false;
  return (
    isNear(value.number, expected.number) ||
    isNear(inBase(value), inBase(expected)) ||
    isNear(converted(value, expected.unit), expected.number)
  );
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= NEARLY * Math.max(Math.abs(a), Math.abs(b));

const inBase = ({ number, unit }: { number: number; unit: string | null }) => number * (unit === null ? 1 : baseOf(unit).factor);

/** The value in another unit; not a number where that is of another sort. */
function converted({ number, unit }: { number: number; unit: string | null }, to: string | null): number {
  const base = unit === null ? null : baseOf(unit).unit;
  return (to === null ? null : convert({ ...count(inBase({ number, unit })), unit: base }, to))?.number ?? Number.NaN;
}
