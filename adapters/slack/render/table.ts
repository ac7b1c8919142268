import type { types } from '@slack/bolt';
import { sendable, shorten } from '../../shared/split-text.js';

/** Slack takes a hundred rows and twenty columns; so much JSON of one table leaves room for the rest of a message. */
const MOST_ROWS = 100;
const MOST_COLUMNS = 20;
const ROOM = 4500;
const LONGEST_CELL = 600;

/** A table as Slack's own, in as many as its rows need; the header stands on each. */
export function tablePieces(columns: readonly string[], rows: readonly (readonly string[])[]): { block: types.TableBlock }[] {
  const header = cellsOf(columns);
  const tables: types.RawTextElement[][][] = [];
  let size = 0;
  for (const cells of rows.map(cellsOf)) {
    const length = JSON.stringify(cells).length;
    const table = tables.at(-1);
    if (table && size + length <= ROOM && table.length < MOST_ROWS) table.push(cells);
    else {
      tables.push([header, cells]);
      size = JSON.stringify(header).length;
    }
    size += length;
  }
  const column_settings = header.map(() => ({ is_wrapped: true }));
  return tables.map((table) => ({ block: { type: 'table', rows: table, column_settings } }));
}

const cellsOf = (row: readonly string[]): types.RawTextElement[] =>
  row.slice(0, MOST_COLUMNS).map((text) => ({ type: 'raw_text', text: shorten(sendable(text), LONGEST_CELL) || ' ' }));
