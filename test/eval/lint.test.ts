import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { readLibrary } from '../../src/documents/library.js';
import { type EvalCase, type Expectation, KINDS, REASONS, readCases } from './cases.js';
import { coverageTable } from './coverage-table.js';
import { CaseError, faultLine } from './faults.js';
import { lintCases } from './lint.js';
import { makeCase } from './made.js';
import { NO_FILTER, select } from './select.js';

const library = readLibrary(readConfig().directories.seeds);
const GOOD = {
  id: 'one',
  language: 'en',
  kind: 'lead',
  question: 'Who leads EV chargers in Qingzhou?',
  history: [],
  expected: {
    status: ['answered'],
    reason: null,
    documents: ['qingzhou-2023'],
    tasks: [['qingzhou-2023', 14]],
    alsoRight: [],
    units: ['市工信局', '市发改局'].map((name) => ({ name, role: 'lead', documentId: 'qingzhou-2023', taskNumber: 14 })),
    figures: ['221'],
    count: null,
  },
  tags: [],
  note: '',
};

function folderWith(lines: readonly string[], name = 'made.dev.jsonl'): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-cases-'));
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return folder;
}

const complaints = (
  change: Partial<Omit<EvalCase, 'expected'>> & { expected?: Partial<Expectation> },
  others: readonly EvalCase[] = [],
) => {
  const good = GOOD as unknown as EvalCase;
  const one = makeCase({ ...good, ...change, expected: { ...good.expected, ...change.expected } });
  return lintCases([...others, one], library)
    .map(faultLine)
    .join('\n');
};

describe('reading cases', () => {
  const wrong: [string, string, RegExp][] = [
    ['a line that is not JSON', '{"id": "x"', /^made\.dev\.jsonl, line 2: not JSON/],
    ['a field that is missing', JSON.stringify({ ...GOOD, question: undefined }), /line 2, question: /],
    ['a field that is unknown', JSON.stringify({ ...GOOD, answer: '' }), /line 2: .*answer/],
    [
      'a status that there is not',
      JSON.stringify({ ...GOOD, expected: { ...GOOD.expected, status: ['maybe'] } }),
      /line 2, expected\.status\.0: /,
    ],
    [
      'the status failed, which is never right',
      JSON.stringify({ ...GOOD, expected: { ...GOOD.expected, status: ['failed'] } }),
      /expected\.status\.0/,
    ],
    [
      'a draft that nobody completed',
      JSON.stringify({ ...GOOD, kind: '', expected: { ...GOOD.expected, status: [] } }),
      /kind[\s\S]*at least one status/,
    ],
    [
      'a figure that is no number',
      JSON.stringify({ ...GOOD, expected: { ...GOOD.expected, figures: ['221个'] } }),
      /expected\.figures\.0: a figure is digits/,
    ],
  ];
  test.each(wrong)('%s is named by file, line and field', (_, line, message) => {
    const folder = folderWith([JSON.stringify(GOOD), line]);
    expect(() => readCases('dev', folder)).toThrow(CaseError);
    expect(() => readCases('dev', folder)).toThrow(message);
  });

  test('all faults are told at once', () => {
    expect(() => readCases('dev', folderWith(['{', '[]']))).toThrow(/line 1: [\s\S]*line 2: /);
  });

  test('held cases are read only when asked for', () => {
    const folder = folderWith([JSON.stringify(GOOD)], 'made.held.jsonl');
    expect(() => readCases('dev', folder)).toThrow(/no file of cases named \*\.dev\.jsonl/);
    expect(readCases('held', folder)).toMatchObject([{ id: 'one', set: 'held', file: 'made.held.jsonl', line: 1 }]);
    expect(readCases('all', folder)).toHaveLength(1);
  });

  test('the digest changes with the expectation and not with the note', () => {
    const digests = [GOOD, { ...GOOD, note: 'seen' }, { ...GOOD, expected: { ...GOOD.expected, figures: [] } }].map(
      (one) => readCases('dev', folderWith([JSON.stringify(one)]))[0]?.digest,
    );
    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).not.toBe(digests[2]);
  });
});

describe('the linter', () => {
  test('finds nothing wrong with a right case', () => expect(complaints({})).toBe(''));

  const wrong: [string, Parameters<typeof complaints>[0], RegExp][] = [
    [
      'an unknown document',
      { expected: { documents: ['qingzhou-2023', 'jinan'] } },
      /expected\.documents: one: there is no document jinan/,
    ],
    ['a task that the document lacks', { expected: { tasks: [['qingzhou-2023', 86]] } }, /the documents have no qingzhou-2023#86/],
    [
      'a unit under another name',
      { expected: { units: [{ ...unit(), name: '市工业和信息化局' }] } },
      /does not name lead 市工业和信息化局; it names lead 市工信局/,
    ],
    ['a unit in the other role', { expected: { units: [{ ...unit(), role: 'participating' }] } }, /does not name participating 市工信局/],
    [
      'a unit of a task that is not expected',
      { expected: { units: [{ ...unit(), taskNumber: 16 }] } },
      /belongs to qingzhou-2023#16, which is not an expected task/,
    ],
    ['a unit left out', { expected: { units: [unit()] } }, /qingzhou-2023#14 also names lead 市发改局/],
    ['no unit at all', { expected: { units: [] } }, /a question of the kind lead expects units/],
    ['a figure that is not in the task', { expected: { figures: ['222'] } }, /222 is in none of the expected tasks/],
    ['a part of a number as a figure', { expected: { figures: ['22'] } }, /22 is in none/],
    [
      'a refusal with tasks',
      { expected: { status: ['not_in_documents'], reason: 'not_mentioned' } },
      /expected\.tasks: one: not_in_documents rests on no task/,
    ],
    ['a refusal without a reason', { expected: { status: ['not_in_documents'] } }, /a refusal needs its reason/],
    ['a reason without a refusal', { expected: { reason: 'other_year' } }, /other_year is a reason of not_in_documents/],
    [
      'unit_not_named where units are named',
      { kind: 'unit_not_named', expected: { status: ['unit_not_named'], units: [] } },
      /the expected task names units/,
    ],
    ['a follow-up without history', { kind: 'follow_up', expected: { roles: ['lead'] } }, /a follow-up needs earlier turns/],
    ['units without a role asked for', { kind: 'topic' }, /say it here/],
    [
      'a list that no office has',
      {
        kind: 'unit_tasks',
        expected: {
          units: [],
          tasks: [
            ['qingzhou-2023', 1],
            ['qingzhou-2023', 14],
          ],
        },
      },
      /no office or section has exactly these 2 tasks/,
    ],
    [
      'a count that differs from its list',
      {
        kind: 'count',
        expected: {
          units: [],
          tasks: [],
          alsoRight: [
            ['qingzhou-2023', 47],
            ['qingzhou-2023', 48],
          ],
          count: 3,
          figures: [],
        },
      },
      /is 3, but 2 tasks are listed/,
    ],
    [
      'a count that no document has',
      { kind: 'count', expected: { units: [], tasks: [], count: 84, figures: [] } },
      /is 84; the documents hold 85 tasks/,
    ],
  ];
  test.each(wrong)('finds %s', (_, change, message) => expect(complaints(change)).toMatch(message));

  test('finds the same question twice, however it is typed, and the same id', () => {
    const first = makeCase({ ...(GOOD as unknown as EvalCase) });
    expect(complaints({ id: 'two', question: 'who leads EV chargers in Qingzhou' }, [first])).toMatch(
      /two: the same as one \(made\.dev\.jsonl, line 1\)/,
    );
    expect(complaints({ question: 'Another?' }, [first])).toMatch(/, id: one: the same as one/);
    expect(complaints({ id: 'two', kind: 'follow_up', history: ['Hi'], expected: { roles: ['lead'] } }, [first])).toBe('');
  });
});

describe('the cases of the product', () => {
  const cases = readCases('all');

  test('hold nothing that the documents contradict', () => expect(lintCases(cases, library).map(faultLine)).toEqual([]));

  test('are at least 400 development cases of every kind, reason and document, in both languages', () => {
    const dev = cases.filter(({ set }) => set === 'dev');
    expect(dev.length).toBeGreaterThanOrEqual(400);
    expect(new Set(dev.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    for (const language of ['zh', 'en']) {
      const own = dev.filter((one) => one.language === language);
      expect(own.length).toBeGreaterThan(150);
      for (const reason of REASONS) expect(own.some(({ expected }) => expected.reason === reason)).toBe(true);
      for (const { id } of library.documents) {
        expect(own.filter(({ expected }) => expected.documents.includes(id)).length).toBeGreaterThanOrEqual(10);
      }
    }
  });

  test('can be chosen by kind, language, document, tag and id', () => {
    const chosen = select(cases, { ...NO_FILTER, kinds: ['lead'], languages: ['zh'], documents: ['zibo-113'] });
    expect(chosen.length).toBeGreaterThan(0);
    expect(
      chosen.every(({ kind, language, expected }) => kind === 'lead' && language === 'zh' && expected.documents.includes('zibo-113')),
    ).toBe(true);
    expect(select(cases, { ...NO_FILTER, tags: ['traditional'] }).length).toBeGreaterThan(0);
    expect(select(cases, { ...NO_FILTER, cases: ['zh-lead*'] }).every(({ id }) => id.startsWith('zh-lead'))).toBe(true);
    expect(select(cases, { ...NO_FILTER, cases: ['zh-lead-001'] })).toHaveLength(1);
  });

  test('are shown in a table of what they cover', () => {
    expect(coverageTable(cases, ['zibo-113'])).toMatch(/number_out_of_range +\d+ +\d+ +\d+/);
  });
});

function unit() {
  return { name: '市工信局', role: 'lead' as const, documentId: 'qingzhou-2023', taskNumber: 14 };
}
