import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/documents/library.js';
import { type Execution, execute } from '../../src/execution/execute.js';
import { knownIds } from '../../src/execution/known-ids.js';
import type { Result } from '../../src/execution/result.js';
import { VOCABULARY } from '../../src/execution/vocabulary.js';
import { parseQuery } from '../../src/query/parse.js';
import { directories } from '../data/seeds.js';
import { madeUpLibrary } from '../support/made-up-library.js';

const library = readLibrary(directories.seeds);
const madeUp = madeUpLibrary();

const run = (data: unknown, of = library): Execution =>
  execute(parseQuery(data, VOCABULARY, knownIds(of)), { library: of, about: new Map(), figures: new Map() });

function resultOf<K extends Result['kind']>(kind: K, data: unknown, of = library): Extract<Result, { kind: K }> {
  const [result] = run(data, of).results;
  expect(result?.kind).toBe(kind);
  return result as Extract<Result, { kind: K }>;
}

const QINGZHOU = { documents: ['qingzhou-2023'] };
const ZIBO = { documents: ['zibo-113'] };
const numbersOf = (data: unknown) => resultOf('tasks', data).tasks.map(({ number }) => number);

describe('conditions', () => {
  it('can be denied: all tasks of Qingzhou but those that the Commerce Bureau leads', () => {
    const numbers = numbersOf({
      scope: QINGZHOU,
      where: { not: { unit: { office: 'commerce', role: 'lead' } } },
      ask: [{ kind: 'tasks' }],
    });
    expect(numbers).toHaveLength(78);
    for (const led of [30, 53, 54, 55, 56, 57, 58]) expect(numbers).not.toContain(led);
  });

  it('count the offices of a role', () => {
    const where = { units: { role: 'lead', number: { at_least: 3 } } };
    expect(numbersOf({ scope: QINGZHOU, where, ask: [{ kind: 'tasks' }] })).toEqual([2, 9, 19, 51, 52, 62, 64, 75, 82]);
  });

  it('find the words of a text', () => {
    expect(numbersOf({ scope: ZIBO, where: { mentions: '100%' }, ask: [{ kind: 'tasks' }] })).toEqual([20, 58, 69, 80, 84]);
  });

  it('join two offices', () => {
    const unit = (office: string) => ({ unit: { office, role: 'lead' } });
    const where = { and: [unit('commerce'), unit('development-and-reform')] };
    expect(numbersOf({ scope: QINGZHOU, where, ask: [{ kind: 'tasks' }] })).toEqual([57]);
  });

  it('convert the unit of a figure', () => {
    const where = { figure: { unit: '公顷', value: { is: 8000 } } };
    expect(resultOf('tasks', { where, ask: [{ kind: 'tasks' }] }, madeUp).tasks.map(({ number }) => number)).toEqual([1]);
  });
});

describe('offices', () => {
  it('are named without one that is left out', () => {
    const { offices } = resultOf('units', {
      scope: { ...QINGZHOU, parts: [{ chapter: 2 }] },
      ask: [{ kind: 'units', role: 'lead', except: ['industry-and-it'] }],
    });
    expect(offices.map(({ duties }) => `${duties[0]?.name} ${duties.map(({ task }) => task.number)}`)).toEqual([
      '市发改局 10,14',
      '市大数据中心 13',
      '市地方金融监管局 19',
      '人民银行青州市支行 19',
    ]);
  });

  it('are counted by office and by printed name', () => {
    const number = (of: string) =>
      resultOf('value', { scope: ZIBO, ask: [{ kind: 'units', role: 'lead' }], reduce: [{ kind: 'count', of }] }).value.number;
    expect(number('items')).toBe(34);
    expect(number('names')).toBe(36);
  });

  it('are ranked by their tasks', () => {
    const { groups } = resultOf('groups', {
      scope: QINGZHOU,
      ask: [{ kind: 'tasks' }],
      reduce: [
        { kind: 'group', by: 'office' },
        { kind: 'rank', top: 3 },
      ],
    });
    expect(groups.map(({ key, items }) => [key, items.kind === 'tasks' && items.tasks.length])).toEqual([
      ['industry-and-it', 18],
      ['development-and-reform', 16],
      ['science-and-technology', 9],
    ]);
  });

  it('need no registry, and are of one kind on every level', () => {
    const { offices } = resultOf('units', { ask: [{ kind: 'units', role: 'lead', except: ['education'] }] }, madeUp);
    expect(offices.map(({ office }) => office)).toEqual(['市茶业局', '市林业局', '市商务局', '市交通局', '县水务局']);
  });
});

describe('figures', () => {
  it('are added', () => {
    const { value } = resultOf('value', {
      scope: { places: ['青岛', '青州'] },
      ask: [{ kind: 'figures', measure: '绿色建筑', unit: '平方米' }],
      reduce: [{ kind: 'sum' }],
    });
    expect(value).toEqual({ number: 11_000_000, upTo: null, unit: '平方米', bound: 'at_least', per: null, change: null });
  });

  it('are reckoned over years', () => {
    const { value } = resultOf('value', {
      scope: ZIBO,
      ask: [{ kind: 'figures', measure: '招聘公办幼儿教师' }],
      reduce: [{ kind: 'over_years', years: 3 }],
    });
    expect(value).toEqual({ number: 2400, upTo: null, unit: '人', bound: 'at_least', per: null, change: null });
  });

  it('are ranked by value', () => {
    const { figures } = resultOf('figures', {
      scope: { places: ['Zhifu'] },
      ask: [{ kind: 'figures', measure: '产值', unit: '亿元', year: 2025 }],
      reduce: [{ kind: 'rank' }],
    });
    expect(figures.map(({ value, taskNumber }) => [value, taskNumber])).toEqual([
      [900, 22],
      [400, 20],
      [150, 21],
      [80, 24],
    ]);
  });

  it('that are shares, changes, or for one hour are not added', () => {
    const why = (task: number, unit: string) =>
      resultOf('impossible', {
        scope: { ...ZIBO, parts: [{ tasks: [task] }] },
        ask: [{ kind: 'figures', unit }],
        reduce: [{ kind: 'sum' }],
      }).reason.why;
    expect(why(2, '%')).toBe('not_addable');
    expect(why(60, '元')).toBe('not_addable');
  });

  it('of different sorts are not added', () => {
    expect(resultOf('impossible', { ask: [{ kind: 'figures' }], reduce: [{ kind: 'sum' }] }, madeUp).reason.why).toBe('units_differ');
  });
});

describe('a comparison', () => {
  it('says which document gives nothing', () => {
    const result = resultOf('comparison', {
      where: { mentions: '氢能' },
      ask: [{ kind: 'tasks' }],
      reduce: [{ kind: 'compare', by: 'document' }],
    });
    expect(result.missing).toEqual(['qingdao-plan', 'zibo-113']);
  });
});

describe('a verdict', () => {
  const verdict = (data: object, of = library) => run({ ask: [{ kind: 'figures' }], ...data }, of).verdict?.verdict;
  const claim = (fields: object) => ({ kind: 'figure', ...fields });

  it('on a figure is no where the plan prints another, and not given where it prints none', () => {
    expect(verdict({ scope: ZIBO, claim: claim({ measure: '城市书房', number: 500 }) })).toBe('no');
    expect(verdict({ scope: ZIBO, claim: claim({ measure: '城市书房', number: 370, unit: '处' }) })).toBe('yes');
    expect(verdict({ scope: ZIBO, claim: claim({ measure: '滑雪场', number: 3 }) })).toBe('not_given');
  });

  it('is left open by a bound: twelve or more may be twenty', () => {
    const tea = (number: number) => claim({ measure: '加工厂', number, relation: 'at_most' });
    expect(verdict({ claim: tea(20) }, madeUp)).toBe('not_given');
    expect(verdict({ claim: tea(2) }, madeUp)).toBe('no');
  });

  it('on an office tells all, some and none', () => {
    const leads = (office: string, task: number[]) =>
      run({ scope: { ...QINGZHOU, parts: [{ tasks: task }] }, ask: [{ kind: 'tasks' }], claim: { kind: 'unit', office, role: 'lead' } })
        .verdict?.verdict;
    expect(leads('commerce', [53, 54])).toBe('yes');
    expect(leads('commerce', [53, 59])).toBe('partly');
    expect(leads('commerce', [59])).toBe('no');
    expect(leads('commerce', [83])).toBe('not_given');
  });

  it('on age goes by the date of publication', () => {
    const older = { kind: 'order', than: 'older', left: ZIBO, right: { documents: ['qingdao-2023'] } };
    expect(verdict({ claim: older })).toBe('yes');
  });
});

describe('an outline', () => {
  it('gives every chapter with its tasks', () => {
    const { documents } = resultOf('outline', { scope: { documents: ['qingdao-2023'] }, ask: [{ kind: 'outline' }] });
    expect(documents[0]?.chapters.map(({ tasks }) => tasks.length)).toEqual([13, 17, 10, 21, 8, 8, 22, 12, 11, 3, 3]);
  });
});

describe('a summary', () => {
  it('gives the main targets of each chapter, one a task', () => {
    const { documents } = resultOf('summary', { scope: ZIBO, ask: [{ kind: 'summary' }] });
    expect(documents[0]?.chapters.map(({ tasks }) => tasks.length)).toEqual([27, 27, 19, 16, 24]);
    for (const { targets } of documents[0]?.chapters ?? []) {
      expect(targets.length).toBeGreaterThan(0);
      expect(new Set(targets.map(({ taskNumber }) => taskNumber)).size).toBe(targets.length);
    }
  });
});

describe('tasks by their units, and as a part of all', () => {
  it('the task with most lead units in the list of Qingdao for 2023 is 82', () => {
    const scope = { documents: ['qingdao-2023'] };
    const { tasks } = resultOf('tasks', { scope, ask: [{ kind: 'tasks' }], reduce: [{ kind: 'rank', top: 1, units: 'lead' }] });
    expect(tasks.map(({ number }) => number)).toEqual([82]);
    expect(tasks[0]?.units.filter(({ role }) => role === 'lead')).toHaveLength(8);
  });

  it('tasks without a role to count by cannot be put in order', () => {
    const { reason } = resultOf('impossible', { scope: ZIBO, ask: [{ kind: 'tasks' }], reduce: [{ kind: 'rank' }] });
    expect(reason.why).toBe('not_for_this');
  });

  it('the Education Bureau leads 23.9 % of the tasks of Zibo', () => {
    const where = { unit: { office: 'education', role: 'lead' } };
    const { value } = resultOf('value', { scope: ZIBO, where, ask: [{ kind: 'tasks' }], reduce: [{ kind: 'share' }] });
    expect(value).toMatchObject({ number: 23.9, unit: '%' });
  });
});

describe('figures in units of several sorts', () => {
  it('are put in order in the unit that most have, and the others stand apart', () => {
    const ask = [{ kind: 'figures' }];
    const all = resultOf('figures', { scope: ZIBO, ask }).figures;
    const { figures, apart = [] } = resultOf('figures', { scope: ZIBO, ask, reduce: [{ kind: 'rank' }] });
    expect(figures.length + apart.length).toBe(all.length);
    expect(new Set(figures.map(({ per }) => per)).size).toBe(1);
    const values = figures.map(({ baseValue }) => baseValue);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });
});
