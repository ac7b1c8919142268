import type { Figure, NotedFigure } from '../documents/figures/types.js';
import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import type { Condition, FigureFilter, Has, Role } from '../query/schema.js';
import { type ExecutionContext, isOffice, officeOf } from './context.js';
import { amountOf, convert, keeps } from './values.js';

/** Whether a source meets a condition. */
export function meets(condition: Condition, source: Source, context: ExecutionContext): boolean {
  const { library, about } = context;
  if ('and' in condition) return condition.and.every((part) => meets(part, source, context));
  if ('or' in condition) return condition.or.some((part) => meets(part, source, context));
  if ('not' in condition) return !meets(condition.not, source, context);
  if ('unit' in condition) return names(source, condition.unit, library);
  if ('units' in condition) return keeps(officesIn(source, condition.units.role, library).size, condition.units.number);
  if ('about' in condition) return about.get(condition.about)?.has(source) ?? false;
  if ('mentions' in condition) return mentions(source, condition.mentions);
  if ('year' in condition) return yearsOf(source, library).some((year) => keeps(year, condition.year));
  if ('has' in condition) return HOLDS[condition.has](source, library);
  return library.figures(source).some((figure) => fits(figure, condition.figure, context.figures));
}

/** The offices that a source names in a role. */
export function officesIn(source: Source, role: Role, library: Library): ReadonlySet<string> {
  return new Set(source.units.filter((unit) => role === 'any' || unit.role === role).map(({ text }) => officeOf(library, text)));
}

const namesOffice = (source: Source, office: string, role: Role, library: Library): boolean =>
  source.units.some((unit) => (role === 'any' || unit.role === role) && isOffice(library, unit.text, office));

/** Whether a source names an office in a role, with none beside it where it is to be alone. */
export function names(
  source: Source,
  { office, role, alone }: { office: string; role: Role; alone?: boolean | undefined },
  library: Library,
): boolean {
  return namesOffice(source, office, role, library) && (!alone || officesIn(source, role, library).size === 1);
}

/** Whether the printed text of a source, with its title and without the names of its units, holds some words. */
export const mentions = (source: Source, words: string): boolean => source.body.text.toLowerCase().includes(words.toLowerCase());

/** The years that a source's figures and dates are for, each once. */
export function yearsOf(source: Source, library: Library): number[] {
  return [...new Set(library.figures(source).flatMap(({ year }) => (year === null ? [] : [year])))];
}

const HOLDS: Readonly<Record<Has, (source: Source, library: Library) => boolean>> = {
  figure: (source, library) => library.figures(source).some((figure) => fits(figure, {}, new Map())),
  percentage: (source, library) => library.figures(source).some((figure) => PERCENT.test(printed(figure))),
  lead: (source) => source.units.some(({ role }) => role === 'lead'),
  participating: (source) => source.units.some(({ role }) => role === 'participating'),
  units: (source) => source.units.length > 0,
  deadline: (source, library) => (source.kind === 'task' && source.deadline !== null) || yearsOf(source, library).length > 0,
  title: (source) => source.title !== null,
};

const PERCENT = /[%％‰]|百分之/;

/** The number of a figure as the source writes it, with its unit and bound. */
const printed = ({ quote, start, numberStart, numberEnd }: NotedFigure): string => quote.slice(numberStart - start, numberEnd - start);

/** Amounts that a plan sets or gives; dates, names and the like are asked for by their kind. */
const AMOUNTS: readonly Figure['kind'][] = ['target', 'fact'];

/** Whether a figure is what a filter asks for. */
export function fits(
  figure: NotedFigure,
  { measure, unit, value, year, about, each, kinds }: FigureFilter,
  judged: ExecutionContext['figures'],
): boolean {
  if (about !== undefined && !judged.get(about)?.has(figure)) return false;
  if (each !== undefined) return each.some((thing) => judged.get(thing)?.has(figure));
  // What was judged to be meant is meant, whatever its kind: "by when?" asks for a date.
  if (!(kinds ?? (about === undefined ? AMOUNTS : [figure.kind])).includes(figure.kind)) return false;
  // Of figures near to words, those of the year were preferred when they were judged; a plan need not print it beside each.
  if (about === undefined && year !== undefined && figure.year !== year) return false;
  if (measure !== undefined && !`${figure.measure ?? ''}\n${figure.quote}`.toLowerCase().includes(measure.toLowerCase())) return false;
  // What is meant was judged with the unit that words say; others count the same things.
  if (about !== undefined && value === undefined) return true;
  const amount = amountOf(figure);
  const inUnit = unit === undefined ? { ...amount, number: figure.value } : convert(amount, unit);
  return inUnit !== null && (value === undefined || keeps(inUnit.number, value));
}
