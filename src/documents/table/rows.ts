import { trimSpan } from '../sentences.js';
import type { Span } from '../types.js';
import { type Column, columnsOf } from './columns.js';
import { linesOf } from './lines.js';

/** A row of a table; a cell that is empty has no length. */
export interface Row extends Span {
  cells: Span[];
}

/** A table of tasks as it stands in a text. */
export interface Table {
  columns: readonly Column[];
  /** The row or the lines that name the columns. */
  head: Span;
  rows: readonly Row[];
  /** Lines that only draw the table. */
  rules: readonly Span[];
  /** Lines between the rows that are no rows, as headings over several of them. */
  between: readonly Span[];
}

const HEAD_ROWS = 3;
const MARKDOWN_RULE = /^\|?[\s:|-]+\|?$/;

/** The first table of tasks whose rows are lines: cells parted by tabs, or by upright strokes. Null where there is none. */
export function tableIn(text: string): Table | null {
  const lines = linesOf(text);
  for (const [at, line] of lines.entries()) {
    if (!headOf(text, line)) continue;
    // A head of two rows: 责任分工 over 牵头单位 and 配合单位. The lower one names the columns.
    const lower = lines.slice(at + 1, at + HEAD_ROWS).findLastIndex((other) => headOf(text, other) !== null) + 1;
    const last = lines[at + lower] as Span;
    const columns = headOf(text, last) as Column[];
    const below = rowsBelow(text, lines.slice(at + lower + 1), columns);
    if (below.rows.length > 0) return { columns, head: { start: line.start, end: last.end }, ...below };
  }
  return null;
}

function headOf(text: string, line: Span): Column[] | null {
  const cells = cellsOf(text, line);
  return cells && columnsOf(cells.map(({ start, end }) => text.slice(start, end)));
}

function rowsBelow(text: string, lines: readonly Span[], columns: readonly Column[]): Pick<Table, 'rows' | 'rules' | 'between'> {
  const rows: Row[] = [];
  const between: Span[] = [];
  const rules: Span[] = [];
  for (const line of lines) {
    const printed = text.slice(line.start, line.end);
    const cells = cellsOf(text, line);
    if (MARKDOWN_RULE.test(printed)) rules.push(line);
    else if (!cells) between.push(line);
    else if (!columnsOf(cells.map(({ start, end }) => text.slice(start, end))))
      rows.push({ ...line, cells: aligned(text, cells, columns) });
  }
  const last = rows.at(-1)?.end ?? 0;
  return { rows, rules, between: between.filter(({ end }) => end < last) };
}

/** The cells of a line, or null where the line has none. */
function cellsOf(text: string, line: Span): Span[] | null {
  const printed = text.slice(line.start, line.end);
  const mark = printed.includes('\t') ? '\t' : '|';
  if (mark === '|' && printed.split('|').length < 3) return null;
  let { start, end } = mark === '|' ? trimSpan(text, line) : line;
  if (mark === '|' && text[start] === '|') start += 1;
  if (mark === '|' && text[end - 1] === '|') end -= 1;
  const cells: Span[] = [];
  for (let at = text.indexOf(mark, start); at >= 0 && at < end; at = text.indexOf(mark, start)) {
    cells.push(trimSpan(text, { start, end: at }));
    start = at + 1;
  }
  return [...cells, trimSpan(text, { start, end })];
}

/** A row with fewer cells lacks those on the left that run on from the row above; a number stands first all the same. */
function aligned(text: string, cells: readonly Span[], columns: readonly Column[]): Span[] {
  const lacking = columns.length - cells.length;
  if (lacking <= 0) return cells.slice(0, columns.length);
  const first = cells[0] as Span;
  const empty = Array.from({ length: lacking }, () => ({ start: first.start, end: first.start }));
  const filled = cells.filter(({ start, end }) => end > start);
  if (filled.length === 1) return [...cells, ...empty];
  const isNumbered = columns[0]?.holds === 'number' && /^\d{1,3}$/.test(text.slice(first.start, first.end));
  return isNumbered ? [first, ...empty, ...cells.slice(1)] : [...empty, ...cells];
}
