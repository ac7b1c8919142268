import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot.js';
import { theApp } from '../support/app.js';

let bot: Bot;
beforeAll(async () => {
  ({ bot } = await theApp());
});

const ask = (question: string) => bot.ask(question);
const reasonOf = async (question: string) => {
  const answer = await ask(question);
  return answer.status === 'not_in_documents' ? answer.reason : answer.status;
};

describe('a figure', () => {
  it.each([
    ['What nursery coverage rate does Zhifu set for kindergartens?', { number: 95, unit: '%' }],
    ['Zhifu: kilometres of river channel to be improved', { number: 17, unit: '公里' }],
    ['芝罘中小学每周几节劳动课', { number: 1, unit: '节' }],
    ['What share of Zibo villages will earn over 500,000 yuan a year by 2024?', { number: 35, unit: '%' }],
    ['到2025年,芝罘的总部企业有多少家', { number: 30, unit: '家' }],
    ['How many home care beds for the elderly does Zibo want by 2024?', { number: 7000, unit: '张' }],
  ])('is the one of several that words, number and year bind: “%s”', async (question, value) => {
    expect((await ask(question)).value).toEqual(value);
  });

  it('of two measures of one task is given for each', async () => {
    const { text } = await ask('青州粮食种多少亩、收多少斤?');
    expect(text).toContain('44.16万亩');
    expect(text).toContain('3.65亿斤');
  });

  it('in another measure than asked is none', async () => {
    expect(await reasonOf('How many kilometres of metro will Qingdao open in 2023?')).toBe('detail_not_given');
  });

  it('answers for a price where the task gives one', async () => {
    expect((await ask('淄博城市里的失能老人请人照料,一小时多少钱')).value?.unit).toBe('元');
  });
});

describe('what plans seldom give', () => {
  it.each([
    '青州的公共充电桩已经建好几个了',
    'How many elderly canteens have been opened in Zibo by now?',
    '青岛要改造的473个老旧小区名单有没有',
    '淄博长者食堂哪些人可以享受',
  ])('is not given, and the plan is no answer to it: “%s”', async (question) => {
    expect(await reasonOf(question)).toBe('detail_not_given');
  });

  it('is not asked where its words are only spoken of', async () => {
    expect((await ask('青岛2023年对物业费有什么政策?')).status).toBe('answered');
  });
});

describe('who', () => {
  it.each(['Who benefits from the elderly canteens in Zibo?', '青岛三年计划里生育成本由谁分担'])(
    'pays, shares or benefits is told by the text: “%s”',
    async (question) => {
      expect((await ask(question)).status).toBe('answered');
    },
  );

  it('helps to do something leads it; who helps with it takes part', async () => {
    const roles = async (question: string) => [...new Set((await ask(question)).units.map(({ role }) => role))][0];
    expect(await roles('Which Qingzhou office helps bring hydrogen buses onto the road?')).toBe('lead');
    expect(await roles('Who helps with hydrogen in Qingzhou?')).toBe('participating');
  });

  it('published a document, and when, is quoted from its head', async () => {
    const { text, citations } = await ask('Who published the Zhifu plan, and when?');
    expect(text).toContain('21 April 2023');
    expect(citations.map(({ taskNumber }) => taskNumber)).toEqual(citations.map(() => null));
    expect(citations.some(({ quote }) => quote.includes('发布机构'))).toBe(true);
  });
});

describe('a plan of another place', () => {
  it('is none of those there are, although these are of the same sort', async () => {
    expect(await reasonOf('威海三年行动计划要建几个公园')).toBe('other_place');
  });
});
