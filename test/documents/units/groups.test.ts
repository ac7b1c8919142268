import { describe, expect, it } from 'vitest';
import { foldSource } from '../../../src/documents/fold.js';
import { groupsIn } from '../../../src/documents/units/find-groups.js';
import { saysFirstLeads } from '../../../src/documents/units/first-leads.js';

function read(source: string) {
  const text = foldSource(source);
  return groupsIn({ source, text, firstLeads: saysFirstLeads(text) }, { start: 0, end: source.length });
}
const units = (source: string) =>
  read(source).flatMap((group) =>
    group.units.map(({ role, text, printedRole }) => `${role === 'lead' ? '' : '+'}${text} ${printedRole ?? ''}`.trim()),
  );
const plain = (source: string) =>
  read(source).flatMap((group) => group.units.map(({ role, text }) => `${role === 'lead' ? '' : '+'}${text}`));

describe('who leads and who takes part', () => {
  it.each([
    ['建学校。（市教育局牵头，市财政局负责落实）', ['市教育局', '+市财政局']],
    ['建学校。（市教育局牵头市财政局配合）', ['市教育局', '+市财政局']],
    ['建学校。（由市教育局牵头，会同市财政局、市公安局落实）', ['市教育局', '+市财政局', '+市公安局']],
    ['建学校。（市教育局会同市财政局负责）', ['市教育局', '+市财政局']],
    ['建学校。（市教育局、市财政局按职责分工负责）', ['市教育局', '市财政局']],
    ['建学校。（各市、县人民政府负责，省教育厅指导）', ['各市、县人民政府', '+省教育厅']],
    ['建学校。（市教育局、市财政局，各区政府负责）', ['市教育局', '市财政局', '各区政府']],
    ['建学校。（牵头单位：市教育局；责任单位：市财政局）', ['市教育局', '+市财政局']],
    ['建学校。（责任单位：市教育局；配合单位：市财政局）', ['市教育局', '+市财政局']],
    ['建学校。（责任单位：市教育局（牵头）、市财政局）', ['市教育局', '+市财政局']],
    ['建学校。（市教育局、市财政局负责。列第一位者为牵头单位，下同）', ['市教育局', '+市财政局']],
    ['建学校。（责任领导：张某；责任单位：市教育局）', ['市教育局']],
    ['建学校。（市教育局、市财政局）', ['市教育局', '市财政局']],
  ])('%s', (source, expected) => {
    expect(plain(source)).toEqual(expected);
  });

  it('is said in the words that are printed', () => {
    expect(units('建学校。（责任单位：市教育局）')).toEqual(['市教育局 责任单位']);
    expect(units('建学校。（市教育局、市财政局按职责分工负责）')).toEqual(['市教育局 按职责分工负责', '市财政局 按职责分工负责']);
  });
});

describe('what names no unit', () => {
  it.each([
    '见附件（见附件2）。',
    '用好平台（含县级平台）。',
    '推进三医（医保、医疗、医药）联动。',
    '称《目录》（以下简称目录）。',
    '由物业（企业自行）负责。',
  ])('%s', (source) => {
    expect(read(source)).toEqual([]);
  });

  it('is the foot of a web page, though it uses the labels of tasks', () => {
    expect(read('建学校。\n主办单位：松溪市人民政府办公室')).toEqual([]);
  });
});

describe('when a task is to be done', () => {
  it.each([
    ['建学校。（市教育局负责，完成时限：2031年10月）', '2031年10月'],
    ['建学校。（2031年12月底前完成，市教育局负责）', '2031年12月底前'],
    ['建学校。（市教育局负责，长期坚持）', '长期坚持'],
    ['建学校。\n责任单位：市教育局\n完成时限：2031年7月底前，以后每年持续实施', '2031年7月底前，以后每年持续实施'],
    ['建学校。\n【责任单位】市教育局\n【完成时限】2031年7月', '2031年7月'],
  ])('%s', (source, deadline) => {
    const [group] = read(source);
    expect(group?.deadline?.text).toBe(deadline);
    expect(group?.units.map(({ text }) => text)).toEqual(['市教育局']);
  });
});
