import type { z } from 'zod';
import { describeFigures } from '../../query/describe-figures.js';
import { figureFilterSchema } from '../../query/schema.js';
import { fits } from '../conditions.js';
import { ask } from '../operation.js';

/** The figures of tasks and introductions that a filter lets through, in the order of the text. */
export const figures = ask({
  kind: 'figures',
  fields: figureFilterSchema,
  describe: (filter: z.infer<typeof figureFilterSchema>, language) => describeFigures(filter, language),
  run: ({ sources }, filter, { library, figures: judged }) => ({
    kind: 'figures',
    figures: sources.flatMap((source) => library.figures(source).filter((figure) => fits(figure, filter, judged))),
  }),
});
