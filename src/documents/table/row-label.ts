import { markerAt } from '../outline/markers.js';
import type { Reading } from '../units/group.js';
import type { Column } from './columns.js';
import { cellOf } from './row-cells.js';
import type { Row } from './rows.js';

/** The number of a row as printed, and its value where it is one. */
export interface RowLabel {
  label: string;
  value: number | null;
  /** Where the text begins behind a number that stands in its own cell. */
  textStart: number | null;
}

/** The number in the column of numbers, else the one that the text begins with. */
export function labelOf({ source, text }: Reading, row: Row, columns: readonly Column[]): RowLabel {
  const cell = cellOf(row, columns, 'number');
  if (cell) {
    const printed = source.slice(cell.start, cell.end);
    return {
      label: printed,
      value: /^\d+$/.test(printed) ? Number(printed) : (markerAt(`${text.slice(cell.start, cell.end)}、x`, 0)?.value ?? null),
      textStart: null,
    };
  }
  const first = cellOf(row, columns, 'title') ?? cellOf(row, columns, 'text');
  const marker = first && markerAt(text, first.start);
  if (!first || !marker || marker.end >= first.end) return { label: '', value: null, textStart: null };
  return { label: source.slice(first.start, marker.end).trim(), value: marker.value, textStart: marker.end };
}
