import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/query/schema.js';
import { asked, converse, reading, type Spoken, task, tasks } from './support.js';

const LEAD = [{ kind: 'units', role: 'lead' }];
const FIGURES = [{ kind: 'figures' }];
const SONGXI = ['松溪市'];
const HEYUAN = ['禾源县'];

const ROADS: Spoken = {
  say: reading('松溪修路多少公里', { places: SONGXI, subject: '修路', asks: FIGURES }),
  shows: [task('songxi-2026', 6)],
};
const OFFICE: Spoken = {
  say: reading('松溪市商务局牵头哪些', {
    places: SONGXI,
    offices: ['commerce'],
    conditions: [{ unit: { office: 'commerce', role: 'lead' } }],
    asks: [{ kind: 'tasks' }],
  }),
  shows: tasks('songxi-2026', 1, 3, 6),
};
const BUSIEST: Spoken = {
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
const alone = (text: string, said = {}) => ({ say: reading(text, { isFragment: true, ...said }) });

describe('a ranking', () => {
  it.each([
    ['前两名', { reductions: [{ kind: 'rank', top: 2 }] }, { kind: 'rank', top: 2 }],
    ['fewest?', { reductions: [{ kind: 'rank', order: 'lowest', top: 1 }] }, { kind: 'rank', order: 'lowest', top: 1 }],
    ['and the second?', { pointer: { kind: 'nth', position: 2 } }, { kind: 'rank', top: 2 }],
  ])('is asked for another end of it: “%s”', (text, said, rank) => {
    expect(asked(BUSIEST, alone(text, said))).toMatchObject({
      scope: { documents: ['songxi-2026', 'songxi-plan'] },
      ask: [{ kind: 'tasks' }],
      reduce: [{ kind: 'group', by: 'office' }, rank],
    });
  });

  it('keeps its order for another number of places in it', () => {
    const fewest = alone('fewest?', { reductions: [{ kind: 'rank', order: 'lowest', top: 1 }] });
    expect(
      asked(BUSIEST, { ...fewest, shows: tasks('songxi-2026', 2) }, alone('three', { reductions: [{ kind: 'rank', top: 3 }] })).reduce,
    ).toContainEqual({ kind: 'rank', order: 'lowest', top: 3 });
  });
});

describe('a bare number', () => {
  it('counts what was shown, though a task there has that number', () => {
    expect(asked(OFFICE, { say: reading('3', { tasks: [3] }) }).scope).toEqual({ shown: [task('songxi-2026', 6)] });
  });

  it('still counts the list after one of it was shown', () => {
    const second = { say: reading('2', { tasks: [2] }), shows: [task('songxi-2026', 3)] };
    expect(asked(OFFICE, second, { say: reading('1', { tasks: [1] }) }).scope).toEqual({ shown: [task('songxi-2026', 1)] });
  });

  it('is a number of the document once something else was spoken of', () => {
    expect(asked(OFFICE, { ...ROADS, shows: [task('songxi-2026', 4)] }, { say: reading('2', { tasks: [2] }) }).scope).toEqual({
      documents: ['songxi-2026'],
      parts: [{ tasks: [2] }],
    });
  });

  it('with a word for tasks is such a task of the list', () => {
    expect(asked(OFFICE, { say: reading('第3项', { tasks: [3] }) }).scope).toEqual({ shown: [task('songxi-2026', 3)] });
  });
});

describe('what goes elsewhere', () => {
  it('leaves the office behind that led to one task', () => {
    const one: Spoken = {
      say: reading('of these, how many schools?', { pointer: { kind: 'these' }, subject: 'schools', asks: FIGURES }),
      shows: [task('songxi-2026', 3)],
    };
    expect(asked(OFFICE, one, alone('and Heyuan?', { places: HEYUAN })).where).toEqual({ about: 'schools' });
  });

  it('leaves the year behind that its document had', () => {
    const dated: Spoken = {
      ...ROADS,
      say: reading('松溪2026年修路', { places: SONGXI, subject: '修路', conditions: [{ year: { is: 2026 } } as Condition], asks: LEAD }),
    };
    expect(asked(dated, alone('禾源呢', { places: HEYUAN })).where).toEqual({ about: '修路' });
  });

  it('takes the document that is for just the year, where there is one', () => {
    const plan: Spoken = {
      say: reading('松溪三年计划修路', { places: SONGXI, sort: 'three_year_plan', subject: '修路', asks: FIGURES }),
      shows: [task('songxi-plan', 2)],
    };
    expect(asked(plan, alone('2026年那份', { years: [2026] })).scope).toMatchObject({ documents: ['songxi-2026'] });
  });

  it('counts all the tasks there, where only those are asked for', () => {
    const all = alone('how many tasks has Heyuan?', {
      places: HEYUAN,
      asks: [{ kind: 'tasks' }],
      reductions: [{ kind: 'count', of: 'items' }],
    });
    expect(asked(ROADS, all)).toMatchObject({ scope: { documents: ['heyuan-plan'] }, ask: [{ kind: 'tasks' }] });
    expect(asked(ROADS, all).where).toBeUndefined();
  });

  it('stands beside what was shown, where it is added', () => {
    expect(asked(ROADS, alone('add Heyuan', { places: HEYUAN }))).toMatchObject({
      scope: { documents: ['songxi-2026', 'heyuan-plan'] },
      ask: [{ kind: 'figures', about: '修路' }],
      reduce: [{ kind: 'compare', by: 'place' }],
    });
  });
});

describe('who else', () => {
  it.each([
    ['heyuan-plan', 'participating'],
    ['songxi-plan', 'any'],
  ])('asks for the other role, or for all where the document names no others (%s)', (id, role) => {
    const first: Spoken = { ...ROADS, say: reading('谁修路', { subject: '修路', asks: LEAD }), shows: [task(id, 1)] };
    const others = reading('第一个还有谁', {
      pointer: { kind: 'nth', position: 1 },
      asks: [{ kind: 'units', role: 'participating' }],
    });
    expect(asked(first, { say: others }).ask).toEqual([{ kind: 'units', role }]);
  });

  it('lists what else an office leads', () => {
    const more = {
      say: reading('does it lead anything else?', {
        offices: ['commerce'],
        asks: LEAD,
        claim: { kind: 'unit', office: 'commerce', role: 'lead' },
      }),
    };
    const query = asked(ROADS, more);
    expect(query).toMatchObject({
      where: { unit: { office: 'commerce', role: 'lead' } },
      ask: [{ kind: 'tasks' }],
      claim: { kind: 'exists' },
    });
    expect(query.scope.shown).not.toContainEqual(task('songxi-2026', 6));
  });
});

describe('the same question', () => {
  it('is put to what was shown last', () => {
    const leads: Spoken = { ...ROADS, say: reading('谁修路', { places: SONGXI, subject: '修路', asks: LEAD }) };
    const other: Spoken = {
      say: reading('松溪的学校', { places: SONGXI, subject: '学校', asks: [{ kind: 'text' }] }),
      shows: [task('songxi-2026', 4)],
    };
    expect(asked(leads, other, alone('same question for that one'))).toMatchObject({
      scope: { shown: [task('songxi-2026', 4)] },
      ask: LEAD,
    });
  });
});

describe('a document that is taken back', () => {
  it('leaves the others of the place', () => {
    const text = '松溪第2项,要三年计划,不要年度清单';
    const start = text.indexOf('年度清单');
    const said = reading(text, { places: SONGXI, sort: 'annual_tasks', tasks: [2], replaces: '年度清单' });
    const kind = said.entities.kind && { ...said.entities.kind, start, end: text.length };
    expect(asked({ say: { ...said, entities: { ...said.entities, kind } } }).scope).toMatchObject({ documents: ['songxi-plan'] });
  });
});

describe('yes and no', () => {
  it.each(['yes', 'no'] as const)('answer the bot, whatever else the word could assert (%s)', (kind) => {
    const { said } = converse(OFFICE, { say: reading(kind, { pointer: { kind }, claim: { kind: 'exists' } }) });
    expect(said).toMatchObject([{ kind: 'yes_or_no', says: kind }]);
  });
});

describe('a bare subject', () => {
  it('asks how many of that, of what was shown', () => {
    const { said } = converse(ROADS, alone('桥梁呢', { subject: '桥梁' }));
    expect(said).toMatchObject([{ kind: 'query', perhaps: { query: { ask: [{ kind: 'figures', about: '桥梁' }] } } }]);
  });

  it('is of each place, where several are spoken of together', () => {
    const there: Spoken = { ...alone('禾源呢', { places: HEYUAN }), shows: [task('heyuan-plan', 2)] };
    const each = alone('and what of bridges in each of the two?', { subject: 'bridges', asks: FIGURES });
    expect(asked(ROADS, there, each)).toMatchObject({
      scope: { documents: ['songxi-2026', 'heyuan-plan'] },
      ask: [{ kind: 'figures', about: 'bridges' }],
      reduce: [{ kind: 'compare', by: 'place' }],
    });
  });
});
