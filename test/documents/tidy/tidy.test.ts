import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFolders } from '../../../src/documents/seeds/folders.js';
import { tidy } from '../../../src/documents/tidy/tidy.js';
import { directories } from '../../data/seeds.js';

describe('a text that is tidied', () => {
  it('loses page numbers and lines that come again at page breaks, and says which', () => {
    const page = (n: number) => ['松溪市文件', `第${n}段正文写到这里就是一个完整的句子。`, `— ${n} —`].join('\n');
    const { text, dropped } = tidy([1, 2, 3].map(page).join('\n\f'));
    expect(text.split('\n').filter((line) => line !== '')).toEqual([1, 2, 3].map((n) => `第${n}段正文写到这里就是一个完整的句子。`));
    expect(dropped).toEqual(['松溪市文件', '— 1 —', '— 2 —', '— 3 —']);
  });

  it('keeps lines that come again where there are no pages, as 参与单位 does', () => {
    const text = ['1.甲。', '参与单位：省级有关部门', '2.乙。', '参与单位：省级有关部门', '3.丙。', '参与单位：省级有关部门'].join('\n');
    expect(tidy(text)).toEqual({ text, dropped: [] });
  });

  it('joins a sentence that a page break cut, also inside a bracket, but not a heading to its text', () => {
    const cut = '1.建设园区。完善道路、水电、通\n\n信设施，引进企业。（牵头部\n\n门：市商务局）';
    expect(tidy(cut).text).toBe('1.建设园区。完善道路、水电、通信设施，引进企业。（牵头部门：市商务局）');
    const heading = '一、建设园区\n完善道路和水电设施。';
    expect(tidy(heading).text).toBe(heading);
  });

  it('loses the marks of Markdown', () => {
    expect(tidy('## 一、**产业**\n\n- （一）**建园区**\n---\n正文。').text).toBe('一、产业\n\n（一）建园区\n\n正文。');
  });

  it('is left alone where nothing is to be tidied: of the documents only a broken sentence is joined', () => {
    for (const { id, path } of documentFolders(directories.seeds)) {
      const source = readFileSync(join(path, 'source.txt'), 'utf8').replace(/\r\n/g, '\n');
      const { text, dropped } = tidy(source);
      expect(dropped).toEqual([]);
      // Compared by truth value: a failure would print whole documents.
      expect(text.replace(/\s/g, '') === source.replace(/\s/g, '').replace(/^\uFEFF/, ''), id).toBe(true);
    }
  });
});
