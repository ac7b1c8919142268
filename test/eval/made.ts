import type { Answer } from '../../src/answers/types.js';
import type { EvalCase, Expectation } from './cases.js';
import type { Grade } from './grade.js';
import type { Result } from './run-cases.js';

/** Cases, answers and results for the tests of the suite itself. */
export const NOTHING_EXPECTED: Expectation = {
  status: ['answered'],
  reason: null,
  documents: [],
  tasks: [],
  alsoRight: [],
  units: [],
  figures: [],
  count: null,
};

export function makeCase(given: Partial<Omit<EvalCase, 'expected'>> & { expected?: Partial<Expectation> } = {}): EvalCase {
  return {
    id: 'case-1',
    language: 'en',
    kind: 'topic',
    question: 'What is planned?',
    history: [],
    tags: [],
    note: '',
    set: 'dev',
    file: 'made.dev.jsonl',
    line: 1,
    digest: '00000000',
    ...given,
    expected: { ...NOTHING_EXPECTED, ...given.expected },
  };
}

export function makeAnswer(given: Partial<Answer> = {}): Answer {
  const answer = {
    status: 'answered',
    language: 'en',
    blocks: [{ kind: 'paragraph', text: 'It is planned so.' }],
    text: 'It is planned so.',
    units: [],
    citations: [],
    count: null,
    options: [],
    trace: { steps: [], evidence: [] },
    ...given,
  };
  return answer as Answer;
}

export function makeResult(one: EvalCase, answer: Answer, { scores = {}, faults = [] }: Partial<Grade> = {}, tookMs = 10): Result {
  const pass = faults.length === 0;
  return { case: one, answer, ranked: [], tookMs, scores, faults, pass, repeats: { asked: 1, passed: pass ? 1 : 0 } };
}
