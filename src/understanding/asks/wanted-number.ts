import { readChineseNumeral } from '../../language/numerals.js';
import type { Tagged, Token } from './tagged.js';

/** Things that can be put in order and of which the first few are wanted. */
const ORDERED = ['office', 'lead_unit', 'participating_unit', 'any_unit', 'chapter', 'city', 'document'] as const;
const MOST_WANTED = 20;
/** How many characters may stand between a number and the noun it counts ("three busiest units"). */
const NEAR = 12;

/**
 * The number of things that are wanted of an order, where a superlative stands beside it: "the three units leading the most
 * tasks", 任务最多的三个部门. It says nothing of how many units a task has.
 */
export function wantedNumber(tagged: Tagged): { token: Token; number: number } | null {
  const superlatives = tagged.all('highest', 'lowest');
  for (const token of superlatives.length > 0 ? tagged.all('amount') : []) {
    const amount = tagged.entities.amounts[token.index];
    const number = amount?.bounds.is;
    if (!amount || number === undefined || !Number.isInteger(number) || number < 2 || number > MOST_WANTED) continue;
    if (amount.unit !== null && !/^[个家项位名章]$/.test(amount.unit)) continue;
    const isOfThem = tagged
      .all(...ORDERED, 'highest', 'lowest')
      .some((noun) => noun.start >= token.end && noun.clause === token.clause && tagged.between(token, noun).trim().length <= NEAR);
    const isBehind = superlatives.some(({ end, clause }) => end <= token.start && token.start - end <= 1 && clause === token.clause);
    if (isOfThem || isBehind) return { token, number };
  }
  const choice = superlatives.length > 0 ? tagged.all('which').find(({ text }) => CHOOSES_SO_MANY.test(text)) : undefined;
  const number = choice && numberOf(CHOOSES_SO_MANY.exec(choice.text)?.[1] ?? '');
  return choice && number ? { token: choice, number } : null;
}

const numberOf = (word: string): number | null => (/^\d+$/.test(word) ? Number(word) : readChineseNumeral(word));

/** 哪三个: so many are to be chosen. */
const CHOOSES_SO_MANY = /哪([两二三四五六七八九十]|\d)/;
