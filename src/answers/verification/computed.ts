import { baseOf, countAlike, factorBetween } from '../../documents/figures/measures.js';
import type { Library } from '../../documents/library.js';
import { amountOf, type Value } from '../../execution/values.js';
import type { Computed, Draft } from '../draft.js';
import type { Asked, Fault } from './asked.js';
import { recordOf } from './claims.js';
import { trueCounts } from './counts.js';

/** A number in its unit without words of magnitude. */
interface Amount {
  number: number;
  unit: string | null;
}

/**
 * Everything that was reckoned is reckoned again, by arithmetic of its own, from amounts that are figures the answer claims,
 * counts of what it holds, or reckoned themselves; the value of the answer is one of these.
 */
export function faultsOfComputed(draft: Draft, asked: Asked | null, library: Library): Fault[] {
  const { computed, value, count } = draft.fields;
  const counts = trueCounts(draft, asked, library);
  const given = [...amountsClaimed(draft, library), ...computed.map((one) => plain(one.value))];
  const isKnown = (amount: Amount) => (amount.unit === null && counts.has(amount.number)) || given.some((one) => isSame(one, amount));
  const faults = computed.flatMap((one) => {
    const unknown = one.operation === 'count' ? [] : one.from.filter((from) => !isKnown(plain(from)));
    const wrong = isRight(one) ? [] : [`${one.operation} does not give ${one.value.number}`];
    return [...unknown.map(({ number }) => `${one.operation} reckons with ${number}, which no record gives`), ...wrong];
  });
  const counted = [
    ...computed.filter(({ operation }) => operation === 'count').map((one) => one.value.number),
    ...(count === null ? [] : [count]),
  ];
  const miscounted = counted
    .filter((number) => number !== 0 && !counts.has(number))
    .map((number) => `${number} is not a number of anything the answer holds`);
  const isValueKnown = value === null || isKnown(plain(value));
  return [...faults, ...miscounted, ...(isValueKnown ? [] : [`the value ${value?.number} is neither a figure nor reckoned`])];
}

/** The amounts of the figures that an answer claims, and what those of one document or place sum up to. */
export function amountsClaimed({ fields }: Draft, library: Library): Amount[] {
  const records = fields.figures.flatMap((claim) => recordOf(claim, library) ?? []);
  const amounts = records.map((record) => ({ ...record, amount: plain(amountOf(record)), upper: amountOf(record).upTo }));
  const keys = [
    ({ documentId }: { documentId: string }) => documentId,
    ({ documentId }: { documentId: string }) => library.document(documentId).info.place.zh,
  ];
  const sums = keys.flatMap((keyOf) =>
    [...new Set(amounts.map(keyOf))].flatMap((key) => {
      const own = amounts.filter((one) => keyOf(one) === key).map(({ amount }) => amount);
      const total = sumOf(own, own[0]?.unit ?? null);
      return total === null ? [] : [total, { ...total, number: total.number / own.length }];
    }),
  );
  const uppers = amounts.flatMap(({ amount, upper }) => (upper === null ? [] : [{ ...amount, number: upper }]));
  return [...amounts.map(({ amount }) => amount), ...uppers, ...sums];
}

function isRight({ operation, value, from, years }: Computed): boolean {
  const result = plain(value);
  const [first, second] = from.map(plain);
  const isNumber = (number: number | undefined) => number !== undefined && isNear(number, result.number);
  const inResult = (amount: Amount | undefined) => (amount ? numberIn(amount, result.unit) : undefined);
  const total = sumOf(from.map(plain), result.unit)?.number;
  switch (operation) {
    case 'count':
      return value.number === from.length;
    case 'sum':
      return isNumber(total);
    case 'mean':
      return total !== undefined && isNumber(total / from.length);
    case 'difference': {
      const areCounted = first !== undefined && second !== undefined && first.unit !== second.unit && countAlike(first.unit, second.unit);
      const [one, other] = areCounted ? [first.number, second.number] : [inResult(first), inResult(second)];
      return from.length === 2 && one !== undefined && other !== undefined && isNumber(Math.abs(one - other));
    }
    case 'per_year': {
      const whole = inResult(first);
      return whole !== undefined && years !== undefined && isNumber(whole / years);
    }
    case 'share':
      return from.length === 2 && Math.abs((100 * (first?.number ?? 0)) / (second?.number ?? 1) - value.number) <= HALF_A_TENTH;
    case 'over_years': {
      const yearly = inResult(first);
      return yearly !== undefined && years !== undefined && isNumber(yearly * years);
    }
    case 'convert':
      return isNumber(inResult(first));
    default:
      return false;
  }
}

/** An amount without words of magnitude: 11 万亩 is 110,000 亩. */
function plain({ number, unit }: Pick<Value, 'number' | 'unit'>): Amount {
  if (unit === null) return { number, unit };
  const base = baseOf(unit);
  return { number: number * base.factor, unit: base.unit };
}

/** A number in another unit of the same sort; undefined where it is of another sort. */
function numberIn({ number, unit }: Amount, wanted: string | null): number | undefined {
  const factor = factorBetween(unit, wanted);
  return factor === null ? undefined : number * factor;
}

/** Words that count single things may differ where nothing is said to be counted: 15家, 12个 and 5所 are 32. */
function sumOf(amounts: readonly Amount[], unit: string | null): Amount | null {
  if (unit === null && amounts.length > 0 && amounts.every((amount) => countAlike(amount.unit, amounts[0]?.unit ?? null)))
    return { number: amounts.reduce((all, { number }) => all + number, 0), unit };
  const numbers = amounts.map((amount) => numberIn(amount, unit));
  return numbers.some((number) => number === undefined) || numbers.length === 0
    ? null
    : { number: numbers.reduce<number>((all, number) => all + (number ?? 0), 0), unit };
}

const isSame = (one: Amount, other: Amount): boolean => {
  const number = numberIn(one, other.unit);
  return number !== undefined && isNear(number, other.number);
};

const HALF_A_TENTH = 0.0500001;
const NEARLY = 1e-9;
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEARLY * Math.max(1, Math.abs(a), Math.abs(b));
