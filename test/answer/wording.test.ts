import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/types.js';
import { type App, createApp, readKnowledge } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { seedsWith, temporaryFolder } from '../data/seeds.js';
import { ask, citedTasks, theApp, verdict } from '../support/app.js';
import { FIVE } from '../support/five.js';

let app: App;
beforeAll(async () => {
  app = await theApp();
});
const notes = ({ blocks }: Answer) => blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
/** Three Latin words or more in a row: in a Chinese answer, a sentence in the wrong language. */
const CHINESE = /\p{Script=Han}/u;

describe('a figure', () => {
  it.each([
    ['淄博每千人要有多少个托位?', 'zibo-113#49', '每千人拥有婴幼儿托位数达到3.8个'],
    ['How many nursery places per thousand people does Zibo want?', 'zibo-113#49', '每千人拥有婴幼儿托位数达到3.8个'],
    ['青岛2023年要改造多少个老旧小区?', 'qingdao-2023#64', '完成473个老旧小区改造'],
    ['青州第26项的水土保持率是多少?', 'qingzhou-2023#26', '水土保持率达到75.4%'],
  ])('comes with the sentence it stands in: “%s”', async (question, task, words) => {
    const answer = await ask(question);
    expect(verdict(answer)).toBe('answered');
    expect(citedTasks(answer)).toEqual([task]);
    expect(answer.citations.map(({ quote }) => quote).join('\n')).toContain(words);
    expect(answer.blocks).toContainEqual(expect.objectContaining({ kind: 'quote', text: expect.stringContaining(words) }));
  });

  it.each(['芝罘区引进多少家品牌首店?', 'How many brand first stores will Zhifu attract?'])(
    'that the source gives in two ways is given in both: “%s”',
    async (question) => {
      const answer = await ask(question);
      expect(citedTasks(answer).sort()).toEqual(['zhifu-plan#19', 'zhifu-plan#35']);
      const quotes = answer.citations.map(({ quote }) => quote).join('\n');
      expect(quotes).toContain('不少于50家品牌首店');
      expect(quotes).toContain('不少于30家品牌首店');
      expect(notes(answer).join('\n')).toMatch(/50.*30/);
    },
  );

  it('that lost its decimal point is quoted as it stands, with a remark', async () => {
    const chinese = await ask('青岛2023年第64项说了什么?');
    expect(chinese.text).toContain('惠及137万户');
    expect(notes(chinese).join('\n')).toContain('13.7万户');
    expect(notes(await ask('What does Qingdao key tasks 2023 task 64 say?')).join('\n')).toMatch(/lost its decimal points.*13\.7万/);
  });
});

describe('a premise', () => {
  it.each([
    ['为什么青州氢能由教体局牵头?', '不是,市教体局不是这里的牵头单位。'],
    ['Is it true that the education bureau leads hydrogen in Qingzhou?', 'is not a lead unit of this'],
    ['青州氢能是市科技局牵头吗?', '不是,市科技局在这里是参与单位,不是牵头单位。'],
  ])('that is false is corrected, and the right unit is named: “%s”', async (question, correction) => {
    const answer = await ask(question);
    expect(answer.text).toContain(correction);
    expect(answer.text).toContain('市发改局');
  });

  it.each([
    ['青州氢能是发改局牵头吗?', '是的,市发改局是牵头单位。'],
    [
      'Is it true that the development and reform bureau leads hydrogen in Qingzhou?',
      'Yes, Municipal Development and Reform Bureau (市发改局) is a lead unit',
    ],
  ])('that is true is confirmed: “%s”', async (question, confirmation) => {
    expect((await ask(question)).text).toContain(confirmation);
  });
});

describe('a comparison', () => {
  it.each(['青岛和青州的垃圾分类有什么不同?', 'Compare waste sorting in Qingdao and Qingzhou'])(
    'answers from each place: “%s”',
    async (question) => {
      const answer = await ask(question);
      expect(verdict(answer)).toBe('answered');
      expect(citedTasks(answer)).toEqual(['qingdao-2023#49', 'qingzhou-2023#40']);
      expect(answer.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(2);
    },
  );
});

describe('a misspelt place', () => {
  it.each([
    ['清岛的地铁谁牵头?', '“清岛”按“青岛市”理解。'],
    ['Who leads hydrogen in Qingzhow?', '“Qingzhow” was read as Qingzhou.'],
  ])('is answered, and the answer says how it was read: “%s”', async (question, remark) => {
    const answer = await ask(question);
    expect(verdict(answer)).toBe('answered');
    expect(notes(answer)).toContain(remark);
  });
});

describe('an answer in English', () => {
  it.each([
    ['Who leads hydrogen work in Qingzhou?', 'qingzhou-2023', 25],
    ['Who leads waste sorting in Qingdao?', 'qingdao-2023', 49],
    ['What does Qingzhou plan against soil erosion?', 'qingzhou-2023', 26],
    ['Who leads Zibo item 86?', 'zibo-113', 86],
  ])('holds title, summary, units in both languages and the Chinese quote: “%s”', async (question, documentId, number) => {
    const answer = await ask(question);
    const task = app.library.task(documentId, number);
    expect(answer.language).toBe('en');
    expect(answer.text).toContain(task?.english?.title);
    expect(answer.text).toContain(task?.english?.summary);
    expect(task?.units.length).toBeGreaterThan(0);
    for (const unit of (task?.units ?? []).filter(({ role }) => role === 'lead'))
      expect(answer.text).toContain(`${app.library.units.englishName(unit.text)} (${unit.text})`);
    expect(answer.citations.some(({ quote }) => CHINESE.test(quote))).toBe(true);
  });
});

describe('every suggested question', () => {
  const { suggested } = readKnowledge(readConfig(FIVE));
  it.each([...suggested.zh, ...suggested.en])('is answered, with its source: “%s”', async (question) => {
    const answer = await ask(question);
    expect(verdict(answer)).toBe('answered');
    expect(answer.citations.length).toBeGreaterThan(0);
  });
});

describe('a document without English data', () => {
  it('still answers in English, from the Chinese, and says that there is no summary', async () => {
    const seeds = seedsWith((at) => rmSync(at('qingzhou-2023/english.json')));
    const { bot } = await createApp(readConfig({ SEEDS_DIR: seeds, INDEX_DIR: join(temporaryFolder(), 'index') }));
    for (const question of ['Who leads hydrogen work in Qingzhou?', 'Who leads task 25 in Qingzhou?']) {
      const answer = await bot.ask(question);
      expect(verdict(answer)).toBe('answered');
      expect(citedTasks(answer)).toEqual(['qingzhou-2023#25']);
      expect(notes(answer)).toContain('The text is in Chinese; there is no English summary of it yet.');
      expect(answer.text).toContain('Municipal Development and Reform Bureau (市发改局)');
    }
    const other = await bot.ask('How many nursery places per thousand people does Zibo want?');
    expect(notes(other)).toEqual([]);
  });
});
