import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/documents/library.js';
import type { Task, UnitRole } from '../../src/documents/types.js';
import { directories } from '../data/seeds.js';

const library = readLibrary(directories.seeds);
const namesOf = (task: Task | undefined, role: UnitRole) => task?.units.filter((unit) => unit.role === role).map(({ text }) => text);

// Read from the sources by eye.
const brackets: { document: string; number: number; why: string; lead: string[]; participating: string[] }[] = [
  {
    document: 'zibo-113',
    number: 86,
    why: 'a 〔 〕 bracket and a name with a bracket of its own',
    lead: ['市农业农村局(市乡村振兴局)'],
    participating: [],
  },
  { document: 'zibo-113', number: 80, why: 'a name with 和, which is no separator', lead: ['市人力资源和社会保障局'], participating: [] },
  { document: 'zibo-113', number: 113, why: 'the last task, before the furniture', lead: ['市市场监管局'], participating: [] },
  {
    document: 'qingzhou-2023',
    number: 9,
    why: 'numbered with 、 among tasks numbered with a stop',
    lead: ['市委组织部', '市科技局', '市教体局', '市工信局', '市人社局'],
    participating: [],
  },
  {
    document: 'qingzhou-2023',
    number: 14,
    why: 'two leads and six participants',
    lead: ['市工信局', '市发改局'],
    participating: ['市机关事务服务中心', '市国资中心', '市交通局', '市财政局', '市科技局', '市园林环卫中心'],
  },
  { document: 'qingzhou-2023', number: 25, why: 'one lead', lead: ['市发改局'], participating: ['市科技局', '市工信局', '市投促中心'] },
  { document: 'qingzhou-2023', number: 1, why: 'a line break inside its sentence', lead: ['市科技局'], participating: [] },
  {
    document: 'qingzhou-2023',
    number: 82,
    why: 'a bank among the leads',
    lead: ['市地方金融监管局', '市财政局', '人民银行青州市支行'],
    participating: ['市国资中心'],
  },
  {
    document: 'qingdao-2023',
    number: 20,
    why: 'collective units',
    lead: ['市发展改革委', '市工业和信息化局'],
    participating: ['市实体经济振兴发展领导小组各成员单位', '有关经济功能区管委'],
  },
];

describe('the units of a task', () => {
  it.each(brackets)('are read in $document $number ($why)', ({ document, number, lead, participating }) => {
    const task = library.task(document, number);
    expect(namesOf(task, 'lead')).toEqual(lead);
    expect(namesOf(task, 'participating')).toEqual(participating);
  });

  it('keep the bracket as it is printed', () => {
    expect(library.task('zibo-113', 86)?.bracket?.text).toBe('〔牵头部门:市农业农村局(市乡村振兴局)〕');
    expect(library.task('qingzhou-2023', 25)?.bracket?.text).toBe('(牵头单位:市发改局,参与单位:市科技局、市工信局、市投促中心)');
  });

  it.each([
    { document: 'qingdao-2023', without: [126, 127, 128] },
    { document: 'qingzhou-2023', without: [83, 84, 85] },
    { document: 'zibo-113', without: [] },
  ])('are missing in $document at $without only', ({ document, without }) => {
    const { tasks, namesUnits } = library.document(document);
    expect(tasks.filter(({ units }) => units.length === 0).map(({ number }) => number)).toEqual(without);
    expect(namesUnits).toBe(true);
  });

  it('are named by neither three-year plan', () => {
    for (const id of ['qingdao-plan', 'zhifu-plan']) {
      expect(library.document(id).namesUnits).toBe(false);
      expect(library.document(id).tasks.every(({ bracket }) => bracket === null)).toBe(true);
    }
  });

  it('are led only, never taken part in, in the Zibo list', () => {
    expect(
      library
        .document('zibo-113')
        .tasks.flatMap(({ units }) => units)
        .filter(({ role }) => role !== 'lead'),
    ).toEqual([]);
  });
});

describe('the text of a task', () => {
  it('runs on over a line break inside a sentence', () => {
    const task = library.task('qingzhou-2023', 1);
    expect(task?.title?.text).toBe('高质量建设实验室体系');
    expect(task?.sentences.map(({ text }) => text)).toEqual([
      '高质量建设实验室体系。',
      '加快推进山东省葫芦科蔬菜生物育种重点实验室、山东省生物基材料助剂关键技术重点实验室建\n设',
    ]);
  });

  it('keeps the title of a task numbered with 、', () => {
    expect(library.task('qingzhou-2023', 9)?.title?.text).toBe('加大人才引育力度');
    expect(library.task('qingzhou-2023', 9)?.body.text).toContain('“才聚鸢都∙技能兴潍”');
  });

  it('has a title everywhere but in two tasks of Zhifu and in the Zibo list', () => {
    const untitled = (id: string) =>
      library
        .document(id)
        .tasks.filter(({ title }) => title === null)
        .map(({ number }) => number);
    expect(untitled('qingdao-plan')).toEqual([]);
    expect(untitled('qingdao-2023')).toEqual([]);
    expect(untitled('qingzhou-2023')).toEqual([]);
    expect(untitled('zhifu-plan')).toEqual([24, 25]);
    expect(untitled('zibo-113')).toHaveLength(113);
  });

  it('ends before the web page goes on', () => {
    expect(library.task('qingdao-plan', 120)?.body.text.endsWith('当龙头的强大合力。')).toBe(true);
    expect(library.task('zhifu-plan', 102)?.body.text.endsWith('如期顺利实现。')).toBe(true);
    const furniture = library.document('zibo-113').furniture.map(({ start, end }) => library.document('zibo-113').source.slice(start, end));
    expect(furniture).toContain('菏泽:催花牡丹新春俏 直播带货收益高');
  });
});

describe('sections and introductions', () => {
  it('give each task its heading path', () => {
    const path = (id: string, number: number) => library.task(id, number)?.sections.map(({ text }) => text);
    expect(path('qingdao-plan', 98)).toEqual(['十、扎实推进共同富裕,共建共享美好生活', '(二)建设高质量教育体系']);
    expect(path('zhifu-plan', 1)).toEqual(['一、总体要求']);
    expect(path('qingzhou-2023', 1)).toEqual(['一、加快建设创新型城市']);
    expect(path('qingzhou-2023', 85)).toEqual(['十二、组织实施']);
  });

  it('are found at the heads of chapters: three in the Qingdao plan, ten in the Zhifu plan, none elsewhere', () => {
    const heads = (id: string) => library.document(id).introductions.map(({ sections }) => sections.map(({ number }) => number).join('.'));
    expect(heads('qingdao-plan')).toEqual(['9', '10', '11']);
    expect(heads('zhifu-plan')).toEqual(['2', '3', '3.3', '4', '5', '6', '7', '8', '9', '10']);
    for (const id of ['qingdao-2023', 'qingzhou-2023', 'zibo-113']) expect(heads(id)).toEqual([]);
  });

  it('hold one introduction under a section rather than a chapter', () => {
    const introduction = library.document('zhifu-plan').introductions[2];
    expect(introduction?.sections.at(-1)?.text).toBe('(三)做强五大主导和优势产业实力');
    expect(introduction?.body.text).toMatch(/^以“突出特色、突破高端”为目标/);
    expect(introduction?.number).toBeNull();
  });
});
