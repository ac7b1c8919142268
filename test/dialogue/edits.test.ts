import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/query/schema.js';
import { asked, converse, reading, type Spoken, task, tasks } from './support.js';

const LEAD = [{ kind: 'units', role: 'lead' }];
const FIGURES = [{ kind: 'figures' }];
/** "Alone", as it is read where no office is named. */
const ALONE: Condition[] = [{ units: { role: 'lead', number: { is: 1 } } }];
const SONGXI = ['松溪市'];
const HEYUAN = ['禾源县'];

/** "Who leads schools in Songxi?", of which task 4 of the list was shown. */
const SCHOOLS: Spoken = {
  say: reading('who leads schools in Songxi?', { places: SONGXI, subject: 'schools', asks: LEAD }),
  shows: [task('songxi-2026', 4)],
};
const ROADS: Spoken = {
  say: reading('松溪修路多少公里', { places: SONGXI, subject: '修路', asks: FIGURES }),
  shows: [task('songxi-2026', 6)],
};
const OFFICE: Spoken = {
  say: reading('which tasks does the commerce bureau lead in Songxi?', {
    places: SONGXI,
    offices: ['commerce'],
    conditions: [{ unit: { office: 'commerce', role: 'lead' } }],
    asks: [{ kind: 'tasks' }],
  }),
  shows: tasks('songxi-2026', 1, 3, 6),
};

describe('another place', () => {
  it.each(['and Heyuan?', '禾源呢?'])('asks the same there: “%s”', (text) => {
    expect(asked(SCHOOLS, { say: reading(text, { places: HEYUAN, isFragment: true }) })).toMatchObject({
      scope: { documents: ['heyuan-plan'] },
      where: { about: 'schools' },
      focus: 'best',
      ask: LEAD,
    });
  });

  it('asks what is said, of the subject as it was', () => {
    expect(asked(ROADS, { say: reading('禾源谁负责?', { places: HEYUAN, asks: LEAD }) })).toMatchObject({
      scope: { documents: ['heyuan-plan'] },
      where: { about: '修路' },
      ask: LEAD,
    });
  });

  it('is what was shown there, where the conversation has been there', () => {
    const back = asked(
      SCHOOLS,
      { say: reading('and Heyuan?', { places: HEYUAN, isFragment: true }), shows: [task('heyuan-plan', 3)] },
      { say: reading('who takes part in Songxi?', { places: SONGXI, asks: [{ kind: 'units', role: 'participating' }] }) },
    );
    expect(back.scope).toEqual({ shown: [task('songxi-2026', 4)] });
    expect(back.ask).toEqual([{ kind: 'units', role: 'participating' }]);
  });

  it('takes its tasks out of those of several places', () => {
    const first = {
      say: reading('who leads schools?', { subject: 'schools', asks: LEAD }),
      shows: [task('songxi-2026', 4), task('heyuan-plan', 3)],
    };
    expect(asked(first, { say: reading('禾源那项呢', { places: HEYUAN, isFragment: true }) }).scope).toEqual({
      shown: [task('heyuan-plan', 3)],
    });
  });

  it('that has no document is asked about all the same', () => {
    expect(asked(SCHOOLS, { say: reading('and Yunling?', { elsewhere: ['Yunling'], isFragment: true }) })).toMatchObject({
      scope: { elsewhere: ['Yunling'] },
      where: { about: 'schools' },
    });
  });

  it('stays away while nothing else is named', () => {
    const there = { say: reading('who leads schools in Yunling?', { elsewhere: ['Yunling'], subject: 'schools', asks: LEAD }) };
    expect(asked(there, { say: reading('and who takes part there?', { asks: [{ kind: 'units', role: 'participating' }] }) }).scope).toEqual(
      { elsewhere: ['Yunling'] },
    );
  });

  it('answers what a number or an office left open', () => {
    const number = { say: reading('第4项谁牵头', { tasks: [4], asks: LEAD }), offers: ['松溪第4项谁牵头', '禾源第4项谁牵头'] };
    expect(asked(number, { say: reading('松溪', { places: SONGXI, isFragment: true }) })).toMatchObject({
      scope: { documents: ['songxi-2026', 'songxi-plan'], parts: [{ tasks: [4] }] },
      ask: LEAD,
    });
    const office = {
      ...OFFICE,
      say: reading('which tasks does commerce lead?', {
        offices: ['commerce'],
        conditions: [{ unit: { office: 'commerce', role: 'lead' } }],
        asks: [{ kind: 'tasks' }],
      }),
      shows: [],
    };
    expect(asked(office, { say: reading('Songxi', { places: SONGXI, isFragment: true }) })).toMatchObject({
      scope: { documents: ['songxi-2026', 'songxi-plan'] },
      where: { unit: { office: 'commerce', role: 'lead' } },
      ask: [{ kind: 'tasks' }],
    });
  });
});

describe('another document or year', () => {
  it('is one of the same place', () => {
    expect(asked(SCHOOLS, { say: reading('那三年计划呢', { sort: 'three_year_plan', isFragment: true }) })).toMatchObject({
      scope: { documents: ['songxi-plan'] },
      where: { about: 'schools' },
      ask: LEAD,
    });
  });

  it('takes another document of the place where the one before is not for the year', () => {
    const list = { ...ROADS, say: reading('松溪2026年修路', { places: SONGXI, years: [2026], subject: '修路', asks: FIGURES }) };
    expect(asked(list, { say: reading('2027年呢', { years: [2027], isFragment: true }) })).toMatchObject({
      scope: { documents: ['songxi-plan'] },
      ask: [{ kind: 'figures', about: '修路', year: 2027 }],
    });
  });

  it('names a year of which there is nothing', () => {
    expect(asked(ROADS, { say: reading('2030年呢', { years: [2030], isFragment: true }) }).scope).toEqual({
      documents: ['songxi-2026', 'songxi-plan'],
      years: [2030],
    });
  });
});

describe('another thing asked', () => {
  it.each([
    [reading('who takes part?', { asks: [{ kind: 'units', role: 'participating' }] }), [{ kind: 'units', role: 'participating' }]],
    [reading('by when?', { asks: [{ kind: 'figures', sort: 'date' }] }), [{ kind: 'figures', sort: 'date', about: 'schools' }]],
    [reading('多少?', { asks: FIGURES }), [{ kind: 'figures', about: 'schools' }]],
    [reading('what does it say?', { asks: [{ kind: 'text' }], pointer: { kind: 'it' } }), [{ kind: 'text' }]],
  ])('is asked of what was shown (%#)', (say, ask) => {
    const query = asked(SCHOOLS, { say });
    expect(query).toMatchObject({ scope: { shown: [task('songxi-2026', 4)] }, ask });
    expect(query.where).toBeUndefined();
  });

  it('carries a detail', () => {
    expect(asked(SCHOOLS, { say: reading('电话多少', { detail: 'telephone' }) })).toMatchObject({
      scope: { shown: [task('songxi-2026', 4)] },
      detail: 'telephone',
    });
  });

  it('of a document is asked of the document', () => {
    expect(asked(SCHOOLS, { say: reading('这份文件什么时候印发的', { asks: [{ kind: 'provenance' }] }) })).toMatchObject({
      scope: { documents: ['songxi-2026'] },
      ask: [{ kind: 'provenance' }],
    });
  });

  it('keeps the subject for the place that comes next', () => {
    const who = { say: reading('who takes part?', { asks: [{ kind: 'units', role: 'participating' }] }), shows: [task('songxi-2026', 4)] };
    expect(asked(SCHOOLS, who, { say: reading('and Heyuan?', { places: HEYUAN, isFragment: true }) })).toMatchObject({
      scope: { documents: ['heyuan-plan'] },
      where: { about: 'schools' },
      ask: [{ kind: 'units', role: 'participating' }],
    });
  });

  it('reckons with the figure that was asked for', () => {
    expect(
      asked(ROADS, { say: reading('三年一共呢', { reductions: [{ kind: 'over_years', years: 3 }], isFragment: true }) }),
    ).toMatchObject({
      scope: { shown: [task('songxi-2026', 6)] },
      ask: [{ kind: 'figures', about: '修路' }],
      reduce: [{ kind: 'over_years', years: 3 }],
    });
  });

  it('is asked without place or subject where nothing was shown', () => {
    expect(asked({ ...SCHOOLS, shows: [] }, { say: reading('by when?', { asks: [{ kind: 'figures', sort: 'date' }] }) })).toMatchObject({
      scope: { documents: ['songxi-2026', 'songxi-plan'] },
      where: { about: 'schools' },
    });
  });
});

describe('another subject', () => {
  it('keeps the place and what was asked', () => {
    expect(asked(SCHOOLS, { say: reading('and the roads?', { subject: 'roads', isFragment: true }) })).toMatchObject({
      scope: { documents: ['songxi-2026', 'songxi-plan'] },
      where: { about: 'roads' },
      ask: LEAD,
    });
  });

  it('may be about what was just shown', () => {
    const { said } = converse(SCHOOLS, { say: reading('新增多少学位', { subject: '学位', asks: FIGURES }) });
    expect(said).toMatchObject([
      {
        query: { scope: { documents: ['songxi-2026', 'songxi-plan'] }, where: { about: '学位' } },
        perhaps: {
          sources: [task('songxi-2026', 4)],
          query: { scope: { shown: [task('songxi-2026', 4)] }, ask: [{ kind: 'figures', about: '学位' }] },
          isFragment: true,
        },
      },
    ]);
  });

  it.each([
    ['how many children does it take in?', true, true],
    ['how many children are in those schools by then?', true, false],
    ['how many children of the villages are there to be', true, false],
  ])('says whether a word points back: “%s”', (text, pointsBack, isSubject) => {
    const { said } = converse(SCHOOLS, { say: reading(text, { subject: 'children', asks: FIGURES }) });
    expect(said).toMatchObject([{ perhaps: { pointsBack, isSubject } }]);
  });

  it('with a place and an ask of its own starts afresh', () => {
    const say = reading('how many tea gardens in Heyuan?', { places: HEYUAN, subject: 'tea gardens', asks: FIGURES });
    const { said } = converse(SCHOOLS, { say });
    expect(said).toMatchObject([{ edited: null, query: { scope: { documents: ['heyuan-plan'] }, where: { about: 'tea gardens' } } }]);
  });

  it('with a place but nothing asked keeps what was asked', () => {
    expect(
      asked(SCHOOLS, { say: reading('and the roads in Heyuan?', { places: HEYUAN, subject: 'roads', isFragment: true }) }),
    ).toMatchObject({
      scope: { documents: ['heyuan-plan'] },
      where: { about: 'roads' },
      ask: LEAD,
    });
  });
});

describe('words that are put right', () => {
  it('replace those of the subject', () => {
    const piles = { ...ROADS, say: reading('松溪充电桩多少', { places: SONGXI, subject: '公共充电桩', asks: FIGURES }) };
    expect(asked(piles, { say: reading('不是充电桩,是加油站', { replaces: '充电桩', subject: '加油站' }) })).toMatchObject({
      scope: { documents: ['songxi-2026', 'songxi-plan'] },
      where: { about: '公共加油站' },
      ask: [{ kind: 'figures', about: '公共加油站' }],
    });
  });

  it('replace the place', () => {
    expect(
      asked(SCHOOLS, { say: reading('I said Heyuan, not Songxi', { places: ['禾源县', '松溪市'], replaces: '松溪市' }) }),
    ).toMatchObject({
      scope: { documents: ['heyuan-plan'] },
      where: { about: 'schools' },
      ask: LEAD,
    });
  });
});

describe('one of what was shown', () => {
  it.each([
    ['the second one', 2, 3],
    ['最后一个', -1, 6],
  ])('is found by its place: “%s”', (text, position, number) => {
    expect(asked(OFFICE, { say: reading(text, { pointer: { kind: 'nth', position } }) })).toMatchObject({
      scope: { shown: [task('songxi-2026', number)] },
      ask: [{ kind: 'text' }],
    });
  });

  it('is asked what words say', () => {
    expect(
      asked(OFFICE, { say: reading('第二个引进多少家', { pointer: { kind: 'nth', position: 2 }, subject: '企业', asks: FIGURES }) }),
    ).toMatchObject({
      scope: { shown: [task('songxi-2026', 3)] },
      ask: [{ kind: 'figures', about: '企业' }],
    });
  });

  it('counts the same list again, and asks the same of it', () => {
    const second = {
      say: reading('the second one, who leads?', { pointer: { kind: 'nth', position: 2 } as const, asks: LEAD }),
      shows: [task('songxi-2026', 3)],
    };
    expect(
      asked(OFFICE, second, { say: reading('and the third?', { pointer: { kind: 'nth', position: 3 }, isFragment: true }) }),
    ).toMatchObject({
      scope: { shown: [task('songxi-2026', 6)] },
      ask: LEAD,
    });
  });

  it('is a number of the list where it shows such a task, and a place in it otherwise', () => {
    expect(asked(OFFICE, { say: reading('第三项谁牵头', { tasks: [3], asks: LEAD }) }).scope).toEqual({ shown: [task('songxi-2026', 3)] });
    expect(asked(OFFICE, { say: reading('第二项谁牵头', { tasks: [2], asks: LEAD }) }).scope).toEqual({ shown: [task('songxi-2026', 3)] });
  });

  it('is the place, after a comparison', () => {
    const both = {
      say: reading('compare schools', { places: ['松溪市', '禾源县'], subject: 'schools' }),
      shows: [task('songxi-2026', 4), task('heyuan-plan', 3)],
    };
    expect(asked(both, { say: reading('the second one', { pointer: { kind: 'nth', position: 2 } }) }).scope).toEqual({
      shown: [task('heyuan-plan', 3)],
    });
  });

  it('is a choice, where the bot asked back', () => {
    const back = { say: reading('第4项谁牵头', { tasks: [4], asks: LEAD }), offers: ['one?', 'two?'] };
    expect(converse(back, { say: reading('2', { pointer: { kind: 'nth', position: 2 } }) }).said).toMatchObject([
      { kind: 'option', question: 'two?' },
    ]);
  });

  it('keeps its title as the subject for the next place', () => {
    const second = { say: reading('the second one', { pointer: { kind: 'nth', position: 2 } as const }), shows: [task('songxi-2026', 3)] };
    expect(asked(OFFICE, second, { say: reading('and Heyuan?', { places: HEYUAN, isFragment: true }) })).toMatchObject({
      scope: { documents: ['heyuan-plan'] },
      where: { about: '引进企业' },
    });
  });
});

describe('the next task', () => {
  it.each([1, -1] as const)('is the neighbour in the document (%i)', (by) => {
    expect(asked(SCHOOLS, { say: reading('next', { pointer: { kind: 'step', by } }) })).toMatchObject({
      scope: { documents: ['songxi-2026'], parts: [{ tasks: [4 + by] }] },
      ask: [{ kind: 'text' }],
    });
  });

  it('goes on from a number that is out of range', () => {
    const out = { say: reading('Songxi list, task 99', { places: SONGXI, years: [2026], tasks: [99] }) };
    expect(asked(out, { say: reading('上一条', { pointer: { kind: 'step', by: -1 } }) }).scope.parts).toEqual([{ tasks: [98] }]);
  });

  it('by its number is of the document that was shown', () => {
    expect(asked(SCHOOLS, { say: reading('那第6条呢', { tasks: [6], isFragment: true }) })).toMatchObject({
      scope: { documents: ['songxi-2026'], parts: [{ tasks: [6] }] },
    });
  });
});

describe('a list', () => {
  it.each(['only those it leads alone', '其中只有它一家牵头的'])('gets one more condition: “%s”', (text) => {
    expect(asked(OFFICE, { say: reading(text, { pointer: { kind: 'these' }, conditions: ALONE }) })).toMatchObject({
      scope: { shown: tasks('songxi-2026', 1, 3, 6) },
      where: { unit: { office: 'commerce', role: 'lead', alone: true } },
      ask: [{ kind: 'tasks' }],
    });
  });

  it('gets another office beside the first', () => {
    const more = reading('其中教育局参与的', {
      pointer: { kind: 'these' },
      offices: ['education'],
      conditions: [{ unit: { office: 'education', role: 'participating' } }],
    });
    expect(asked(OFFICE, { say: more }).where).toEqual({
      and: [{ unit: { office: 'commerce', role: 'lead' } }, { unit: { office: 'education', role: 'participating' } }],
    });
  });

  it('is searched for a subject, then for another', () => {
    const tea = {
      say: reading('of these, which is on tea?', { pointer: { kind: 'these' } as const, subject: 'tea', asks: [{ kind: 'tasks' }] }),
      shows: [task('songxi-2026', 1)],
    };
    const first = asked(OFFICE, tea);
    expect(first).toMatchObject({
      scope: { shown: tasks('songxi-2026', 1, 3, 6) },
      where: { and: [{ unit: { office: 'commerce' } }, { about: 'tea' }] },
    });
    expect(JSON.stringify(asked(OFFICE, tea, { say: reading('and on roads?', { subject: 'roads', isFragment: true }) }))).toContain(
      '{"about":"roads"}',
    );
  });

  it('is asked about the one task of it that is on a subject', () => {
    expect(
      asked(OFFICE, { say: reading('里面茶业那项的目标', { pointer: { kind: 'these' }, subject: '茶业', asks: FIGURES }) }),
    ).toMatchObject({
      scope: { shown: tasks('songxi-2026', 1, 3, 6) },
      focus: 'best',
      ask: [{ kind: 'figures', about: '茶业' }],
    });
  });

  it('that was reckoned out is known by what it showed', () => {
    const most = {
      say: reading('松溪哪个部门牵头最多', {
        places: SONGXI,
        asks: [{ kind: 'tasks' }],
        reductions: [
          { kind: 'group', by: 'office' },
          { kind: 'rank', top: 1 },
        ],
      }),
      shows: tasks('songxi-2026', 1, 3),
    };
    expect(asked(most, { say: reading('多少项', { asks: [{ kind: 'tasks' }], reductions: [{ kind: 'count' }] }) })).toMatchObject({
      scope: { shown: tasks('songxi-2026', 1, 3) },
      ask: [{ kind: 'tasks' }],
      reduce: [{ kind: 'count' }],
    });
    expect(
      asked(most, {
        say: reading('其中只有它一家牵头的有几项', { pointer: { kind: 'these' }, conditions: ALONE, reductions: [{ kind: 'count' }] }),
      }),
    ).toMatchObject({
      scope: { shown: tasks('songxi-2026', 1, 3) },
      where: { units: { role: 'lead', number: { is: 1 } } },
      reduce: [{ kind: 'count' }],
    });
  });

  it('loses its last condition again', () => {
    const alone = {
      say: reading('only those it leads alone', { pointer: { kind: 'these' } as const, conditions: ALONE }),
      shows: tasks('songxi-2026', 1, 3),
    };
    expect(asked(OFFICE, alone, { say: reading('not only those, including joint ones') }).where).toEqual({
      unit: { office: 'commerce', role: 'lead' },
    });
  });

  it('is counted, and what was counted is listed', () => {
    const count = { say: reading('how many in all?', { asks: FIGURES }), shows: OFFICE.shows ?? [] };
    expect(asked(OFFICE, count)).toMatchObject({ where: { unit: { office: 'commerce' } }, reduce: [{ kind: 'count' }] });
    expect(asked(OFFICE, count, { say: reading('which ones?', { pointer: { kind: 'these' } }) })).toMatchObject({
      where: { unit: { office: 'commerce' } },
      reduce: [],
    });
  });

  it('is turned to another role', () => {
    expect(
      asked(OFFICE, { say: reading('只是参与的呢', { asks: [{ kind: 'units', role: 'participating' }], isFragment: true }) }),
    ).toMatchObject({
      where: { unit: { office: 'commerce', role: 'participating' } },
      ask: [{ kind: 'tasks' }],
    });
  });

  it('is of another office, be it elsewhere', () => {
    expect(asked(OFFICE, { say: reading('and education?', { offices: ['education'], isFragment: true }) })).toMatchObject({
      scope: { documents: ['songxi-2026', 'songxi-plan'] },
      where: { unit: { office: 'education', role: 'lead' } },
      ask: [{ kind: 'tasks' }],
    });
    expect(
      asked(OFFICE, { say: reading('and education in Heyuan?', { places: HEYUAN, offices: ['education'], isFragment: true }) }).scope,
    ).toEqual({ documents: ['heyuan-plan'] });
  });
});

describe('others', () => {
  it('are those with the other role, after who leads', () => {
    expect(asked(SCHOOLS, { say: reading('还有谁', { pointer: { kind: 'others' } }) })).toMatchObject({
      scope: { shown: [task('songxi-2026', 4)] },
      ask: [{ kind: 'units', role: 'participating' }],
    });
  });

  it('are what else there is on the subject', () => {
    const text = {
      ...SCHOOLS,
      say: reading('schools in the list of Songxi', { places: SONGXI, sort: 'annual_tasks', subject: 'schools' }),
    };
    const query = asked(text, { say: reading('anything else?', { pointer: { kind: 'others' } }) });
    expect(query.where).toEqual({ about: 'schools' });
    expect(query.focus).toBeUndefined();
    expect(query.scope.shown).not.toContainEqual(task('songxi-2026', 4));
    expect(query.scope.shown).toContainEqual(task('songxi-2026', 5));
  });
});

describe('a comparison', () => {
  it.each([
    ['is that more than Heyuan?', 'more'],
    ['比禾源低吗', 'less'],
  ])('sets the figure beside that of another place: “%s”', (text, than) => {
    expect(asked(ROADS, { say: reading(text, { places: HEYUAN }) })).toMatchObject({
      scope: { documents: ['songxi-2026', 'heyuan-plan'] },
      where: { about: '修路' },
      focus: 'best',
      ask: [{ kind: 'figures', about: '修路' }],
      reduce: [{ kind: 'compare', by: 'place' }],
      claim: { kind: 'order', than, left: { documents: ['songxi-2026'] }, right: { documents: ['heyuan-plan'] } },
    });
  });

  it('takes both places that were asked about', () => {
    const there = { say: reading('禾源呢', { places: HEYUAN, isFragment: true }), shows: [task('heyuan-plan', 2)] };
    expect(asked(ROADS, there, { say: reading('两边差多少', { reductions: [{ kind: 'difference' }] }) })).toMatchObject({
      scope: { shown: [task('songxi-2026', 6), task('heyuan-plan', 2)] },
      ask: [{ kind: 'figures', about: '修路' }],
      reduce: [{ kind: 'difference' }],
    });
  });
});

describe('doubt', () => {
  it.each([
    ['are you sure? I thought it was 500', 500, null],
    ['不是75%吗', 75, '%'],
  ])('holds an amount against the figure shown: “%s”', (text, number, unit) => {
    expect(asked(ROADS, { say: reading(text, { amount: { number, unit } }) })).toMatchObject({
      scope: { shown: [task('songxi-2026', 6)] },
      ask: [{ kind: 'figures', about: '修路' }],
      claim: { kind: 'figure', about: '修路', number },
    });
  });

  it('holds an office against the units shown', () => {
    expect(asked(SCHOOLS, { say: reading('你确定?我记得是商务局牵头的', { offices: ['commerce'], asks: LEAD }) })).toMatchObject({
      scope: { shown: [task('songxi-2026', 4)] },
      claim: { kind: 'unit', office: 'commerce', role: 'lead' },
    });
  });

  it('finds the figure again behind another question', () => {
    const who = { say: reading('谁牵头', { asks: LEAD }), shows: [task('songxi-2026', 6)] };
    expect(asked(ROADS, who, { say: reading('真的吗?我以为是80', { amount: { number: 80, unit: null } }) }).claim).toMatchObject({
      about: '修路',
      number: 80,
    });
  });
});

describe('form and language', () => {
  it.each([
    [reading('做成表格', { form: 'table' }), { form: 'table', language: 'zh' }],
    [reading('answer in English please', { answerIn: 'en' }), { language: 'en' }],
    [reading('原文发我', { form: 'original', asks: [{ kind: 'text' }] }), { form: 'original', ask: LEAD }],
  ])('change nothing else (%#)', (say, expected) => {
    expect(asked(SCHOOLS, { say })).toMatchObject({
      scope: { documents: ['songxi-2026', 'songxi-plan'] },
      where: { about: 'schools' },
      ask: LEAD,
      ...expected,
    });
  });

  it('do not last', () => {
    const table = { say: reading('as a table', { form: 'table' as const }), shows: [task('songxi-2026', 4)] };
    expect(asked(SCHOOLS, table, { say: reading('and Heyuan?', { places: HEYUAN, isFragment: true }) }).form).toBeUndefined();
  });
});

describe('an earlier topic', () => {
  const roads: Spoken = { ...ROADS, say: reading('and the roads?', { subject: 'roads', isFragment: true }) };

  it('is found by its words', () => {
    expect(
      asked(SCHOOLS, roads, {
        say: reading('back to the schools: how many?', { pointer: { kind: 'earlier' }, subject: 'schools', asks: FIGURES }),
      }),
    ).toMatchObject({
      scope: { shown: [task('songxi-2026', 4)] },
      ask: [{ kind: 'figures', about: 'schools' }],
    });
  });

  it('is found by its place', () => {
    const there = { say: reading('and Heyuan?', { places: HEYUAN, isFragment: true }), shows: [task('heyuan-plan', 3)] };
    expect(
      asked(SCHOOLS, there, {
        say: reading('back to Songxi: who takes part?', {
          pointer: { kind: 'earlier' },
          places: SONGXI,
          asks: [{ kind: 'units', role: 'participating' }],
        }),
      }).scope,
    ).toEqual({
      shown: [task('songxi-2026', 4)],
    });
  });

  it('is the one before the last, where nothing is named', () => {
    expect(asked(SCHOOLS, roads, { say: reading('go back', { pointer: { kind: 'earlier' } }) })).toMatchObject({
      where: { about: 'schools' },
    });
  });
});

describe('what is no question about the documents', () => {
  it('is left to whoever talks', () => {
    expect(converse(SCHOOLS, { say: reading('thanks', { talk: 'thanks' }) }).said).toMatchObject([{ kind: 'talk', talk: 'thanks' }]);
  });

  it('repeats what was asked, last or first', () => {
    const say = (text: string) => converse(SCHOOLS, ROADS, { say: reading(text, { pointer: { kind: 'my_question' } }) }).said;
    expect(say('what did I ask?')).toMatchObject([{ kind: 'my_question', queries: [{ where: { about: '修路' } }] }]);
    expect(say('我最开始问的什么')).toMatchObject([{ kind: 'my_question', queries: [{ where: { about: 'schools' } }] }]);
  });

  it('takes yes for the only choice offered, and asks again where there are several', () => {
    const yes = { say: reading('yes', { pointer: { kind: 'yes' } }) };
    expect(converse({ ...SCHOOLS, shows: [], offers: ['one?'] }, yes).said).toMatchObject([{ kind: 'option', question: 'one?' }]);
    expect(converse({ ...SCHOOLS, shows: [], offers: ['one?', 'two?'] }, yes).said).toMatchObject([
      { kind: 'yes_or_no', says: 'yes', offered: ['one?', 'two?'] },
    ]);
  });

  it('takes every choice at once', () => {
    const office = {
      say: reading('which tasks does commerce lead?', {
        offices: ['commerce'],
        conditions: [{ unit: { office: 'commerce', role: 'lead' } }],
        asks: [{ kind: 'tasks' }],
      }),
      offers: ['one?', 'two?'],
    };
    expect(asked(office, { say: reading('都要', { isFragment: true }) }).scope.documents).toHaveLength(3);
  });
});

describe('several questions of a message', () => {
  it('go on from each other', () => {
    const { said } = converse({
      say: [
        reading('how many schools in Songxi', { places: SONGXI, subject: 'schools', asks: FIGURES }),
        reading('and who leads?', { asks: LEAD, isFragment: true }),
      ],
    });
    expect(said).toMatchObject([
      { query: { ask: FIGURES } },
      { query: { scope: { documents: ['songxi-2026', 'songxi-plan'] }, where: { about: 'schools' }, ask: LEAD } },
    ]);
  });

  it('are one where the first only says which is meant', () => {
    const { said } = converse(OFFICE, {
      say: [
        reading('The second one -', { pointer: { kind: 'nth', position: 2 } }),
        reading('who leads it?', { pointer: { kind: 'it' }, asks: LEAD }),
      ],
    });
    expect(said).toMatchObject([{ query: { scope: { shown: [task('songxi-2026', 3)] }, ask: LEAD } }]);
  });
});
