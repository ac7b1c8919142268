import { parseTable } from '../table/parse-table.js';
import { tableIn } from '../table/rows.js';
import type { Layout } from './layout.js';

/** A table of tasks, a row a line: columns parted by tabs or upright strokes, and known by their heads. */
export const tableRows: Layout = {
  name: 'table-rows',
  recognise: ({ rows }) => rows,
  parse: (source, documentId) => parseTable(source, documentId, tableIn),
};
