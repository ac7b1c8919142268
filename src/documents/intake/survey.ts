import { figuresOf } from '../figures/figures-of.js';
import type { ReadReport } from '../report/report.js';
import type { PolicyDocument, Task } from '../types.js';
import type { UnitRegistry } from '../unit-registry.js';

/** What a document holds, counted, and what a person should look at. */
export interface Survey {
  tasks: number;
  /** The first and the last task: as printed where that tells the tasks apart, else by number. */
  first: string;
  last: string;
  named: number;
  introductions: number;
  figures: number;
  /** Units that no registry knows. */
  newOffices: readonly string[];
  unread: readonly string[];
  warnings: ReadReport['warnings'];
}

/**
 * @param report what the parser says of the text
 * @param guessed the lines that said what the document is; they were read
 */
export function surveyOf(
  { tasks, introductions, info }: PolicyDocument,
  report: ReadReport,
  units: UnitRegistry,
  guessed: readonly (string | null | undefined)[] = [],
): Survey {
  const read = new Set([info.title.zh, ...guessed].map((line) => line?.trim()));
  const names = new Set(tasks.flatMap((task) => task.units.map(({ text }) => text.replace(/\s+/g, ''))));
  const isTold = new Set(tasks.map(({ label }) => label)).size === tasks.length;
  const nameOf = (task: Task | undefined) => (task ? (isTold ? task.label : String(task.number)) : '');
  return {
    tasks: tasks.length,
    first: nameOf(tasks[0]),
    last: nameOf(tasks.at(-1)),
    named: tasks.filter((task) => task.units.length > 0).length,
    introductions: introductions.length,
    figures: [...introductions, ...tasks].reduce((sum, source) => sum + figuresOf(source, info).length, 0),
    newOffices: [...names].filter((name) => !units.officeOf(name)),
    unread: report.unread.filter((line) => !read.has(line.trim())),
    warnings: report.warnings,
  };
}
