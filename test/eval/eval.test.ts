import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/main.js';
import { BASELINE_FILE, readVerdicts, verdictsOf } from './baseline.js';
import { readCases } from './cases.js';
import { compare, isWorse } from './compare.js';
import { sidesBy } from './evaluate.js';
import { breachLine } from './report/format.js';
import { type Result, runCases } from './run-cases.js';
import { breachesOf, readThresholds } from './thresholds.js';
import { totalsOf } from './totals.js';

/** What guards quality: the development cases, held to the thresholds and to the committed baseline. */
describe('the answers to the development cases', () => {
  let results: Result[];
  beforeAll(async () => {
    results = await runCases(await createApp(), readCases('dev'));
  });

  test('keep to test/eval/thresholds.json', () => {
    expect(breachesOf(totalsOf(results), readThresholds()).map(breachLine)).toEqual([]);
  });

  test('are no worse than test/eval/baseline.json beyond chance', () => {
    const comparison = compare(readVerdicts(BASELINE_FILE), verdictsOf(results), { sideOf: sidesBy(results.map((result) => result.case)) });
    expect(isWorse(comparison) ? comparison.newlyFailing : []).toEqual([]);
  });

  test('never fail inside', () => {
    expect(results.filter(({ answer }) => answer.status === 'failed').map(({ case: { id } }) => id)).toEqual([]);
  });
});
