import pc from 'picocolors';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../adapters/cli/table.js';

const COLUMNS = ['No.', '任务', 'Lead'];
const ROWS = [
  ['2', '推动创新平台建设', '市科技局'],
  ['64', '举办系列高端展会', 'Municipal Commerce Bureau'],
];
const look = (width: number) => ({ width, colors: pc.createColors(false) });

describe('a table in the terminal', () => {
  it('stands in columns, a Chinese character as wide as two others', () => {
    const lines = renderTable(COLUMNS, ROWS, look(80));
    expect(lines).toEqual([
      'No.  任务              Lead',
      '2    推动创新平台建设  市科技局',
      '64   举办系列高端展会  Municipal Commerce Bureau',
    ]);
    expect(new Set(lines.map((line) => stringWidth(line.slice(0, line.indexOf(line.trimEnd().split('  ').at(-1) ?? '')))))).toEqual(
      new Set([23]),
    );
  });

  it('breaks the widest cells where a row is wider than the line', () => {
    const lines = renderTable(COLUMNS, ROWS, look(36));
    expect(lines.filter((line) => stringWidth(line) > 36)).toEqual([]);
    expect(lines).toEqual([
      'No.  任务            Lead',
      '2    推动创新平台建  市科技局',
      '     设',
      '64   举办系列高端展  Municipal',
      '     会              Commerce Bureau',
    ]);
  });

  it('is a paragraph a row where no column would be readable', () => {
    const lines = renderTable(COLUMNS, ROWS, look(12));
    expect(lines.filter((line) => stringWidth(line) > 12)).toEqual([]);
    expect(lines.join('')).toContain('推动');
  });
});
