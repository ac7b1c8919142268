import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/documents/ingest/ingest.js';
import { level, makeDocx, paragraph, table } from './make-docx.js';
import { PLAN, PLAN_TEXT } from './plan.js';

const list = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const use = (id: number, of: number, inside = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inside}</w:num>`;
const linesOf = async (parts: Parameters<typeof makeDocx>[0]) => (await ingest(await makeDocx(parts), 'plan.docx')).text.split('\n');

const CHAPTERS = list(0, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）'), level(2, 'decimal', '%3.'));

describe('a Word file', () => {
  it('gives a line a paragraph', async () => {
    const read = await ingest(await makeDocx({ body: PLAN.map((line) => paragraph(line)).join('') }), 'plan.docx');
    expect(read.text).toBe(PLAN_TEXT);
    expect(read.kind).toBe('docx');
  });

  it('has its automatic numbers written out, level by level', async () => {
    const items: [string, number][] = [
      ['总体要求', 0],
      ['重点任务', 0],
      ['清理河道。', 1],
      ['疏浚', 2],
      ['公布', 2],
      ['修复湿地。', 1],
      ['建设公园', 2],
    ];
    const body = items.map(([text, at]) => paragraph(text, { list: [1, at] })).join('');
    expect(await linesOf({ body, numbering: CHAPTERS + use(1, 0) })).toEqual([
      '一、总体要求',
      '二、重点任务',
      '（一）清理河道。',
      '1. 疏浚',
      '2. 公布',
      '（二）修复湿地。',
      '1. 建设公园',
    ]);
  });

  it('counts on in one list, and anew where it says so', async () => {
    const numbering =
      CHAPTERS + use(1, 0) + use(2, 0) + use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [1, 2, 3, 3].map((id) => paragraph('任务', { list: [id, 0] })).join('');
    expect(await linesOf({ body, numbering })).toEqual(['一、任务', '二、任务', '一、任务', '二、任务']);
  });

  it('takes numbers from styles and from the styles that these are based on', async () => {
    const styles =
      '<w:style w:styleId="Base"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style>';
    const body =
      paragraph('清理河道', { style: 'Own' }) +
      paragraph('不编号', { style: 'Own', list: [0, 0] }) +
      paragraph('修复湿地', { style: 'Base' });
    expect(await linesOf({ body, styles, numbering: CHAPTERS + use(1, 0) })).toEqual(['（一）清理河道', '不编号', '（二）修复湿地']);
  });

  it.each([
    ['chineseCountingThousand', '十', '十一', '二十'],
    ['japaneseCounting', '十', '十一', '二十'],
    ['chineseLegalSimplified', '壹拾', '壹拾壹', '贰拾'],
    ['decimalEnclosedCircleChinese', '⑩', '⑪', '⑳'],
    ['upperRoman', 'X', 'XI', 'XX'],
    ['lowerLetter', 'j', 'k', 't'],
    ['decimalFullWidth', '１０', '１１', '２０'],
  ])('writes numbers in the format %s', async (format, tenth, eleventh, twentieth) => {
    const body = Array.from({ length: 20 }, () => paragraph('任务', { list: [1, 0] })).join('');
    const lines = await linesOf({ body, numbering: list(0, level(0, format, '第%1条')) + use(1, 0) });
    expect([lines[9], lines[10], lines[19]]).toEqual([`第${tenth}条任务`, `第${eleventh}条任务`, `第${twentieth}条任务`]);
  });

  it('gives a line a row of a table, with numbers that stand alone in a cell', async () => {
    const number = paragraph('', { list: [1, 2] });
    const rows = [
      [paragraph('序号'), paragraph('任务'), paragraph('责任单位')],
      [number, paragraph('疏浚河道') + paragraph('公布水质'), paragraph('市水利局')],
      [number, paragraph('建设公园'), paragraph('市林业局')],
    ];
    expect(await linesOf({ body: paragraph('附件') + table(rows), numbering: CHAPTERS + use(1, 0) })).toEqual([
      '附件',
      '序号\t任务\t责任单位',
      '1.\t疏浚河道 公布水质\t市水利局',
      '2.\t建设公园\t市林业局',
    ]);
  });

  it('leaves bullets and empty numbered paragraphs without a label', async () => {
    const body = paragraph('要点', { list: [1, 0] }) + paragraph('', { list: [1, 0] }) + paragraph('其他');
    expect(await linesOf({ body, numbering: list(0, level(0, 'bullet', '\uf06c')) + use(1, 0) })).toEqual(['要点', '其他']);
  });

  it('leaves out what was deleted and keeps what was inserted', async () => {
    const body =
      '<w:p><w:r><w:t>疏浚</w:t></w:r><w:del><w:r><w:delText>五</w:delText></w:r></w:del><w:ins><w:r><w:t>七</w:t></w:r></w:ins><w:r><w:t>条河</w:t></w:r></w:p>';
    expect(await linesOf({ body })).toEqual(['疏浚七条河']);
  });
});
