import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baselineText, readVerdicts } from './baseline.js';
import { compare, exactMcNemar, isWorse, type Verdict } from './compare.js';
import { CaseError } from './faults.js';
import { makeAnswer, makeCase, makeResult } from './made.js';
import { breachesOf, readThresholds } from './thresholds.js';
import { percentile, totalsOf } from './totals.js';

const run = (verdicts: Record<string, boolean>, digest = 'd'): Map<string, Verdict> =>
  new Map(Object.entries(verdicts).map(([id, pass]) => [id, { pass, digest }]));
const many = (count: number, pass: boolean, name: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, pass]));

describe('the exact McNemar test', () => {
  // Reckoned by hand from the binomial distribution: 2 · Σ C(n, k) / 2^n.
  test.each([
    [0, 0, 1],
    [1, 0, 1],
    [5, 0, 2 / 32],
    [6, 0, 2 / 64],
    [5, 1, (2 * (1 + 6)) / 64],
    [8, 2, (2 * (1 + 10 + 45)) / 1024],
    [3, 3, 1],
  ])('for %i against %i gives %f', (b, c, p) => {
    expect(exactMcNemar(b, c)).toBeCloseTo(p, 12);
    expect(exactMcNemar(c, b)).toBeCloseTo(p, 12);
  });

  test('holds for more cases than 2^-n can be written for', () => {
    expect(exactMcNemar(1000, 1000)).toBeCloseTo(1, 6);
    expect(exactMcNemar(1500, 0)).toBe(0);
  });
});

describe('two runs', () => {
  test('are compared case by case', () => {
    const before = run({ a: true, b: false, c: true, gone: true });
    const now = new Map([...run({ a: false, b: true, c: true, fresh: true })]);
    const { compared, newlyFailing, newlyPassing, added, removed } = compare(before, now);
    expect({ compared, newlyFailing, newlyPassing, added, removed }).toEqual({
      compared: 3,
      newlyFailing: ['a'],
      newlyPassing: ['b'],
      added: ['fresh'],
      removed: ['gone'],
    });
  });

  test('a case whose expectation changed is set apart, not called a failure', () => {
    const comparison = compare(run({ a: true }), run({ a: false }, 'other'));
    expect(comparison).toMatchObject({ compared: 0, newlyFailing: [], changed: ['a'] });
  });

  test('one flipped case is neither progress nor regression; six failing are a regression', () => {
    expect(isWorse(compare(run({ a: true }), run({ a: false })))).toBe(false);
    expect(isWorse(compare(run(many(5, true, 'x')), run(many(5, false, 'x'))))).toBe(false);
    expect(isWorse(compare(run(many(6, true, 'x')), run(many(6, false, 'x'))))).toBe(true);
    expect(isWorse(compare(run(many(6, false, 'x')), run(many(6, true, 'x'))))).toBe(false);
  });
});

describe('the sides of a comparison', () => {
  const sideOf = (id: string) => (id.startsWith('a') ? 'an answer is due' : 'a refusal is due');
  const before = run({ ...many(20, true, 'a'), ...many(15, false, 'r') });
  const now = run({ ...many(20, false, 'a'), ...many(15, true, 'r') });

  test('show what a gain on the other side hides', () => {
    expect(compare(before, now).pValue).toBeGreaterThan(0.4);
    expect(isWorse(compare(before, now))).toBe(false);
    const { sides } = compare(before, now, { sideOf });
    expect(sides.map(({ name, failing, passing }) => [name, failing, passing])).toEqual([
      ['an answer is due', 20, 0],
      ['a refusal is due', 0, 15],
    ]);
    expect(isWorse(compare(before, now, { sideOf }))).toBe(true);
  });

  test('must be rarer by chance than a shift of the whole, as there are two of them', () => {
    const six = compare(run({ ...many(6, true, 'a'), ...many(6, false, 'r') }), run({ ...many(6, false, 'a'), ...many(6, true, 'r') }), {
      sideOf,
    });
    expect(six.sides[0]?.pValue).toBeCloseTo(0.03125, 6);
    expect(isWorse(six)).toBe(false);
  });
});

describe('a baseline', () => {
  const results = [
    makeResult(makeCase({ id: 'b', digest: '1' }), makeAnswer(), { scores: { status: 1 } }),
    makeResult(makeCase({ id: 'a', digest: '2' }), makeAnswer(), { scores: { status: 0 }, faults: ['wrong'] }),
  ];
  const file = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'qingwen-baseline-')), 'file.json');
    writeFileSync(path, text);
    return path;
  };

  test('gives back the verdicts that it was written from, without latencies', () => {
    const text = baselineText(results);
    expect(Object.fromEntries(readVerdicts(file(text)))).toEqual({ a: { pass: false, digest: '2' }, b: { pass: true, digest: '1' } });
    expect(text).not.toContain('latency');
    expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('"b"'));
  });

  test('can be the report.json of an earlier run', () => {
    const path = file(JSON.stringify({ version: 1, cases: [{ id: 'a', pass: true, digest: '9', question: '?' }] }));
    expect(Object.fromEntries(readVerdicts(path))).toEqual({ a: { pass: true, digest: '9' } });
  });

  test('that is missing or something else is refused, with the file named', () => {
    expect(() => readVerdicts('/nowhere/baseline.json')).toThrow(/\/nowhere\/baseline\.json: cannot be read as a baseline/);
    expect(() => readVerdicts(file('{"cases": 3}'))).toThrow(CaseError);
  });
});

describe('totals and thresholds', () => {
  const refusal = { status: ['not_in_documents' as const], reason: 'other_year' as const };
  const refused = makeAnswer({ status: 'not_in_documents', reason: 'not_mentioned' } as never);
  const totals = totalsOf([
    makeResult(makeCase({ id: '1' }), makeAnswer(), {}, 1),
    makeResult(makeCase({ id: '2', language: 'zh' }), refused, { faults: ['refused'] }, 2),
    makeResult(makeCase({ id: '3', kind: 'other_year', expected: refusal }), refused, { faults: ['reason'] }, 3),
    makeResult(makeCase({ id: '4', kind: 'other_year', expected: refusal }), makeAnswer(), { faults: ['answered'] }, 100),
  ]);

  test('tell false refusals from false answers', () => {
    expect(totals.metrics).toMatchObject({
      falseRefusalRate: 0.5,
      falseAnswerRate: 0.5,
      refusalPrecision: 0.5,
      refusalRecall: 0.5,
      samePairs: null,
      passRate: 0.25,
    });
    expect(totals.confusion).toEqual({
      answered: { answered: 1, 'not_in_documents: not_mentioned': 1 },
      'not_in_documents: other_year': { 'not_in_documents: not_mentioned': 1, answered: 1 },
    });
    expect(totals.byKindAndLanguage['topic']).toEqual({ en: { cases: 1, passed: 1 }, zh: { cases: 1, passed: 0 } });
  });

  test('latency is by nearest rank', () => {
    expect([totals.metrics.latencyP50, totals.metrics.latencyP95]).toEqual([2, 100]);
    expect(percentile([], 0.5)).toBeNull();
  });

  test('a metric on the wrong side of its bound is a breach; one that nothing measures is none', () => {
    expect(breachesOf(totals, { atLeast: { passRate: 0.3, hit1: 0.9 }, atMost: { falseAnswerRate: 0.1, falseRefusalRate: 0.6 } })).toEqual([
      { metric: 'passRate', value: 0.25, bound: 'at least', limit: 0.3 },
      { metric: 'falseAnswerRate', value: 0.5, bound: 'at most', limit: 0.1 },
    ]);
  });

  test('thresholds name the metric that there is not', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'qingwen-thresholds-')), 'thresholds.json');
    writeFileSync(path, '{"atLeast": {"beauty": 1}, "atMost": {}}');
    expect(() => readThresholds(path)).toThrow(/thresholds\.json, atLeast.*beauty|beauty/);
  });
});
