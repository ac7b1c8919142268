import { describe, expect, it } from 'vitest';
import { citedTasks, unitsOf, verdict } from '../support/app.js';
import { askProvince } from '../support/made-up-province.js';

describe('documents of an invented province without any written data', () => {
  it.each([
    ['省农业农村厅牵头哪些任务?', 'yunling-tea-2026#1'],
    ['云岭海关牵头什么?', 'yunling-tea-2026#4'],
    ['松溪教育局牵头哪些任务?', 'songxi-2026#4'],
    ['Which tasks does the provincial civil affairs department lead?', 'yunling-elderly-2026#1'],
    ['Which tasks does the Songxi development and reform commission lead?', 'songxi-2026#3'],
  ])('name their offices: %s', async (question, task) => {
    const answer = await askProvince(question);
    expect(verdict(answer)).toBe('answered');
    expect(citedTasks(answer)).toContain(task);
  });

  it.each([
    ['Who leads the work on tea gardens in Yunling?', 'yunling-tea-2026#1', ['省农业农村厅']],
    ['Who leads home renovation for the elderly?', 'yunling-elderly-2026#2', ['省住房城乡建设厅']],
    ['What will Caterpillar develop?', 'yunling-tea-2026#2', ['省工业和信息化厅']],
    ['Who is in charge of Zhutang?', 'yunling-tea-2026#4', ['云岭海关']],
  ])('answer English readers: %s', async (question, task, leads) => {
    const answer = await askProvince(question);
    expect(citedTasks(answer)).toEqual([task]);
    expect(unitsOf(answer, 'lead')).toEqual(leads);
    expect(answer.text).toContain('in Chinese');
  });

  it.each(['What does the plan say about nuclear power?', 'How many metro lines are planned in Songxi?', '云岭省的熊猫基地谁负责?'])(
    'say that they do not speak of a subject: %s',
    async (question) => {
      expect((await askProvince(question)).status).toBe('not_in_documents');
    },
  );

  it('deny no office beside text that names it', async () => {
    const answer = await askProvince('培养茶农人才由谁负责?');
    expect(answer.text).toContain('具体工作由省人力资源社会保障厅会同省教育厅负责');
    expect(verdict(answer)).toBe('answered');
    expect(answer.text).not.toContain('没有为这项任务写明');
  });

  it('say that nobody is named where the text names nobody', async () => {
    expect(verdict(await askProvince('茶叶质量追溯体系由谁牵头?'))).toBe('unit_not_named');
  });
});

describe('places of an invented province', () => {
  it('a city whose document does not speak of a subject is answered from its province, and told so', async () => {
    const answer = await askProvince('松溪市养老服务谁负责?');
    expect(citedTasks(answer)).toEqual(['yunling-elderly-2026#1']);
    expect(answer.text).toContain('松溪市2026年重点工作任务没有写到');
  });

  it('an office of the city is not looked for in its province', async () => {
    expect((await askProvince('松溪市公安局牵头哪些任务?')).status).not.toBe('answered');
  });

  it('several documents of one place are asked back, with the document of each choice', async () => {
    const answer = await askProvince('云岭省第3项任务由谁牵头?');
    expect(verdict(answer)).toBe('needs_clarification');
    expect(answer.options.map(({ documentId }) => documentId)).toEqual(['yunling-tea-2026', 'yunling-elderly-2026']);
  });

  it.each(['2', '第二个', '云岭省2026年养老服务重点任务'])('a choice answers and never asks again: %s', async (choice) => {
    const answer = await askProvince('云岭省第3项任务由谁牵头?', choice);
    expect(verdict(answer)).toBe('answered');
    expect(citedTasks(answer)).toEqual(['yunling-elderly-2026#3']);
    expect(unitsOf(answer, 'lead')).toEqual(['省人力资源社会保障厅']);
  });

  it.each([
    ['云岭省茶产业方案第1项谁牵头?', 'yunling-tea-2026#1'],
    ['养老服务重点任务第1项谁牵头?', 'yunling-elderly-2026#1'],
    ['Yunling tea plan, task 4: who leads?', 'yunling-tea-2026#4'],
  ])('documents of one place are told apart by what they are on: %s', async (question, task) => {
    expect(citedTasks(await askProvince(question))).toEqual([task]);
  });

  it('a place elsewhere has no document', async () => {
    expect(verdict(await askProvince('济南的社区食堂谁负责?'))).toBe('not_in_documents: other_place');
  });
});
