import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from 'xmlbuilder2';
import { makeAnswer, makeCase, makeResult } from '../made.js';
import { latencyHistogram } from './charts.js';
import { formatChange, formatMetric } from './format.js';
import { html } from './html.js';
import { junitReport } from './junit.js';
import { pageReport } from './page.js';
import { changedSteps, lastRun, type Report, type RunFacts, reportOf } from './report.js';
import { writeReport } from './write.js';

const FACTS: RunFacts = {
  ...{ at: '2026-11-23T06:00:00.000Z', set: 'dev', filter: '', repeat: 1, partial: false, planned: 2, embedderId: 'static' },
  ...{ comparison: null, comparedWith: null, breaches: [], robustness: null },
};
const HOSTILE = '<script>alert("1")</script> & \u0007 "quoted"';
const step = (detail: string) => ({ steps: [{ name: 'words', detail }], evidence: [] });
const results = (words: string, faults: string[] = []) => [
  makeResult(makeCase({ id: 'fine' }), makeAnswer({ text: HOSTILE })),
  makeResult(makeCase({ id: 'turned', question: HOSTILE, kind: 'lead' }), makeAnswer({ text: HOSTILE, trace: step(words) }), { faults }),
];
const report = (facts: Partial<RunFacts> = {}, faults = ['cites nothing']): Report =>
  reportOf(results('hydrogen', faults), { ...FACTS, ...facts }, false);

describe('the page', () => {
  test('escapes what people and documents say', () => {
    const page = pageReport(report(), null);
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html`<b title="${'"'}">${['<', html`<i>`]}</b>`.text).toBe('<b title="&quot;">&lt;<i></b>');
  });

  test('asks nothing of the network', () => {
    const page = pageReport(report(), null);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(src|href)="(?!#|data:)/);
    expect(page).not.toMatch(/url\(|@import|fetch\(|https?:\/\//);
  });

  test('puts thresholds that are broken and a stopped run at the top', () => {
    const breaches = [{ metric: 'passRate' as const, value: 0.5, bound: 'at least' as const, limit: 0.9 }];
    const page = pageReport(report({ breaches, partial: true, planned: 9 }), null);
    expect(page).toContain('Below the threshold: cases passed is 50.0 %, at least 90.0 % is asked.');
    expect(page).toContain('Partial: the run was stopped after 2 of 9 cases.');
  });

  test('draws latencies in columns that hold every case', () => {
    const drawn = latencyHistogram([1, 2, 3, 40, 400]).text;
    const counts = [...drawn.matchAll(/(\d+) cases/g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(latencyHistogram([]).text).toContain('No latencies');
  });
});

describe('JUnit XML', () => {
  test('is well-formed, with a failure for each failing case, whatever characters answers hold', () => {
    const xml = junitReport(report());
    const { testsuites } = convert(xml, { format: 'object' }) as unknown as { testsuites: Record<string, unknown> };
    expect(testsuites).toMatchObject({ '@tests': '2', '@failures': '1' });
    expect(xml).toContain('<failure message="cites nothing" type="answered">');
    expect(xml).not.toContain('\u0007');
  });
});

describe('the last run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-last-'));
  const write = (at: string, facts: Partial<RunFacts>, faults: string[] = []) =>
    writeReport(folder, reportOf(results('hydrogen', faults), { ...FACTS, at, ...facts }, false), null);

  test('is the newest whole run of the same set and filter', () => {
    write('2026-11-20T00:00:00.000Z', {});
    write('2026-11-21T00:00:00.000Z', {});
    write('2026-11-22T00:00:00.000Z', { partial: true });
    write('2026-11-23T00:00:00.000Z', { filter: 'kinds lead' });
    mkdirSync(join(folder, 'zzz'));
    writeFileSync(join(folder, 'zzz', 'report.json'), '{"broken"');
    expect(lastRun(folder, 'dev', '')?.at).toBe('2026-11-21T00:00:00.000Z');
    expect(lastRun(folder, 'dev', 'kinds lead')?.at).toBe('2026-11-23T00:00:00.000Z');
    expect(lastRun(folder, 'held', '')).toBeNull();
  });

  test('shows which step of reading differs for a case that passed then', () => {
    const now = reportOf(results('hydrogen who', ['fails']), FACTS, false).cases.find(({ id }) => id === 'turned');
    expect(now && changedSteps(now, lastRun(folder, 'dev', ''))).toEqual(['words: hydrogen ⇒ hydrogen who']);
  });

  test('stands beside the figures', () => {
    expect(pageReport(report(), lastRun(folder, 'dev', ''))).toContain('was 100.0 %');
    expect(formatChange('passRate', 0.5, 0.75)).toBe('−25.0');
    expect(formatChange('latencyP50', 12.5, 12.5)).toBe('±0');
    expect(formatMetric('hit1', null)).toBe('–');
  });
});
