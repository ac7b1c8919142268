import { describe, expect, it } from 'vitest';
import { englishOfficeName } from '../../../src/documents/offices/english-name.js';
import { readOfficeName } from '../../../src/documents/offices/office-name.js';
import { UnitRegistry } from '../../../src/documents/unit-registry.js';

const key = (name: string) => readOfficeName(name).key;

describe('names of offices', () => {
  it.each([
    ['省发展改革委', '市发改局'],
    ['国家发展和改革委员会', '县发改委'],
    ['市教委', '省教育厅'],
    ['市经济信息化委', '市经信局'],
    ['省政府办公厅', '县人民政府办公室'],
    ['市场监管总局', '区市场监督管理局'],
    ['市海洋发展局', '市海洋局'],
    ['市委编办', '省委机构编制委员会办公室'],
  ])('%s and %s are of one kind', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it.each([
    ['市教育局', '市教育体育局'],
    ['市大数据局', '市大数据中心'],
    ['西安海关', '榆林海关'],
    ['市公安局', '市公安局交警支队'],
    ['省委办公厅', '省政府办公厅'],
    ['市水利局', '市商务局'],
  ])('%s and %s are not', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it.each([
    ['省市场监管局', 'Provincial Market Regulation Bureau'],
    ['商务部', 'Ministry of Commerce'],
    ['西安海关', "Xi'an Customs"],
    ['人民银行西安分行', "People's Bank of China Xi'an Branch"],
    ['市委组织部', 'Municipal Party Committee Organisation Department'],
    ['青浦区政府', 'Qingpu District Government'],
    ['县农业农村局（县乡村振兴局）', 'County Agriculture and Rural Affairs Bureau (County Rural Revitalisation Bureau)'],
    ['各市、县、区政府', 'governments of all cities, counties and districts'],
    ['省级有关部门', 'relevant provincial-level departments'],
  ])('%s is %s in English', (name, english) => {
    expect(englishOfficeName(name)).toBe(english);
  });
});

describe('offices that no registry lists', () => {
  const printed = (documentId: string, ...names: string[]) => names.map((name) => ({ name, documentId, place: '云岭' }));
  const registry = new UnitRegistry([
    { id: 'education', names: { 市教育局: 'Municipal Education Bureau' }, aliases: { zh: ['教育局'], en: [] }, collective: false },
  ]);
  const units = registry.with([
    ...printed('plan', '省教育厅', '省发改委', '省发展改革委', '发展改革委', '云岭省茶业局'),
    ...printed('city', '市教育局'),
  ]);

  it('join others of their kind by form, and the level that a document gives the kind', () => {
    expect(units.officeOf('发展改革委')).toBe(units.officeOf('省发改委'));
    expect(units.officeOf('省发展改革委')).toBe(units.officeOf('省发改委'));
  });

  it('stand beside those of another level, and the kind means both', () => {
    expect(units.officeOf('省教育厅')?.id).not.toBe(units.officeOf('市教育局')?.id);
    expect(['省教育厅', '市教育局'].every((name) => units.isOffice(name, 'education'))).toBe(true);
    expect(units.isOffice('市教育局', 'education@province')).toBe(false);
    expect(units.isOffice('省教育厅', 'education@province')).toBe(true);
  });

  it('of the document’s own place are named without it', () => {
    expect(units.officeOf('云岭省茶业局')?.aliases.zh).toContain('茶业局');
  });
});
