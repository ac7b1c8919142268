import type { Introduction, Section, Span, Task } from '../types.js';

/** What a layout reads in a text. Every character that is not blank is in exactly one of its parts. */
export interface ParsedText {
  /** The name of the layout that read it. */
  layout: string;
  sections: readonly Section[];
  introductions: readonly Introduction[];
  tasks: readonly Task[];
  /** Letterhead, title and preamble before the first heading or task, a stretch a line. */
  frontMatter: readonly Span[];
  /** What stands behind the last task or chapter, or between, and belongs to none: furniture of web pages, signatures. */
  furniture: readonly Span[];
  /** Lines that a person should look at, each with what is odd about it. */
  warnings: readonly Warning[];
}

export interface Warning {
  kind: 'number_skipped' | 'number_repeated' | 'bracket_open' | 'bracket_not_read' | 'no_units' | 'odd_unit' | 'long_task';
  /** What it is about, as printed, shortened. */
  quote: string;
}

/** A manner in which papers of this kind are laid out. */
export interface Layout {
  name: string;
  /** How many tasks a text shows in this manner; the layout that finds most reads it. */
  recognise(source: string): number;
  parse(source: string, documentId: string): ParsedText;
}
