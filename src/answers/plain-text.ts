import type { Language } from '../language/detect.js';
import type { Block } from './types.js';
import type { Wording } from './wording.js';

/** The plain rendering of an answer: a line a paragraph, quotes in quotation marks, tables as aligned text. */
export function plainText(blocks: readonly Block[], language: Language, wording: Wording): string {
  return blocks.map((block) => lineOf(block, language, wording)).join('\n');
}

function lineOf(block: Block, language: Language, wording: Wording): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'units':
      return language === 'zh'
        ? `${unitsLabel(block, language, wording)}:${block.names.join('、')}`
        : `${unitsLabel(block, language, wording)}: ${block.names.join(', ')}`;
    case 'quote':
      return `“${oneLine(block.text)}”`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return alignedTable(block).join('\n');
    case 'reading':
      return wording.say('readingLine', language, { reading: block.text });
    case 'note':
      return language === 'zh' ? `注:${block.text}` : `Note: ${block.text}`;
  }
}

/** The label before a list of units: the words that the source itself uses for their role, where it has words of its own. */
export function unitsLabel(
  { role, printedRole }: Pick<Block & { kind: 'units' }, 'role' | 'printedRole'>,
  language: Language,
  wording: Wording,
): string {
  const own = wording.say(role === 'lead' ? 'leadUnits' : 'participatingUnits', language);
  if (!printedRole || NAMES_THE_ROLE.test(printedRole)) return language === 'zh' ? (printedRole ?? own) : own;
  return language === 'zh' ? printedRole : `${own} (${printedRole})`;
}

/** Printed words that say no more than the English label does. */
const NAMES_THE_ROLE = /^(?:牵头|参与)(?:单位|部门)$/;

/** A quotation for reading: a line break that the source has inside a sentence is not shown. */
export const oneLine = (quote: string): string =>
  quote
    .split('\n')
    .map((line) => line.trim())
    .join('');

/** Lines of a table with its columns aligned; a Chinese character is as wide as two others. */
export function alignedTable({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] }): string[] {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => all.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? '')), 0));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))))
      .join(' | ')
      .trimEnd();
  return [line(columns), widths.map((width) => '-'.repeat(width)).join('-|-'), ...rows.map(line)];
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

const widthOf = (text: string): number => [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
