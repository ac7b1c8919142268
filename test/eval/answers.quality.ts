import { beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { FIVE } from '../support/five.js';
import { BASELINE_FILE, readVerdicts, verdictsOf } from './baseline.js';
import { readCases } from './cases.js';
import { compare, isWorse } from './compare.js';
import { sidesBy } from './evaluate.js';
import { breachLine } from './report/format.js';
import { type Result, runCases } from './run-cases.js';
import { breachesOf, readThresholds } from './thresholds.js';
import { totalsOf } from './totals.js';

const ENGLISH_SENTENCE = /[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}/;

/** What guards quality, each case asked once: the development cases, held to the thresholds and to the committed baseline. */
describe('the answers to the development cases', () => {
  let app: App;
  let results: Result[];
  beforeAll(async () => {
    app = await createApp(readConfig(FIVE));
    results = await runCases(app, readCases('dev'));
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
    expect(results.length).toBeGreaterThan(300);
  });

  test('speak the language of the question', () => {
    for (const { case: one, answer } of results) if (answer.language === 'zh') expect(answer.text, one.id).not.toMatch(ENGLISH_SENTENCE);
  });

  test('quote their source at the offsets given, and name units as it does', () => {
    for (const { case: one, answer } of results) {
      for (const { documentId, quote, start, end } of answer.citations)
        expect(app.library.document(documentId).source.slice(start, end), one.id).toBe(quote);
      for (const { name, role, documentId, taskNumber } of answer.units)
        expect(app.library.task(documentId, taskNumber)?.units, one.id).toContainEqual(expect.objectContaining({ text: name, role }));
    }
  });
});
