import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import type { UnitRole } from '../../src/documents/types.js';
import { ask, citedTasks, theApp, verdict } from '../support/app.js';

let app: App;
beforeAll(async () => {
  app = await theApp();
});

/** The tasks of a document whose brackets name all of these units, by role. */
const tasksNaming = (documentId: string, role: UnitRole, ...names: string[]) =>
  app.library
    .document(documentId)
    .tasks.filter((task) => names.every((name) => task.units.some((unit) => unit.text === name && unit.role === role)))
    .map(({ number }) => `${documentId}#${number}`);
const tasksOfSection = (documentId: string, title: string) =>
  app.library
    .document(documentId)
    .tasks.filter(({ sections }) => sections.some((section) => section.title === title))
    .map(({ number }) => `${documentId}#${number}`);

describe('the tasks of an office', () => {
  it.each([
    '青州市教体局牵头哪些任务?',
    '青州教体局都挂帅了啥',
    '教体局牵头的有哪几条?青州的',
    "What's on the education bureau's plate in Qingzhou as lead?",
    'Tasks led by the education and sports people of Qingzhou, please',
    '青州管教育和体育的局牵头哪些任务',
  ])('are listed whole, however they are asked for: “%s”', async (question) => {
    const answer = await ask(question);
    const expected = tasksNaming('qingzhou-2023', 'lead', '市教体局');
    expect(citedTasks(answer)).toEqual(expected);
    expect(answer.count).toBe(expected.length);
  });

  it.each([
    '淄博有哪些事是卫健委和民政局一块儿牵头的',
    'Which items do the health commission and the civil affairs bureau of Zibo lead jointly?',
  ])('that two share are those of both: “%s”', async (question) => {
    expect(citedTasks(await ask(question))).toEqual(tasksNaming('zibo-113', 'lead', '市卫生健康委', '市民政局'));
  });

  it('led alone are those without another lead unit', async () => {
    const answer = await ask('What does the transport bureau of Zibo lead all by itself?');
    for (const { taskNumber, documentId } of answer.citations) {
      expect(app.library.task(documentId, taskNumber as number)?.units.map(({ text }) => text)).toEqual(['市交通运输局']);
    }
    expect(answer.count).toBe(1);
  });

  it('can be asked for within a chapter', async () => {
    const answer = await ask('青岛2023年第一章里,哪些任务由市工信局牵头?');
    const chapter = tasksOfSection('qingdao-2023', '实施创新驱动发展战略');
    expect(citedTasks(answer)).toEqual(tasksNaming('qingdao-2023', 'lead', '市工业和信息化局').filter((task) => chapter.includes(task)));
  });

  it('on a subject are answered with the task on it', async () => {
    expect(citedTasks(await ask('淄博市教育局在校车上做什么'))).toContain('zibo-113#20');
  });
});

describe('a chapter', () => {
  it.each([
    ['芝罘计划里讲城市更新的那一章包含多少条任务?', 'zhifu-plan', '实施城市更新攻坚突破,拉开新格局'],
    ["How many tasks are in Qingzhou's rural revitalisation chapter?", 'qingzhou-2023', '深入推进乡村振兴'],
    ['淄博就业增收三年攻坚行动里有多少项?', 'zibo-113', '实施就业增收品质提升三年攻坚行动'],
  ])('named by its title is counted: “%s”', async (question, documentId, title) => {
    const answer = await ask(question);
    const own = app.library.document(documentId).sections.find((section) => section.title === title);
    expect(own).toBeDefined();
    expect(answer.count).toBe(tasksOfSection(documentId, title).length);
  });

  it('and a section of it can be named by numbers', async () => {
    expect((await ask('青岛三年行动计划第九章第二节有哪些任务')).count).toBe(3);
  });

  it('is what a document is shown by, when nothing else is asked of it', async () => {
    const answer = await ask('What can you tell me about Zhifu?');
    expect(verdict(answer)).toBe('answered');
    const list = answer.blocks.find((block) => block.kind === 'list');
    expect(list?.kind === 'list' && list.items).toHaveLength(11);
  });
});
