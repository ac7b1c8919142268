import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { knownIds } from '../../src/execution/known-ids.js';
import { VOCABULARY } from '../../src/execution/vocabulary.js';
import { parseQuery } from '../../src/query/parse.js';
import { toQuery } from '../../src/understanding/to-query.js';
import { theApp } from '../support/app.js';

let app: App;
beforeAll(async () => {
  app = await theApp();
});
const queriesOf = (text: string) => app.messages.read(text, 'en').readings.map((reading) => toQuery(reading, app.library));
const queryOf = (text: string) => queriesOf(text)[0];

/** The questions of the development cases; those that are set aside stay unread. */
const questions = () => {
  const folder = new URL('../eval/cases/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.dev.jsonl'));
  return files.flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { question: string }).question),
  );
};

describe('a reading as a query', () => {
  it('is valid for every question of the development cases', () => {
    const ids = knownIds(app.library);
    const faults = questions().flatMap((question) =>
      queriesOf(question).flatMap((query) => {
        try {
          parseQuery(query, VOCABULARY, ids);
          return [];
        } catch (cause) {
          return [`${question}: ${String(cause)}`];
        }
      }),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['氢能', [{ kind: 'text' }]],
    ['青州第25项', [{ kind: 'text' }]],
    ['青州教育局', [{ kind: 'tasks' }]],
    ['青州第三章', [{ kind: 'tasks' }]],
    ['青州2023年重点工作任务', [{ kind: 'outline' }]],
  ])('asks the usual thing where no word says what: “%s”', (text, ask) => {
    expect(queryOf(text)?.ask).toEqual(ask);
  });

  it('means one thing where one is asked for, and all where a set is', () => {
    expect(queryOf('who leads hydrogen in Qingzhou?')?.focus).toBe('best');
    expect(queryOf('which Qingzhou tasks are about hydrogen?')?.focus).toBeUndefined();
  });

  it('takes a year that a document covers for that document, and one that none covers for a condition', () => {
    expect(queryOf('青岛2023年教育局牵头哪些任务')?.scope.documents).toEqual(['qingdao-2023']);
    expect(queryOf('青岛2025年的博物馆目标是多少')).toMatchObject({ scope: { documents: ['qingdao-plan'] }, ask: [{ year: 2025 }] });
    expect(JSON.stringify(queryOf('青岛2019年要新建几所学校?')?.where)).toContain('{"year":{"is":2019}}');
  });

  it('looks nowhere in a place without documents', () => {
    expect(queryOf('Who leads hydrogen in Weifang?')?.scope).toEqual({ elsewhere: ['Weifang'] });
  });

  it('asks for figures about its subject', () => {
    expect(queryOf('how many charging piles will Qingzhou add?')?.ask).toEqual([
      expect.objectContaining({ kind: 'figures', about: expect.stringContaining('charging piles') }),
    ]);
  });

  it('holds an office that no cue says anything of', () => {
    expect(JSON.stringify(queryOf('青州市商务局')?.where)).toContain('"office":"commerce"');
  });
});

describe('what is reckoned', () => {
  it('a share of all tasks is asked of an office', () => {
    expect(queryOf("What share of Zibo's 113 tasks does the Education Bureau lead?")).toMatchObject({
      where: { unit: { office: 'education', role: 'lead' } },
      ask: [{ kind: 'tasks' }],
      reduce: [{ kind: 'share' }],
    });
  });

  it('so many offices of an order are wanted as the words say', () => {
    expect(queryOf('淄博哪三个部门牵头任务最多?')?.reduce).toEqual([
      { kind: 'group', by: 'office' },
      { kind: 'rank', top: 3 },
    ]);
  });

  it('tasks are ranked by the units that stand at the superlative', () => {
    expect(queryOf('青岛2023年哪项任务的牵头单位最多?有几家')?.reduce).toEqual([{ kind: 'rank', top: 1, units: 'lead' }]);
    expect(queryOf('Which Qingzhou task has the most participating units?')?.reduce).toEqual([
      { kind: 'rank', top: 1, units: 'participating' },
    ]);
  });

  it('two years of one place are held against each other by a document for each', () => {
    const query = queryOf('名师名校长名班主任工作室,青岛2023年的数离2025年的目标还差几个?');
    expect(query?.scope.documents).toEqual(['qingdao-2023', 'qingdao-plan']);
    expect(query?.reduce).toEqual([{ kind: 'compare', by: 'document' }, { kind: 'difference' }]);
  });

  it('a range of years makes an amount a year one over them all', () => {
    expect(queryOf('按青岛三年计划每年的新增就业最低数,2023到2025三年加起来至少多少?')?.reduce).toEqual([{ kind: 'over_years', years: 3 }]);
  });
});
