import { z } from 'zod';
import { countAlike } from '../../documents/figures/measures.js';
import type { NotedFigure } from '../../documents/figures/types.js';
import { describeFigures } from '../../query/describe-figures.js';
import { figureFilterSchema } from '../../query/schema.js';
import { fits } from '../conditions.js';
import { claim } from '../operation.js';
import type { Verdict } from '../result.js';
import { amountOf, convert, type Value } from '../values.js';

const RELATIONS = ['exactly', 'at_least', 'at_most', 'more_than', 'less_than'] as const;
type ClaimedRelation = (typeof RELATIONS)[number];

const WORDS: Readonly<Record<ClaimedRelation, { en: string; zh: string }>> = {
  exactly: { en: 'is', zh: '是' },
  at_least: { en: 'is at least', zh: '不少于' },
  at_most: { en: 'is at most', zh: '不超过' },
  more_than: { en: 'is more than', zh: '超过' },
  less_than: { en: 'is less than', zh: '低于' },
};

/** That an amount is so and so much. Decided by the figures of its measure and sort of unit; by document, where several give one. */
export const figure = claim({
  kind: 'figure',
  fields: figureFilterSchema.omit({ value: true }).extend({ number: z.number(), relation: z.enum(RELATIONS).default('exactly') }),
  describe: ({ number, relation, ...filter }, language) => {
    const unit = filter.unit ?? '';
    const of = describeFigures(filter, language);
    return language === 'zh' ? `${of}${WORDS[relation].zh}${number}${unit}` : `${of} ${WORDS[relation].en} ${number}${unit}`;
  },
  run: ({ sources }, { number, relation, ...filter }, { library, figures: judged }) => {
    const figures = sources.flatMap((source) => library.figures(source).filter((candidate) => fits(candidate, filter, judged)));
    // The right number for another year is no right number.
    const isForOther = ({ year }: NotedFigure) => filter.year !== undefined && year !== null && year !== filter.year;
    const says = (candidate: NotedFigure) => (isForOther(candidate) ? 'no' : verdictOf(candidate, number, relation, filter.unit));
    return { verdict: joined(figures, says), records: { kind: 'figures', figures } };
  },
});

type Single = 'yes' | 'no' | 'open';

/** What one figure says of a number in a unit: a bound may leave it open. */
function verdictOf(figure: NotedFigure, number: number, relation: ClaimedRelation, unit: string | undefined): Single {
  const amount = amountOf(figure);
  const counted = unit !== undefined && countAlike(amount.unit, unit) ? amount : null;
  const value = unit === undefined ? asSaid(figure, number) : (counted ?? convert(amount, unit));
  if (!value) return 'open';
  const low = value.bound === 'at_most' ? Number.NEGATIVE_INFINITY : value.number;
  const high = value.bound === 'at_least' ? Number.POSITIVE_INFINITY : (value.upTo ?? value.number);
  const top = value.upTo ?? value.number;
  // The number of a plan is the number it prints, whatever bound stands beside it: a plan of at least 300 is none of at least 500.
  if (relation === 'exactly') return value.number === number || value.upTo === number ? 'yes' : 'no';
  if (relation === 'at_least') return within(low >= number, top < number);
  // 7000张以上 is "over 7,000" in anybody's words.
  if (relation === 'more_than') return within(low > number || (value.bound === 'at_least' && low === number), top <= number);
  if (relation === 'at_most') return within(high <= number, value.number > number);
  return within(high < number, value.number >= number);
}

/** Of a number without a unit: as the plan prints it or, where the number is too large for that, with words of magnitude multiplied out. */
function asSaid(figure: NotedFigure, number: number): Value {
  const amount = amountOf(figure);
  const isLarge = number !== figure.value && number >= LARGE;
  return isLarge ? amount : { ...amount, number: figure.value, upTo: figure.upTo };
}

/** From here on a number has a word of magnitude in Chinese. */
const LARGE = 10_000;

const within = (isSure: boolean, isOut: boolean): Single => (isSure ? 'yes' : isOut ? 'no' : 'open');

/** A document says yes where one of its figures does. Documents that agree decide; those that do not say "partly". */
function joined(figures: readonly NotedFigure[], says: (figure: NotedFigure) => Single): Verdict['verdict'] {
  const documents = [...new Set(figures.map(({ documentId }) => documentId))];
  const verdicts = documents.map((id): Single => {
    const all = figures.filter(({ documentId }) => documentId === id).map(says);
    return all.includes('yes') ? 'yes' : all.includes('open') ? 'open' : 'no';
  });
  const decided = verdicts.filter((verdict) => verdict !== 'open');
  if (decided.length === 0) return 'not_given';
  return decided.every((verdict) => verdict === 'yes') ? 'yes' : decided.includes('yes') ? 'partly' : 'no';
}
