import { cellTableIn } from '../table/cells.js';
import { parseTable } from '../table/parse-table.js';
import type { Layout } from './layout.js';

/** A table of tasks that lost its shape: every cell is a line of its own. */
export const tableCells: Layout = {
  name: 'table-cells',
  recognise: ({ cellRows }) => cellRows,
  parse: (source, documentId) => parseTable(source, documentId, cellTableIn),
};
