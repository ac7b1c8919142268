import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { theApp } from '../support/app.js';

let app: App;
beforeAll(async () => {
  app = await theApp();
});
const ask = (text: string) => app.bot.ask(text);
const cited = async (text: string) => [
  ...new Set((await ask(text)).citations.map(({ documentId, taskNumber }) => `${documentId}#${taskNumber ?? ''}`)),
];

describe('a verdict', () => {
  it.each([
    ['淄博要建370处城市书房、800处长者食堂,对吗?', 'partly'],
    ['淄博要建370处城市书房、300处长者食堂,对吗?', 'yes'],
    ['Zhifu wants its GDP to pass 120 billion yuan by 2024, right?', 'no'],
    ['芝罘服务业增加值2025年要到1000亿,没错吧?', 'yes'],
    ['芝罘服务业增加值2025年是10000000万元,对吗?', 'yes'],
    ['芝罘服务业增加值2025年是1000万元,对吗?', 'no'],
    ['Zibo wants over 300 elderly canteens in 2022, correct?', 'yes'],
    ['淄博到2022年新建200个长者食堂,对吧?', 'no'],
    ['青州年底所有中小学都是智慧校园了吧?', 'no'],
    ['The Commerce Bureau leads seven tasks in Qingzhou, right?', 'yes'],
    ['青岛和淄博的护理型床位占比一样吗?', 'yes'],
    ['淄博清单比青州任务早发布三年,对吗?', 'yes'],
  ])('is given on each thing that is asserted: “%s” %s', async (text, verdict) => {
    expect((await ask(text)).verdict).toBe(verdict);
  });

  it('on an office in all tasks comes with the tasks that decide it', async () => {
    expect(await cited('The Qingzhou finance bureau never leads a task, right?')).toEqual(['qingzhou-2023#75', 'qingzhou-2023#82']);
    expect(await cited('青岛海关在2023年清单里只参与、不牵头,对吗?')).toEqual(['qingdao-2023#62']);
    expect(await cited('All tasks in chapter three of the Zibo list are led by Civil Affairs, right?')).toEqual(['zibo-113#73']);
  });

  it('that there is no task without an office comes with those that have it', async () => {
    const answer = await ask('青州第二章有没有市工信局不牵头的任务?');
    expect(answer.verdict).toBe('no');
    expect(answer.citations.every(({ documentId }) => documentId === 'qingzhou-2023')).toBe(true);
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  it('on the years of all sides says which side gives which', async () => {
    const { verdict, text } = await ask('每千人托位数,各份文件的年份一样吗?');
    expect(verdict).toBe('no');
    expect(text).toMatch(/2025年.*2024年/);
  });
});

describe('a comparison that asks how far sides lie apart', () => {
  it('gives it as its value, across words that count', async () => {
    const { value, text } = await ask('淄博和青岛三年计划的城市书房谁多,多多少?');
    expect(value).toEqual({ number: 320, unit: null });
    expect(text).toMatch(/50个.*370处/);
  });
});

describe('where a paper comes from', () => {
  it.each([
    ['淄博清单出自哪家报纸?', '淄博日报'],
    ['Which website was the Qingdao three-year plan taken from?', '北极星环保网'],
    ['芝罘方案是哪次会议通过的?', '区政府常务会议'],
  ])('is told in the words of its letterhead: “%s”', async (text, words) => {
    const { citations } = await ask(text);
    expect(citations.some(({ quote, taskNumber }) => taskNumber === null && quote.includes(words))).toBe(true);
  });

  it('says which part a copy lacks', async () => {
    const { verdict, text } = await ask('Is the copy of the Qingdao three-year plan complete?');
    expect(verdict).toBe('no');
    expect(text).toContain('tasks 90 to 120');
  });
});
