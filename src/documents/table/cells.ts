import { trimSpan } from '../sentences.js';
import type { Span } from '../types.js';
import { isUnitName, namesIn } from '../units/names.js';
import { type Column, columnsOf } from './columns.js';
import { linesOf } from './lines.js';
import type { Row, Table } from './rows.js';

const MOST_COLUMNS = 9;
const FEWEST_ROWS = 2;
const DEADLINE = /^(?:\d{4}年|\d{1,2}月|长期|持续|全年|每年|每月|每季度|立即|[今明]年)|底前$|完成$/;

/**
 * The first table of tasks whose cells are lines of their own, as a copy of a web page gives it: the heads one
 * below another, beginning with that of the numbers, then each row from its number to the next. Null where there is none.
 */
export function cellTableIn(text: string): Table | null {
  const lines = linesOf(text).map((line) => trimSpan(text, line));
  for (const [at, line] of lines.entries()) {
    if (!/^(?:序号|编号)$/.test(text.slice(line.start, line.end).replace(/\s/g, ''))) continue;
    const numbers = numberedBelow(text, lines, at);
    const heads = lines.slice(at, numbers[0]);
    if (numbers.length < FEWEST_ROWS || heads.length > MOST_COLUMNS) continue;
    const columns = columnsOf(heads.map(({ start, end }) => text.slice(start, end)));
    if (!columns) continue;
    const rows = numbers.map((from, i) => rowOf(text, columns, lines.slice(from, numbers[i + 1] ?? endOfLast(text, lines, from, columns))));
    return { columns, head: { start: line.start, end: (heads.at(-1) as Span).end }, rows, rules: [], between: [] };
  }
  return null;
}

/** The lines that are nothing but a number and count on from 1. */
function numberedBelow(text: string, lines: readonly Span[], head: number): number[] {
  const found: number[] = [];
  for (let i = head + 1; i < lines.length; i += 1) {
    const { start, end } = lines[i] as Span;
    if (text.slice(start, end) === String(found.length + 1)) found.push(i);
  }
  return found;
}

/** The last row has as many lines as columns, or goes on to the last line that names units or a time. */
function endOfLast(text: string, lines: readonly Span[], from: number, columns: readonly Column[]): number {
  let end = Math.min(lines.length, from + columns.length);
  for (let i = from + 1; i < Math.min(lines.length, from + columns.length * 2); i += 1) {
    const line = lines[i] as Span;
    if (fits(text, line, 'units') || fits(text, line, 'deadline')) end = Math.max(end, i + 1);
  }
  return end;
}

/** Gives the lines of a row to its columns: from the last one back where they fit, the rest is text. */
function rowOf(text: string, columns: readonly Column[], lines: readonly Span[]): Row {
  const span = { start: (lines[0] as Span).start, end: (lines.at(-1) as Span).end };
  const cells: Span[] = columns.map(() => ({ start: span.start, end: span.start }));
  const numberAt = columns.findIndex(({ holds }) => holds === 'number');
  cells[numberAt] = lines[0] as Span;
  let rest = lines.slice(1);
  const isText = (column: Column | undefined) => column?.holds === 'text' || column?.holds === 'title';
  const lastText = columns.findLastIndex(isText);
  for (let i = columns.length - 1; i > lastText; i -= 1) {
    const line = rest.at(-1);
    const column = columns[i] as Column;
    const exact = rest.length >= columns.slice(numberAt + 1, i + 1).length;
    if (!line || !(exact || fits(text, line, column.holds === 'label' && column.kind === 'deadline' ? 'deadline' : 'units'))) continue;
    cells[i] = line;
    rest = rest.slice(0, -1);
  }
  const before = columns.flatMap((_, i) => (i > numberAt && i <= lastText ? [i] : []));
  for (const [k, i] of before.entries()) {
    const own = k === before.length - 1 ? rest : rest.slice(0, rest.length > before.length - k - 1 ? 1 : 0);
    rest = rest.slice(own.length);
    if (own.length > 0) cells[i] = { start: (own[0] as Span).start, end: (own.at(-1) as Span).end };
  }
  return { ...span, cells };
}

function fits(text: string, { start, end }: Span, what: 'units' | 'deadline'): boolean {
  if (what === 'deadline') return end - start < 30 && DEADLINE.test(text.slice(start, end));
  const names = namesIn(text, { start, end });
  return names.length > 0 && names.every((name) => isUnitName(text.slice(name.start, name.end)));
}
