import fc from 'fast-check';
import type { Library } from '../../src/documents/library.js';
import { execute } from '../../src/execution/execute.js';
import { knownIds } from '../../src/execution/known-ids.js';
import { VOCABULARY } from '../../src/execution/vocabulary.js';
import { parseQuery } from '../../src/query/parse.js';
import { anyQuery } from '../execution/queries.js';

const NUMBER = 2000;
const SUBJECT = '氢能';

/**
 * Executes generated queries one after another.
 *
 * @returns milliseconds each took, without parsing it and without judging what is about a subject
 */
export function timeQueries(library: Library): number[] {
  const about = new Map([[SUBJECT, new Set(library.sources().filter(({ body }) => body.text.includes(SUBJECT)))]]);
  for (const source of library.sources()) library.figures(source);
  const ids = knownIds(library);
  const queries = fc.sample(anyQuery(library, [SUBJECT]), { seed: 1, numRuns: NUMBER }).map((data) => parseQuery(data, VOCABULARY, ids));
  return queries.map((query) => {
    const from = performance.now();
    execute(query, { library, about, figures: new Map() });
    return performance.now() - from;
  });
}
