import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/answers/compose.js';
import { Verifier } from '../../src/answers/verification/verifier.js';
import type { Library } from '../../src/documents/library.js';
import { FORMS } from '../../src/query/schema.js';
import { anyQuery } from '../execution/queries.js';
import { madeUpLibrary } from '../support/made-up-library.js';
import { answeringTo, library as five, suggested } from './answering.js';

const SEED = 20261129;
const RUNS = 3000;
const SUBJECTS = ['氢能', 'care', '没有'];

/** Tasks chosen at random for each subject: answers take whatever the search gives. */
function someTasks(library: Library): Record<string, string[]> {
  const tasks = library.documents.flatMap((document) => document.tasks);
  const every = (n: number, most: number) =>
    tasks
      .filter((_, at) => (at * 7) % n === 0)
      .slice(0, most)
      .map(({ documentId, number }) => `${documentId}#${number}`);
  return Object.fromEntries(SUBJECTS.map((subject, i) => [subject, every(i + 3, [4, 40, 0][i] ?? 0)]));
}

/** What a query may have beside what decides its result. */
const more = fc.record(
  {
    focus: fc.constant('best'),
    detail: fc.constantFrom('price', 'person'),
    form: fc.constantFrom(...FORMS),
    elsewhere: fc.constant(['济南']),
  },
  { requiredKeys: [] },
);

describe.each([
  ['the five documents', five],
  ['an invented province', madeUpLibrary()],
])('every query over %s', (_, library) => {
  const about = someTasks(library);
  const verifier = new Verifier(library, [...suggested.zh, ...suggested.en]);
  const anyAsked = fc.tuple(anyQuery(library, SUBJECTS), more, fc.boolean(), fc.constantFrom('zh' as const, 'en' as const));

  it('has an answer in which everything holds', () => {
    fc.assert(
      fc.property(anyAsked, ([data, { elsewhere, ...fields }, holdsDetail, language]) => {
        const scope = { ...(data.scope as object), ...(elsewhere && { elsewhere }) };
        const answering = answeringTo({ ...data, ...fields, scope }, language, { about, holdsDetail, typed: 'x' }, library);
        const draft = compose(answering);
        const { typed, query } = answering;
        expect(verifier.faults(draft, { typed, queries: [query] })).toEqual([]);
        expect(draft.fields.blocks.length).toBeGreaterThan(0);
        expect(draft.fields.status === 'not_in_documents').toBe(draft.fields.reason !== null);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
