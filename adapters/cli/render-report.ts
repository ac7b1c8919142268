import type { ReadReport, ReportedTask } from '../../src/documents/report/report.js';

const MOST_QUOTED = 20;
const ROLES = { lead: '', participating: '+' } as const;

/** What was read in a file, for a person: counts first, then each task in a line, then what was not read. */
export function renderReport({ title, layout, tasks, introductions, unread, warnings }: ReadReport): string {
  const named = tasks.filter(({ units }) => units.length > 0).length;
  const first = tasks[0];
  const last = tasks.at(-1);
  const range = first && last ? ` (${nameOf(first)} … ${nameOf(last)})` : '';
  return [
    title || '(no title found)',
    `${tasks.length} tasks${range}, ${named} with units, ${introductions.length} introductions, ${unread.length} lines unread; layout: ${layout ?? 'none recognised'}`,
    ...tasks.map(lineOf),
    ...quoted('Unread', unread),
    ...quoted(
      'Look at',
      warnings.map(({ kind, task, quote }) => (task === null ? quote : `task ${task}, ${kind.replaceAll('_', ' ')}: ${quote}`)),
    ),
  ].join('\n');
}

const nameOf = ({ number, label }: ReportedTask) => label || String(number);

function lineOf({ number, label, title, text, units, deadline }: ReportedTask): string {
  const names = units.map(({ name, role }) => `${ROLES[role]}${name}`).join(' ');
  return [`${number}`.padStart(4), label, title ?? `${text.slice(0, 30)}…`, names && `| ${names}`, deadline && `| ${deadline}`]
    .filter(Boolean)
    .join(' ');
}

function quoted(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_QUOTED;
  return [
    '',
    `${heading}:`,
    ...lines.slice(0, MOST_QUOTED).map((line) => `  ${line.slice(0, 100)}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}
