import stringWidth from 'string-width';
import type { Look } from './look.js';
import { pad, wrap } from './wrap.js';

const GAP = '  ';
/** A column is not made narrower than this to let others be wider. */
const NARROWEST = 4;

/**
 * Aligned columns, the header set off by colour. Where a row is wider than the line, its widest cells are broken into
 * lines; where even that does not help, a row is a paragraph.
 */
export function renderTable(columns: readonly string[], rows: readonly (readonly string[])[], { width, colors }: Look): string[] {
  const widths = fit(naturalWidths([columns, ...rows]), width);
  if (!widths) return rows.flatMap((row) => wrap(row.filter((cell) => cell !== '').join(GAP), width));
  const [header, ...body] = [columns, ...rows].map((row) => linesOf(row, widths));
  return [...(header ?? []).map(colors.dim), ...body.flat()];
}

const naturalWidths = (rows: readonly (readonly string[])[]): number[] =>
  (rows[0] ?? []).map((_, i) => rows.reduce((widest, row) => Math.max(widest, stringWidth(row[i] ?? '')), 1));

/** Column widths that fit a line, the widest narrowed first; null where none do. */
function fit(natural: readonly number[], width: number): number[] | null {
  const room = width - GAP.length * (natural.length - 1);
  const widths = [...natural];
  for (let over = sum(widths) - room; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= NARROWEST) return null;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** The lines of a row: as many as its longest cell needs. */
function linesOf(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, i) => wrap(row[i] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, i) => pad(lines[line] ?? '', widths[i] as number))
      .join(GAP)
      .trimEnd(),
  );
}
