import { isShare } from '../../documents/figures/measures.js';
import { describeFigures } from '../../query/describe-figures.js';
import { figureFilterSchema } from '../../query/schema.js';
import { fits } from '../conditions.js';
import { claim } from '../operation.js';
import { amountOf } from '../values.js';

const ALL = 100;

/** That something is for all of a kind: a share that is given decides it; where none is, that there is something on it. */
export const whole = claim({
  kind: 'whole',
  fields: figureFilterSchema,
  describe: (filter, language) =>
    language === 'zh' ? `${describeFigures(filter, language)}为全部` : `${describeFigures(filter, language)} are for all`,
  run: ({ sources }, filter, { library, figures: judged }) => {
    const all = sources.flatMap((source) => library.figures(source).filter((figure) => fits(figure, filter, judged)));
    const shares = all.filter(({ baseUnit }) => isShare(baseUnit)).filter((figure) => amountOf(figure).change === null);
    if (shares.length > 0) {
      const isAll = shares.some((figure) => amountOf(figure).number >= ALL);
      return { verdict: isAll ? 'yes' : 'no', records: { kind: 'figures', figures: shares } };
    }
    const tasks = sources.filter((source) => source.kind === 'task');
    return { verdict: sources.length > 0 ? 'yes' : 'no', records: { kind: 'tasks', tasks } };
  },
});
