import { beforeAll, describe, expect, it } from 'vitest';
import type { QuestionReader } from '../../src/question/understand.js';
import { ask, theApp } from '../support/app.js';

let questions: QuestionReader;
beforeAll(async () => {
  questions = (await theApp()).questions;
});
const read = (text: string) => questions.read(text, 'en');

/** The intent in short: its kind, its role, and whether a number is asked for. */
const intentOf = (text: string) => {
  const { intent } = read(text);
  return [intent.kind, 'role' in intent ? intent.role : '', 'count' in intent && intent.count ? 'count' : ''].filter(Boolean).join(' ');
};

describe('what a question asks for', () => {
  it.each([
    ['青州氢能工作由谁牵头?', 'units lead'],
    ['青州氢能归谁管?', 'units lead'],
    ['青州氢能哪个部门负责?', 'units lead'],
    ['青州氢能的责任单位是谁?', 'units lead'],
    ['谁牵头青州第25项?', 'units lead'],
    ['为什么青州氢能由教体局牵头?', 'units lead'],
    ['青州氢能有哪些参与单位?', 'units participating'],
    ['青州氢能谁配合?', 'units participating'],
    ['青州氢能还有谁参与?', 'units participating'],
    ['青州氢能由谁牵头,谁参与?', 'units both'],
    ['淄博每千人要有多少个托位?', 'figure'],
    ['青岛老旧小区改造目标是多少?', 'figure'],
    ['芝罘PM2.5什么时候达标?', 'figure'],
    ['青州氢能怎么发展?', 'about'],
    ['介绍一下青州的氢能工作', 'about'],
    ['青州第25项', 'about'],
    ['青岛和青州的垃圾分类有什么不同?', 'about'],
    ['青州市教体局牵头哪些任务?', 'unit_tasks lead'],
    ['青州市教体局参与几项任务?', 'unit_tasks participating count'],
    ['青岛市财政局牵头多少项任务?', 'unit_tasks lead count'],
    ['青州教体局', 'unit_tasks either'],
    ['青岛有多少项任务?', 'section_tasks count'],
    ['青州第三部分有哪些任务?', 'section_tasks'],
    ['青岛三年计划有哪些章节?', 'section_tasks'],
    ['青州哪些任务提到氢能?', 'subject_tasks'],
    ['青岛涉及人工智能的任务有哪些?', 'subject_tasks'],
    ['有哪些文件?', 'documents'],
    ['你能做什么?', 'help'],
    ['你好', 'greeting'],
    ['谢谢', 'thanks'],
    ['Who leads hydrogen work in Qingzhou?', 'units lead'],
    ['Which bureau is responsible for hydrogen in Qingzhou?', 'units lead'],
    ['Who is in charge of hydrogen in Qingzhou?', 'units lead'],
    ['Is it true that the education bureau leads hydrogen in Qingzhou?', 'units lead'],
    ['Who takes part in hydrogen work in Qingzhou?', 'units participating'],
    ['Which other departments support hydrogen work in Qingzhou?', 'units participating'],
    ['Who leads and who takes part in hydrogen in Qingzhou?', 'units both'],
    ['How many nursery places per thousand people does Zibo want?', 'figure'],
    ['What is the PM2.5 target in Zhifu District?', 'figure'],
    ['By when will Qingdao finish line 8?', 'figure'],
    ['Tell me about hydrogen in Qingzhou', 'about'],
    ['What does Qingzhou plan for hydrogen?', 'about'],
    ['Qingzhou task 25', 'about'],
    ['Compare waste sorting in Qingdao and Qingzhou', 'about'],
    ['Which tasks does the education bureau lead in Qingzhou?', 'unit_tasks lead'],
    ['Which tasks does the education bureau take part in in Qingzhou?', 'unit_tasks participating'],
    ['How many tasks does the finance bureau lead in Qingdao?', 'unit_tasks lead count'],
    ['How many tasks are there in the Zibo list?', 'section_tasks count'],
    ['What chapters does the Qingdao three-year plan have?', 'section_tasks'],
    ['Which tasks in Qingzhou mention hydrogen?', 'subject_tasks'],
    ['Which documents do you have?', 'documents'],
    ['What can you do?', 'help'],
    ['Hello', 'greeting'],
    ['Thanks!', 'thanks'],
  ])('“%s” asks for %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });

  it.each([
    ['第二个', { kind: 'ordinal', position: 2 }],
    ['the second one', { kind: 'ordinal', position: 2 }],
    ['最后一个', { kind: 'ordinal', position: -1 }],
    ['下一条', { kind: 'step', by: 1 }],
    ['next task', { kind: 'step', by: 1 }],
    ['上一条', { kind: 'step', by: -1 }],
    ['the previous one', { kind: 'step', by: -1 }],
    ['青州氢能工作由谁牵头?', null],
  ])('“%s” points back: %j', (text, reference) => {
    expect(read(text).reference).toEqual(reference);
  });
});

describe('who is asked for', () => {
  it.each([
    ["Zibo's leisure vouchers: culture and tourism leads, but which departments participate?", 'units participating'],
    ['青岛的老旧小区改造,总指挥部牵头,那哪些部门参与?', 'units participating'],
    ['How many public welfare jobs was Zibo to create in 2022 alone?', 'figure'],
    ['Is Qingzhou going to take part in a kite festival?', 'about'],
    ['Which tasks does the education bureau of Qingzhou lead or support?', 'unit_tasks either'],
    ['青岛市财政局管哪些任务,不分牵头还是参与', 'unit_tasks either'],
    ['牵头的不算,青州发改局参与的任务有几个', 'unit_tasks participating count'],
    ['Qingdao or Zhifu: who aims for more sports space per person?', 'about'],
  ])('is told by the clause that asks: “%s” → %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});

describe('a remark', () => {
  it.each(['哈哈哈哈笑死我了', '先下班了,回头再聊', "haha you're funny", 'ok fair enough', 'how are you doing today?'])(
    'that asks nothing is small talk: “%s”',
    async (text) => {
      expect((await ask(text)).status).toBe('small_talk');
    },
  );

  it('that is a question in disguise is answered', async () => {
    const answer = await ask('我想知道青州充电桩要建多少个');
    expect(answer.status).toBe('answered');
  });
});

describe('an office', () => {
  it.each([
    ['青岛市教育局牵头哪些任务?', 'education'],
    ['青州市教体局牵头哪些任务?', 'education'],
    ['淄博的教委牵头哪些任务?', 'education'],
    ['Which tasks does the education bureau lead in Qingzhou?', 'education'],
    ['市发展改革委', 'development-and-reform'],
    ['市发改局', 'development-and-reform'],
    ['What does the Municipal Development and Reform Commission lead in Qingdao?', 'development-and-reform'],
    ['市人力资源和社会保障局', 'human-resources'],
    ['市人力资源社会保障局', 'human-resources'],
    ['人社局', 'human-resources'],
    ['市农业农村局(市乡村振兴局)', 'agriculture'],
    ['Which tasks do the police lead in Qingdao?', 'public-security'],
    ['青州公安局', 'public-security'],
    ['大数据中心牵头哪些任务?', 'big-data'],
    ['the parks & forestry bureau of Qingdao', 'parks-and-forestry'],
    ['the transport people in Zibo', 'transport'],
    ["the Party's organisation department", 'organisation-department'],
    ['members of the leading group for revitalizing the real economy', 'real-economy-group-members'],
  ])('is read from “%s”: %s', (text, id) => {
    expect(read(text).offices.map(({ office }) => office.id)).toEqual([id]);
  });

  it.each(['教育大数据中心建在哪?', '青岛教育大数据中心由谁牵头?', '青州的氢能由谁牵头?', 'Who builds schools in Zibo?'])(
    'is not read from “%s”',
    (text) => {
      expect(read(text).offices).toEqual([]);
    },
  );
});

describe('the subject', () => {
  it.each([
    ['青州的氢能工作由谁牵头?', /氢能/, /青州/],
    ['Who leads hydrogen work in Qingzhou?', /hydrogen/, /Qingzhou/],
    ['Is it true that the education bureau leads hydrogen in Qingzhou?', /hydrogen/, /education|Qingzhou/],
    ['2025年芝罘区的PM2.5目标是多少?', /PM2\.5/, /2025|芝罘/],
  ])('of “%s” is what no other reading takes', (text, kept, taken) => {
    expect(read(text).subject).toMatch(kept);
    expect(read(text).subject).not.toMatch(taken);
  });

  it.each(['青州第25项由谁牵头?', 'Which tasks does the education bureau lead in Qingzhou?', '青岛有多少项任务?', 'the second one'])(
    'of “%s” is empty',
    (text) => {
      expect(read(text).subject).toBe('');
    },
  );
});
