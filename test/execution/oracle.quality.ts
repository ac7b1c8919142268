import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/documents/library.js';
import { readLibrary } from '../../src/documents/library.js';
import type { Source } from '../../src/documents/types.js';
import { execute } from '../../src/execution/execute.js';
import { knownIds, namesOf } from '../../src/execution/known-ids.js';
import { VOCABULARY } from '../../src/execution/vocabulary.js';
import { describe as say } from '../../src/query/describe.js';
import { parseQuery } from '../../src/query/parse.js';
import { directories } from '../data/seeds.js';
import { madeUpLibrary } from '../support/made-up-library.js';
import { Oracle } from './oracle.js';
import { anyQuery } from './queries.js';
import { told } from './told.js';

const SEED = 20261129;
const RUNS = 10_000;

/** Subjects with sources chosen at random: execution takes whatever judge it is given. */
function someSubjects(library: Library): ReadonlyMap<string, ReadonlySet<Source>> {
  const sources = library.sources();
  return new Map(['氢能', 'care', '没有'].map((subject, i) => [subject, new Set(sources.filter((_, at) => (at * 7 + i) % (i + 3) === 0))]));
}

describe.each([
  ['the five documents', readLibrary(directories.seeds), RUNS],
  ['an invented province', madeUpLibrary(), RUNS],
])('every query over %s', (_, library, runs) => {
  const about = someSubjects(library);
  const oracle = new Oracle(library, about);
  const ids = knownIds(library);
  const names = namesOf(library);

  it('yields what the oracle finds, and can be said in words', () => {
    fc.assert(
      fc.property(anyQuery(library, [...about.keys()]), (data) => {
        const query = parseQuery(data, VOCABULARY, ids);
        expect(told(execute(query, { library, about, figures: new Map() }))).toEqual(oracle.answer(data));
        for (const language of ['en', 'zh'] as const) expect(say(query, language, VOCABULARY, names)).not.toMatch(/undefined|\[object|NaN/);
      }),
      { seed: SEED, numRuns: runs },
    );
  });
});
