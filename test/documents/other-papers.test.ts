import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/documents/parse.js';
import type { DocumentInfo } from '../../src/documents/types.js';

const info: DocumentInfo = {
  id: 'linhai-2024',
  title: { zh: '临海市2024年重点工作任务', en: 'Linhai key tasks 2024' },
  name: { zh: '临海2024年重点工作任务', en: 'Linhai 2024 tasks' },
  kind: 'annual_tasks',
  kindNames: { zh: ['重点工作任务'], en: ['key tasks'] },
  itemName: { zh: '任务', en: 'task' },
  place: { zh: '临海', en: 'Linhai', aliases: [], within: [] },
  years: { from: 2024, to: 2024 },
  publisher: '临海市人民政府',
  published: '2024-01-15',
  numbers: { published: [1, 3], held: [1, 3] },
  sourceAddress: null,
  documentNumber: null,
};
const parse = (...lines: string[]) => parseDocument(info, lines.join('\n'));
const unitsOf = (document: ReturnType<typeof parse>, number: number) =>
  document.tasks.find((task) => task.number === number)?.units.map(({ role, text }) => `${role} ${text}`);

describe('a paper with full-width punctuation', () => {
  const document = parse(
    '临海市人民政府文件',
    '一、产业发展',
    '（一）工业',
    '1．建设数字工厂。年内建成10家。（牵头单位：市经信局；配合单位：市财政局、市科技局）',
    '2．扩大出口。支持企业参展（牵头部门：市商务局，配合部门：临海海关）。',
    '3、更新设备。力争完成3．5亿元。【责任单位：市发改局（市粮食局、市物资局）、各镇（街道）】',
  );

  it('gives tasks, titles and headings', () => {
    expect(document.tasks.map(({ number, title }) => [number, title?.text])).toEqual([
      [1, '建设数字工厂'],
      [2, '扩大出口'],
      [3, '更新设备'],
    ]);
    expect(document.tasks[0]?.sections.map(({ level, number, title }) => [level, number, title])).toEqual([
      [1, 1, '产业发展'],
      [2, 1, '工业'],
    ]);
  });

  it('gives leads and partners by their labels, whatever the marks between', () => {
    expect(unitsOf(document, 1)).toEqual(['lead 市经信局', 'participating 市财政局', 'participating 市科技局']);
    expect(unitsOf(document, 2)).toEqual(['lead 市商务局', 'participating 临海海关']);
  });

  it('keeps brackets that belong to names', () => {
    expect(unitsOf(document, 3)).toEqual(['lead 市发改局（市粮食局、市物资局）', 'lead 各镇（街道）']);
  });
});

describe('a bracket of units', () => {
  it('may stand on a line of its own', () => {
    const document = parse(
      '一、民生',
      '1.新建幼儿园。年内新建5所。',
      '',
      '(牵头单位:市教育局)',
      '',
      '2.修缮校舍。完成8所。',
      '(牵头单位:市住建局,',
      '参与单位:市教育局)',
      '',
    );
    expect(unitsOf(document, 1)).toEqual(['lead 市教育局']);
    expect(document.tasks[0]?.body.text).toBe('新建幼儿园。年内新建5所。');
    expect(unitsOf(document, 2)).toEqual(['lead 市住建局', 'participating 市教育局']);
    expect(document.furniture).toEqual([]);
    expect(document.introductions).toEqual([]);
  });

  it('ends the last task, however many paragraphs lie before it, and furniture begins behind it', () => {
    const document = parse('1.修缮校舍。完成8所。', '改善操场。', '(牵头单位:市教育局)', '打印本页');
    expect(document.tasks[0]?.sentences.map(({ text }) => text)).toEqual(['修缮校舍。', '完成8所。', '改善操场。']);
    expect(unitsOf(document, 1)).toEqual(['lead 市教育局']);
    expect(document.furniture.map(({ start, end }) => document.source.slice(start, end))).toEqual(['打印本页']);
  });

  it('is the labelled one, not every bracket', () => {
    const document = parse('1.推进医改。深化三医(医保、医疗、医药)联动(见附件)(牵头单位:市卫健局)。', '2.发展旅游。打造品牌(含乡村旅游)。');
    expect(unitsOf(document, 1)).toEqual(['lead 市卫健局']);
    expect(document.tasks[0]?.body.text).toContain('(见附件)');
    expect(unitsOf(document, 2)).toEqual([]);
    expect(document.tasks[1]?.bracket).toBeNull();
  });

  it('that never closes is left as text', () => {
    const document = parse('1.推进医改。深化联动(牵头单位:市卫健局', '2.发展旅游。打造品牌。');
    expect(unitsOf(document, 1)).toEqual([]);
    expect(document.tasks[0]?.body.text).toContain('(牵头单位:市卫健局');
  });
});

describe('tasks', () => {
  it('may have several paragraphs, with a line break or a blank line between', () => {
    const document = parse('一、生态', '1.治理河道。清淤20公里。', '同时新建污水管网。', '', '建立河长制台账。', '2.植树。种树1000亩。');
    expect(document.tasks[0]?.sentences.map(({ text }) => text)).toEqual([
      '治理河道。',
      '清淤20公里。',
      '同时新建污水管网。',
      '建立河长制台账。',
    ]);
    expect(document.furniture).toEqual([]);
  });

  it('end a sentence where a paragraph ends, with or without a full stop', () => {
    const lines = ['1.治理河道。重点如下', '', '清淤20公里。', ' ', '新建管网'];
    for (const lineEnd of ['\n', '\r\n']) {
      const { tasks } = parseDocument(info, [...lines, '2.植树。种树1000亩。'].join(lineEnd));
      expect(tasks[0]?.sentences.map(({ text }) => text)).toEqual(['治理河道。', '重点如下', '清淤20公里。', '新建管网']);
    }
  });

  it('may begin with a figure when the number is set off from it', () => {
    const document = parse('1. 5G网络全覆盖。新建基站300个。', '2、3所学校扩建。年内完工。');
    expect(document.tasks.map(({ number, title }) => [number, title?.text])).toEqual([
      [1, '5G网络全覆盖'],
      [2, '3所学校扩建'],
    ]);
  });

  it('do not begin at a decimal number or a year', () => {
    const document = parse('1.增加投入。投资达到', '3.65亿元，比上年增长', '12.5%。', '2024.1月完成。', '2.稳定就业。新增1万人。');
    expect(document.tasks.map(({ number }) => number)).toEqual([1, 2]);
    expect(document.tasks[0]?.body.text).toContain('3.65亿元');
  });

  it('may come in files with Windows line ends and an ideographic space before them', () => {
    const document = parseDocument(info, '一、产业\r\n　　1.建园区。年内开工(牵头单位:市发改局)。\r\n\r\n　　2.招商。引资5亿元。\r\n');
    expect(document.tasks.map(({ title }) => title?.text)).toEqual(['建园区', '招商']);
    expect(unitsOf(document, 1)).toEqual(['lead 市发改局']);
    expect(document.tasks.every(({ start, end }) => document.source.slice(start, end).trim().length === end - start)).toBe(true);
  });

  it('whose numbers begin anew are counted on, and keep the printed number as their label', () => {
    const { tasks } = parse('一、产业', '', '1.建园区。开工。', '2.招商。引资。', '二、交通', '1.修路。完工。');
    expect(tasks.map(({ number, label, title }) => [number, label, title?.text])).toEqual([
      [1, '1.', '建园区'],
      [2, '2.', '招商'],
      [3, '1.', '修路'],
    ]);
  });

  it('must be there: a text without any is refused with what to check', () => {
    for (const text of ['', '\n\n', '关于印发通知\n一、产业\n请认真执行。']) {
      expect(() => parseDocument(info, text)).toThrow(expect.objectContaining({ code: 'DOCUMENT_INVALID' }));
      expect(() => parseDocument(info, text)).toThrow(/linhai-2024\/source\.txt holds no numbered task.*check/);
    }
  });
});

describe('what is no task', () => {
  it('is front matter before the first heading, an introduction after one, furniture after the last task', () => {
    const document = parse(
      '首页 | 登录',
      '临海市2024年重点工作任务',
      '一、产业',
      '坚持工业立市，产值增长8%。',
      '1.建园区。开工。',
      '',
      '扫一扫分享',
      '上一篇:通知',
    );
    const texts = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => document.source.slice(start, end));
    expect(texts(document.frontMatter)).toEqual(['首页 | 登录', '临海市2024年重点工作任务']);
    expect(document.introductions.map(({ body }) => body.text)).toEqual(['坚持工业立市，产值增长8%。']);
    expect(texts(document.furniture)).toEqual(['扫一扫分享', '上一篇:通知']);
  });

  it('is a sentence that begins like a heading', () => {
    const document = parse('一、产业', '（一）要坚持创新，聚焦主业。', '1.建园区。开工。');
    expect(document.sections.map(({ text }) => text)).toEqual(['一、产业']);
    expect(document.introductions.map(({ body }) => body.text)).toEqual(['（一）要坚持创新，聚焦主业。']);
  });
});
