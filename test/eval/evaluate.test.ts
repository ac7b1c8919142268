import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readCases } from './cases.js';
import { EXIT, evaluate, type Surroundings } from './evaluate.js';
import { CaseError } from './faults.js';
import { readOptions } from './options.js';
import type { Report } from './report/report.js';
import { runCases } from './run-cases.js';

let app: App;
beforeAll(async () => {
  app = await createApp();
});

const row = (id: string, question: string, more: Record<string, unknown> = {}) => ({
  ...{ id, language: 'en', kind: 'by_number', question, history: [] },
  expected: {
    ...{ status: ['answered'], reason: null, documents: ['qingzhou-2023'], tasks: [['qingzhou-2023', 25]] },
    ...{ alsoRight: [], units: [], figures: [], count: null },
  },
  ...{ tags: ['made'], note: '' },
  ...more,
});
const ROWS = [row('right', 'task 25 Qingzhou'), row('wrong', 'task 26 Qingzhou'), row('also-right', 'Qingzhou, number 25?')];

function folderOf(rows: readonly object[] = ROWS, name = 'made.dev.jsonl'): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-eval-'));
  writeFileSync(join(folder, name), rows.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return folder;
}

interface Ran {
  code: number;
  printed: string;
  report: Report;
  files: Record<string, string>;
}

async function run(argv: readonly string[], cases = folderOf(), change: Partial<Surroundings> = {}): Promise<Ran> {
  const reports = mkdtempSync(join(tmpdir(), 'qingwen-reports-'));
  const lines: string[] = [];
  const settings = readOptions(['--cases', cases, '--reports', reports, ...argv]);
  const code = await evaluate(settings, {
    open: async () => app,
    print: (text) => lines.push(text),
    progress: Object.assign(new PassThrough(), { isTTY: false }),
    signal: new AbortController().signal,
    ...change,
  });
  const folder = join(reports, readdirSync(reports)[0] as string);
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  return { code, printed: lines.join('\n'), report: JSON.parse(files['report.json'] as string) as Report, files };
}

describe('a run', () => {
  test('grades every case, says why one fails, and leaves three reports', async () => {
    const { code, printed, report, files } = await run([]);
    expect(code).toBe(EXIT.fine);
    expect(report).toMatchObject({ partial: false, totals: { cases: 3, passed: 2 }, hidden: 0 });
    expect(printed).toContain('2 of 3 cases passed');
    expect(printed).toContain('cites qingzhou-2023#26 first, expected qingzhou-2023#25');
    expect(Object.keys(files).sort()).toEqual(['junit.xml', 'report.html', 'report.json']);
  });

  test('asks the earlier turns first', async () => {
    const followUp = row('follow', 'And the next one?', { kind: 'follow_up', history: ['task 24 Qingzhou'] });
    const { report } = await run([], folderOf([followUp]));
    expect(report.cases[0]).toMatchObject({ pass: true, history: ['task 24 Qingzhou'] });
  });

  test('can be narrowed to some cases', async () => {
    const { report } = await run(['--case', 'wrong,also*', '--kind', 'by_number']);
    expect(report.cases.map(({ id }) => id)).toEqual(['wrong', 'also-right']);
    expect(report.filter).toBe('kinds by_number, cases wrong,also*');
  });

  test('asks each case again with --repeat, several at once with --concurrency', async () => {
    const { report } = await run(['--repeat', '3', '--concurrency', '4']);
    expect(report.cases.map(({ repeats, id }) => [id, repeats.asked, repeats.passed])).toEqual([
      ['right', 3, 3],
      ['wrong', 3, 0],
      ['also-right', 3, 3],
    ]);
  });

  test('that is interrupted keeps what it has, and marks it as partial', async () => {
    const stop = new AbortController();
    const results = await runCases(app, readCases('dev', folderOf()), { signal: stop.signal, onResult: () => stop.abort() });
    expect(results.map(({ case: { id } }) => id)).toEqual(['right']);
    const early = new AbortController();
    const open = async () => {
      early.abort();
      return app;
    };
    const { code, report, printed, files } = await run([], folderOf(), { open, signal: early.signal });
    expect(code).toBe(EXIT.interrupted);
    expect(report).toMatchObject({ partial: true, planned: 3 });
    expect(printed).toContain('Partial: stopped after 0 of 3 cases');
    expect(files['report.html']).toContain('Partial: the run was stopped');
  });
});

describe('held cases', () => {
  test('are counted and not shown', async () => {
    const { printed, report, files } = await run(['--set', 'held'], folderOf(ROWS, 'made.held.jsonl'));
    expect(report).toMatchObject({ totals: { cases: 3, passed: 2 }, hidden: 3, cases: [] });
    for (const text of [printed, ...Object.values(files)]) expect(text).not.toMatch(/task 26 Qingzhou|"wrong"/);
    expect(printed).toContain('3 held cases are counted and not shown');
  });

  test('are shown with --show', async () => {
    const { printed } = await run(['--set', 'held', '--show'], folderOf(ROWS, 'made.held.jsonl'));
    expect(printed).toContain('task 26 Qingzhou');
  });
});

describe('a comparison', () => {
  const baselineOf = (report: Report, change: (one: { id: string; pass: boolean }) => boolean) => {
    const path = join(mkdtempSync(join(tmpdir(), 'qingwen-baseline-')), 'baseline.json');
    const cases = report.cases.map(({ id, pass, digest }) => [id, { pass: change({ id, pass }), digest }] as const);
    writeFileSync(path, JSON.stringify({ cases: Object.fromEntries(cases) }));
    return path;
  };

  test('names what newly fails and newly passes; one case alone is no regression', async () => {
    const folder = folderOf();
    const { report } = await run([], folder);
    const { code, printed, files } = await run(['--baseline', baselineOf(report, ({ pass }) => !pass)], folder);
    expect(code).toBe(EXIT.fine);
    expect(printed).toMatch(/newly failing 1: wrong\n.*newly passing 2: right, also-right/);
    expect(printed).toContain('the shift may be chance (exact McNemar, p = 1.000)');
    expect(files['report.html']).toContain('data-mark="newly failing"');
  });

  test('exits with 1 when more cases fail than chance explains', async () => {
    const folder = folderOf(Array.from({ length: 6 }, (_, i) => row(`r${i}`, `task ${30 + i} Qingzhou`)));
    const { report } = await run([], folder);
    const { code, printed } = await run(['--baseline', baselineOf(report, () => true)], folder);
    expect(code).toBe(EXIT.regression);
    expect(printed).toContain('Regression');
  });

  test('never gives away the names of held cases', async () => {
    const folder = folderOf(ROWS, 'made.held.jsonl');
    const { report } = await run(['--set', 'held', '--show'], folder);
    const { printed, files } = await run(['--set', 'held', '--baseline', baselineOf(report, () => true)], folder);
    expect(printed).toContain('newly failing 1: (held)');
    expect(files['report.json']).not.toContain('wrong"');
  });
});

describe('what cannot be run', () => {
  test('a filter that fits no case', async () => {
    await expect(run(['--tag', 'nonsense'])).rejects.toThrow(/no case fits tags nonsense/);
  });

  test('a case that the documents contradict, even when it is not among the chosen', async () => {
    const folder = folderOf([
      ...ROWS,
      row('bad', 'task 99 Qingzhou', { expected: { ...ROWS[0]?.expected, tasks: [['qingzhou-2023', 99]] } }),
    ]);
    await expect(run(['--case', 'right'], folder)).rejects.toThrow(
      /made\.dev\.jsonl, line 4, expected\.tasks: bad: the documents have no qingzhou-2023#99/,
    );
  });

  test('a baseline that is not there', async () => {
    const missing = join(tmpdir(), 'no-such-baseline.json');
    expect(existsSync(missing)).toBe(false);
    await expect(run(['--baseline', missing])).rejects.toThrow(CaseError);
  });

  test.each([[['--repeat', '0']], [['--set', 'secret']], [['--nonsense']], [['--accept', '--kind', 'lead']]])('the options %j', (argv) => {
    expect(() => readOptions(argv)).toThrow();
  });
});

describe('robustness', () => {
  test('is reported by variation, with the answers that change', async () => {
    const { report, printed } = await run(['--robustness', '--case', 'right']);
    expect(report.robustness?.variations.map(({ name, asked }) => [name, asked])).toEqual([
      ['typo', 1],
      ['no question mark', 0],
      ['full-width', 1],
      ['traditional', 0],
      ['upper case', 1],
      ['lower case', 1],
      ['filler words', 1],
    ]);
    expect(printed).toMatch(/full-width +1 +0 \(0\.0 %\)/);
  });
});
