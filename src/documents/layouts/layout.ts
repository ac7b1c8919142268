import type { Introduction, Section, Span, Task } from '../types.js';

/** What a layout reads in a text. */
export interface ParsedText {
  /** Headings over tasks or introductions, in order. */
  sections: readonly Section[];
  introductions: readonly Introduction[];
  tasks: readonly Task[];
  /** Letterhead, title and preamble before the first heading or task, a stretch a line. */
  frontMatter: readonly Span[];
  /** What stands behind the last task or chapter, or between, and belongs to none: furniture of web pages, signatures. */
  furniture: readonly Span[];
}

/** What shows in a text how it is laid out: how often each manner of naming the units of a task occurs. */
export interface Signs {
  /** Brackets that name units: (牵头单位:…), (…负责). */
  brackets: number;
  /** Lines or last sentences that begin with a label: 责任单位:… */
  lines: number;
  /** Rows of a table of tasks that is one line a row. */
  rows: number;
  /** Rows of a table of tasks that is one line a cell. */
  cellRows: number;
  /** Numbered items of any kind. */
  items: number;
}

/** A manner in which papers of this kind are laid out. */
export interface Layout {
  name: string;
  /** How many tasks a text shows in this manner; 0 where it is not laid out so. The layout that finds most reads it. */
  recognise(signs: Signs): number;
  parse(source: string, documentId: string): ParsedText;
}
