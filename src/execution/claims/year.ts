import { describeBounds, describeFigures } from '../../query/describe-figures.js';
import { boundsSchema, figureFilterSchema } from '../../query/schema.js';
import { fits } from '../conditions.js';
import { claim } from '../operation.js';
import { keeps } from '../values.js';

/** That a target is for a year, or before or after one. Figures without a year decide nothing. */
export const year = claim({
  kind: 'year',
  fields: figureFilterSchema.omit({ year: true }).extend({ year: boundsSchema }),
  describe: ({ year: bounds, ...filter }, language) =>
    language === 'zh'
      ? `${describeFigures(filter, language)}的年份${describeBounds(bounds, language)}`
      : `year of ${describeFigures(filter, language)} ${describeBounds(bounds, language)}`,
  run: ({ sources }, { year: bounds, ...filter }, { library, figures: judged }) => {
    const figures = sources.flatMap((source) =>
      library.figures(source).filter((figure) => figure.year !== null && fits(figure, filter, judged)),
    );
    const right = figures.filter((figure) => keeps(figure.year as number, bounds));
    const records = { kind: 'figures' as const, figures };
    if (figures.length === 0) return { verdict: 'not_given', records };
    if (right.length === 0) return { verdict: 'no', records };
    return { verdict: right.length === figures.length ? 'yes' : 'partly', records };
  },
});
