import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { findNodeAtLocation, getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { QingwenError } from '../errors.js';

/**
 * Reads a text file of the seeds.
 *
 * @throws QingwenError DATA_INVALID when it is missing or is not UTF-8 text
 */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new QingwenError('DATA_INVALID', `Cannot read ${nameOf(path)}: put the file there`, {
      cause,
    });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\u0000')) return text;
  } catch {
    // Falls through to the one error below.
  }
  throw new QingwenError('DATA_INVALID', `${nameOf(path)} is not UTF-8 text; save the document as plain text in UTF-8`);
}

/**
 * Reads a JSON file and checks it against its schema.
 *
 * @throws QingwenError DATA_INVALID that names file, line and field of each fault
 */
export function readJson<T>(path: string, schema: z.ZodType<T>): T {
  const text = withoutMark(readText(path));
  // The tree that knows lines is built only when there is a fault to report: it takes ten times longer.
  try {
    const result = schema.safeParse(JSON.parse(text));
    if (result.success) return result.data;
  } catch {
    // Not JSON: reported below, with its line.
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors);
  const syntax = errors[0];
  if (syntax || !tree) {
    const offset = syntax?.offset ?? 0;
    throw new QingwenError(
      'DATA_INVALID',
      `${nameOf(path)}, line ${lineAt(text, offset)}: not JSON (${syntax ? printParseErrorCode(syntax.error) : 'empty file'})`,
    );
  }
  const result = schema.safeParse(getNodeValue(tree));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    // The nearest enclosing value that exists has a line; a missing field has none of its own.
    const at = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    let node = findNodeAtLocation(tree, at);
    while (!node && at.length > 0) {
      at.pop();
      node = findNodeAtLocation(tree, at);
    }
    return `${nameOf(path)}, line ${lineAt(text, node?.offset ?? 0)}, ${issue.path.join('.') || 'file'}: ${issue.message}`;
  });
  throw new QingwenError('DATA_INVALID', faults.join('\n'));
}

/** A row of a table with the line it stands in, for errors. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/**
 * Reads a tab-separated table with a header line. Empty lines and lines that begin with # are passed over.
 *
 * @throws QingwenError DATA_INVALID that names file and line when the header or a row does not fit
 */
export function readTable(path: string, header: readonly string[]): TableRow[] {
  const lines = withoutMark(readText(path)).split(/\r?\n/);
  if (lines[0] !== header.join('\t')) {
    throw new QingwenError(
      'DATA_INVALID',
      `${nameOf(path)}, line 1: expected the header "${header.join('<TAB>')}", found "${(lines[0] ?? '').slice(0, 80)}"`,
    );
  }
  const rows: TableRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length > header.length || !cells[0] || !cells[1]) {
      throw new QingwenError(
        'DATA_INVALID',
        `${nameOf(path)}, line ${index + 1}: expected ${header.length} columns (${header.join(', ')}) with tabs between, found "${line.slice(0, 80)}"`,
      );
    }
    rows.push({ line: index + 1, cells });
  }
  return rows;
}

/** Several values in one cell of a table: "a | b". */
export const splitCell = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A file with its folder, for errors. */
export const nameOf = (path: string) => `${basename(dirname(path))}/${basename(path)}`;
const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
// Spreadsheets put a byte-order mark before a table; sources keep theirs, offsets count.
const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');
