import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/answers/types.js';
import { type App, createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { unitsOf, verdict } from './support/app.js';
import { makeYunling } from './support/yunling.js';

let app: App;
const folder = mkdtempSync(join(tmpdir(), 'qingwen-yunling-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  await makeYunling(join(folder, 'seeds'));
  app = await createApp(readConfig({ SEEDS_DIR: join(folder, 'seeds'), INDEX_DIR: join(folder, 'index') }));
});

const ask = (question: string): Promise<Answer> => app.bot.ask(question);
const cited = ({ citations }: Answer) => [...new Set(citations.map(({ documentId, taskNumber }) => `${documentId}#${taskNumber}`))];

describe('a whole other set of documents', () => {
  it.each([
    ['松溪市发展茶业由谁牵头?', 'songxi-key-tasks-2026#1', ['市茶业局']],
    ['松溪新建学校由哪个部门负责', 'songxi-key-tasks-2026#4', ['市教育局']],
    ['Who leads task 2 in Songxi?', 'songxi-key-tasks-2026#2', ['市竹业发展中心']],
    ['云岭省培育良种由谁负责?', 'yunling-implementation-opinions-2024#1', ['省农业农村厅', '省高山农业研究院']],
  ])('says who leads: %s', async (question, task, leads) => {
    const answer = await ask(question);
    expect(verdict(answer)).toBe('answered');
    expect(cited(answer)).toEqual([task]);
    expect(unitsOf(answer, 'lead')).toEqual(leads);
  });

  it.each([
    ['松溪市茶园面积的目标是多少?', '12万亩', 'songxi-key-tasks-2026#1'],
    ['松溪市新增学位多少个?', '6000个', 'songxi-key-tasks-2026#4'],
    ['禾源县新增多少张养老床位?', '200张', 'heyuan-three-year-action-plan-2025#4'],
  ])('says a figure: %s', async (question, figure, task) => {
    const answer = await ask(question);
    expect(verdict(answer)).toBe('answered');
    expect(answer.text).toContain(figure);
    expect(cited(answer)).toContain(task);
  });

  it('lists the tasks of a unit that only this set knows', async () => {
    const answer = await ask('松溪市的市茶业局牵头哪些任务?');
    expect(verdict(answer)).toBe('answered');
    expect(cited(answer).sort()).toEqual(['songxi-key-tasks-2026#1', 'songxi-key-tasks-2026#3']);
    expect(answer.count).toBe(2);
  });

  it('counts the tasks of a document that is named in full', async () => {
    expect((await ask('禾源县绿色发展三年行动计划共有多少项任务?')).count).toBe(4);
  });

  it('says that a place is not in it, and which are', async () => {
    const answer = await ask('青岛市氢能由谁牵头?');
    expect(verdict(answer)).toBe('not_in_documents: other_place');
    expect(answer.text).toContain('松溪市2026年重点工作任务');
  });

  it('says what is in none of its documents', async () => {
    expect(verdict(await ask('松溪市的地铁由谁牵头?'))).toBe('not_in_documents: not_mentioned');
  });
});

describe('nothing of other documents', () => {
  const OTHERS = /青岛|青州|淄博|芝罘|烟台|山东|Qingdao|Qingzhou|Zibo|Zhifu|Yantai|Shandong/;

  it.each(['你好', 'hello', '你能做什么?', 'help', '你是谁?', 'which documents do you have?', '谁牵头?', 'How fresh are your data?'])(
    'is in what it says of itself: %s',
    async (message) => {
      const answer = await ask(message);
      expect(answer.status).not.toBe('failed');
      expect(`${answer.text} ${answer.options.map(({ label }) => label).join(' ')}`).not.toMatch(OTHERS);
    },
  );

  it('is in the words of the adapters or in the questions offered', () => {
    const keys = ['greeting', 'whichSubject', 'slackEmpty', 'telegramEmpty', 'telegramTaskUsage', 'telegramHelp', 'telegramDescription'];
    const words = keys.flatMap((key) => [app.wording.say(key, 'zh'), app.wording.say(key, 'en')]);
    expect([...words, ...app.suggested.zh, ...app.suggested.en].filter((text) => OTHERS.test(text))).toEqual([]);
    expect(app.suggested.zh.length).toBeGreaterThan(3);
    expect(app.suggested.en.length).toBeGreaterThan(3);
  });

  it('is among its offices', () => {
    const names = app.library.units.offices.flatMap(({ names: own, aliases }) => [
      ...Object.entries(own).flat(),
      ...aliases.zh,
      ...aliases.en,
    ]);
    expect(names.filter((name) => OTHERS.test(name))).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('keeps a question offered from being answered (%s)', async (language) => {
    for (const question of app.suggested[language]) expect([question, verdict(await ask(question))]).toEqual([question, 'answered']);
  });
});
