import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { toQuery } from '../../src/understanding/to-query.js';
import { theApp } from '../support/app.js';

let app: App;
beforeAll(async () => {
  app = await theApp();
});
const queriesOf = (text: string) => app.messages.read(text, 'en').readings.map((reading) => toQuery(reading, app.library));
const claimsOf = (text: string) => queriesOf(text).map(({ claim }) => claim);

describe('what a message asserts', () => {
  it('is every amount, each of the thing that stands at it', () => {
    const [first, second] = queriesOf('同事说淄博要建300处长者食堂,还有200处城市书房,都对吗?');
    expect(first?.claim).toMatchObject({ kind: 'figure', number: 300, about: '长者食堂' });
    expect(second?.claim).toMatchObject({ kind: 'figure', number: 200, about: '城市书房' });
  });

  it('is an amount behind its thing as well as before it', () => {
    expect(claimsOf('听说青岛博物馆120家、城市书房60个')).toMatchObject([
      { number: 120, about: '博物馆' },
      { number: 60, about: '城市书房' },
    ]);
  });

  it('is an amount and an office of one thing', () => {
    const claims = claimsOf(
      'A friend says Zibo will open 250 elderly canteens and that the Education Bureau is in charge. Is all of that right?',
    );
    expect(claims).toMatchObject([
      { kind: 'figure', number: 250 },
      { kind: 'unit', office: 'education' },
    ]);
  });

  it('is each of several offices', () => {
    expect(claimsOf('淄博长者食堂是市民政局和市教育局牵头的吧?')).toHaveLength(2);
  });

  it('is only the last of two amounts for the same thing', () => {
    expect(claimsOf('青州新增充电桩是200个还是221个,不是221个吗')).toHaveLength(1);
  });

  it('is no number for how many people something is given', () => {
    expect(claimsOf('Zhifu has 5 nursery places per 1,000 people, right?')).toMatchObject([{ number: 5 }]);
  });

  it('has neither who says it nor the amount in its subject', () => {
    for (const frame of ['朋友圈说', '群里有人说', '记者求证:', '老板说'])
      expect(claimsOf(`${frame}青州今年新增充电桩300个,属实吗?`)).toMatchObject([{ number: 300, about: '新增充电桩' }]);
  });
});

describe('what is asserted of an office in all tasks', () => {
  it.each([
    ['青州市财政局从来不牵头,对吗?', 'none'],
    ['The Qingzhou finance bureau leads nothing, right?', 'none'],
    ['青岛海关在2023年清单里只是参与单位吧?', 'only'],
    ['Does Qingdao Customs only ever take part in the 2023 list?', 'only'],
    ['青州第二章的任务全部由市工信局牵头,是吗?', 'each'],
    ['Every task in chapter one of the Zibo list is led by the Education Bureau, right?', 'each'],
    ['Is Qingdao Customs a lead unit for anything in 2023?', 'some'],
  ])('needs no subject: “%s” is of %s', (text, how) => {
    const [query] = queriesOf(text);
    expect(query?.claim).toMatchObject({ kind: 'unit', how });
    expect(query?.where).toBeUndefined();
  });

  it.each([
    '淄博长者食堂是民政局一家牵头吗?',
    '淄博长者食堂只有民政局牵头,对吧',
    'Only the Civil Affairs Bureau leads elderly canteens in Zibo, right?',
  ])('is that it is alone: “%s”', (text) => {
    expect(claimsOf(text)).toMatchObject([{ kind: 'unit', office: 'civil-affairs', alone: true }]);
  });

  it('is how many tasks it has', () => {
    const [query] = queriesOf('青州市商务局牵头9项任务,对吗?');
    expect(query).toMatchObject({ claim: { kind: 'count', number: 9 }, where: { unit: { role: 'lead' } } });
  });
});

describe('what is asserted of two sides', () => {
  it.each([
    ['淄博的清单比青州的任务早发布,对吗?', { kind: 'order', than: 'older' }],
    ["Did Zhifu's plan come out after the Qingzhou list?", { kind: 'order', than: 'newer' }],
    ['青州智慧校园的完成时间比淄博早吗?', { kind: 'order', than: 'earlier' }],
    ["Is Zibo's deadline for smart campuses later than Qingzhou's?", { kind: 'order', than: 'later' }],
    ['芝罘护理型床位占比是不是比淄博高3个百分点?', { kind: 'order', than: 'more', by: 3 }],
    ['青岛和淄博的护理型床位占比一样吗?', { kind: 'same' }],
    ['Nursery places per 1,000 people: do all documents use the same year?', { kind: 'same', of: 'year' }],
  ])('is an order or that they are the same: “%s”', (text, claim) => {
    expect(claimsOf(text)).toMatchObject([claim]);
  });

  it('holds the document that is meant of each place', () => {
    expect(claimsOf('青岛2023年重点工作任务是不是比芝罘的三年计划早?')).toMatchObject([
      { left: { documents: ['qingdao-2023'] }, right: { documents: ['zhifu-plan'] } },
    ]);
    expect(claimsOf('Is the Zibo list older than the Qingdao plan?')).toMatchObject([
      { left: { documents: ['zibo-113'] }, right: { documents: ['qingdao-plan'] } },
    ]);
  });

  it('may be two documents of one place', () => {
    const [query] = queriesOf('青岛的三年行动计划比2023年清单晚发布吗?');
    expect(query?.claim).toMatchObject({ left: { documents: ['qingdao-plan'] }, right: { documents: ['qingdao-2023'] } });
    expect(query?.scope.documents).toEqual(['qingdao-plan', 'qingdao-2023']);
  });

  it('takes the side that is not named from the sentence before', () => {
    const [query] = queriesOf('Qingzhou wants 200 nursing beds. Is that more than Zibo?');
    expect(query?.claim).toMatchObject({ kind: 'order', left: { documents: ['qingzhou-2023'] }, right: { places: ['淄博市'] } });
  });
});

describe('how far two sides lie apart', () => {
  it.each([
    'How many more city reading rooms does Zibo plan than Qingdao?',
    '青岛和淄博的城市书房哪边多,多多少?',
    'City reading rooms: Qingdao or Zibo, who builds more of them and by how many?',
  ])('is a difference of what is compared: “%s”', (text) => {
    expect(queriesOf(text)[0]?.reduce.map(({ kind }) => kind)).toEqual(['compare', 'difference']);
  });
});

describe('where a paper comes from', () => {
  it.each([
    '淄博那份清单是从哪家报纸转载的,几号发的?',
    'At which meeting was the Zhifu plan adopted?',
    '青州的任务是谁印发的,哪天印发的?',
    'Which website was the Qingdao three-year plan taken from?',
    '芝罘三年计划的索引号是多少?',
  ])('is asked of the document alone: “%s”', (text) => {
    const [query] = queriesOf(text);
    expect(query).toMatchObject({ ask: [{ kind: 'provenance', of: 'documents' }] });
    expect(query?.where ?? query?.detail).toBeUndefined();
  });

  it.each([
    ['Is your copy of the Qingdao three-year plan complete?', { kind: 'complete' }],
    ['青岛三年计划的文本完整吗?', { kind: 'complete' }],
    ['芝罘的三年计划有没有缺页?', { kind: 'complete', denied: true }],
  ])('may be asserted to be complete: “%s”', (text, claim) => {
    expect(claimsOf(text)).toEqual([claim]);
  });
});
