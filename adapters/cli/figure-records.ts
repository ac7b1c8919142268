import type { NotedFigure } from '../../src/documents/figures/types.js';

/** The fields of a record, in the order in which they are written. */
const FIELDS = [
  'documentId',
  'taskNumber',
  'section',
  'measure',
  'head',
  'action',
  'value',
  'upTo',
  'unit',
  'baseValue',
  'baseUnit',
  'relation',
  'bound',
  'year',
  'per',
  'kind',
  'quote',
  'start',
  'end',
  'numberStart',
  'numberEnd',
] as const satisfies readonly (keyof NotedFigure)[];

/** A record as a line of JSON, with what is known of damage in the source at its place. */
export function jsonLineOf(figure: NotedFigure): string {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, figure[field]]));
  return JSON.stringify({ ...fields, notes: figure.notes.map(({ kind, text }) => ({ kind, text })) });
}

/** Records as CSV (RFC 4180) with a header; the last line end is the printer's. */
export function csvOf(figures: readonly NotedFigure[]): string {
  const rows = figures.map((figure) => [...FIELDS.map((field) => figure[field]), figure.notes.map(({ text }) => text.zh).join(' ')]);
  return `${[[...FIELDS, 'notes'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r`;
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
