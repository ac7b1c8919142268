import { describe, expect, it } from 'vitest';
import { readWordTables } from '../../src/documents/word-tables.js';
import { Translator } from '../../src/language/translate.js';
import { directories } from '../data/seeds.js';

const nothing: ReadonlySet<string> = new Set();
const translator = new Translator({
  glossary: [
    { zh: '氢能', en: 'hydrogen energy', also: ['hydrogen'] },
    { zh: '充电桩', en: 'charging pile', also: ['charger', 'charging station'] },
    { zh: '充电基础设施', en: 'charging infrastructure', also: ['charger'] },
    { zh: '河长制', en: 'river chief system', also: [] },
    { zh: '生产总值', en: 'GDP', also: [] },
  ],
  everyday: {
    zh: [
      { everyday: '孩子', policy: ['儿童'] },
      { everyday: '看孩子', policy: ['托育', '婴幼儿照护'] },
      { everyday: '老小区', policy: ['老旧小区'] },
    ],
    en: [{ everyday: 'old flats', policy: ['老旧小区'] }],
  },
  dictionary: new Map([
    ['station', ['车站']],
    ['old', ['老']],
    ['flat', ['公寓']],
    ['hydrogen', ['氢']],
  ]),
});
const fromEnglish = (text: string, skip = nothing) =>
  translator.fromEnglish(text, skip).map(({ from, to, sure }) => ({ from, to: [...to], sure }));

describe('English words of a question', () => {
  it('are rendered by the longest phrase that holds them, and each word once', () => {
    expect(fromEnglish('hydrogen energy at a charging station')).toEqual([
      { from: 'hydrogen energy', to: ['氢能'], sure: true },
      { from: 'charging station', to: ['充电桩'], sure: true },
    ]);
    expect(fromEnglish('who runs the river chief system there')).toEqual([{ from: 'river chief system', to: ['河长制'], sure: true }]);
  });

  it('take tables written for the documents before the general dictionary', () => {
    expect(fromEnglish('old flats')).toEqual([{ from: 'old flats', to: ['老旧小区'], sure: true }]);
    expect(fromEnglish('hydrogen')).toEqual([{ from: 'hydrogen', to: ['氢能'], sure: true }]);
    expect(fromEnglish('an old station')).toEqual([
      { from: 'old', to: ['老'], sure: false },
      { from: 'station', to: ['车站'], sure: false },
    ]);
  });

  it('may have several renderings when several terms share a name', () => {
    expect(fromEnglish('charger')).toEqual([{ from: 'charger', to: ['充电桩', '充电基础设施'], sure: true }]);
  });

  it('are met in any inflection, case and hyphenation', () => {
    expect(fromEnglish('Charging-Stations')).toEqual([{ from: 'charging stations', to: ['充电桩'], sure: true }]);
  });

  it('that say nothing are passed over alone, but not inside a phrase', () => {
    expect(fromEnglish('old', new Set(['old']))).toEqual([]);
    expect(fromEnglish('old flats', new Set(['old']))).toEqual([{ from: 'old flats', to: ['老旧小区'], sure: true }]);
  });

  it('that no table holds are left out', () => {
    expect(fromEnglish('quantum chromodynamics')).toEqual([]);
    expect(fromEnglish('')).toEqual([]);
  });
});

describe('everyday Chinese words of a question', () => {
  const fromChinese = (text: string) => translator.fromEverydayChinese(text).map(({ from, to }) => ({ from, to: [...to] }));

  it('are rendered by the longest that fits, and each character once', () => {
    expect(fromChinese('没人看孩子怎么办')).toEqual([{ from: '看孩子', to: ['托育', '婴幼儿照护'] }]);
    expect(fromChinese('孩子住老小区')).toEqual(
      expect.arrayContaining([
        { from: '孩子', to: ['儿童'] },
        { from: '老小区', to: ['老旧小区'] },
      ]),
    );
  });

  it('may hold Latin words, which are read as English', () => {
    expect(fromChinese('GDP目标')).toEqual([{ from: 'gdp', to: ['生产总值'] }]);
  });

  it('that no table holds are left out', () => {
    expect(fromChinese('量子色动力学')).toEqual([]);
  });
});

describe('the tables of the project', () => {
  const real = new Translator({ ...readWordTables(directories.seeds), dictionary: new Map() });

  it('lead from plain questions to the words of the documents', () => {
    expect(real.fromEnglish('Who leads hydrogen work?', nothing).flatMap(({ to }) => to)).toContain('氢能');
    expect(real.fromEnglish('nursery places', nothing).flatMap(({ to }) => to)).toContain('托位');
    expect(real.fromEverydayChinese('没人带孩子').flatMap(({ to }) => to)).toContain('托育服务');
  });
});
