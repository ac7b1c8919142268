import type { Span } from '../types.js';
import type { Column } from './columns.js';
import type { Row, Table } from './rows.js';

const LONGEST_TITLE = 40;

/** Of several columns of text the last is the text; one before it that is short is the title, one that repeats heads a section. */
export function settled(text: string, { columns, rows }: Table): Column[] {
  const texts = columns.flatMap(({ holds }, i) => (holds === 'text' ? [i] : []));
  const last = texts.at(-1);
  return columns.map((column, i) => {
    if (column.holds !== 'text' || i === last) return column;
    const cells = rows.filter((row) => !onlyCell(row)).map(({ cells: own }) => text.slice(own[i]?.start, own[i]?.end));
    const filled = cells.filter((cell) => cell !== '');
    const repeats = new Set(filled).size < cells.length * 0.7;
    const short = filled.filter((cell) => cell.length <= LONGEST_TITLE).length >= filled.length * 0.8;
    return { head: column.head, holds: repeats ? 'section' : short ? 'title' : 'text' };
  });
}

/** The cell of a row that has no other; null where several are filled. */
export function onlyCell({ cells }: Row): Span | null {
  const filled = cells.filter(({ start, end }) => end > start);
  return filled.length === 1 ? (filled[0] as Span) : null;
}

/** What stands in the columns of a kind, from the first that is filled to the last; null where none is. */
export function cellOf(row: Row, columns: readonly Column[], holds: Column['holds']): Span | null {
  const cells = row.cells.filter(({ start, end }, i) => columns[i]?.holds === holds && end > start);
  const first = cells[0];
  return first ? { start: first.start, end: (cells.at(-1) as Span).end } : null;
}

/** A cell that heads several rows belongs to none of them. */
export function behindSection(row: Row, columns: readonly Column[]): number {
  const first = row.cells.findIndex(({ start, end }) => end > start);
  return columns[first]?.holds === 'section' ? (row.cells[first] as Span).end : row.start;
}
