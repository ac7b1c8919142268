import { Library } from '../../src/documents/library.js';
import { parseDocument } from '../../src/documents/parse.js';
import type { DocumentInfo } from '../../src/documents/types.js';
import { UnitRegistry } from '../../src/documents/unit-registry.js';

const info = (id: string, zh: string, en: string, years: [number, number], published: string, last: number): DocumentInfo => ({
  id,
  title: { zh: `${zh}重点工作`, en: `${en} key work` },
  name: { zh: `${zh}重点工作`, en: `${en} key work` },
  kind: 'annual_tasks',
  kindNames: { zh: ['重点工作'], en: ['key work'] },
  itemName: { zh: '任务', en: 'task' },
  place: { zh, en, aliases: [zh.slice(0, -1)], within: ['云岭省'] },
  years: { from: years[0], to: years[1] },
  publisher: `${zh}人民政府`,
  published,
  numbers: { published: [1, last], held: [1, last] },
  sourceAddress: null,
  documentNumber: null,
});

const SONGXI = `一、产业
1.发展茶业。到2026年,茶园面积达到12万亩,新增加工厂3家以上(牵头单位:市茶业局,参与单位:市商务局、松溪海关)。
2.壮大竹业。竹产业产值突破40亿元,增长8%左右(牵头单位:市林业局)。
3.引进企业。年内引进企业20家(牵头单位:市商务局、市茶业局)。
二、民生
(一)教育
4.建设学校。新建学校5所,新增学位6000个(牵头单位:市教育局,参与单位:市财政局)。
5.关爱老人。60岁以上老人体检率不低于75%。
(二)交通
6.修路。改造农村公路100公里,投资2.5亿元(牵头单位:市交通局)。`;

const HEYUAN = `今后三年,全县绿化率提高2个百分点。
一、绿色
到2027年,全县森林面积稳定在30万公顷以上。
1.植树。每年植树500亩,三年完成1500亩(牵头单位:县林业局)。
2.治水。建成污水厂1座,日处理2万吨(牵头单位:县水务局,参与单位:县财政局、各乡镇)。
二、共富
3.助学。资助学生800人,发放300—500万元(牵头单位:县教育局)。
4.养老。新增床位200张,改造食堂10处。`;

/** Two invented documents of an invented province, with offices that mostly no registry lists. */
export function madeUpLibrary(): Library {
  const units = new UnitRegistry([
    {
      id: 'education',
      names: { 市教育局: 'City Education Bureau', 县教育局: 'County Education Bureau' },
      aliases: { zh: ['教育局'], en: ['education bureau'] },
      collective: false,
    },
  ]);
  return new Library(
    [
      parseDocument(info('songxi-2026', '松溪市', 'Songxi', [2026, 2026], '2026-02-01', 6), SONGXI),
      parseDocument(info('heyuan-plan', '禾源县', 'Heyuan', [2025, 2027], '2025-03-10', 4), HEYUAN),
    ],
    units,
    'made-up',
  );
}
