import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYOUTS, readText } from '../../../src/documents/layouts/index.js';
import { type ReadReport, reportOn } from '../../../src/documents/report/report.js';
import { tidy } from '../../../src/documents/tidy/tidy.js';
import type { Span, UnitRole } from '../../../src/documents/types.js';

// Papers of invented places, each in a manner of its own, and beside each what a person reads in it.
const folder = new URL('papers/', import.meta.url);
const papers = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({
    name: name.replace('.txt', ''),
    text: readFileSync(new URL(name, folder), 'utf8'),
    expected: readFileSync(new URL(name.replace('.txt', '.expected.tsv'), folder), 'utf8').trimEnd(),
  }));

const namesOf = (task: ReadReport['tasks'][number], role: UnitRole) =>
  task.units
    .filter((unit) => unit.role === role)
    .map(({ name }) => name)
    .join(' ');

function tableOf({ layout, title, tasks }: ReadReport): string {
  const rows = tasks.map((task) =>
    [
      task.number,
      task.label,
      task.title ?? '',
      task.section,
      namesOf(task, 'lead'),
      namesOf(task, 'participating'),
      task.deadline ?? '',
    ].join('\t'),
  );
  return [`# ${layout}: ${title}`, 'number\tlabel\ttitle\tsection\tlead\tparticipating\tdeadline', ...rows].join('\n').trimEnd();
}

describe.each(papers)('the paper $name', ({ text, expected }) => {
  it('gives its title, tasks, headings, units and times', () => {
    expect(tableOf(reportOn(text))).toBe(expected);
  });

  it('has every character in exactly one heading, task, introduction or line that is told apart', () => {
    const { text: source } = tidy(text);
    const read = readText(source, 'paper');
    const spans: Span[] = [...read.sections, ...read.tasks, ...read.introductions, ...read.frontMatter, ...read.furniture];
    expect(badlyCovered(source, spans)).toEqual([]);
  });

  it('has tasks whose pieces are literally in it, units inside their brackets and sentences outside', () => {
    const { text: source } = tidy(text);
    for (const task of readText(source, 'paper').tasks) {
      const slices = [task.body, ...task.sentences, ...task.units, ...task.brackets, task.title, task.bracket, task.deadline];
      for (const slice of slices) if (slice) expect(source.slice(slice.start, slice.end)).toBe(slice.text);
      const isWithin = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
      expect(task.units.every((unit) => task.brackets.some((bracket) => isWithin(unit, bracket)))).toBe(true);
      expect(task.sentences.every((one) => task.brackets.every(({ start, end }) => one.end <= start || one.start >= end))).toBe(true);
    }
  });
});

describe('the layouts', () => {
  it('each read at least one paper', () => {
    const used = new Set(papers.map(({ text }) => reportOn(text).layout));
    expect(LAYOUTS.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it('find no task in a letter', () => {
    expect(reportOn('各县区：\n请认真组织实施。\n松溪市人民政府').layout).toBeNull();
  });
});

/** Characters that are no blank, mark of a heading or stroke of a table, and are not covered once. */
function badlyCovered(source: string, spans: readonly Span[]): string[] {
  const times = new Uint8Array(source.length);
  for (const { start, end } of spans) for (let i = start; i < end; i += 1) times[i] = (times[i] ?? 0) + 1;
  return [...source].flatMap((character, i) =>
    times[i] === 1 || /[\s。：:|-]/.test(character) ? [] : [`${times[i]} times at ${i}: ${character}`],
  );
}
