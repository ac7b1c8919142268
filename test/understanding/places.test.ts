import { beforeAll, describe, expect, it } from 'vitest';
import type { MessageReader } from '../../src/understanding/read-message.js';
import type { Reading } from '../../src/understanding/types.js';
import { theApp } from '../support/app.js';

let messages: MessageReader;
beforeAll(async () => {
  ({ messages } = await theApp());
});
const readWhole = (text: string) => messages.read(text, 'en').readings[0] as Reading;
/** What a text says of places, with the documents that leaves and the subject. */
function read(text: string) {
  const { entities, documentIds, documentsNamed, subject } = readWhole(text);
  const names = (places: readonly { name: string }[]) => places.map(({ name }) => name);
  const { places, otherPlaces, placesInPassing } = entities;
  return { places, otherPlaces: names(otherPlaces), placesInPassing: names(placesInPassing), documentIds, documentsNamed, subject };
}

describe('a place of the documents', () => {
  it.each([
    ['青岛的地铁由谁牵头?', '青岛市'],
    ['青岛市的地铁由谁牵头?', '青岛市'],
    ['青島的地鐵由誰牽頭?', '青岛市'],
    ['岛城的地铁谁牵头?', '青岛市'],
    ['qingdao 地铁谁负责?', '青岛市'],
    ['Qingdao metro', '青岛市'],
    ['QINGDAO METRO', '青岛市'],
    ['Qing Dao metro', '青岛市'],
    ['Tsingtao metro', '青岛市'],
    ['Who runs the metro in 青岛?', '青岛市'],
    ['青州氢能由谁牵头?', '青州市'],
    ["Qingzhou's hydrogen work", '青州市'],
    ['芝罘的首店', '芝罘区'],
    ['芝罘区的首店', '芝罘区'],
    ['烟台芝罘区的首店', '芝罘区'],
    ["Zhifu District's first stores", '芝罘区'],
    ['first stores in Zhifu, Yantai', '芝罘区'],
    ['Chefoo first stores', '芝罘区'],
    ['淄博托位', '淄博市'],
    ['淄博市的托位', '淄博市'],
    ['Zibo nursery places', '淄博市'],
  ])('is read from “%s”: %s', (text, place) => {
    const { places, otherPlaces, documentsNamed } = read(text);
    expect(places).toEqual([expect.objectContaining({ place, corrected: false, part: null })]);
    expect(otherPlaces).toEqual([]);
    expect(documentsNamed).toBe(true);
  });

  it.each([
    ['清岛的地铁谁牵头?', '青岛市', '清岛'],
    ['青洲氢能工作由谁牵头?', '青州市', '青洲'],
    ['子博每千人要有多少个托位?', '淄博市', '子博'],
    ['Who leads the metro in Qindao?', '青岛市', 'Qindao'],
    ['Who leads hydrogen in Qingzhow?', '青州市', 'Qingzhow'],
    ['Nursery places in Zebo', '淄博市', 'Zebo'],
  ])('that is misspelt is accepted and marked: “%s”', (text, place, typed) => {
    expect(read(text).places).toEqual([expect.objectContaining({ place, typed, corrected: true })]);
  });

  it('leaves only its own documents', () => {
    expect(read('青岛的地铁').documentIds).toEqual(['qingdao-2023', 'qingdao-plan']);
    expect(read('Zibo nursery places').documentIds).toEqual(['zibo-113']);
  });

  it('may be one of two', () => {
    for (const text of ['青岛和青州的垃圾分类有什么不同?', 'Compare waste sorting in Qingdao and Qingzhou']) {
      const { places } = read(text);
      expect(places.map(({ place }) => place)).toEqual(['青岛市', '青州市']);
    }
  });

  it.each([
    ['青岛崂山区的任务有哪些?', '青岛市', '崂山区'],
    ['崂山区有什么任务?', '青岛市', '崂山区'],
    ['Laoshan District hydrogen', '青岛市', '崂山区'],
    ['淄博博山区的托位', '淄博市', '博山区'],
  ])('is meant by a district of it, whose name is kept: “%s”', (text, place, part) => {
    expect(read(text).places).toEqual([expect.objectContaining({ place, part })]);
  });
});

describe('a place without documents', () => {
  it.each([
    ['烟台市的地铁谁牵头?', '烟台市'],
    ['潍坊的氢能谁牵头?', '潍坊市'],
    ['Who leads hydrogen in Weifang?', 'Weifang'],
    ['济南的地铁谁牵头?', '济南市'],
    ['Jinan metro', 'Jinan'],
    ['东京地铁谁负责?', '东京'],
    ['Tokyo metro', 'Tokyo'],
    ['Who leads hydrogen work in Shanghai?', 'Shanghai'],
    ['山东省的氢能目标是多少?', '山东省'],
  ])('is what “%s” is about', (text, place) => {
    expect(read(text).otherPlaces).toEqual([place]);
    expect(read(text).places).toEqual([]);
  });

  it.each([
    ['What does Qingdao plan for exports to Japan?', '日本'],
    ['青岛与日本的合作由谁牵头?', '日本'],
    ['What cooperation with South Korea does Qingdao plan?', '韩国'],
  ])('is only spoken of in “%s”', (text, place) => {
    const { places, otherPlaces, placesInPassing } = read(text);
    expect(places.map((mention) => mention.place)).toEqual(['青岛市']);
    expect(otherPlaces).toEqual([]);
    expect(placesInPassing).toEqual([place]);
  });

  it.each(['烟台山怎么保护?', '烟台山—塔山历史文化廊道怎么建?', '山东手造由谁牵头?', '山东手造怎么推广?'])(
    'is not what a thing named after it is about: “%s”',
    (text) => {
      expect(read(text).otherPlaces).toEqual([]);
    },
  );
});

describe('a county or district', () => {
  it.each([
    ['寿光的蔬菜大棚产业由哪个局牵头抓?', '寿光市'],
    ['想去蓬莱搞民宿,那边政府有什么安排', '蓬莱'],
    ['My firm may move to Dongying. What is planned there for electric cars?', 'Dongying'],
  ])('without documents is read by its short name: “%s”', (text, place) => {
    expect(read(text).otherPlaces).toEqual([place]);
  });

  it.each(['入海排污口总共要整治多少个', '青州古城怎么保护', '老城区怎么改造'])('is not read out of other words: “%s”', (text) => {
    expect(read(text).otherPlaces).toEqual([]);
    expect(read(text).placesInPassing).toEqual([]);
  });

  it('of a documented city only says where, when the city is named as well', () => {
    const { places, subject } = read('淄博张店夜市以后还搞不搞');
    expect(places).toEqual([expect.objectContaining({ place: '淄博市', part: '张店区', partAlone: false })]);
    expect(subject).not.toContain('张店');
  });
});

describe('a thing named after a place of the documents', () => {
  it.each([
    ['青岛港由谁牵头?', '青岛港'],
    ['青岛港的吞吐量目标是多少?', '青岛港'],
  ])('says the place and stays in the subject: “%s”', (text, thing) => {
    expect(read(text).places.map(({ place }) => place)).toEqual(['青岛市']);
    expect(read(text).subject).toContain(thing);
  });
});
