import { describe, expect, it } from 'vitest';
import { isUnitName, namesIn } from '../../../src/documents/units/names.js';

const names = (text: string) => namesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('a list of units', () => {
  it.each([
    ['市教育局、市财政局,市公安局;市民政局', ['市教育局', '市财政局', '市公安局', '市民政局'], 'is parted by marks'],
    ['市发展和改革委、市文化和旅游局', ['市发展和改革委', '市文化和旅游局'], 'keeps 和 inside a name'],
    ['市教育局和市财政局', ['市教育局', '市财政局'], 'is parted by 和 between two whole names'],
    ['各市、县、区政府', ['各市、县、区政府'], 'keeps parts of a territory together'],
    ['各省、自治区、直辖市人民政府、财政部', ['各省、自治区、直辖市人民政府', '财政部'], 'ends a territory with its government'],
    ['各设区市政府、韩江市政府', ['各设区市政府', '韩江市政府'], 'does not join a whole name to the next'],
    ['各区、市直各部门', ['各区', '市直各部门'], 'does not join a territory to what is no part of one'],
    ['省商务厅、云岭海关等省级相关部门', ['省商务厅', '云岭海关'], 'drops 等 and what is behind it'],
    [
      '市农业农村局(市乡村振兴局、市畜牧局)、市水务局',
      ['市农业农村局(市乡村振兴局、市畜牧局)', '市水务局'],
      'leaves brackets to their names',
    ],
    ['商务部 国家发展改革委 教育部', ['商务部', '国家发展改革委', '教育部'], 'is parted by blanks between whole names'],
    ['县、区、市教育局', ['市教育局'], 'has no names of one or two characters'],
  ])('%s: %j, for it %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('a name of a unit', () => {
  it.each(['市教育局', '云岭海关', '团省委', '市农业农村局(市乡村振兴局)', '国网松溪供电公司', '人民银行松溪市中心支行'])(
    'can be %s',
    (name) => {
      expect(isUnitName(name)).toBe(true);
    },
  );

  it.each(['见附件', '以下简称目录', '2031年底前', '局', '全面完成。各单位'])('is not %s', (text) => {
    expect(isUnitName(text)).toBe(false);
  });
});
