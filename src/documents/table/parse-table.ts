import type { ParsedText } from '../layouts/layout.js';
import { assemble } from '../outline/assemble.js';
import { outlineOf } from '../outline/items.js';
import { linesIn, readLines } from '../outline/lines.js';
import { readingOf } from '../outline/parse-outline.js';
import type { Span } from '../types.js';
import type { Table } from './rows.js';
import { contentOf } from './tasks.js';

const NOTHING: ParsedText = { sections: [], introductions: [], tasks: [], frontMatter: [], furniture: [] };

/** Reads a table of tasks, and the text before it as sections and introductions. */
export function parseTable(source: string, documentId: string, find: (text: string) => Table | null): ParsedText {
  const reading = readingOf(source);
  const table = find(reading.text);
  if (!table) return NOTHING;
  const lines = readLines(reading.text);
  const before = lines.filter(({ end }) => end <= table.head.start);
  const chapters = assemble({ reading, documentId, lines: before, outline: outlineOf(before, table.head.start), tasks: [] });
  const { sections, tasks, asides } = contentOf(reading, documentId, table);
  const held: Span[] = [table.head, ...table.rules, ...table.rows, ...table.between];
  const behind = lines.filter(({ start, end }) => start >= table.head.start && !held.some((one) => one.start <= start && end <= one.end));
  return {
    sections: [...chapters.sections, ...sections],
    introductions: chapters.introductions,
    tasks,
    frontMatter: [...chapters.frontMatter, ...linesIn(lines, table.head)],
    furniture: [...chapters.furniture, ...asides, ...behind].toSorted((a, b) => a.start - b.start),
  };
}
