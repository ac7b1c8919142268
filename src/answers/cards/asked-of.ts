import type { NotedFigure } from '../../documents/figures/types.js';
import type { Source, Unit } from '../../documents/types.js';
import { isOffice } from '../../execution/context.js';
import { type Call, type FigureFilter, figureFilterSchema, ROLES, type Role } from '../../query/schema.js';
import { isOfSort, measures } from '../../retrieval/sentences.js';
import type { Answering } from '../answering.js';

/** The role that an ask for units names. */
export const roleOf = ({ role }: Call): Role => ROLES.find((one) => one === role) ?? 'any';

/** The units of a source that an ask for units gives, by role; offices to be left out are not among them. */
export function unitsAsked({ library }: Answering, source: Source, call: Call): Unit[] {
  const role = roleOf(call);
  const except = Array.isArray(call.except) ? call.except.map(String) : [];
  return source.units.filter((unit) => (role === 'any' || unit.role === role) && !except.some((id) => isOffice(library, unit.text, id)));
}

/** Which figures an ask means. */
export const filterOf = ({ kind: _, ...fields }: Call): FigureFilter => figureFilterSchema.parse(fields);

/**
 * The figures of a source that an ask for figures gives, nearest to its words first: of the sort that is asked for, where one
 * is. A figure without a year is for the year of a document that is for one year alone.
 */
export function figuresAsked(answering: Answering, source: Source, index: number): NotedFigure[] {
  const { query, execution, found, library } = answering;
  const filter = filterOf(query.ask[index] as Call);
  const result = execution.results[index];
  const own = (result?.kind === 'figures' ? result.figures : []).filter((figure) => isIn(figure, source));
  const nearest = [...(filter.about === undefined ? [] : (found.figures.get(filter.about) ?? []))].filter((figure) => isIn(figure, source));
  const { from, to } = library.document(source.documentId).info.years;
  const isForYear = ({ year }: NotedFigure) => year === null && from === to && from === filter.year;
  const all = own.length > 0 || filter.year === undefined ? own : nearest.filter(isForYear);
  const rank = (figure: NotedFigure) => (nearest.includes(figure) ? nearest.indexOf(figure) : nearest.length);
  const { sort, unit } = filter;
  const ofKind = { ...(sort !== undefined && { sort }), ...(unit !== undefined && measures(unit) && { unit }) };
  const given = all.filter((figure) => isOfSort(figure, ofKind)).toSorted((a, b) => rank(a) - rank(b));
  return given.length > 0 || filter.year !== undefined ? given : figuresUntold(answering, source, ofKind);
}

/**
 * Of a source without English, which of its figures English words ask for cannot be told as surely as that there is none: those of
 * its sentence nearest to the question, else all.
 */
function figuresUntold({ language, library, nearest }: Answering, source: Source, ofKind: FigureFilter): NotedFigure[] {
  if (language !== 'en' || source.english !== null) return [];
  const targets = library.figures(source).filter((figure) => isAmount(figure) && isOfSort(figure, ofKind));
  const [sentence] = nearest(source, 1);
  const near = targets.filter(({ start, end }) => sentence && sentence.start <= start && end <= sentence.end);
  return (near.length > 0 ? near : targets).slice(0, MOST_UNTOLD);
}

const MOST_UNTOLD = 3;
/** Numbers in names (5G) and dates are no amounts; 博览会3届 is one, though it may be of a name. */
const isAmount = ({ kind, unit }: NotedFigure): boolean => kind !== 'date' && (kind !== 'name' || unit !== null);

/** Whether a figure stands in a source. */
export const isIn = (figure: NotedFigure, source: Source): boolean =>
  figure.documentId === source.documentId && source.start <= figure.start && figure.end <= source.end;
