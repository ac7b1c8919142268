import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { ask, citedTasks, theApp, verdict } from '../support/app.js';

let app: App;
beforeAll(async () => {
  app = await theApp();
});

describe('a document that names no units', () => {
  it.each([
    ['芝罘区首店由谁牵头?', 'zhifu-plan'],
    ['Who leads first stores in Zhifu?', 'zhifu-plan'],
    ['芝罘区三年行动计划第9项由谁牵头?', 'zhifu-plan'],
    ['芝罘区氢能由谁牵头?', 'zhifu-plan'],
    ['青岛三年行动计划第98项由谁牵头?', 'qingdao-plan'],
    ['Who leads task 98 of the Qingdao three-year plan?', 'qingdao-plan'],
  ])('gives its task and says so, and never the office of a neighbour: “%s”', async (question, documentId) => {
    const answer = await ask(question);
    expect(verdict(answer)).toBe('unit_not_named');
    expect(answer.units).toEqual([]);
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const citation of answer.citations) expect(citation.documentId).toBe(documentId);
    expect(answer.blocks.some(({ kind }) => kind === 'units')).toBe(false);
    const names = app.library.documents.flatMap(({ tasks }) => tasks.flatMap(({ units }) => units.map(({ text }) => text)));
    const inOwnWords = answer.blocks.filter(({ kind }) => kind !== 'quote').map((block) => ('text' in block ? block.text : ''));
    for (const name of new Set(names)) expect(inOwnWords.join('\n')).not.toContain(name);
  });

  it('is told apart from a task without units in a document that names some', async () => {
    const answer = await ask('青州第83项由谁牵头?');
    expect(verdict(answer)).toBe('unit_not_named');
    expect(citedTasks(answer)).toEqual(['qingzhou-2023#83']);
    expect(answer.text).not.toContain('通篇');
  });

  it('includes one that names leads only, asked who takes part', async () => {
    const answer = await ask('Who takes part in Zibo task 86?');
    expect(verdict(answer)).toBe('unit_not_named');
    expect(citedTasks(answer)).toEqual(['zibo-113#86']);
  });
});

describe('a question that the documents cannot answer', () => {
  it.each([
    ['青岛三年行动计划第25项写了什么?', 'not_in_documents: missing_part', ['90', '120', '25']],
    ['What does task 25 of the Qingdao three-year plan say?', 'not_in_documents: missing_part', ['90', '120', '25']],
    ['青岛三年计划第三章有哪些任务?', 'not_in_documents: missing_part', ['90', '120']],
    ['淄博第300项是什么?', 'not_in_documents: number_out_of_range', ['113', '300']],
    ['Who leads task 86 in Qingzhou?', 'not_in_documents: number_out_of_range', ['85', '86']],
    ['济南的氢能由谁牵头?', 'not_in_documents: other_place', ['济南']],
    ['Who leads hydrogen in Weifang?', 'not_in_documents: other_place', ['Zibo']],
    ['东京地铁谁负责?', 'not_in_documents: other_place', ['东京']],
    ['青州2030年的氢能目标是多少?', 'not_in_documents: other_year', ['2030', '2023']],
    ['What is the PM2.5 target in Zhifu for 2030?', 'not_in_documents: other_year', ['2030', '2025']],
    ['青州比特币挖矿由谁牵头?', 'not_in_documents: not_mentioned', ['青州']],
    ['Who leads bitcoin work in Qingzhou?', 'not_in_documents: not_mentioned', ['Qingzhou']],
    ['Who leads the nuclear submarine programme in Zibo?', 'not_in_documents: not_mentioned', ['Zibo']],
  ])('is refused with its reason, and names no unit: “%s”', async (question, expected, mentioned) => {
    const answer = await ask(question);
    expect(verdict(answer)).toBe(expected);
    for (const word of mentioned) expect(answer.text).toContain(word);
    expect(answer.units).toEqual([]);
    expect(answer.citations).toEqual([]);
  });

  it('shows what lies nearest as what it is', async () => {
    const near = (await ask('青州比特币挖矿由谁牵头?')).blocks.filter(({ kind }) => kind === 'note');
    for (const note of near) expect('text' in note && note.text).toContain('不是答案');
  });
});

describe('a number without a place', () => {
  it.each(['第25项由谁牵头?', 'What does task 95 say?', '第100条讲什么?'])(
    'is asked back, and each option works: “%s”',
    async (question) => {
      const answer = await ask(question);
      expect(verdict(answer)).toBe('needs_clarification');
      expect(answer.citations).toEqual([]);
      const number = Number(/\d+/.exec(question)?.[0]);
      const holders = app.library.documents.filter(({ id }) => app.library.task(id, number)).map(({ id }) => id);
      const reached: string[] = [];
      for (const option of answer.options) {
        const pressed = await ask(option.question);
        expect(['answered', 'unit_not_named']).toContain(pressed.status);
        reached.push(...citedTasks(pressed));
      }
      expect(reached.sort()).toEqual(holders.map((id) => `${id}#${number}`).sort());
    },
  );

  it('that one document alone has needs no asking', async () => {
    expect(citedTasks(await ask('第126项写了什么?'))).toEqual(['qingdao-2023#126']);
  });
});
