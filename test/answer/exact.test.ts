import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/types.js';
import type { App } from '../../src/app.js';
import type { UnitRole } from '../../src/documents/types.js';
import { ask, citedTasks, theApp, unitsOf, verdict } from '../support/app.js';
import { tasksInText } from './from-the-text.js';

let app: App;
beforeAll(async () => {
  app = await theApp();
});
const numbersCited = ({ citations }: Answer) => [...new Set(citations.map(({ taskNumber }) => taskNumber))];
const listed = ({ blocks }: Answer) =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.map((item) => Number.parseInt(item, 10)) : []));

describe('who leads hydrogen work in Qingzhou', () => {
  it.each(['Who leads hydrogen work in Qingzhou?', '青州氢能工作由谁牵头?'])(
    'is answered from task 25 alone, in the words of its bracket: “%s”',
    async (question) => {
      const answer = await ask(question);
      expect(verdict(answer)).toBe('answered');
      expect(citedTasks(answer)).toEqual(['qingzhou-2023#25']);
      expect(answer.units).toEqual([{ name: '市发改局', role: 'lead', documentId: 'qingzhou-2023', taskNumber: 25 }]);
      const { source } = app.library.document('qingzhou-2023');
      for (const { quote, start, end } of answer.citations) expect(source.slice(start, end)).toBe(quote);
      expect(answer.citations.map(({ quote }) => quote)).toContain('(牵头单位:市发改局,参与单位:市科技局、市工信局、市投促中心)');
      expect(answer.text).toContain('大力发展氢能产业');
    },
  );
});

describe('the units of a task', () => {
  it.each<[string, string, string[], string[]]>([
    ['淄博第86项由谁牵头?', 'zibo-113#86', ['市农业农村局(市乡村振兴局)'], []],
    ['Who leads Zibo item 80?', 'zibo-113#80', ['市人力资源和社会保障局'], []],
    [
      '青州第14项有哪些参与单位?',
      'qingzhou-2023#14',
      ['市工信局', '市发改局'],
      ['市机关事务服务中心', '市国资中心', '市交通局', '市财政局', '市科技局', '市园林环卫中心'],
    ],
    ['Who leads task 9 in Qingzhou?', 'qingzhou-2023#9', ['市委组织部', '市科技局', '市教体局', '市工信局', '市人社局'], []],
    [
      '青岛重点工作任务第20项由谁牵头,谁参与?',
      'qingdao-2023#20',
      ['市发展改革委', '市工业和信息化局'],
      ['市实体经济振兴发展领导小组各成员单位', '有关经济功能区管委'],
    ],
  ])('are complete and as printed: “%s”', async (question, task, lead, participating) => {
    const answer = await ask(question);
    expect(citedTasks(answer)).toEqual([task]);
    expect(unitsOf(answer, 'lead')).toEqual(lead);
    expect(unitsOf(answer, 'participating')).toEqual(participating);
  });

  it('puts the role that was asked for first', async () => {
    const roles = (await ask('青州第14项有哪些参与单位?')).blocks.flatMap((block) => (block.kind === 'units' ? [block.role] : []));
    expect(roles).toEqual(['participating', 'lead']);
  });
});

describe('the tasks of an office', () => {
  it.each<[string, string, UnitRole, string[]]>([
    ['青岛市财政局牵头哪些任务?', 'qingdao-2023', 'lead', ['市财政局']],
    ['青岛市财政局参与哪些任务?', 'qingdao-2023', 'participating', ['市财政局']],
    ['How many tasks does the education bureau lead in Qingdao?', 'qingdao-2023', 'lead', ['市教育局']],
    ['青岛市发展改革委牵头多少项任务?', 'qingdao-2023', 'lead', ['市发展改革委']],
    ['Which tasks does the education bureau lead in Qingzhou?', 'qingzhou-2023', 'lead', ['市教体局']],
    ['青州市科技局牵头哪些任务?', 'qingzhou-2023', 'lead', ['市科技局']],
    ['How many tasks does the finance bureau take part in in Qingzhou?', 'qingzhou-2023', 'participating', ['市财政局']],
    ['Which tasks do the police lead in Zibo?', 'zibo-113', 'lead', ['市公安局']],
    ['淄博人社局牵头几项任务?', 'zibo-113', 'lead', ['市人力资源社会保障局', '市人力资源和社会保障局']],
    ['淄博市农业农村局牵头哪些任务?', 'zibo-113', 'lead', ['市农业农村局', '市农业农村局(市乡村振兴局)']],
    ['淄博市教育局牵头哪些任务?', 'zibo-113', 'lead', ['市教育局']],
  ])('are all there and counted: “%s”', async (question, documentId, role, names) => {
    const expected = tasksInText(documentId, names, role);
    const answer = await ask(question);
    expect(verdict(answer)).toBe('answered');
    expect(expected.length).toBeGreaterThan(0);
    expect(answer.count).toBe(expected.length);
    expect(numbersCited(answer)).toEqual(expected);
    expect(listed(answer)).toEqual(expected);
    expect(answer.units.map(({ taskNumber }) => taskNumber)).toEqual(expected);
    for (const unit of answer.units) expect(names).toContain(unit.name);
    expect(answer.text).toContain(String(expected.length));
  });

  it('are asked back for where three cities have such an office', async () => {
    const answer = await ask('教育局牵头哪些任务?');
    expect(verdict(answer)).toBe('needs_clarification');
    expect(answer.options).toHaveLength(3);
  });

  it.each(['芝罘区教育局牵头哪些任务?', '青岛三年行动计划里教育局牵头哪些任务?', 'Which tasks does the education bureau lead in Zhifu?'])(
    'are not guessed where a document names no units: “%s”',
    async (question) => {
      const answer = await ask(question);
      expect(verdict(answer)).toBe('unit_not_named');
      expect(answer.units).toEqual([]);
      expect(answer.count).toBeNull();
    },
  );
});

describe('counts of a document and its chapters', () => {
  it.each([
    ['淄博有多少项任务?', 113],
    ['How many tasks are there in Qingzhou?', 85],
    ['青岛重点工作任务一共有多少项任务?', 128],
    ['芝罘区有多少项任务?', 102],
  ])('are those of the source: “%s”', async (question, count) => {
    expect((await ask(question)).count).toBe(count);
  });

  it('list the tasks of a chapter completely', async () => {
    const answer = await ask('青州第三部分有哪些任务?');
    expect(numbersCited(answer)).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
    expect(answer.count).toBe(11);
  });

  it('of tasks that mention a subject are those whose text holds the word', async () => {
    const { tasks } = app.library.document('qingzhou-2023');
    const holding = tasks.filter(({ body }) => body.text.includes('乡村')).map(({ number }) => number);
    const answer = await ask('青州哪些任务提到乡村?');
    expect(numbersCited(answer)).toEqual(holding);
    expect(answer.count).toBe(holding.length);
  });
});
