import { readText } from '../layouts/index.js';
import { tidy } from '../tidy/tidy.js';
import type { Section, Span, UnitRole } from '../types.js';
import { documentTitle } from './document-title.js';
import { type Warning, warningsOf } from './warnings.js';

/** What the parser reads in a text, in the fields of the machine interface. */
export interface ReadReport {
  title: string;
  /** The layout that read it; null where no task was found. */
  layout: string | null;
  tasks: readonly ReportedTask[];
  introductions: readonly { section: string; text: string }[];
  /** Every line that is in no heading, task or introduction. */
  unread: readonly string[];
  warnings: readonly Warning[];
}

export interface ReportedTask {
  number: number;
  /** The number as printed. */
  label: string;
  title: string | null;
  /** The headings above it. */
  section: string;
  text: string;
  units: readonly { name: string; role: UnitRole; printedRole?: string }[];
  deadline: string | null;
}

const ID = 'text';

/**
 * Reads a text of whatever layout, and says what was read and what was not.
 *
 * @param ofFile what is odd about the file that the text came from
 */
export function reportOn(extracted: string, ofFile: readonly string[] = []): ReadReport {
  const { text: source, dropped } = tidy(extracted);
  const read = readText(source, ID);
  const printed = ({ start, end }: Span) => source.slice(start, end);
  const front = read.frontMatter.map(printed);
  const plan = read.sections.find(({ level }) => level === 1)?.text ?? '';
  const begin = Math.min(...read.tasks.map(({ start }) => start));
  const before = read.furniture.filter(({ start }) => start < begin).map(printed);
  const title = documentTitle([...front, ...before]) || documentTitle([plan]);
  return {
    title,
    layout: read.layout,
    tasks: read.tasks.map((task) => ({
      number: task.number,
      label: task.label,
      title: task.title && inOneLine(task.title.text),
      section: pathOf(task.sections),
      text: task.body.text,
      units: task.units.map(({ text, role, printedRole }) => ({ name: inOneLine(text), role, ...(printedRole && { printedRole }) })),
      deadline: task.deadline && inOneLine(task.deadline.text),
    })),
    introductions: read.introductions.map(({ sections, body }) => ({ section: pathOf(sections), text: body.text })),
    unread: [...dropped, ...front, ...read.furniture.map(printed)],
    warnings: [...ofFile.map((quote) => ({ kind: 'file' as const, task: null, quote })), ...warningsOf(source, read)],
  };
}

const pathOf = (sections: readonly Section[]) => sections.map(({ text }) => inOneLine(text)).join(' › ');
const inOneLine = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('');
