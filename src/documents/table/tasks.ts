import { markerAt } from '../outline/markers.js';
import { numbersOf } from '../outline/task-numbers.js';
import { titleIn } from '../outline/titles.js';
import { sliceOf, splitSentences, trimSpan } from '../sentences.js';
import type { Section, SourceText, Span, Task } from '../types.js';
import { type Reading, readSegments } from '../units/group.js';
import type { Segment } from '../units/labels.js';
import type { Column } from './columns.js';
import { behindSection, cellOf, onlyCell, settled } from './row-cells.js';
import { labelOf, type RowLabel } from './row-label.js';
import type { Row, Table } from './rows.js';

const LONGEST_SECTION = 60;

/** What a table holds: a section where a row or a column heads several tasks, and a task a row. */
export interface TableContent {
  sections: Section[];
  tasks: Task[];
  /** Lines and cells that are neither. */
  asides: Span[];
}

interface OpenRow {
  row: Row;
  sections: Section[];
}

/** Makes a task of each row that has text in the column of the tasks. */
export function contentOf(reading: Reading, documentId: string, table: Table): TableContent {
  const columns = settled(reading.text, table);
  const sections: Section[] = [];
  const asides: Span[] = [];
  const open: OpenRow[] = [];
  let current: Section[] = [];
  const enter = (span: Span) => {
    const text = reading.source.slice(span.start, span.end);
    if (current.at(-1)?.text === text) return;
    const section = sectionOf(reading, span, sections.length + 1);
    sections.push(section);
    current = [section];
  };
  for (const item of [...table.rows, ...table.between].toSorted((a, b) => a.start - b.start)) {
    const heading = 'cells' in item ? onlyCell(item as Row) : item;
    if (heading) {
      if (heading.end - heading.start <= LONGEST_SECTION) enter(trimSpan(reading.source, heading));
      else asides.push(heading);
      continue;
    }
    const row = item as Row;
    const section = cellOf(row, columns, 'section');
    if (section) enter(section);
    if (cellOf(row, columns, 'text') || cellOf(row, columns, 'title')) open.push({ row, sections: current });
    else asides.push(row);
  }
  const labels = open.map(({ row }) => labelOf(reading, row, columns));
  const numbers = numbersOf(labels.map(({ value }, i) => ({ style: 'arabic' as const, value: value ?? i + 1 })));
  return {
    sections,
    asides,
    tasks: open.map((one, i) => taskOf(reading, documentId, one, columns, { ...(labels[i] as RowLabel), number: numbers[i] as number })),
  };
}

function taskOf(
  reading: Reading,
  documentId: string,
  { row, sections }: OpenRow,
  columns: readonly Column[],
  label: RowLabel & { number: number },
): Task {
  const { source, text } = reading;
  const titleCell = cellOf(row, columns, 'title');
  const textCell = cellOf(row, columns, 'text');
  const start = label.textStart ?? (titleCell ?? textCell)?.start ?? row.start;
  const body = { start, end: Math.max((textCell ?? titleCell)?.end ?? row.end, start) };
  const ownTitle =
    titleCell && textCell
      ? { title: { ...titleCell, start: Math.max(start, titleCell.start) }, rest: textCell.start }
      : titleIn(text, body);
  const group = readSegments(reading, segmentsOf(row, columns), row);
  const bracket = bracketOf(source, row, columns, body);
  return {
    kind: 'task',
    documentId,
    number: label.number,
    label: label.label,
    ...trimSpan(source, { start: behindSection(row, columns), end: row.end }),
    sections,
    title: ownTitle ? sliceOf(source, ownTitle.title) : null,
    body: sliceOf(source, body),
    sentences: sentencesOf(source, body, ownTitle),
    units: group?.units ?? [],
    brackets: bracket && group && group.units.length > 0 ? [{ ...bracket, covers: body }] : [],
    bracket: group && group.units.length > 0 ? bracket : null,
    deadline: group?.deadline ?? null,
    english: null,
    everyday: { zh: [], en: [] },
  };
}

function segmentsOf(row: Row, columns: readonly Column[]): Segment[] {
  return columns.flatMap((column, i) => {
    const cell = row.cells[i];
    if (column.holds !== 'label' || !cell || cell.end <= cell.start) return [];
    return [{ ...cell, label: { word: column.head, kind: column.kind } }];
  });
}

/** The cells of units and times, where they stand together behind the text. */
function bracketOf(source: string, row: Row, columns: readonly Column[], body: Span): SourceText | null {
  const cell = cellOf(row, columns, 'label');
  return cell && cell.start >= body.end ? sliceOf(source, cell) : null;
}

function sentencesOf(source: string, body: Span, titled: { title: Span; rest: number } | null): SourceText[] {
  if (!titled) return splitSentences(source, body);
  return [
    ...splitSentences(source, { start: body.start, end: Math.max(titled.title.end, body.start) }),
    ...splitSentences(source, behindStop(source, titled.rest, body.end)),
  ];
}

const behindStop = (source: string, start: number, end: number): Span => ({ start: source[start] === '|' ? start + 1 : start, end });

function sectionOf({ source, text }: Reading, span: Span, count: number): Section {
  const marker = markerAt(text, span.start);
  const start = marker && marker.end < span.end ? marker.end : span.start;
  return {
    ...sliceOf(source, span),
    level: 1,
    number: marker?.value ?? count,
    title: source.slice(start, span.end),
    parent: null,
    english: null,
  };
}
