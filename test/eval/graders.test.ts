import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/types.js';
import { type App, createApp } from '../../src/app.js';
import { grade } from './grade.js';
import { citationPrecision, citationRecall, citedTasks, isFirstRight, isListExact, quoteFaults } from './graders/citations.js';
import { figureRecall, missingFigures } from './graders/figures.js';
import { isLanguageRight } from './graders/language.js';
import { firstRightRank, hitAt, reciprocalRank } from './graders/retrieval.js';
import { isReasonRight, isStatusRight } from './graders/status.js';
import { compareUnits, unfoundedUnits } from './graders/units.js';
import { makeAnswer, makeCase, NOTHING_EXPECTED } from './made.js';
import { ask, type Outcome } from './outcome.js';

let app: App;
let chargers: Outcome;
const CHARGERS = makeCase({
  kind: 'both',
  question: 'Who leads EV chargers in Qingzhou, and who takes part?',
  expected: {
    documents: ['qingzhou-2023'],
    tasks: [['qingzhou-2023', 14]],
    units: [
      ...['市工信局', '市发改局'].map((name) => unit(name, 'lead')),
      ...['市机关事务服务中心', '市国资中心', '市交通局', '市财政局', '市科技局', '市园林环卫中心'].map((name) =>
        unit(name, 'participating'),
      ),
    ],
    figures: ['221'],
  },
});

beforeAll(async () => {
  app = await createApp();
  chargers = await ask(app, CHARGERS.question, []);
});

describe('a right answer of the bot', () => {
  test('passes with full scores', () => {
    const { scores, faults } = grade(CHARGERS, chargers, app.library);
    expect(faults).toEqual([]);
    expect(new Set(Object.values(scores))).toEqual(new Set([1]));
    expect(Object.keys(scores)).toEqual(
      expect.arrayContaining(['status', 'hit1', 'quoteIntegrity', 'leadUnits', 'participatingUnits', 'figureRecall', 'language']),
    );
  });

  const broken: [string, (answer: Answer) => Partial<Answer>, RegExp][] = [
    ['a wrong status', () => ({ status: 'unit_not_named' }) as Partial<Answer>, /status is unit_not_named, expected answered/],
    [
      'a quote that is one character off',
      (a) => ({ citations: a.citations.map((c) => ({ ...c, start: c.start + 1 })) }),
      /not the text at/,
    ],
    [
      'a quote from another task',
      (a) => ({ citations: a.citations.map((c) => ({ ...c, taskNumber: 15 })) }),
      /does not lie in qingzhou-2023#15/,
    ],
    ['no citations', (a) => ({ citations: [], blocks: a.blocks.filter(({ kind }) => kind !== 'quote') }), /cites nothing first/],
    ['a quotation that is not cited', (a) => ({ citations: a.citations.slice(0, 1) }), /does not cite/],
    ['a lead unit missing', (a) => ({ units: a.units.slice(1) }), /lead units missing: 市工信局/],
    [
      'a lead unit named as participant',
      (a) => ({ units: a.units.map((u) => ({ ...u, role: 'participating' as const })) }),
      /lead units missing/,
    ],
    ['a participant missing', (a) => ({ units: a.units.slice(0, -1) }), /participating units missing: 市园林环卫中心/],
    ['a unit that the task does not name', (a) => ({ units: [...a.units, unit('市教育局', 'lead')] }), /lead units wrong: 市教育局/],
    ['the figure missing', (a) => ({ blocks: a.blocks.filter((b) => !('text' in b && b.text.includes('221'))) }), /figures missing: 221/],
    ['the other language', () => ({ language: 'zh' }), /not in the question's language/],
  ];
  test.each(broken)('fails with %s, and the reason is named', (_, change, reason) => {
    const answer = { ...chargers.answer, ...change(chargers.answer) } as Answer;
    expect(grade(CHARGERS, { ...chargers, answer }, app.library).faults.join('; ')).toMatch(reason);
  });

  test('fails when a right refusal was expected', () => {
    const refusal = makeCase({ ...CHARGERS, expected: { ...NOTHING_EXPECTED, status: ['not_in_documents'], reason: 'other_place' } });
    expect(grade(refusal, chargers, app.library).faults).toEqual(['status is answered, expected not_in_documents: other_place']);
  });
});

describe('a refusal', () => {
  const expected = { ...NOTHING_EXPECTED, status: ['not_in_documents' as const], reason: 'other_place' as const };
  const answer = makeAnswer({ status: 'not_in_documents', reason: 'other_year' } as Partial<Answer>);

  test('with another reason fails by its reason, not by its status', () => {
    expect(isStatusRight('not_in_documents', expected)).toBe(true);
    expect(isReasonRight(answer, expected)).toBe(false);
    const { faults, scores } = grade(makeCase({ expected }), { answer, ranked: [], tookMs: 1 }, app.library);
    expect(faults).toEqual(['reason is other_year, expected other_place']);
    expect(scores).toMatchObject({ status: 1, reason: 0 });
  });
});

describe('lists, counts and comparisons', () => {
  const tasks = [['zibo-113', 1] as const, ['zibo-113', 2] as const].map(([id, number]): [string, number] => [id, number]);
  const expected = { ...NOTHING_EXPECTED, documents: ['zibo-113'], tasks };
  const citing = (...numbers: number[]) =>
    makeAnswer({
      citations: numbers.map((number) => {
        const task = app.library.task('zibo-113', number);
        const { start, end, text } = task?.body ?? { start: 0, end: 0, text: '' };
        return { documentId: 'zibo-113', taskNumber: number, section: '', quote: text, start, end };
      }),
    });
  const faultsOf = (kind: 'unit_tasks' | 'compare' | 'topic' | 'count', answer: Answer, count: number | null = null) =>
    grade(makeCase({ kind, expected: { ...expected, count } }), { answer, ranked: [], tookMs: 1 }, app.library).faults.join('; ');

  test('a list must be complete and hold nothing else', () => {
    expect(isListExact(tasks, expected)).toBe(true);
    expect(faultsOf('unit_tasks', citing(1, 2))).toBe('');
    expect(faultsOf('unit_tasks', citing(1))).toContain('missing zibo-113#2');
    expect(faultsOf('unit_tasks', citing(1, 2, 3))).toContain('surplus zibo-113#3');
  });

  test('a comparison must cite every side, a topic one right task first', () => {
    expect(faultsOf('compare', citing(1))).toContain('answers without zibo-113#2');
    expect(faultsOf('topic', citing(2))).toBe('');
    expect(faultsOf('topic', citing(3, 1))).toContain('cites zibo-113#3, zibo-113#1 first');
  });

  test('a count must be exact', () => {
    expect(faultsOf('count', { ...citing(1, 2), count: 2 }, 2)).toBe('');
    expect(faultsOf('count', { ...citing(1, 2), count: 3 }, 2)).toContain('count is 3, expected 2');
  });

  test('precision is of what is cited, recall of what is expected', () => {
    const cited = citedTasks(citing(1, 3, 1));
    expect(cited).toEqual([
      ['zibo-113', 1],
      ['zibo-113', 3],
    ]);
    expect(citationPrecision(cited, expected)).toBe(0.5);
    expect(citationRecall(cited, expected)).toBe(0.5);
    expect(citationPrecision(cited, { ...expected, alsoRight: [['zibo-113', 3]] })).toBe(1);
    expect(isFirstRight([['zibo-113', 3]], expected)).toBe(false);
    expect(citationPrecision([], expected)).toBeNull();
  });

  test('an unknown document in a citation is a fault', () => {
    const answer = citing(1);
    const citations = answer.citations.map((citation) => ({ ...citation, documentId: 'zibo-114' }));
    expect(quoteFaults({ citations, blocks: [] }, app.library)).toEqual(['cites the unknown document zibo-114']);
  });
});

describe('single measures', () => {
  test('retrieval: hit and reciprocal rank by the first right task', () => {
    const ranked: [string, number][] = [
      ['a', 1],
      ['a', 2],
      ['a', 3],
    ];
    expect(firstRightRank(ranked, [['a', 3]])).toBe(3);
    expect([hitAt(1, 3), hitAt(5, 3), hitAt(5, 6), hitAt(5, null)]).toEqual([0, 1, 0, 0]);
    expect([reciprocalRank(4), reciprocalRank(null)]).toEqual([0.25, 0]);
  });

  test('figures: a number of its own, not a part of another, not in a heading', () => {
    const blocks: Answer['blocks'] = [
      { kind: 'heading', text: 'Key tasks 2023, task 60' },
      { kind: 'paragraph', text: '160 sites, 1,235 stations and 3.65 million, 473个' },
    ];
    expect(missingFigures({ blocks }, ['160', '1235', '3.65', '473'])).toEqual([]);
    expect(missingFigures({ blocks }, ['60', '2023', '3', '235'])).toEqual(['60', '2023', '3', '235']);
    expect(figureRecall(['60'], ['60', '160'])).toBe(0.5);
    expect(figureRecall([], [])).toBeNull();
  });

  test('units of tasks that are also right may be named besides; of others not', () => {
    const own = unit('市工信局', 'lead');
    const beside = { ...own, name: '市商务局', taskNumber: 54 };
    const expected = { ...NOTHING_EXPECTED, tasks: [['qingzhou-2023', 14] as [string, number]], units: [own] };
    expect(compareUnits({ units: [own, beside] }, { expected: { ...expected, alsoRight: [['qingzhou-2023', 54]] } }, 'lead').wrong).toEqual(
      [],
    );
    expect(compareUnits({ units: [own, beside] }, { expected }, 'lead').wrong).toEqual(['市商务局 (qingzhou-2023#54)']);
    expect(unfoundedUnits({ units: [own, { ...own, taskNumber: 1 }] }, app.library)).toEqual(['lead 市工信局 (qingzhou-2023#1)']);
    expect(unfoundedUnits({ units: [{ ...own, role: 'participating' }] }, app.library)).toEqual([
      'participating 市工信局 (qingzhou-2023#14)',
    ]);
  });

  test('language: of the answer’s own words, whatever the quotes are in', () => {
    const quote = { kind: 'quote', text: '新增电动汽车公共充电桩221个,加快充电基础设施建设', citation: 0 } as const;
    const english = makeAnswer({ blocks: [{ kind: 'paragraph', text: 'Qingzhou adds public chargers (市工信局).' }, quote] });
    expect(isLanguageRight(english, 'en')).toBe(true);
    expect(isLanguageRight({ ...english, language: 'zh' }, 'zh')).toBe(false);
    expect(isLanguageRight(makeAnswer({ blocks: [{ kind: 'paragraph', text: quote.text }] }), 'en')).toBe(false);
  });
});

function unit(name: string, role: 'lead' | 'participating') {
  return { name, role, documentId: 'qingzhou-2023', taskNumber: 14 };
}
