import { beforeAll, describe, expect, it } from 'vitest';
import type { MessageReader } from '../../src/understanding/read-message.js';
import type { Reading } from '../../src/understanding/types.js';
import { theApp } from '../support/app.js';

let messages: MessageReader;
beforeAll(async () => {
  ({ messages } = await theApp());
});
const read = (text: string) => messages.read(text, 'en').readings[0] as Reading;

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
    expect(read(text).entities.offices.map(({ office }) => office.id)).toEqual([id]);
  });

  it.each(['教育大数据中心建在哪?', '青岛教育大数据中心由谁牵头?', '青州的氢能由谁牵头?', 'Who builds schools in Zibo?'])(
    'is not read from “%s”',
    (text) => {
      expect(read(text).entities.offices).toEqual([]);
    },
  );

  it.each([
    ['淄博哪些任务是民政牵头的', ['civil-affairs']],
    ['青岛由发改牵头的任务有几项', ['development-and-reform']],
    ['水务口都管青岛哪些任务', ['water']],
    ['青州归住建管的有哪些', ['housing-and-construction']],
    ['民政和卫健一起牵头的淄博任务', ['civil-affairs', 'health']],
    ['青岛住建委牵头哪些任务', ['housing-and-construction']],
    ["Of Zibo's 113 points, how many have Civil Affairs among the leads?", ['civil-affairs']],
    ['Which tasks do commerce and transport lead together in Qingdao?', ['commerce', 'transport']],
    ['What does HRSS lead in Zibo?', ['human-resources']],
    ['tasks led by civil affairs in Zibo', ['civil-affairs']],
  ])('is read from its short name where it does something: “%s”', (text, ids) => {
    expect(read(text).entities.offices.map(({ office }) => office.id)).toEqual(ids);
  });

  it.each([
    '淄博的教育有哪些目标',
    '青岛住房怎么保障',
    '青州的水利工程由谁负责',
    '淄博民政服务设施谁牵头',
    'What is planned for housing in Qingdao?',
    'Who leads education work in Zibo?',
    'health targets in Zibo',
    'Does it lead anything?',
  ])('is not read from a subject of the same name: “%s”', (text) => {
    expect(read(text).entities.offices).toEqual([]);
  });

  it.each(['青岛省教育厅牵头哪些任务', '国家发改委牵头青岛哪些任务', 'What does the provincial health commission lead in Zibo?'])(
    'of another level is none of the documents: “%s”',
    (text) => {
      expect(read(text).entities.offices).toEqual([]);
    },
  );

  it('that the asker is of is meant by “we”, and else is not asked about', () => {
    const ids = (text: string) => messages.read(text, 'en').readings.map(({ entities }) => entities.offices.map(({ office }) => office.id));
    expect(ids('I work in HRSS in Zibo. How many of the 113 items do we lead jointly with the Education Bureau?')).toEqual([
      ['human-resources', 'education'],
    ]);
    expect(ids('我是青岛海关的。2023年任务里交通运输局牵头、我们配合的有哪些?')).toEqual([['transport', 'customs']]);
    expect(ids('Our labour office wants to know: who leads hydrogen in Qingzhou?')).toEqual([[]]);
  });
});
