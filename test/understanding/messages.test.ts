import { beforeAll, describe, expect, it } from 'vitest';
import type { MessageReader } from '../../src/understanding/read-message.js';
import { theApp } from '../support/app.js';

let messages: MessageReader;
beforeAll(async () => {
  ({ messages } = await theApp());
});

/** Each question of a message in short: its place, its subject, and what it asks. */
const read = (text: string) =>
  messages.read(text, 'en').readings.map(({ entities, subject, asks }) => ({
    places: entities.places.map(({ place }) => place),
    subject,
    asks: asks.map(({ kind }) => kind),
  }));
const subjectsOf = (text: string) => read(text).map(({ subject }) => subject);

describe('a message with several questions', () => {
  it.each([
    ['青岛2023年金融风险防控由谁牵头?另外青州防非法集资宣传活动要搞多少场?', ['青岛市', '青州市']],
    [
      'Who leads on financial risk in Qingdao for 2023? Second question: in Qingzhou, how many awareness events are planned?',
      ['青岛市', '青州市'],
    ],
    ['Who leads elderly canteens in Zibo and how many are planned, and what about nursing beds in Qingzhou?', ['淄博市', '青州市']],
    ['1. 青岛地铁谁牵头\n2. 青州氢能谁牵头\n3. 淄博托位多少个', ['青岛市', '青州市', '淄博市']],
    ['(1) who leads the metro in Qingdao (2) who leads hydrogen in Qingzhou', ['青岛市', '青州市']],
    ['①青岛地铁谁牵头②青州氢能谁牵头', ['青岛市', '青州市']],
  ])('is read one by one: “%s”', (text, places) => {
    expect(read(text).map((question) => question.places)).toEqual(places.map((place) => [place]));
  });

  it.each([
    'Public charging piles in Qingzhou: which offices lead it and how many will be added?',
    '青州充电桩谁负责,2023年要装多少个?',
    '青州哪个单位牵头任务最多?有多少项?',
    'Who runs the senior canteens in Zibo? How many are planned?',
  ])('on one subject is one question with several asks: “%s”', (text) => {
    expect(read(text)).toHaveLength(1);
  });

  it('has, in the second, the place and the ask of the first where it says none', () => {
    const [first, second] = read('How many charging piles will Qingzhou add? And petrol stations?');
    expect(first?.places).toEqual(['青州市']);
    expect(second).toEqual({ places: ['青州市'], subject: 'petrol stations', asks: first?.asks });
  });

  it.each([
    ['青州的氢能和元宇宙分别由谁牵头', ['氢能', '元宇宙']],
    ['Who leads hydrogen and the metaverse respectively in Qingzhou?', ['hydrogen', 'metaverse']],
    ['青岛和青州的垃圾分类分别由谁牵头', ['垃圾分类']],
  ])('about subjects one by one is read so: “%s”', (text, subjects) => {
    expect(subjectsOf(text)).toEqual(subjects);
  });
});

describe('what stands around a question', () => {
  it('says where, not what, where the question has a subject of its own', () => {
    expect(read('My mum lives in Zibo and is not well. Who runs the canteens that bring warm meals to elderly people at home?')).toEqual([
      { places: ['淄博市'], subject: 'canteens that bring warm meals to elderly people at home', asks: ['units'] },
    ]);
    expect(read('公安牵头的有哪几条?我说的是青岛2023年那份')).toMatchObject([{ places: ['青岛市'] }]);
  });

  it.each([
    [
      'A friend in Zibo has a boy with cerebral palsy and someone told her operations are paid for. Who runs that programme?',
      /cerebral palsy/,
    ],
    ['厕所改造!!淄博农村的,谁管', /厕所改造/],
    ['青州要让外企在政府采购上跟内资一个待遇。参与单位麻烦列一下', /外企/],
  ])('gives the subject that the question lacks: “%s”', (text, subject) => {
    expect(subjectsOf(text)).toEqual([expect.stringMatching(subject)]);
  });

  it('adds nothing to what a question asks of a set', () => {
    expect(subjectsOf("Which of Qingdao's tasks for 2023 have at least five lead units? I'm writing about coordination.")).toEqual(['']);
  });

  it('names the part or task that is asked about', () => {
    const [part] = messages.read(
      "I'm looking at the healthcare part of the Zibo list. Which items there aren't led by the Health Commission?",
      'en',
    ).readings;
    expect(part?.parts).toHaveLength(1);
    expect(messages.read('Zhifu, point 63. Gist?', 'en').readings[0]?.tasks).toEqual([63]);
  });
});

describe('a part of a document', () => {
  const titleOf = (text: string) => messages.read(text, 'en').readings[0]?.parts.map(({ title }) => title ?? '');

  it.each([
    ['淄博医疗健康那一章有几项任务', /医疗健康/],
    ['青州扩内需那一章里有几项任务', /内需/],
    ['青岛2023年“提升城市发展品质”这块有几项任务', /提升城市发展品质/],
    ['how many tasks in the urban renewal chapter of the Zhifu plan', /城市更新/],
    ["tasks in the domestic demand chapter of Qingzhou's list", /内需/],
    ['tasks in the chapter on rural revitalisation of the Qingdao 2023 list', /乡村振兴/],
    ['青岛2023年绿色低碳那一章有几项任务', /降碳/],
  ])('is named by its title or by what that means: “%s”', (text, title) => {
    expect(titleOf(text)).toEqual([expect.stringMatching(title)]);
  });

  it.each(['Which departments take part in hydrogen work in Qingzhou?', '青州氢能由哪个部门牵头', 'the clean air campaign in Qingdao'])(
    'is not read from “%s”',
    (text) => {
      expect(titleOf(text)).toEqual([]);
    },
  );
});

describe('what is said behind a question', () => {
  const claims = (text: string) => messages.read(text, 'en').readings.map(({ claim }) => claim);

  it.each(['Are you sure? I thought it was 260.', '你确定吗?我记得是260个。'])(
    'is what the asker thinks, after bare doubt: “%s”',
    (text) => {
      expect(claims(text)).toEqual([expect.objectContaining({ kind: 'figure', number: 260 })]);
    },
  );

  it('reckons further with the figure, in a question of its own', () => {
    const [first, second] = messages.read('淄博每年改造多少公里绿道?三年一共多少?', 'zh').readings;
    expect(first?.reductions).toEqual([]);
    expect(second?.reductions).toEqual([expect.objectContaining({ kind: 'over_years', years: 3 })]);
  });
});

describe('the office spoken of before', () => {
  const officeIn = (text: string) => {
    const office = messages.read('青州教体局', 'zh').readings[0]?.entities.offices[0]?.office ?? null;
    return messages.read(text, 'en', office).readings[0]?.entities.offices.map(({ typed }) => typed);
  };

  it.each([
    ['how many tasks does that bureau lead?', 'that bureau'],
    ['does it lead anything else?', 'it'],
    ['这个部门还参与哪些', '这个部门'],
    ['它牵头几项', '它'],
  ])('is meant by “%s”', (text, typed) => {
    expect(officeIn(text)).toEqual([typed]);
  });

  it.each(['what does it say?', '它要花多少钱'])('is not meant by “%s”', (text) => {
    expect(officeIn(text)).toEqual([]);
  });
});
