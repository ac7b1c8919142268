import type { Glyph } from './glyphs.js';
import type { Grid, GridCell } from './grids.js';
import { glyphLinesOf, lineOf, type PageLine } from './page-lines.js';

/** What the tables of a page hold, and the characters that stand outside them. */
export interface PageTables {
  readonly rows: readonly PageLine[];
  readonly outside: readonly Glyph[];
}

/** A line of a cell that leaves so much room, in parts of its size, was ended on purpose. */
const ROOM = 2;
/** The middle of a character is so far above its baseline. */
const MIDDLE = 0.35;
const FEWEST_ROWS = 2;

/**
 * Reads the ruled tables of a page, a line a row, tabs between cells. A cell that goes over several rows stands
 * in each of them, so that a row is whole by itself; one that goes over several columns stands in the first.
 */
export function tablesOf(glyphs: readonly Glyph[], grids: readonly Grid[]): PageTables {
  let outside = glyphs;
  const rows: PageLine[] = [];
  for (const grid of grids) {
    const inside = outside.filter((glyph) => placeOf(grid, glyph) !== null);
    const read = rowsOf(grid, inside);
    if (read === null) continue;
    const taken = new Set(inside);
    outside = outside.filter((glyph) => !taken.has(glyph));
    rows.push(...read);
  }
  return { rows, outside };
}

/** Null where hardly any row has several cells with text: a frame, not a table. */
function rowsOf(grid: Grid, glyphs: readonly Glyph[]): PageLine[] | null {
  const byCell = new Map<GridCell, Glyph[]>(grid.cells.map((cell) => [cell, []]));
  for (const glyph of glyphs) byCell.get(placeOf(grid, glyph) as GridCell)?.push(glyph);
  const texts = new Map([...byCell].map(([cell, own]) => [cell, textOf(grid, cell, own)] as const));
  const rows: PageLine[] = [];
  let full = 0;
  for (let row = 0; row < grid.ys.length - 1; row += 1) {
    const cells = Array.from({ length: grid.xs.length - 1 }, () => '');
    let begins = false;
    for (const [cell, text] of texts) {
      if (row < cell.rows[0] || row > cell.rows[1]) continue;
      cells[cell.columns[0]] = text;
      begins ||= text !== '' && cell.rows[0] === row;
    }
    const filled = cells.filter((text) => text !== '');
    if (filled.length >= 2) full += 1;
    if (begins) rows.push(rowOf(grid, row, filled.length === 1 && cells[0] !== '' ? (cells[0] as string) : cells.join('\t')));
  }
  return full >= FEWEST_ROWS ? rows : null;
}

function rowOf({ xs, ys }: Grid, row: number, text: string): PageLine {
  const [top, bottom] = [ys[row] as number, ys[row + 1] as number];
  return { text, left: xs[0] as number, right: xs.at(-1) as number, y: (top + bottom) / 2, size: 0, isRow: true, column: null };
}

function placeOf({ xs, ys, cells }: Grid, { x, y, width, size }: Glyph): GridCell | null {
  const column = xs.findLastIndex((at) => at <= x + width / 2);
  const row = ys.findLastIndex((at) => at <= y - size * MIDDLE);
  return cells.find(({ rows, columns }) => rows[0] <= row && row <= rows[1] && columns[0] <= column && column <= columns[1]) ?? null;
}

/** The text of a cell; its lines are joined where they are full, and parted by a blank where one was ended before. */
function textOf({ xs }: Grid, { columns }: GridCell, glyphs: readonly Glyph[]): string {
  const lines = glyphLinesOf(glyphs).map(lineOf);
  const [left, right] = [xs[columns[0]] as number, xs[columns[1] + 1] as number];
  const padding = Math.min(...lines.map((line) => line.left)) - left;
  return lines.reduce((text, line, i) => {
    const before = lines[i - 1];
    const wasEnded = before !== undefined && right - padding - before.right > ROOM * before.size;
    return `${text}${wasEnded ? ' ' : ''}${line.text}`;
  }, '');
}

/** Puts rows among the lines of a page, which columns may have put in another order than that of height. */
export function withRows(lines: readonly PageLine[], rows: readonly PageLine[]): PageLine[] {
  const waiting = rows.toSorted((a, b) => a.y - b.y);
  const merged: PageLine[] = [];
  for (const line of lines) {
    while (line.column === null && waiting[0] && waiting[0].y < line.y) merged.push(waiting.shift() as PageLine);
    merged.push(line);
  }
  return [...merged, ...waiting];
}
